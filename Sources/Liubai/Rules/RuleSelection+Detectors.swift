import BuiltInRules
import Detection

extension RuleSelection {
  /// What finds identifiers.
  var detectors: DetectorSet? { .standard }
}

extension DetectorSet {
  /// The built-in rules of identifiers, compiled at the first question.
  static let standard = DetectorSet {
    [IdentifierDetector(BuiltInRules.identifiers, tables: CodeTableCatalog.builtIn)]
  }
}
