import Detection
import TextModel
import Yams

/// Reads rules: every key is judged, and so is whether the keys fit each other.
struct RuleReader {
  var nodes: NodeReader
  let lists: WordLists

  /// An id with its place.
  typealias Identifier = (text: String, place: SourcePlace)

  /// The rule of a node, nil where something is wrong with it; and its id, where that can be told.
  mutating func rule(_ node: Node) -> (rule: Rule?, id: Identifier?) {
    let before = nodes.problems.count
    guard let fields = nodes.fields(node, of: "规则", keys: RuleKeys.rule) else { return (nil, nil) }
    let id = identifier(fields)
    let title = required("title", "中文名称", fields).flatMap { nodes.line($0, of: "title") }
    let scopeName = required("scope", "一次看多大的范围", fields).flatMap {
      nodes.choice($0, of: "scope", among: RuleScope.allCases.map(\.rawValue))
    }
    // Most of the rest depends on the scope; without one, `sentence` asks for the least.
    let scope = scopeName.flatMap { RuleScope(rawValue: $0) } ?? .sentence
    var rule = Rule(
      id: id?.text ?? "", title: title ?? "", kind: kind(fields, id: id) ?? .boilerplate,
      scope: scope)
    rule.message = fields["message"].flatMap { nodes.line($0, of: "message") }
    rule.source = nodes.file
    rule.line = fields.place.line
    readAction(fields, &rule)
    if scope == .block { readBlock(fields, &rule) } else { readSignals(fields, &rule) }
    readLimits(fields, &rule)
    readExamples(fields, &rule)
    return (nodes.problems.count == before ? rule : nil, id)
  }

  /// The value of a key that must be there. `meaning` tells who forgot it what it is for.
  mutating func required(_ name: String, _ meaning: String, _ fields: Fields) -> Node? {
    if let node = fields[name] { return node }
    if fields.lacks(name) { nodes.complain("规则缺少 \(name)（\(meaning)）", at: fields.place) }
    return nil
  }

  /// Complains of the keys among `names` that are there: they mean nothing here, because of `reason`.
  mutating func refuse(_ names: [String], _ fields: Fields, _ reason: String) {
    for name in names where fields[name] != nil {
      nodes.complain("“\(name)”用在这里没有意义：\(reason)", at: fields.place(of: name))
    }
  }

  private mutating func identifier(_ fields: Fields) -> Identifier? {
    guard let node = required("id", "如 ad.material-library", fields),
      let text = nodes.line(node, of: "id")
    else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(Self.isKebab) else {
      nodes.complain("id“\(text)”应写作“类.名”，用小写字母、数字和“-”，如 ad.material-library", at: node)
      return nil
    }
    return (text, SourcePlace(node.mark))
  }

  static func isKebab(_ part: Substring) -> Bool {
    guard let first = part.utf8.first, (0x61...0x7A).contains(first), part.utf8.last != 0x2D,
      !part.contains("--")
    else { return false }
    return part.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }

  private mutating func kind(_ fields: Fields, id: Identifier?) -> FindingKind? {
    let family = String(id?.text.prefix { $0 != "." } ?? "")
    let usual = RuleKeys.families[family]
    guard let node = fields["kind"] else {
      if usual == nil, id != nil, fields.lacks("kind") {
        let families = RuleKeys.families.keys.sorted().map { $0 + "." }.joined(separator: "、")
        nodes.complain("规则缺少 kind：只有 \(families) 开头的规则不必写", at: fields.place)
      }
      return usual
    }
    guard let name = nodes.choice(node, of: "kind", among: RuleKeys.kinds) else { return nil }
    if let usual, name != usual.rawValue {
      nodes.complain("\(family). 开头的规则 kind 为 \(usual.rawValue)，请删去 kind 或改 id", at: node)
    }
    return FindingKind(rawValue: name)
  }

  /// Keys with a value of their own each.
  private mutating func readLimits(_ fields: Fields, _ rule: inout Rule) {
    if let node = fields["longest"],
      let length = nodes.integer(node, of: "longest", in: RuleKeys.lengths)
    {
      rule.longest = length
    }
    if rule.scope != .document { refuse(["edge"], fields, "它属于 scope: document") }
    if let node = fields["edge"],
      let name = nodes.choice(node, of: "edge", among: DocumentEdge.allCases.map(\.rawValue))
    {
      rule.edge = DocumentEdge(rawValue: name) ?? .both
    }
    if let node = fields["enabled"], let flag = nodes.flag(node, of: "enabled") {
      rule.isEnabled = flag
    }
    if let node = fields["confidence"],
      let name = nodes.choice(node, of: "confidence", among: Confidence.allCases.map(\.rawValue))
    {
      rule.confidence = Confidence(rawValue: name) ?? .certain
    }
  }
}
