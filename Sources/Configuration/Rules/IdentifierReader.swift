import Detection
import TextModel
import Yams

/// Reads identifiers: forms of values with their checks and labels. They stand where rules stand, and are
/// told from them by their ids, which begin with `identifier.`.
///
/// Words are taken as they are written: one character is a label too (微).
struct IdentifierReader {
  var nodes: NodeReader
  /// The names of the checks that there are.
  var checks = IdentifierCheck.all.map(\.name)

  static let family = "identifier."
  /// Keys that no other sort of rule has.
  private static let telling = ["entity", "groups", "bare", "labels", "against"]
  /// Stands in `groups` for separators anywhere, one at a time.
  private static let anywhere = "*"

  /// Whether a node of a file is an identifier.
  static func reads(_ node: Node) -> Bool {
    guard let mapping = node.mapping else { return false }
    if let id = mapping["id"]?.scalar?.string { return id.hasPrefix(family) }
    // Whoever forgot the id is told so in the terms of what he wrote.
    return telling.contains { mapping[$0] != nil }
  }

  /// The identifier of a node, nil where something is wrong with it; and its id, where that can be told.
  mutating func identifier(
    _ node: Node
  ) -> (identifier: IdentifierRule?, id: RuleReader.Identifier?) {
    let before = nodes.problems.count
    guard let fields = nodes.fields(node, of: "标识", keys: RuleKeys.identifier) else {
      return (nil, nil)
    }
    let id = identifier(fields)
    let title = required("title", "中文名称", fields).flatMap { nodes.line($0, of: "title") }
    let entity = required("entity", "是什么的号码，如 phone", fields).flatMap {
      nodes.choice($0, of: "entity", among: EntityType.allCases.map(\.rawValue))
    }
    let patterns = required("pattern", "整个值的样子", fields).map { allPatterns($0) }
    var rule = IdentifierRule(
      id: id?.text ?? "", title: title ?? "",
      entity: entity.flatMap { EntityType(rawValue: $0) } ?? .other, patterns: patterns ?? [])
    rule.source = nodes.file
    rule.line = fields.place.line
    rule.value = fields["value"].flatMap { nodes.identifierPattern($0, of: "value") }
    rule.groups = groups(fields)
    readJudgement(fields, &rule)
    readWords(fields, &rule)
    rule.examples = examples(fields)
    return (nodes.problems.count == before ? rule : nil, id)
  }

  private mutating func required(_ name: String, _ meaning: String, _ fields: Fields) -> Node? {
    if let node = fields[name] { return node }
    if fields.lacks(name) { nodes.complain("标识缺少 \(name)（\(meaning)）", at: fields.place) }
    return nil
  }

  private mutating func identifier(_ fields: Fields) -> RuleReader.Identifier? {
    guard let node = required("id", "如 identifier.mobile", fields),
      let text = nodes.line(node, of: "id")
    else { return nil }
    guard text.hasPrefix(Self.family), RuleReader.isKebab(text.dropFirst(Self.family.count)) else {
      nodes.complain(
        "id“\(text)”应以 identifier. 开头，后面用小写字母、数字和“-”，如 identifier.mobile", at: node)
      return nil
    }
    return (text, SourcePlace(node.mark))
  }

  /// One pattern, or a list of them.
  private mutating func allPatterns(_ node: Node) -> [String] {
    let items = node.sequence == nil ? [node] : nodes.items(node, of: "pattern")
    var seen: [String: Int] = [:]
    var patterns: [String] = []
    for item in items {
      guard let pattern = nodes.identifierPattern(item, of: "pattern") else { continue }
      if let line = seen[pattern] {
        nodes.complain("与第 \(line) 行的式子相同，请删去一个", at: item)
      } else {
        seen[pattern] = SourcePlace(item.mark).line
        patterns.append(pattern)
      }
    }
    return patterns
  }

  /// `3-4-4`, `*`.
  private mutating func groups(_ fields: Fields) -> [[Int]] {
    guard let list = fields["groups"] else { return [] }
    var groups: [[Int]] = []
    for node in nodes.items(list, of: "groups") {
      guard let text = nodes.line(node, of: "groups") else { continue }
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      let lengths = parts.compactMap { $0 }.filter { RuleKeys.groupLengths.contains($0) }
      let group = text == Self.anywhere ? [0] : lengths
      guard text == Self.anywhere || parts.count > 1 && lengths.count == parts.count else {
        nodes.complain("“\(text)”应写作各段的字数，如 3-4-4，或 *（处处可断，每次一处）", at: node)
        continue
      }
      if groups.contains(group) {
        nodes.complain("“\(text)”重复，请删去一个", at: node)
      } else {
        groups.append(group)
      }
    }
    return groups
  }

  private mutating func readJudgement(_ fields: Fields, _ rule: inout IdentifierRule) {
    rule.check = fields["check"].flatMap { nodes.choice($0, of: "check", among: checks) }
    if let node = fields["bare"],
      let name = nodes.choice(node, of: "bare", among: RuleKeys.bare)
    {
      // What is suspect without a label is told to those only who ask for such.
      rule.bare = name == "valid" ? .valid : name == "suspect" ? .bare : nil
    }
    if let node = fields["distance"],
      let distance = nodes.integer(node, of: "distance", in: RuleKeys.labelDistances)
    {
      rule.distance = distance
    }
    if let node = fields["standard"] { rule.standard = nodes.line(node, of: "standard") ?? "" }
  }

  private mutating func readWords(_ fields: Fields, _ rule: inout IdentifierRule) {
    rule.labels = words(fields, "labels").map(\.text)
    let labels = Set(rule.labels)
    for (text, node) in words(fields, "against") {
      if labels.contains(text) {
        nodes.complain("“\(text)”也在 labels 里：一个词不能又说是、又说不是", at: node)
      }
      rule.against.append(text)
    }
    rule.units = words(fields, "units").map(\.text)
    guard fields.lacks("labels") else { return }
    for name in ["value", "distance"] where fields[name] != nil {
      nodes.complain(
        "“\(name)”用在这里没有意义：没有 labels（写在值前面的名称）", at: fields.place(of: name))
    }
    if rule.bare == nil, fields.lacks("bare") || fields["bare"]?.scalar?.string == "ignore" {
      nodes.complain("什么也找不到：没有 labels，bare 又是 ignore（不写也是）", at: fields.place)
    }
  }

  private mutating func words(_ fields: Fields, _ name: String) -> [(text: String, node: Node)] {
    fields[name].map { nodes.writtenWords($0, of: name) } ?? []
  }
}

extension IdentifierReader {
  private mutating func examples(_ fields: Fields) -> IdentifierRule.Examples {
    guard let node = required("examples", "自带的例子", fields),
      let examples = nodes.fields(node, of: "“examples”", keys: RuleKeys.identifierExamples)
    else { return IdentifierRule.Examples() }
    for (name, meaning) in [
      ("valid", "至少一个会找到的例子，找到的写在 ⟦⟧ 里"), ("keep", "至少一个相似而不是的例子"),
    ] where examples.lacks(name) {
      nodes.complain("examples 缺少 \(name)：\(meaning)", at: examples.place)
    }
    var seen: [String: Int] = [:]
    return IdentifierRule.Examples(
      valid: texts(examples, "valid", &seen), suspect: texts(examples, "suspect", &seen),
      bare: texts(examples, "bare", &seen), keep: texts(examples, "keep", &seen))
  }

  private mutating func texts(
    _ examples: Fields, _ name: String, _ seen: inout [String: Int]
  ) -> [String] {
    guard let list = examples[name] else { return [] }
    var texts: [String] = []
    for node in nodes.items(list, of: name) {
      guard let text = nodes.text(node, of: name) else { continue }
      let plain = text.filter { !"⟦⟧".contains($0) }
      if let complaint = Self.complaint(aboutMarksOf: text, keeps: name == "keep") {
        nodes.complain(complaint, at: node)
      } else if let line = seen[plain] {
        nodes.complain("与第 \(line) 行的例子相同", at: node)
      } else {
        seen[plain] = SourcePlace(node.mark).line
        texts.append(text)
      }
    }
    return texts
  }

  /// What is wrong with the marks around what is to be found; nil if nothing is.
  private static func complaint(aboutMarksOf text: String, keeps: Bool) -> String? {
    var isOpen = false
    var length = 0
    var isMarked = false
    for character in text {
      switch character {
      case "⟦":
        if isOpen { return "例子里的 ⟦ 没有 ⟧ 与之成对" }
        (isOpen, isMarked, length) = (true, true, 0)
      case "⟧":
        if !isOpen { return "例子里的 ⟧ 没有 ⟦ 与之成对" }
        if length == 0 { return "例子里的 ⟦⟧ 中间没有字" }
        isOpen = false
      default: length += 1
      }
    }
    if isOpen { return "例子里的 ⟦ 没有 ⟧ 与之成对" }
    if keeps, isMarked { return "keep 的例子里什么也不该找到，不写 ⟦⟧" }
    if !keeps, !isMarked { return "例子里没有 ⟦⟧：请标出会找到的" }
    return nil
  }
}
