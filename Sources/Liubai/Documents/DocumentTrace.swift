import Detection
import Redaction
import Reporting
import TextModel

/// The report and the diff of one document, made while it streams by.
///
/// Both live on the findings' order; one that comes too late would put every later position wrong, so
/// it is a fault of ours and ends the document. An edit inside another one says why, and changes nothing
/// more.
struct DocumentTrace {
  private let name: String
  private let kinds: Set<FindingKind>
  private let path: String
  private let format: ReportFormat
  private var locator: FindingLocator?
  private var diff: UnifiedDiff?
  /// No finding begins before it any more.
  private var settled = 0
  /// End of the last edit.
  private var edited = 0
  private var received = 0
  private let gate: Gate?
  /// What the policy says of the findings so far.
  private(set) var verdicts: [Policy.Verdict: Int] = [:]

  /// What hides identifiers in contexts; nil where they are to show.
  private let mask: ContextMask?

  /// - Parameter reports: whether findings are wanted.
  init(_ source: Source, settings: PipelineSettings, gate: Gate?, reports: Bool) {
    name = source.name
    kinds = settings.kinds
    path = source.reportPath
    self.gate = gate
    format = settings.reportFormat
    mask = settings.contextMask
    // Pieces are whole lines, so what follows on a finding's line is always there.
    if reports { locator = FindingLocator(unit: settings.offsets, reach: ContextMask.reach) }
    if settings.diff { diff = UnifiedDiff(name: path, color: settings.color) }
  }

  var isNeeded: Bool { locator != nil || diff != nil }

  /// Takes the original text's next bytes.
  mutating func append(original: [UInt8]) {
    received += original.count
    locator?.append(original)
    diff?.append(original)
  }

  /// Takes findings, and gives them as lines of the report.
  mutating func append(_ findings: [Finding]) throws(SourceProblem) -> [UInt8] {
    guard isNeeded else { return [] }
    var lines: [UInt8] = []
    for found in findings.sorted(by: Finding.outerFirst) {
      var finding = found
      guard finding.span.start >= settled, finding.span.end <= received else {
        throw .fault(name: name)
      }
      if let edit = finding.edit, edit.span.end > edited || edit.span.isEmpty {
        guard edit.span.start >= edited else { throw .fault(name: name) }
        edited = edit.span.end
        diff?.append(edit)
      }
      guard kinds.contains(finding.kind) else { continue }
      let place = locator?.locate(finding.span)
      let verdict = judge(&finding)
      if let verdict { verdicts[verdict, default: 0] += 1 }
      guard let place else { continue }
      switch format {
      case .complaints:
        guard let verdict, verdict != .allowed, let context = context(of: finding) else { continue }
        FindingText(color: false).append(
          complaint: finding, counts: verdict == .violation,
          place: "\(path):\(place.start.line):\(place.start.column)", before: context.before,
          inside: context.inside, after: context.after, to: &lines)
      case .jsonLines:
        FindingWriter.append(finding, path: path, start: place.start, end: place.end, to: &lines)
        lines.append(0x0A)
      case .text(let color):
        guard let context = context(of: finding) else { continue }
        FindingText(color: color).append(
          finding, place: "\(path):\(place.start.line):\(place.start.column)",
          before: context.before, inside: context.inside, after: context.after, to: &lines)
      }
    }
    return lines
  }

  /// What the policy has against a finding, and the finding as it is to be told.
  private func judge(_ finding: inout Finding) -> Policy.Verdict? {
    guard let gate, let context = locator?.context(finding.span) else { return nil }
    let before = ContextMask.lastLine(context.before).fromCharacter
    let near = before + context.inside + ContextMask.firstLine(context.after)
    let judged = gate.judge(finding, in: Array(near), at: finding.span.start - before.count)
    finding = judged.finding
    return judged.verdict
  }

  /// The words around a finding, as they may be shown.
  private func context(of finding: Finding) -> FindingContext? {
    guard let context = locator?.context(finding.span) else { return nil }
    return mask?.hide(finding, context) ?? context
  }

  /// Says what is certain by now, and gives the lines of the diff that are.
  ///
  /// - Parameter undecided: where the first thing begins that may yet be found.
  mutating func settle(undecided: Int) -> [UInt8] {
    settled = undecided
    locator?.settle(settled)
    return diff?.settle(settled, isEnd: false) ?? []
  }

  /// Text and findings are complete: gives the rest of the diff.
  mutating func finish() -> [UInt8] { diff?.settle(received, isEnd: true) ?? [] }
}

extension Finding {
  /// Order of a report: by start; there an insertion first, then the longer span before those inside it.
  static func outerFirst(_ left: Finding, _ right: Finding) -> Bool {
    if left.span.start != right.span.start { return left.span.start < right.span.start }
    if left.span.isEmpty != right.span.isEmpty { return left.span.isEmpty }
    return left.span.end > right.span.end
  }
}

extension ArraySlice<UInt8> {
  /// Without the rest of a character that begins before it.
  var fromCharacter: ArraySlice<UInt8> {
    self[(firstIndex { $0 & 0xC0 != 0x80 } ?? endIndex)...]
  }
}
