import Detection
import Matching
import TextModel

struct KeyRing: Sendable { init(_ key: RedactionKey) {} }
struct ReservedForms: Sendable { init(_ policy: Policy, keys: KeyRing?) {} }
struct WordMatcher: Sendable {
  init(_ words: [Policy.WordMatch], policy: String) throws(RedactionProblem) {}
}
struct DenyDetector: Detector {
  init?(_ policy: Policy) throws(RedactionProblem) { return nil }
  func findings(in bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> [Finding] { [] }
}
struct NameBook: Sendable {}
struct DocumentIdentity: Sendable { init(_ id: String?) {} }
extension Redactor {
  /// Where a mask covers what the policy wants readable: 审判长张某某, （2024）京**民终**号.
  ///
  /// - Parameter findings: of `bytes`; those that are placeholders are looked at.
  /// - Returns: of these, those that hide what must stay, with the rule `policy.must-keep` and the reason
  ///   (always, in Chinese: it names no value).
  public func overRedactions(
    _ findings: [Finding], in bytes: borrowing Swift.Span<UInt8>, at offset: Int
  ) -> [Finding] { [] }
}
extension Policy {
  /// How grave a finding is under this policy: as its `severity` says; else a violation is an error and a
  /// remark a note.
  public func severity(_ finding: Finding) -> Severity {
    severity[finding.kind] ?? (verdict(finding) == .violation ? .error : .note)
  }
}
