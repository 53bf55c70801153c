import Cleaning
import Detection
import TextModel

/// A rule of any sort, and what all have.
public enum KnownRule: Sendable, Hashable {
  case cleaning(CleaningRule)
  case content(Rule, isBuiltIn: Bool)
  case placeholder(PlaceholderFamily)

  /// As it is called.
  public var id: String {
    switch self {
    case .cleaning(let rule): rule.id
    case .content(let rule, _): rule.id
    case .placeholder(let family): family.id
    }
  }

  /// In Chinese.
  public var title: String {
    switch self {
    case .cleaning(let rule): rule.title
    case .content(let rule, _): rule.title
    case .placeholder(let family): family.title
    }
  }

  /// What its findings are.
  public var kind: FindingKind {
    switch self {
    case .cleaning(let rule): rule.kind
    case .content(let rule, _): rule.kind
    case .placeholder(let family): family == .elided ? .elided : .placeholder
    }
  }

  /// Whether it changes nothing.
  public var reportsOnly: Bool {
    switch self {
    case .cleaning(let rule): rule.reportsOnly
    case .content(let rule, _): rule.action == .flag
    case .placeholder: true
    }
  }

  /// How much of the text it judges at a time; cleaning's rules have no such measure.
  public var scope: RuleScope? {
    if case .content(let rule, _) = self { rule.scope } else { nil }
  }

  /// The clause of a standard, or the reason, in Chinese; only cleaning's rules tell one.
  public var basis: String? {
    if case .cleaning(let rule) = self { rule.basis } else { nil }
  }

  /// Profiles in which it is on from the start.
  public var profiles: [Profile] {
    switch self {
    case .cleaning(let rule): Profile.allCases.filter { rule.profiles.contains($0) }
    case .content(let rule, _): rule.isEnabled ? [.report, .web] : []
    case .placeholder: Profile.allCases
    }
  }

  /// File and line; nil for a rule that is code.
  public var place: String? {
    if case .content(let rule, _) = self { rule.place } else { nil }
  }

  /// Where it comes from, in a word.
  var origin: String {
    if case .content(let rule, isBuiltIn: false) = self { rule.source } else { "内置" }
  }
}

extension Rule {
  /// File and line, as messages tell them.
  var place: String { "\(source):\(line)" }
}
