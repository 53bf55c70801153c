import BuiltInRules
import Cleaning
import Detection

/// The rules that are on.
public struct RuleSelection: Sendable, Hashable {
  /// Those of cleaning.
  public var cleaning: RuleSet
  /// Those of content, in their catalog's order.
  public var content: [Rule]
  /// Ways of making placeholders that are looked for.
  public var families = Set<PlaceholderFamily>()
  /// Ways of giving away what is hidden that are looked for, where weak masks are asked for.
  public var weakMasks = Set<WeakMaskRule>()
  /// The words that say what placeholders hide, in their catalog's order.
  public var contexts: [ContextRule] = []
  /// The identifiers that are looked for, in their catalog's order.
  public var identifiers: [IdentifierRule] = []

  /// Whether the rule of this id is on.
  public func contains(_ id: String) -> Bool {
    cleaning.contains(id: id) || content.contains { $0.id == id }
      || families.contains { $0.id == id } || weakMasks.contains { $0.id == id }
      || contexts.contains { $0.id == id } || identifiers.contains { $0.id == id }
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

  /// What finds placeholders; nil where no family is looked for.
  ///
  /// - Complexity: O(1) where all built-in words are on and no others, else O(*n*) in the entries; the words
  ///   are compiled when the first text is read.
  public var placeholderDetector: PlaceholderDetector? {
    if families.isEmpty { return nil }
    var detector: PlaceholderDetector =
      contexts == BuiltInRules.contexts ? .standard : PlaceholderDetector(contexts)
    detector.families = families
    return detector
  }

  /// What finds identifiers; nil where no rule looks for them.
  ///
  /// - Complexity: O(*n*) in the words and forms, and the tables are read; the built-in ones once only.
  public var identifierDetector: IdentifierDetector? {
    if identifiers.isEmpty { return nil }
    if identifiers == BuiltInRules.identifiers { return .standard }
    return IdentifierDetector(identifiers, tables: CodeTableCatalog.builtIn)
  }

  /// What finds weak masks; nil where no rule looks for them.
  public var weakMaskDetector: WeakMaskDetector? {
    if weakMasks.isEmpty { return nil }
    var detector = WeakMaskDetector()
    detector.rules = weakMasks
    return detector
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

extension IdentifierDetector {
  /// All that is built in, compiled once.
  static let standard = IdentifierDetector(
    BuiltInRules.identifiers, tables: CodeTableCatalog.builtIn)
}

extension PlaceholderDetector {
  /// All families, with the built-in words, which are compiled once.
  static let standard = PlaceholderDetector(BuiltInRules.contexts)
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
