import Detection
import Redaction
import TextModel

/// What a policy has against findings, in view of the text around them: its own operators' forms are none, and a
/// mask over what must stay readable is one.
struct Gate: Sendable {
  let redactor: Redactor

  /// Nil where no texts are held against anything.
  init?(_ settings: PipelineSettings) {
    if let gate = settings.gate {
      redactor = gate.redactor
    } else if let policy = settings.policy, let redactor = try? Redactor(gate: policy, key: nil) {
      self.redactor = redactor
    } else {
      return nil
    }
  }

  /// What a finding is, and the finding as it is to be told.
  ///
  /// - Parameters:
  ///   - finding: an identifier is one that `IdentifierSearch` has left.
  ///   - bytes: the text around it, at least.
  ///   - offset: where that begins.
  func judge(
    _ finding: Finding, in bytes: [UInt8], at offset: Int
  ) -> (verdict: Policy.Verdict, finding: Finding) {
    let verdict = redactor.policy.verdict(finding)
    switch finding.kind {
    case .identifier: return (verdict == .remark ? .remark : .violation, finding)
    case .placeholder, .elided:
      if let over = redactor.overRedactions([finding], in: bytes.span, at: offset).first {
        return (.violation, over)
      }
      guard verdict != .allowed else { return (.allowed, finding) }
      // Of a remark it is asked whether it would be one if it were surer.
      var sure = finding
      sure.confidence = .certain
      let left = redactor.document().residuals([sure], in: bytes.span, at: offset)
      return (left.isEmpty ? .allowed : verdict, finding)
    default: return (verdict, finding)
    }
  }
}

extension Redactor {
  /// For looking only: what is to be recognised needs no key, and an operation that would need one is never
  /// made.
  ///
  /// - Parameter key: nil where nobody has it at hand.
  public init(gate policy: Policy, key: RedactionKey?) throws(RedactionProblem) {
    let needsKey =
      policy.entities.values.contains { $0.operation.needsKey }
      || policy.columns.contains { $0.operation?.needsKey == true }
    let standIn =
      needsKey ? try RedactionKey([UInt8](repeating: 0, count: RedactionKey.least)) : nil
    try self.init(policy, key: key ?? standIn)
  }
}
