import Policies
import TextModel
import Yams

// Words that stay, words that go, and what must stay readable.
extension PolicyReader {
  mutating func readWords(_ fields: Fields, _ policy: inout Policy) {
    if let list = fields["allow"] { policy.allow = matches(list, of: "allow") }
    let allowed = Set(policy.allow)
    guard let node = fields["deny"],
      let lists = nodes.fields(
        node, of: "“deny”", keys: EntityType.allCases.map(\.rawValue))
    else { return }
    if node.mapping?.isEmpty == true { nodes.complain("“deny”不能为空", at: node) }
    for entity in EntityType.allCases {
      let name = entity.rawValue
      guard let list = lists[name] else { continue }
      if policy.entities[entity]?.operation == .keep {
        nodes.complain("名单里的 \(name) 不会处理：entities 里它是 keep", at: lists.place(of: name))
      }
      let words = matches(list, of: name)
      policy.deny[entity] = words
      if words.contains(where: allowed.contains) {
        nodes.complain("“\(name)”的名单与 allow 有相同的词：放行与处理只能取其一", at: lists.place(of: name))
      }
    }
  }

  /// The entries of a list: words, `{pattern: …}`, `{file: …}`; or one `{file: …}` alone.
  private mutating func matches(_ list: Node, of name: String) -> [Policy.WordMatch] {
    let items = list.mapping == nil ? nodes.items(list, of: name) : [list]
    var seen: [Policy.WordMatch: Int] = [:]
    var matches: [Policy.WordMatch] = []
    for item in items {
      if item.mapping == nil {
        guard let text = nodes.line(item, of: name), let word = word(text, item) else { continue }
        if let line = seen[word] {
          nodes.complain("与第 \(line) 行的词重复，请删去一个", at: item)
        } else {
          seen[word] = SourcePlace(item.mark).line
          matches.append(word)
        }
        continue
      }
      guard let fields = nodes.fields(item, of: "“\(name)”的一项", keys: PolicyKeys.word) else {
        continue
      }
      if fields["pattern"] != nil, fields["file"] != nil {
        nodes.complain("pattern 与 file 分作两项写", at: fields.place)
      } else if let node = fields["pattern"] {
        if let (source, _) = nodes.pattern(node, of: "pattern") { matches.append(.pattern(source)) }
      } else if let node = fields["file"] {
        matches += words(ofFile: node).filter { seen[$0] == nil }
      } else if item.mapping?.isEmpty == true {
        nodes.complain("“\(name)”的一项应为词、{pattern: …} 或 {file: 路径}", at: fields.place)
      }
    }
    return matches
  }

  private mutating func word(_ text: String, _ node: Node) -> Policy.WordMatch? {
    if let complaint = Self.complaint(about: text) {
      nodes.complain("“\(text)”\(complaint)", at: node)
      return nil
    }
    return .word(text)
  }

  private static func complaint(about word: String) -> String? {
    if word.first?.isWhitespace == true || word.last?.isWhitespace == true { return "首尾不应有空白" }
    let count = word.unicodeScalars.count { !$0.properties.isWhitespace }
    return count < PolicyKeys.wordAtLeast ? "太短：至少两个字" : nil
  }

  /// One word a line; what stands behind a # at a line's head is a comment. Complaints tell the file and its
  /// line, and nothing of what is there: such lists hold names.
  private mutating func words(ofFile node: Node) -> [Policy.WordMatch] {
    guard let path = nodes.line(node, of: "file") else { return [] }
    guard let load else {
      nodes.complain("内置的政策不引用文件", at: node)
      return []
    }
    let bytes: [UInt8]
    do throws(PolicyListProblem) { bytes = try load(path) } catch {
      nodes.complain("\(error)", at: node)
      return []
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      nodes.complain("\(path)：不是有效的 UTF-8，请另存为 UTF-8", at: node)
      return []
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    var words: [Policy.WordMatch] = []
    var seen: Set<Policy.WordMatch> = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let word = Self.trimmed(line)
      if word.isEmpty || word.hasPrefix("#") { continue }
      if let complaint = Self.complaint(about: word) {
        nodes.complain("\(path):\(index + 1)：这一行\(complaint)", at: node)
      } else if seen.insert(.word(word)).inserted {
        words.append(.word(word))
      }
    }
    if words.isEmpty { nodes.complain("\(path)：文件里没有词", at: node) }
    return words
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }

  mutating func readMustKeep(_ fields: Fields, _ policy: inout Policy) {
    guard let node = fields["must-keep"],
      let keeps = nodes.fields(node, of: "“must-keep”", keys: PolicyKeys.mustKeep)
    else { return }
    if keeps.members.isEmpty, keeps.misspelt.isEmpty {
      nodes.complain("“must-keep”至少写一项：\(PolicyKeys.mustKeep.joined(separator: "、"))", at: node)
    }
    if let list = keeps["entities"] {
      let names = EntityType.allCases.map(\.rawValue)
      policy.mustKeep.entities = Set(
        kinds(list, of: "entities", among: names) { EntityType(rawValue: $0) })
      let kept = policy.mustKeep.entities
      for entity in EntityType.allCases where kept.contains(entity) {
        if let answer = policy.entities[entity], answer.operation != .keep {
          nodes.complain("\(entity.rawValue) 必须保留，entities 里却不是 keep", at: list)
        }
      }
    }
    for (name, path) in [("words", \Policy.MustKeep.words), ("roles", \Policy.MustKeep.roles)] {
      guard let list = keeps[name] else { continue }
      let words = nodes.writtenWords(list, of: name) { word in
        Self.complaint(about: word).map { "“\(word)”\($0)" }
      }
      policy.mustKeep[keyPath: path] = words.map(\.text)
    }
    let denied = Set(policy.deny.values.joined())
    if policy.mustKeep.words.contains(where: { denied.contains(.word($0)) }) {
      nodes.complain("must-keep 与 deny 有相同的词：保留与处理只能取其一", at: node)
    }
  }
}
