import BuiltInRules
import Cleaning
import Detection

/// The rules that are on.
public struct RuleSelection: Sendable, Hashable {
  /// Those of cleaning.
  public var cleaning: RuleSet
  /// Those of content, in their catalog's order.
  public var content: [Rule]
  /// The families of placeholders that are looked for.
  public var placeholders = Set(PlaceholderFamily.allCases)

  /// Whether the rule of this id is on.
  public func contains(_ id: String) -> Bool {
    cleaning.contains(id: id) || content.contains { $0.id == id }
      || placeholders.contains { $0.id == id }
  }

  /// What looks for placeholders; nil where no family is on.
  var detector: PlaceholderDetector? {
    guard !placeholders.isEmpty else { return nil }
    var detector = PlaceholderDetector.standard
    detector.families = placeholders
    return detector
  }

  /// The rules of content, compiled; nil where there is none.
  ///
  /// - Throws: what is wrong with a rule that was made by hand; those that were read are right.
  func engine() throws(OptionProblem) -> RuleEngine? {
    guard !content.isEmpty else { return nil }
    if content == Self.standard { return .standard }
    do throws(RuleProblem) {
      return try RuleEngine(content)
    } catch { throw OptionProblem("\(error)") }
  }
}

extension RuleSelection {
  /// The rules of content that are on where nobody says anything.
  fileprivate static let standard = BuiltInRules.all.filter(\.isEnabled)
}

extension RuleEngine {
  /// The rules of content that are on where nobody says anything, compiled once. Nil if there are none.
  static let standard =
    RuleSelection.standard.isEmpty ? nil : try? RuleEngine(RuleSelection.standard)
}

extension PlaceholderDetector {
  /// All families, with the built-in words.
  static let standard = PlaceholderDetector(PlaceholderLexicon([]))
}

/// What becomes of text that markers say must be paid for. The markers go either way.
public enum PaidText: String, Sendable, Hashable, CaseIterable {
  case keep
  case drop
}

extension Rule {
  /// The rule at work. Where paid text is dropped, what keeps the inner text of paid markers takes it
  /// along.
  func switchedOn(_ paid: PaidText = .keep) -> Rule {
    var rule = self
    rule.isEnabled = true
    if paid == .drop, kind == .paidMarker, action == .keepInner { rule.action = .delete }
    return rule
  }
}
