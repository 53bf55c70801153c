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
  /// What announces the rule at an index of `rules`.
  public func announcement(of rule: Int) -> Announcement { gate.announcements[rule] }
}
