import Detection
import Yams

// Texts that prove a rule. What an example must say depends on the action.
extension RuleReader {
  mutating func readExamples(_ fields: Fields, _ rule: inout Rule) {
    guard let node = required("examples", "规则自带的例子，至少一删一留", fields),
      let examples = nodes.fields(node, of: "“examples”", keys: RuleKeys.examples)
    else { return }
    let name = rule.action == .flag ? "flag" : "delete"
    let other = rule.action == .flag ? "delete" : "flag"
    if examples[other] != nil {
      nodes.complain(
        "action: \(Self.name(of: rule.action)) 的例子写在 \(name) 里，不是 \(other)",
        at: examples.place(of: other))
    }
    if let node = examples[name] {
      rule.examples.changes = nodes.items(node, of: name).compactMap { change($0, rule, of: name) }
    } else if examples.lacks(name, other) {
      nodes.complain("examples 缺少 \(name)：至少一个会命中的例子", at: examples.place)
    }
    if let node = examples["keep"] {
      rule.examples.keeps = nodes.items(node, of: "keep").compactMap { example($0, of: "keep") }
    } else if examples.lacks("keep") {
      nodes.complain("examples 缺少 keep：至少一个相似而不该动的例子", at: examples.place)
    }
    refuseRepetition(examples, name)
  }

  private mutating func change(_ node: Node, _ rule: Rule, of name: String) -> RuleExamples.Change?
  {
    if node.mapping == nil {
      guard let text = example(node, of: name) else { return nil }
      switch rule.action {
      case .delete, .keepInner: return RuleExamples.Change(text: text, becomes: "")
      case .flag: return RuleExamples.Change(text: text, becomes: text)
      case .replace:
        nodes.complain(
          "action: \(Self.name(of: rule.action)) 的例子要写结果：{text: …, becomes: …}", at: node)
        return nil
      }
    }
    if rule.action == .flag {
      nodes.complain("action: flag 不改文字，例子直接写原文", at: node)
      return nil
    }
    guard let fields = nodes.fields(node, of: "例子", keys: RuleKeys.change) else { return nil }
    guard let text = fields["text"], let becomes = fields["becomes"] else {
      for (name, meaning) in [("text", "原文"), ("becomes", "结果")] where fields.lacks(name) {
        nodes.complain("例子缺少 \(name)（\(meaning)）", at: fields.place)
      }
      return nil
    }
    guard let source = example(text, of: "text") else { return nil }
    guard let result = becomes.scalar?.string else {
      nodes.complain("“becomes”应为文字", at: becomes)
      return nil
    }
    let change = RuleExamples.Change(text: source, becomes: Self.withoutLineEnd(result))
    if change.text == change.becomes {
      nodes.complain("例子的结果与原文相同；不该动的写在 keep 里", at: node)
    }
    return change
  }

  private mutating func example(_ node: Node, of name: String) -> String? {
    nodes.text(node, of: name).map(Self.withoutLineEnd)
  }

  /// `|` leaves a line end at the text's end, `|-` and quotes do not: to an example they are the same.
  private static func withoutLineEnd(_ text: String) -> String {
    var scalars = text.unicodeScalars
    while scalars.last == "\n" { scalars.removeLast() }
    return String(scalars)
  }

  /// The same text twice proves nothing, and cannot both go and stay.
  private mutating func refuseRepetition(_ examples: Fields, _ name: String) {
    var seen: [String: SourcePlace] = [:]
    for key in [name, "keep"] {
      for item in examples[key]?.sequence.map(Array.init) ?? [] {
        let node = item.mapping?["text"] ?? item
        guard let text = node.scalar.map({ Self.withoutLineEnd($0.string) }), !text.isEmpty
        else { continue }
        if let first = seen[text] {
          nodes.complain("与第 \(first.line) 行的例子相同", at: node)
        } else {
          seen[text] = SourcePlace(node.mark)
        }
      }
    }
  }

  private static func name(of action: RuleAction) -> String {
    switch action {
    case .delete: "delete"
    case .replace: "replace"
    case .keepInner: "keep-inner"
    case .flag: "flag"
    }
  }
}
