import Cleaning
import Detection
import Redaction
import TextModel

/// Looks in a redacted text for what a policy forbids besides identifiers: placeholders that may not remain,
/// advertisements, damage. Redaction mends none of these; what holds one is not written.
struct RemainderJudge: Sendable {
  private let policy: Policy
  private let placeholders: PlaceholderDetector?
  private let cleaner: Cleaner?

  /// Nil where the policy forbids nothing of the kind.
  init?(_ policy: Policy, _ settings: PipelineSettings) {
    var asking = settings
    asking.destination = .findings
    asking.redaction = nil
    asking.kinds = policy.kinds.subtracting([.identifier])
    guard !asking.kinds.isEmpty else { return nil }
    self.policy = policy
    let plan = DetectionPlan(asking, reports: true)
    placeholders = plan.placeholders
    if plan.cleans {
      var options = CleaningOptions()
      options.rules = plan.rules
      options.engine = plan.engine
      options.collectsFindings = true
      cleaner = Cleaner(options)
    } else {
      cleaner = nil
    }
  }

  /// - Parameters:
  ///   - text: a document, or a section of one.
  ///   - offset: where it begins in its document.
  func residuals(
    in text: [UInt8], at offset: Int, _ redaction: DocumentRedaction
  ) -> [Residual] {
    var findings = placeholders?.placeholders(in: text).map { $0.finding.shifted(by: offset) } ?? []
    if let cleaner {
      let cleaned = cleaner.clean(document: text)
      findings += cleaned.findings.map { $0.shifted(by: offset) }
      if let overrun = cleaned.overrun {
        let place = ByteSpan(overrun.offset, overrun.offset)
        return [Residual(rule: overrun.rule, before: text[..<min(place.start, text.count)])]
      }
    }
    let forbidden = findings.filter { policy.verdict($0) == .violation }
      .sorted(by: Finding.outerFirst)
    if forbidden.isEmpty { return [] }
    let left = redaction.residuals(forbidden, in: text.span, at: offset)
    return Residual.all(left, in: text, at: offset)
  }
}

extension Residual {
  /// A rule's pattern took too long: what was not examined whole is not written.
  fileprivate init(rule: String, before: ArraySlice<UInt8>) {
    title = "规则“\(rule)”超出处理时限，未能查完"
    lines = before.count { $0 == 0x0A }
    column = 1
  }
}
