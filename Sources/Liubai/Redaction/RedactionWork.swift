import Cleaning
import Detection
import Redaction
import TextModel

/// What any thread does for a document that is redacted: pure functions of values.
enum RedactionWork: Sendable {
  /// Find what there is.
  case examine([UInt8], offset: Int, DetectorSet)
  /// Find the document's names wherever they stand.
  case spread(PieceSpool.Piece, DetectorSet)
  /// Make the edits, and read again what came of them.
  case rewrite(PieceSpool.Piece, DocumentRedaction, DetectorSet)
  /// Look for what else the policy forbids in what is to be written: a section of it.
  case judge([UInt8], offset: Int, DocumentRedaction, RemainderJudge)
  /// Bring back what is encrypted.
  case restore([UInt8], offset: Int, Restorer)
  /// Nothing: all pieces are on their way, and the next step needs all of them.
  case pause

  func perform() -> RedactionResult {
    switch self {
    case .examine(let bytes, let offset, let detectors):
      let found = detectors.evidence(in: bytes.span, at: offset)
      return .examined(bytes, found.findings, found.names)
    case .spread(let piece, let names):
      let found = names.findings(in: piece.bytes.span, at: piece.offset)
      let all = found.isEmpty ? piece.findings : DetectorSet.merged(piece.findings + found)
      return .examined(piece.bytes, all, nil)
    case .rewrite(let piece, let redaction, let detectors):
      return .rewritten(piece, RedactedPiece(piece, redaction, detectors))
    case .judge(let bytes, let offset, let redaction, let judge):
      return .judged(
        judge.residuals(in: bytes, at: offset, redaction), lines: bytes.span.count(of: 0x0A))
    case .restore(let bytes, let offset, let restorer):
      do throws(RedactionProblem) {
        let edits = try restorer.edits(in: bytes.span, at: offset)
        return .restored(bytes, edits, nil)
      } catch { return .restored(bytes, [], error) }
    case .pause: return .paused
    }
  }
}

enum RedactionResult: Sendable {
  case examined([UInt8], [Finding], NameEvidence?)
  case rewritten(PieceSpool.Piece, RedactedPiece)
  case judged([Residual], lines: Int)
  case restored([UInt8], [Edit], RedactionProblem?)
  case paused
}

/// A piece with its edits made.
struct RedactedPiece: Sendable {
  var text: [UInt8]
  /// Sorted, not overlapping; spans count from the document's beginning.
  var edits: [Edit]
  /// What was found in the piece, with what only the edits have uncovered.
  var findings: [Finding]
  /// Of these, what the edits have uncovered.
  var uncovered: [Finding]
  /// What the policy forbids and is still there.
  var residuals: [Residual]

  /// What is to be written is read with the eyes that read what came in. A piece without edits was read so
  /// already.
  init(_ piece: PieceSpool.Piece, _ redaction: DocumentRedaction, _ detectors: DetectorSet) {
    // What a detector says of a line depends on that line alone.
    let redacted = redaction.redacted(piece.bytes, piece.findings, at: piece.offset) { round in
      RewrittenLines(round.before, round.edits).findings(
        round.found, detectors, in: round.text.span, at: piece.offset)
    }
    text = redacted.text
    edits = redacted.edits
    findings = redacted.findings
    uncovered = redacted.uncovered
    residuals = Residual.all(redacted.residuals, in: text, at: piece.offset)
  }
}

/// Something that a policy forbids in a text that was to be written. It tells what and where, never the value.
struct Residual: Sendable, Hashable {
  /// What it is, in Chinese.
  var title: String
  /// Line ends before it in the bytes that were looked at.
  var lines: Int
  /// From 1, in code points.
  var column: Int

  /// - Parameter found: in order of their beginnings.
  static func all(_ found: [Finding], in text: [UInt8], at offset: Int) -> [Residual] {
    found.map { finding in
      let before = text[..<min(max(finding.span.start - offset, 0), text.count)]
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return Residual(
        title: finding.entity?.title ?? finding.kind.title,
        lines: before.count { $0 == 0x0A },
        column: 1 + ByteCount.characters(before[lineStart...]))
    }
  }
}
