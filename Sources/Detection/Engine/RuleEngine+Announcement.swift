/// What has to be met before a rule is run at all: for those who ask what it costs.
public enum Announcement: Sendable, Hashable {
  /// Literals, found by the scan that is made anyway.
  case literals
  /// A run of digits, or a bracket: the line is read once more.
  case classes
  /// Nothing: it is run on every line that it judges.
  case nothing
}

extension RuleEngine {
  /// What announces the rule at an index of `rules`; as the gate adds it up.
  public func announcement(of rule: Int) -> Announcement {
    let compiled = compiled[rule]
    if rules[rule].scope == .block {
      let markers = [compiled.begin, compiled.end].compactMap { $0 }
      return markers.allSatisfy { !tests[$0].literals.isEmpty } ? .literals : .nothing
    }
    let isLine = rules[rule].scope == .line || rules[rule].scope == .document
    let spread = isLine ? compiled.spread : nil
    var missing = min(compiled.threshold, spread ?? compiled.threshold)
    var classes = 0
    for signal in compiled.signals where signal.weight > 0 {
      guard tests[signal.test].literals.isEmpty else { continue }
      if tests[signal.test].trigger == nil {
        missing -= signal.weight
      } else {
        classes += signal.weight
      }
    }
    return missing <= 0 ? .nothing : missing <= classes ? .classes : .literals
  }
}
