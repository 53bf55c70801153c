import BuiltInRules
import Detection

extension RuleSelection {
  /// What finds identifiers; nil where no rule looks for them. Compiled at the first question.
  public var detectors: DetectorSet? {
    if identifiers.isEmpty { return nil }
    if identifiers == BuiltInRules.identifiers { return .standard }
    let rules = identifiers
    return DetectorSet {
      [IdentifierDetector(rules, tables: CodeTableCatalog.builtIn), RoleDetector()]
    }
  }
}

extension DetectorSet {
  /// The built-in rules of identifiers, and names by their roles.
  static let standard = DetectorSet { [IdentifierDetector.standard, RoleDetector()] }
}
