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
    for (index, place) in members.texts.enumerated() {
      let text = texts[index]
      var findings = found[index]
      if let spread = spreading?.headed(place.heading).findings(in: text.span, at: offsets[index]),
        !spread.isEmpty
      {
        findings = DetectorSet.merged(findings + spread)
      }
      if let whole = redactor.policy.whole(text, of: place.column, at: offsets[index]) {
        findings = DetectorSet.merged([whole] + findings)
      }
      redaction.meet(findings, in: text.span, at: offsets[index], column: place.column)
      found[index] = findings
    }
    var rewritten: [Rewritten] = []
    var residuals = ResidualList()
    for (index, place) in members.texts.enumerated() {
      let offset = offsets[index]
      let text = texts[index]
      let edits = redaction.edits(
        found[index], in: text.span, at: offset, column: place.column)
      let local = edits.map {
        Edit(span: $0.span.shifted(by: -offset), replacement: $0.replacement)
      }
      let result = edits.isEmpty ? text : Edit.apply(local, to: text)
      var again = found[index]
      if !edits.isEmpty {
        again = detectors.headed(place.heading).findings(in: result.span, at: offset)
        if let whole = redactor.policy.whole(result, of: place.column, at: offset) {
          again = DetectorSet.merged([whole] + again)
        }
      }
      var left = Residual.all(
        redaction.residuals(again, in: result.span, at: offset, column: place.column),
        in: result, at: offset)
      if let judge { left += judge.residuals(in: result, at: offset, redaction) }
      residuals.add(left, named: place.label)
      let operations = redactor.policy.operations(
        on: found[index], edits, column: place.column)
      rewritten.append(
        Rewritten(
          text: result,
          findings: zip(found[index], operations).map { ($0.shifted(by: -offset), $1) },
          edits: edits.count))
    }
    if let message = residuals.message {
      throw RecordRejection(.residual(message), members.texts.first?.span.start ?? 0)
    }
    return rewritten
  }
}
