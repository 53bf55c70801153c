import Detection
import TextModel

extension RuleLint {
  /// What can be said against identifiers: forms that another one has, labels that no example shows, too
  /// few examples.
  static func remarks(
    _ rules: [IdentifierRule], beside others: [IdentifierRule]
  ) -> [Remark] {
    var owners: [Form: String] = [:]
    for rule in others { own(rule, &owners) }
    var remarks: [Remark] = []
    for rule in rules {
      let twice = Set(forms(of: rule).compactMap { owners[$0] }).sorted()
      if !twice.isEmpty {
        remarks.append(
          remark(rule, "样子、校验、名称都与 \(twice.joined(separator: "、")) 相同，可以并入", isProblem: true))
      }
      own(rule, &owners)
      let examples = rule.examples
      for (name, count) in [("valid", examples.valid.count), ("keep", examples.keep.count)]
      where count < examplesWanted {
        remarks.append(
          remark(rule, "\(name) 的例子只有 \(count) 个，至少要 \(examplesWanted) 个", isProblem: true))
      }
      if rule.bare == .valid, rule.check == nil {
        remarks.append(
          remark(rule, "没有 check，又不要名称（bare: valid）：样子相同的都算", isProblem: false))
      }
      let found = examples.valid + examples.suspect
      let idle = rule.labels.filter { label in !found.contains { $0.contains(label) } }
      if !rule.labels.isEmpty, idle.count == rule.labels.count {
        remarks.append(remark(rule, "没有例子用到它的名称（labels）", isProblem: false))
      }
    }
    return remarks
  }

  /// Two rules of one form find the same.
  private struct Form: Hashable {
    var pattern: String
    var check: String?
    var labels: Set<String>
  }

  private static func forms(of rule: IdentifierRule) -> [Form] {
    rule.patterns.map { Form(pattern: $0, check: rule.check, labels: Set(rule.labels)) }
  }

  private static func own(_ rule: IdentifierRule, _ owners: inout [Form: String]) {
    for form in forms(of: rule) where owners[form] == nil { owners[form] = rule.id }
  }

  private static func remark(
    _ rule: IdentifierRule, _ message: String, isProblem: Bool
  ) -> Remark {
    Remark(id: rule.id, place: rule.place, isProblem: isProblem, message: message)
  }
}
