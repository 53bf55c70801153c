import Redaction
import Reporting
import TextModel

/// The report and the diff of a redacted document, told when it is written: what is not written is not told.
///
/// The report tells places in the input, and for each finding what was done; never a value. With `--clean`
/// the input's text and the edits of cleaning are kept until then.
struct RedactionTrace {
  private let source: Source
  private let settings: PipelineSettings
  private let policy: Policy
  private let reports: Bool
  /// What cleaning has changed, in the order of the text.
  var cleaned: [Edit] = []

  private var locator: FindingLocator
  private var lines: [UInt8] = []
  private var diff: UnifiedDiff?
  private var difference: [UInt8] = []
  /// With `--clean`: the text as it came in, and what is told of the text after cleaning.
  private var original: [UInt8] = []
  private var told: [(finding: Finding, operation: String)] = []
  private var edits: [Edit] = []
  private var isCleaned = false

  init(_ source: Source, _ settings: PipelineSettings, _ policy: Policy, reports: Bool) {
    self.source = source
    self.settings = settings
    self.policy = policy
    self.reports = reports
    locator = FindingLocator(unit: settings.offsets)
    if settings.diff { diff = UnifiedDiff(name: source.reportPath, color: settings.color) }
  }

  var isNeeded: Bool { reports || diff != nil }

  /// Takes the input's next bytes, where it is cleaned first.
  mutating func append(original bytes: [UInt8]) { original += bytes }

  /// Takes the next piece.
  mutating func add(
    _ piece: PieceSpool.Piece, _ redacted: RedactedPiece, isCleaned: Bool
  ) {
    self.isCleaned = isCleaned
    let operations = policy.operations(on: redacted.findings, redacted.edits)
    if isCleaned {
      if reports { told += zip(redacted.findings, operations).map { ($0, $1) } }
      edits += redacted.edits
      return
    }
    if reports {
      locator.append(piece.bytes)
      for (finding, operation) in zip(redacted.findings, operations) { tell(finding, operation) }
      locator.settle(piece.offset + piece.bytes.count)
    }
    diff?.append(piece.bytes)
    for edit in redacted.edits { diff?.append(edit) }
    difference += diff?.settle(piece.offset + piece.bytes.count, isEnd: false) ?? []
  }

  /// Report and diff of the whole document.
  ///
  /// - Parameter result: what is written, from its beginning.
  mutating func finish(
    _ result: ByteSpool
  ) throws(SourceProblem) -> (report: [UInt8], diff: [UInt8]) {
    if isCleaned {
      let map = OffsetMap(cleaned)
      locator.append(original)
      for (finding, operation) in told {
        var home = finding
        home.span = map.original(finding.span)
        tell(home, operation)
      }
      if diff != nil {
        let text = try spooling { () throws(FileFailure) in try result.read(result.count) }
        diff?.append(original)
        for edit in Edit.composed(cleaned, edits, result: text) { diff?.append(edit) }
      }
    }
    difference += diff?.settle(Int.max, isEnd: true) ?? []
    return (lines, difference)
  }

  private mutating func tell(_ finding: Finding, _ operation: String) {
    let place = locator.locate(finding.span)
    FindingWriter.append(
      finding, path: source.reportPath, start: place.start, end: place.end, operation: operation,
      to: &lines)
    lines.append(0x0A)
  }
}

extension Policy {
  /// What was done about each finding: its operation where an edit lies over it, else nothing.
  ///
  /// - Parameters:
  ///   - findings: in order of their beginnings.
  ///   - edits: sorted, not overlapping.
  ///   - column: what the cell's column holds, where the text is one.
  func operations(
    on findings: [Finding], _ edits: [Edit], column: Column? = nil
  ) -> [String] {
    var next = 0
    return findings.map { finding in
      while next < edits.count, edits[next].span.end <= finding.span.start { next += 1 }
      let isEdited = next < edits.count && edits[next].span.overlaps(finding.span)
      let answer = column?.operation ?? finding.entity.flatMap { entities[$0]?.operation }
      return (isEdited ? answer ?? .replace("") : .keep).operatorName
    }
  }
}
