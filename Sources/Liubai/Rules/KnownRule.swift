import Cleaning
import Detection
import TextModel

/// A rule of any sort, and what all have.
public enum KnownRule: Sendable, Hashable {
  case cleaning(CleaningRule)
  case content(Rule, isBuiltIn: Bool)
  /// A way in which placeholders are made.
  case placeholder(PlaceholderFamily)
  /// A way in which placeholders give away what they hide.
  case weakMask(WeakMaskRule)
  /// Words that say what a placeholder hides.
  case context(ContextRule, isBuiltIn: Bool)
  /// A form of values with its check and labels.
  case identifier(IdentifierRule, isBuiltIn: Bool)

  /// As it is called.
  public var id: String {
    switch self {
    case .cleaning(let rule): rule.id
    case .content(let rule, _): rule.id
    case .placeholder(let family): family.id
    case .weakMask(let rule): rule.id
    case .context(let rule, _): rule.id
    case .identifier(let rule, _): rule.id
    }
  }

  /// In Chinese.
  public var title: String {
    switch self {
    case .cleaning(let rule): rule.title
    case .content(let rule, _): rule.title
    case .placeholder(let family): family.title
    case .weakMask(let rule): rule.title
    case .context(let rule, _): rule.title
    case .identifier(let rule, _): rule.title
    }
  }

  /// What its findings are, or those that it speaks for or against.
  public var kind: FindingKind {
    switch self {
    case .cleaning(let rule): rule.kind
    case .content(let rule, _): rule.kind
    case .placeholder(let family): family.kind
    case .weakMask: .weakMask
    case .context: .placeholder
    case .identifier: .identifier
    }
  }

  /// Whether it changes nothing.
  public var reportsOnly: Bool {
    switch self {
    case .cleaning(let rule): rule.reportsOnly
    case .content(let rule, _): rule.action == .flag
    case .placeholder, .weakMask, .context, .identifier: true
    }
  }

  /// Whether it is about placeholders: how they are made, what they hide, what they give away.
  public var isPlaceholder: Bool {
    switch self {
    case .cleaning, .content, .identifier: false
    case .placeholder, .weakMask, .context: true
    }
  }

  /// How much of the text it judges at a time; others have no such measure.
  public var scope: RuleScope? {
    if case .content(let rule, _) = self { rule.scope } else { nil }
  }

  /// The clause of a standard, or the reason, in Chinese; only cleaning's rules and identifiers
  /// tell one.
  public var basis: String? {
    switch self {
    case .cleaning(let rule): rule.basis
    case .identifier(let rule, _): rule.standard.isEmpty ? nil : rule.standard
    case .content, .placeholder, .weakMask, .context: nil
    }
  }

  /// Profiles in which it is on from the start.
  public var profiles: [Profile] {
    switch self {
    case .cleaning(let rule): Profile.allCases.filter { rule.profiles.contains($0) }
    case .content(let rule, _): rule.isEnabled ? [.report, .web] : []
    case .placeholder, .weakMask, .context, .identifier: Profile.allCases
    }
  }

  /// File and line; nil for a rule that is code.
  public var place: String? {
    switch self {
    case .cleaning, .placeholder, .weakMask: nil
    case .content(let rule, _): rule.place
    case .context(let rule, _): rule.place
    case .identifier(let rule, _): rule.place
    }
  }

  /// Where it comes from, in a word.
  var origin: String {
    switch self {
    case .content(let rule, isBuiltIn: false): rule.source
    case .context(let rule, isBuiltIn: false): rule.source
    case .identifier(let rule, isBuiltIn: false): rule.source
    default: "内置"
    }
  }
}

extension PlaceholderFamily {
  /// What its findings are.
  var kind: FindingKind { self == .elided ? .elided : .placeholder }
}

extension ContextRule {
  /// File and line, as messages tell them.
  var place: String { "\(source):\(line)" }
}

extension IdentifierRule {
  /// File and line, as messages tell them.
  var place: String { "\(source):\(line)" }
}

extension Rule {
  /// File and line, as messages tell them.
  var place: String { "\(source):\(line)" }
}
