import Yams

/// Reads the nodes of one YAML file as what they should be, and keeps a complaint for each that is not.
///
/// Reading goes on after a complaint, so that one run tells all that is wrong with a file.
struct NodeReader {
  let file: String
  let text: String
  private(set) var problems: [ConfigurationError] = []

  init(file: String, text: String) {
    self.file = file
    self.text = text
  }

  mutating func complain(_ message: String, at place: SourcePlace?) {
    problems.append(ConfigurationError(file: file, place: place, message: message, text: text))
  }

  mutating func complain(_ message: String, at node: Node) {
    complain(message, at: SourcePlace(node.mark))
  }

  mutating func complain(_ problem: ConfigurationError) { problems.append(problem) }

  /// The members of a mapping that has no keys but `keys`. Unknown ones are complained of and left out.
  mutating func fields(_ node: Node, of noun: String, keys: [String]) -> Fields? {
    guard let mapping = node.mapping else {
      complain("\(noun)应为“键: 值”", at: node)
      return nil
    }
    var fields = Fields(place: SourcePlace(node.mark))
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard keys.contains(name) else {
        complain("\(noun)没有“\(name)”这个键" + Self.hint(name, keys), at: key)
        if let meant = NearestName.of(name, in: keys) { fields.misspelt.insert(meant) }
        continue
      }
      fields.members[name] = Fields.Member(key: SourcePlace(key.mark), value: value)
    }
    return fields
  }

  /// The items of a sequence that has some.
  mutating func items(_ node: Node, of name: String) -> [Node] {
    guard let sequence = node.sequence else {
      complain("“\(name)”应为列表", at: node)
      return []
    }
    if sequence.isEmpty { complain("“\(name)”不能为空", at: node) }
    return Array(sequence)
  }

  /// Text that is not empty. `name` is the key, or what else a message calls it.
  mutating func text(_ node: Node, of name: String) -> String? {
    guard let scalar = node.scalar else {
      complain("“\(name)”应为文字", at: node)
      return nil
    }
    guard !scalar.string.isEmpty else {
      complain("“\(name)”不能为空", at: node)
      return nil
    }
    return scalar.string
  }

  /// Text of one line.
  mutating func line(_ node: Node, of name: String) -> String? {
    guard let text = text(node, of: name) else { return nil }
    guard
      !text.unicodeScalars.contains(where: {
        "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
      })
    else {
      complain("“\(name)”应在一行之内", at: node)
      return nil
    }
    return text
  }

  mutating func integer(_ node: Node, of name: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(node, of: name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      complain("“\(name)”应为 \(range.lowerBound) 到 \(range.upperBound) 的整数，而不是“\(text)”", at: node)
      return nil
    }
    return number
  }

  mutating func flag(_ node: Node, of name: String) -> Bool? {
    guard let text = text(node, of: name) else { return nil }
    guard let flag = Bool(text) else {
      complain("“\(name)”应为 true 或 false，而不是“\(text)”", at: node)
      return nil
    }
    return flag
  }

  /// One of a few names.
  mutating func choice(_ node: Node, of name: String, among names: [String]) -> String? {
    guard let text = text(node, of: name) else { return nil }
    guard names.contains(text) else {
      complain("“\(name)”没有“\(text)”这一种" + Self.hint(text, names), at: node)
      return nil
    }
    return text
  }

  /// What to put behind a name that there is not.
  static func hint(_ name: String, _ names: [String]) -> String {
    if let nearest = NearestName.of(name, in: names) { return "，是否为“\(nearest)”？" }
    return "；可用 " + names.joined(separator: "、")
  }
}

/// The members of a mapping.
struct Fields {
  struct Member {
    var key: SourcePlace
    var value: Node
  }

  /// Where the mapping begins.
  var place: SourcePlace
  var members: [String: Member] = [:]
  /// Keys that somebody most likely meant: complaining that they are absent would be once too often.
  var misspelt: Set<String> = []

  subscript(name: String) -> Node? { members[name]?.value }

  /// Whether none of `names` is there, not even misspelt.
  func lacks(_ names: String...) -> Bool {
    names.allSatisfy { members[$0] == nil && !misspelt.contains($0) }
  }

  /// Where a key stands, or the mapping where it is absent.
  func place(of name: String) -> SourcePlace { members[name]?.key ?? place }
}
