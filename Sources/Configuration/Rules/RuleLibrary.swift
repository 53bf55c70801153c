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

/// Rules, word lists, entries of the placeholder lexicon and identifiers of files that are read together.
///
/// The lists of all files are one name space, and so are the rules' ids: order among files does not
/// matter, except that of two equal names the later one is complained of.
public struct RuleLibrary: Sendable {
  /// Those with which nothing is wrong, in the order of the files, then of the file.
  public let rules: [Rule]
  /// The word lists of the files, in the same order.
  public let lists: [WordList]
  /// Entries of the placeholder lexicon with which nothing is wrong, in the same order.
  public let contexts: [ContextRule]
  /// Identifiers with which nothing is wrong, in the same order.
  public let identifiers: [IdentifierRule]
  /// All that is wrong, in the same order.
  public let problems: [ConfigurationError]

  /// - Parameters:
  ///   - files: what to read.
  ///   - rules: rules that are there already; the same id in a file is an error.
  ///   - lists: lists that are there already. A file's list of the same name takes the place for all
  ///     `files`, so that new built-in lists break nobody's rules.
  ///   - contexts: entries of the lexicon that are there already; the same id in a file is an error.
  ///   - identifiers: those that are there already, likewise.
  public init(
    _ files: [RuleFile], beside rules: [Rule] = [], lists: [WordList] = [],
    contexts: [ContextRule] = [], identifiers: [IdentifierRule] = []
  ) {
    var documents = files.map { RuleDocument($0) }
    var words = WordLists(known: lists)
    for index in documents.indices { words.add(&documents[index], number: index) }
    words.resolve(&documents)
    var names = NamePlaces(rules, contexts, identifiers)
    var good: [Rule] = []
    var goodContexts: [ContextRule] = []
    var goodIdentifiers: [IdentifierRule] = []
    var problems: [ConfigurationError] = []
    for document in documents {
      var nodes = document.nodes
      for node in document.rules {
        if ContextReader.reads(node) {
          var reader = ContextReader(nodes: nodes)
          let (context, id) = reader.context(node)
          nodes = reader.nodes
          if names.take(id, "语境", &nodes), let context { goodContexts.append(context) }
        } else if IdentifierReader.reads(node) {
          var reader = IdentifierReader(nodes: nodes)
          let (identifier, id) = reader.identifier(node)
          nodes = reader.nodes
          if names.take(id, "标识", &nodes), let identifier { goodIdentifiers.append(identifier) }
        } else {
          var reader = RuleReader(nodes: nodes, lists: words)
          let (rule, id) = reader.rule(node)
          nodes = reader.nodes
          if names.take(id, "规则", &nodes), let rule { good.append(rule) }
        }
      }
      problems += nodes.problems.sorted { $0.position < $1.position }
    }
    self.rules = good
    self.lists = words.all
    self.contexts = goodContexts
    self.identifiers = goodIdentifiers
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

/// Where each id is defined.
private struct NamePlaces {
  private var places: [String: String] = [:]

  init(_ rules: [Rule], _ contexts: [ContextRule], _ identifiers: [IdentifierRule]) {
    for rule in rules { add(rule.id, rule.source, rule.line) }
    for context in contexts { add(context.id, context.source, context.line) }
    for rule in identifiers { add(rule.id, rule.source, rule.line) }
  }

  private mutating func add(_ id: String, _ source: String, _ line: Int) {
    if places[id] == nil { places[id] = "\(source):\(line)" }
  }

  /// Whether nobody has the id yet; else `nodes` complains. No id is nobody's.
  mutating func take(
    _ id: RuleReader.Identifier?, _ noun: String, _ nodes: inout NodeReader
  ) -> Bool {
    guard let id else { return true }
    if let other = places[id.text] {
      nodes.complain("\(noun)“\(id.text)”已在 \(other) 定义，请改名", at: id.place)
      return false
    }
    add(id.text, nodes.file, id.place.line)
    return true
  }
}

extension ConfigurationError {
  /// For sorting within a file.
  var position: (Int, Int) { (place?.line ?? 0, place?.column ?? 0) }
}
