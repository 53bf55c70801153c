import Cleaning
import Reporting
import TextModel

/// Cleans the records of one JSON Lines input, batch by batch.
final class RecordRun: SourceRun {
  private let source: Source
  private let settings: PipelineSettings
  private let outlets: Outlets
  private var cleaner: RecordCleaner
  private let input: InputText
  private let output: SourceOutput
  private var cutter: LineCutter
  private var isCut = false
  /// Why the input ends before its end.
  private var problem: SourceProblem?
  private var hasBegun = false
  private var diff: UnifiedDiff?
  private var received = 0
  private var lastByte: UInt8 = 0x0A
  /// Whether a line changed, figures included.
  private var isChanged = false
  private var rejected = 0

  init(_ source: Source, plan: RunPlan, outlets: Outlets) throws(SourceProblem) {
    self.source = source
    settings = plan.settings
    self.outlets = outlets
    cleaner = RecordCleaner(
      cleaner: plan.fieldCleaner, cleans: plan.cleans, placeholders: plan.placeholders,
      weakMasks: plan.weakMasks,
      identifiers: plan.recordRewriter == nil ? plan.identifierSearch : nil,
      mask: settings.contextMask,
      writer: plan.writer(plan.fieldCleaner),
      takesFigures: plan.takesFigures,
      figuresMember: settings.destination == .findings
        ? settings.stats.map { Array($0.utf8) } : nil,
      reader: settings.recordReader(source), rewriter: plan.recordRewriter,
      maxLine: settings.maxLine, reportUnit: plan.reports ? settings.offsets : nil,
      reportFormat: settings.reportFormat, gate: plan.gate, kinds: settings.kinds,
      figureKinds: FindingKind.counted(by: plan.fieldCleaner.options.engine),
      draw: settings.draw, sourceName: source.name, path: source.reportPath,
      namesPath: settings.namesRecordSources,
      collectsEdits: settings.diff, keepsRejected: plan.keepsRejected)
    input = try InputText(source, settings: settings)
    output = try SourceOutput(settings: settings, source: source, outlets: outlets)
    cutter = LineCutter(
      blockSize: settings.blockSize, maxLine: settings.maxLine,
      separator: settings.resolvedForm(source).separator)
    if settings.diff { diff = UnifiedDiff(name: source.reportPath, color: settings.color) }
  }

  var isReady: Bool { input.isReady }
  var bytesRead: Int { input.file.bytesRead }

  func next() throws(SourceProblem) -> Work? {
    while true {
      // Whoever feeds records one by one gets them back one by one; and where reading fails, the whole
      // lines before that are cleaned first.
      switch cutter.next(flushing: problem != nil || !isCut && !input.isReady) {
      case .lines(let batch):
        // Every later row has to know the heads.
        if case .rows(var reader) = cleaner.reader {
          reader.readHeader(batch)
          cleaner.reader = .rows(reader)
        }
        return .lines(batch, cleaner, keepsOriginal: diff != nil)
      case .overlong(let bytes, let line, let isFirst, let isLast):
        return .overlong(bytes, line: line, isFirst: isFirst, isLast: isLast)
      case nil: break
      }
      if let problem { throw problem }
      if isCut { return nil }
      do throws(SourceProblem) {
        if try !input.next({ cutter.append($0) }) {
          cutter.finish()
          isCut = true
        }
      } catch { problem = error }
    }
  }

  func accept(_ result: WorkResult) throws(SourceProblem) {
    try begin()
    switch result {
    case .lines(let batch, let original): try accept(batch, original: original)
    case .overlong(let bytes, let line, let isFirst, let isLast):
      if isFirst {
        outlets.count { $0.records += 1 }
        reject(.init(line: line, reason: RecordRejection(.tooLong, 0)))
      }
      try outlets.write(rejected: bytes)
      if isLast { outlets.endRejected(open: bytes.last != 0x0A) }
      diff?.append(bytes)
      received += bytes.count
    case .block, .sources, .redaction, .names: break
    }
  }

  private func accept(_ batch: CleanedBatch, original: [UInt8]) throws(SourceProblem) {
    try output.write(batch.output)
    if let last = batch.output.last { lastByte = last }
    isChanged = isChanged || batch.isEdited
    outlets.count { tally in
      tally.records += batch.records + batch.rejected.count
      tally.changedRecords += batch.changed
      tally.add(counts: batch.counts)
      tally.add(batch.ruleCounts, of: cleaner.cleaner.options.engine)
      tally.add(byRule: batch.weakCounts)
      tally.add(batch.identifierCounts)
      tally.placeholders.merge(batch.placeholders)
      tally.add(batch.verdicts)
      tally.rewrittenPlaceholders += batch.rewritten
      tally.redacted += batch.redacted
      tally.add(batch.removals)
    }
    try outlets.write(report: batch.report)
    try outlets.write(figures: batch.figures)
    for row in batch.ragged {
      outlets.say("\(source.name)：第 \(row.line) 行有 \(row.cells) 栏，与表头不合，未按表头辨认")
    }
    for line in batch.rejected { reject(line) }
    try outlets.write(rejected: batch.rejectedLines)
    if let last = batch.rejectedLines.last { outlets.endRejected(open: last != 0x0A) }
    guard diff != nil else { return }
    diff?.append(original)
    for edit in batch.edits { diff?.append(edit) }
    received += original.count
    if let lines = diff?.settle(received, isEnd: false) { try outlets.write(lines) }
  }

  private func reject(_ line: CleanedBatch.Rejected) {
    rejected += 1
    outlets.count { $0.rejected += 1 }
    let reason = line.reason.message(field: settings.fieldNames)
    outlets.say("\(source.name)：第 \(line.line) 行拒收：\(reason)")
  }

  func finish() throws(SourceProblem) {
    try begin()
    try output.write([], isLast: true)
    if let lines = diff?.settle(received, isEnd: true) { try outlets.write(lines) }
    if settings.destination == .stream { outlets.endRecords(open: lastByte != 0x0A) }
    let changed = isChanged || output.isTranscoded
    if changed, settings.destination == .nothing, !settings.diff {
      try outlets.write(Array((source.reportPath + "\n").utf8))
    }
    outlets.count { tally in
      tally.replaced += input.replaced
      tally.bytes += input.file.bytesRead
    }
    if settings.destination == .inPlace, rejected > 0 {
      guard outlets.rejects != nil else {
        throw .rejectedInPlace(name: source.name, count: rejected)
      }
      // The rejected lines must be safe before the file that held them goes.
      try outlets.secureRejects()
    }
    try output.publish(input, changed: changed || rejected > 0)
  }

  /// Nothing is held back: a batch is written when it is accepted.
  func breakOff() throws(SourceProblem) {
    if settings.destination == .stream { outlets.endRecords(open: lastByte != 0x0A) }
  }

  private func begin() throws(SourceProblem) {
    guard !hasBegun else { return }
    hasBegun = true
    try output.begin(input)
  }
}
