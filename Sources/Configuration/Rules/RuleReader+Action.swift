import Detection
import Matching
import Yams

// What becomes of what is found. Whether the groups are there is asked once the pattern is known
// (`checkGroups`).
extension RuleReader {
  mutating func readAction(_ fields: Fields, _ rule: inout Rule) {
    let name =
      fields["action"].flatMap { nodes.choice($0, of: "action", among: RuleKeys.actions) }
    if name != "replace", name != nil || fields["action"] == nil {
      refuse(["replacement"], fields, "它属于 action: replace")
    }
    switch name {
    case "replace":
      rule.action = .replace("")
      if rule.scope != .span {
        nodes.complain("action: replace 只用于 scope: span", at: fields.place(of: "action"))
      }
      guard let node = fields["replacement"] else {
        if fields.lacks("replacement") {
          nodes.complain("action: replace 需要 replacement（换成什么）", at: fields.place(of: "action"))
        }
        break
      }
      if let scalar = node.scalar, scalar.string.isEmpty {
        nodes.complain("“replacement”为空：要删去请用 action: delete", at: node)
      } else if let text = nodes.line(node, of: "replacement") {
        rule.action = .replace(text)
      }
    case "keep-inner":
      rule.action = .keepInner
      if rule.scope != .span, rule.scope != .block {
        nodes.complain("action: keep-inner 只用于 scope: span 和 block", at: fields.place(of: "action"))
      }
    case "flag": rule.action = .flag
    default: rule.action = .delete
    }
  }

  /// Whether the first signal has the groups that the action speaks of. `groups` is nil where the first
  /// signal looks for words.
  mutating func checkGroups(_ fields: Fields, _ rule: Rule, groups: Int?) {
    switch rule.action {
    case .keepInner where rule.scope == .span:
      if groups ?? 0 < 1 {
        nodes.complain(
          "action: keep-inner 需要第一个信号是带括号分组的 pattern：第 1 组留下，其余删去",
          at: fields.place(of: "action"))
      }
    case .replace(let text):
      guard let node = fields["replacement"] else { return }
      let scalars = Array(text.unicodeScalars)
      for (mark, digit) in zip(scalars, scalars.dropFirst())
      where mark == "$" && ("0"..."9").contains(digit) {
        let number = Int(digit.value) - 0x30
        if number == 0 {
          nodes.complain("“replacement”里没有 $0：把整个 pattern 括起来，用 $1", at: node)
        } else if number > groups ?? 0 {
          let what = groups.map { " pattern 只有 \($0) 个分组" } ?? "第一个信号不是 pattern"
          nodes.complain("“replacement”用了 $\(number)，而\(what)", at: node)
        }
      }
    default: break
    }
  }
}
