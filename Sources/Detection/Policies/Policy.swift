import TextModel

/// What a text may hold: a file of `Rules/policies/`, or somebody's own.
///
/// A plain value. What it says about is what `check` asks of a text, so far: which placeholders may remain.
public struct Policy: Sendable, Hashable {
  /// As it is called.
  public var id: String
  /// In Chinese.
  public var title: String
  /// Which placeholders, elided ones too, may remain.
  public var placeholders: PlaceholderAllowance
  /// How sure a finding must be to count; what is less so is told and does not count.
  public var confidence: Confidence

  /// What becomes of placeholders.
  public enum PlaceholderAllowance: Sendable, Hashable {
    /// None may remain.
    case forbid
    /// Those may that hide one of these.
    case allow(Set<HiddenKind>)
  }

  /// What a finding is under a policy.
  public enum Verdict: Sendable, Hashable {
    case violation
    /// Told, but not counted: it is not sure enough.
    case remark
    /// Of no concern.
    case allowed
  }

  /// A policy of this name.
  public init(
    id: String, title: String, placeholders: PlaceholderAllowance, confidence: Confidence = .likely
  ) {
    self.id = id
    self.title = title
    self.placeholders = placeholders
    self.confidence = confidence
  }

  /// The kinds of findings that it is about.
  public var kinds: Set<FindingKind> { [.placeholder, .elided] }

  /// What a finding is under this policy.
  public func verdict(_ finding: Finding) -> Verdict {
    guard kinds.contains(finding.kind) else { return .allowed }
    if case .allow(let hidden) = placeholders, let hides = finding.hides, hidden.contains(hides) {
      return .allowed
    }
    let order = Confidence.allCases
    let isSure =
      (order.firstIndex(of: finding.confidence) ?? 0) <= (order.firstIndex(of: confidence) ?? 0)
    return isSure ? .violation : .remark
  }
}
