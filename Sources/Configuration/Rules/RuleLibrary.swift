import Detection

/// The bytes of a rule file.
public struct RuleFile: Sendable {
  /// Its name in messages, and in `Rule.source`.
  public var name: String
  /// YAML in UTF-8.
  public var bytes: [UInt8]

  /// A file's contents.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Rules and word lists of files that are read together.
///
/// The lists of all files are one name space, and so are the rules' ids: order among files does not
/// matter, except that of two equal names the later one is complained of.
public struct RuleLibrary: Sendable {
  /// Those with which nothing is wrong, in the order of the files, then of the file.
  public let rules: [Rule]
  /// The word lists of the files, in the same order.
  public let lists: [WordList]
  /// All that is wrong, in the same order.
  public let problems: [ConfigurationError]

  /// - Parameters:
  ///   - files: what to read.
  ///   - rules: rules that are there already; the same id in a file is an error.
  ///   - lists: lists that are there already. A file's list of the same name takes the place for all
  ///     `files`, so that new built-in lists break nobody's rules.
  public init(_ files: [RuleFile], beside rules: [Rule] = [], lists: [WordList] = []) {
    var documents = files.map { RuleDocument($0) }
    var words = WordLists(known: lists)
    for index in documents.indices { words.add(&documents[index], number: index) }
    words.resolve(&documents)
    var places = Dictionary(rules.map { ($0.id, "\($0.source):\($0.line)") }) { first, _ in first }
    var good: [Rule] = []
    var problems: [ConfigurationError] = []
    for document in documents {
      var reader = RuleReader(nodes: document.nodes, lists: words)
      for node in document.rules {
        let (rule, id) = reader.rule(node)
        if let id {
          if let other = places[id.text] {
            reader.nodes.complain("规则“\(id.text)”已在 \(other) 定义，请改名", at: id.place)
            continue
          }
          places[id.text] = "\(document.file):\(id.place.line)"
        }
        if let rule { good.append(rule) }
      }
      problems += reader.nodes.problems.sorted { $0.position < $1.position }
    }
    self.rules = good
    self.lists = words.all
    self.problems = problems
  }

  /// This library, where nothing is wrong with it.
  ///
  /// - Throws: the first of `problems`.
  public func checked() throws(ConfigurationError) -> RuleLibrary {
    if let problem = problems.first { throw problem }
    return self
  }
}

extension ConfigurationError {
  /// For sorting within a file.
  fileprivate var position: (Int, Int) { (place?.line ?? 0, place?.column ?? 0) }
}
