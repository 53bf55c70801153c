import TextModel

extension Policy {
  /// What a finding is under a policy.
  public enum Verdict: Sendable, Hashable {
    case violation
    /// Told, but not counted: it is not sure enough.
    case remark
    /// Of no concern.
    case allowed
  }

  /// The kinds of findings that it is about.
  public var kinds: Set<FindingKind> {
    var kinds = forbidden
    if placeholders != nil { kinds.formUnion([.placeholder, .elided]) }
    if !entities.isEmpty { kinds.insert(.identifier) }
    return kinds
  }

  /// Whether it has to be known where something is hidden: because it may not be, or because what must stay
  /// readable may be what is.
  public var asksForMasks: Bool { placeholders != nil || mustKeep != MustKeep() }

  /// What a finding is under this policy.
  public func verdict(_ finding: Finding) -> Verdict {
    switch finding.kind {
    case .placeholder, .elided:
      guard let placeholders else { return .allowed }
      if case .allow(let hidden) = placeholders, let hides = finding.hides, hidden.contains(hides) {
        return .allowed
      }
      return judged(finding, by: confidence)
    case .identifier: return verdict(identifier: finding)
    default: return forbidden.contains(finding.kind) ? judged(finding, by: confidence) : .allowed
    }
  }

  private func verdict(identifier finding: Finding) -> Verdict {
    guard let entity = finding.entity, let answer = entities[entity] else { return .allowed }
    return verdict(identifier: finding, answer: answer)
  }

  /// What an identifier is where its kind is answered so.
  public func verdict(identifier finding: Finding, answer: Answer) -> Verdict {
    if answer.operation == .keep { return .allowed }
    switch finding.verdict {
    case .bare: return .allowed
    case .suspect where suspects != .redact: return suspects == .report ? .remark : .allowed
    default: return judged(finding, by: answer.confidence ?? confidence)
    }
  }

  /// How grave a finding is: as `severity` says of its kind; else a violation is an error, and what is only
  /// told a note.
  public func severity(_ finding: Finding) -> Severity {
    severity[finding.kind] ?? (verdict(finding) == .violation ? .error : .note)
  }

  private func judged(_ finding: Finding, by least: Confidence) -> Verdict {
    finding.confidence.isAtLeast(least) ? .violation : .remark
  }
}

extension Confidence {
  /// Whether it is as sure as `other`, or surer.
  public func isAtLeast(_ other: Confidence) -> Bool {
    let order = Self.allCases
    return (order.firstIndex(of: self) ?? 0) <= (order.firstIndex(of: other) ?? 0)
  }
}
