/// How findings are told.
public enum ReportFormat: Sendable, Hashable {
  /// One JSON object a finding, or a record: for programs.
  case jsonLines
  /// One line a finding, in Chinese: for people.
  case text(color: Bool)
  /// One line for what a policy has against a text, as compilers complain; nothing else is told.
  case complaints
}
