import Detection
import Redaction
import TextModel

/// Redacts, or restores, the texts of one record, which is one document: its names are numbered through all of
/// them. What would be written is read again first; a record in which the policy forbids anything is refused.
enum RecordRewriter: Sendable {
  case redact(Redactor, DetectorSet, RemainderJudge?)
  case restore(Restorer)

  /// What became of a text.
  struct Rewritten: Sendable {
    var text: [UInt8]
    /// What was found in it, and what was done about each; spans count from its beginning.
    var findings: [(finding: Finding, operation: String)] = []
    var edits = 0
  }

  /// - Parameters:
  ///   - members: where the texts stand.
  ///   - texts: what they say: as they came, or cleaned.
  func rewrite(
    _ members: RecordMembers, _ texts: [[UInt8]]
  ) throws(RecordRejection) -> [Rewritten] {
    switch self {
    case .redact(let redactor, let detectors, let judge):
      return try redact(members, texts, redactor, detectors, judge)
    case .restore(let restorer):
      var rewritten: [Rewritten] = []
      for (index, text) in texts.enumerated() {
        do throws(RedactionProblem) {
          let edits = try restorer.edits(in: text.span, at: 0)
          rewritten.append(Rewritten(text: Edit.apply(edits, to: text), edits: edits.count))
        } catch { throw RecordRejection(.sealed, members.texts[index].span.start) }
      }
      return rewritten
    }
  }

  private func redact(
    _ members: RecordMembers, _ texts: [[UInt8]], _ redactor: Redactor, _ detectors: DetectorSet,
    _ judge: RemainderJudge?
  ) throws(RecordRejection) -> [Rewritten] {
    var redaction = redactor.document()
    var offsets: [Int] = []
    var end = 0
    var names = NameEvidence()
    var found: [[Finding]] = []
    for (place, text) in zip(members.texts, texts) {
      let first = detectors.headed(place.heading).evidence(in: text.span, at: end)
      if let told = first.names { names.merge(told) }
      found.append(first.findings)
      offsets.append(end)
      end += text.count + 1
    }
    // Names that one text tells are found in all of them.
    let spreading = detectors.spreading(names)
    let detectors = spreading.map { detectors.adding($0) } ?? detectors
    func whole(_ text: [UInt8], of place: RecordText, at offset: Int, and found: [Finding]) -> [Finding] {
      guard let whole = redactor.policy.whole(text, of: place.column, at: offset) else {
        return found
      }
      return DetectorSet.merged([whole] + found)
    }
    for (index, place) in members.texts.enumerated() {
      let (text, offset) = (texts[index], offsets[index])
      if let spread = spreading?.headed(place.heading).findings(in: text.span, at: offset),
        !spread.isEmpty
      {
        found[index] = DetectorSet.merged(found[index] + spread)
      }
      found[index] = whole(text, of: place, at: offset, and: found[index])
      redaction.meet(found[index], in: text.span, at: offset, column: place.column)
    }
    var rewritten: [Rewritten] = []
    var residuals = ResidualList()
    for (index, place) in members.texts.enumerated() {
      let offset = offsets[index]
      let text = texts[index]
      let redacted = redaction.redacted(text, found[index], at: offset, column: place.column) {
        let found = detectors.headed(place.heading).findings(in: $0.text.span, at: offset)
        return whole($0.text, of: place, at: offset, and: found)
      }
      var left = Residual.all(redacted.residuals, in: redacted.text, at: offset)
      if let judge { left += judge.residuals(in: redacted.text, at: offset, redaction) }
      residuals.add(left, named: place.label)
      let operations = redactor.policy.operations(
        on: redacted.findings, redacted.edits, column: place.column)
      rewritten.append(
        Rewritten(
          text: redacted.text,
          findings: zip(redacted.findings, operations).map { ($0.shifted(by: -offset), $1) },
          edits: redacted.edits.count))
    }
    if let message = residuals.message {
      throw RecordRejection(.residual(message), members.texts.first?.span.start ?? 0)
    }
    return rewritten
  }
}
