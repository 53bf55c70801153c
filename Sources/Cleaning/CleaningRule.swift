import TextModel

/// A cleaning rule's name card: what it is called, what it does, and on whose word.
///
/// The code of a rule lives in the stage that its family names (`char` in Characters/, `punct` in
/// Punctuation/, …). This list is the one place where rules are declared; its order is their number.
public struct CleaningRule: Sendable, Hashable {
  /// Kebab-case after a family: `punct.halfwidth`.
  public let id: String
  /// The rule's title in Chinese, as `liubai rules list` prints it.
  public let title: String
  /// The clause of the standard, or the reason, in Chinese.
  public let basis: String
  /// `typography`, or `damage` for what is reported and never changed.
  public let kind: FindingKind
  /// Profiles in which the rule is on from the start.
  public let profiles: Set<Profile>
  /// Whether the rule only reports.
  public let reportsOnly: Bool
}

/// Which hand cleans: a careful editor of reports, of web pages, or one who touches next to nothing.
public enum Profile: String, Sendable, Hashable, CaseIterable {
  /// Mainland reports and official documents (the default).
  case report
  /// As `report`, with a blank between Chinese and Latin letters or digits (CLREQ calls it "another approach").
  case web
  /// Characters and line ends only: no mark, no blank inside a line is changed.
  case minimal
}

/// A set of rules, one bit a rule.
public struct RuleSet: Sendable, Hashable {
  var bits: UInt64

  /// No rule.
  public init() { bits = 0 }

  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  func contains(_ rule: RuleNumber) -> Bool { bits & (1 << UInt64(rule.rawValue)) != 0 }

  /// Turns a rule on. False for an id that there is not.
  public mutating func insert(id: String) -> Bool {
    guard let number = RuleNumber(id: id) else { return false }
    bits |= 1 << UInt64(number.rawValue)
    return true
  }

  /// Turns a rule off. False for an id that there is not.
  public mutating func remove(id: String) -> Bool {
    guard let number = RuleNumber(id: id) else { return false }
    bits &= ~(1 << UInt64(number.rawValue))
    return true
  }

  /// Whether a rule is on; false also for an id that there is not.
  public func contains(id: String) -> Bool {
    RuleNumber(id: id).map { contains($0) } ?? false
  }

  /// The rules that `profile` turns on.
  public init(profile: Profile) {
    bits = 0
    for (index, rule) in CleaningRule.all.enumerated() where rule.profiles.contains(profile) {
      bits |= 1 << UInt64(index)
    }
  }
}
