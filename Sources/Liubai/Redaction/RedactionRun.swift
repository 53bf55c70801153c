import Cleaning
import Detection
import Redaction
import Reporting
import TextModel

/// Redacts one plain document. Nothing of it is written before all of what is to be written was read again.
///
/// In steps, each over the whole document, piece by piece on any thread: clean (where that is asked for),
/// examine, look for the names that were told anywhere in it, rewrite and read again, judge what else the policy forbids. Names are numbered by what the whole
/// document holds, so no step begins before the one before it has ended; texts between two steps are spooled.
/// Pieces are cut at line ends: what a detector says of a line depends on that line alone.
final class RedactionRun: SourceRun {
  private enum Step { case cleaning, examining, spreading, rewriting, judging, done }

  private let source: Source
  private let settings: PipelineSettings
  private let outlets: Outlets
  /// When the document's names are known, they are found, too.
  private var detectors: DetectorSet
  private var names = NameEvidence()
  /// What finds them; nil while they are not known, and where there are none.
  private var spreading: DetectorSet?
  private let judge: RemainderJudge?
  private let output: SourceOutput
  private let reader: LineReader
  private var redaction: DocumentRedaction
  private var step: Step
  /// Pieces that are given out and not accepted.
  private var underWay = 0
  /// Whether the step has no more pieces to give.
  private var isExhausted = false
  private var hasBegun = false

  private var cleaning: CleaningStep?
  private var examined = PieceSpool()
  private var pieces = PieceSpool()
  private var result = ByteSpool()
  /// Cuts what an earlier step has spooled.
  private var cutter: SpoolCutter?
  private var trace: RedactionTrace
  private var counts = IdentifierCounts()
  private var residuals = ResidualList()
  private var replaced = 0

  init(
    _ source: Source, redacting: RedactionSettings, plan: RunPlan, outlets: Outlets
  ) throws(SourceProblem) {
    self.source = source
    settings = plan.settings
    self.outlets = outlets
    detectors = plan.detectors ?? DetectorSet { [] }
    judge = plan.remainderJudge
    redaction = redacting.redactor.document()
    reader = try LineReader(source, plan: plan)
    output = try SourceOutput(settings: settings, source: source, outlets: outlets)
    trace = RedactionTrace(source, settings, redacting.redactor.policy, reports: plan.reports)
    cleaning =
      redacting.cleansFirst
      ? CleaningStep(source, plan.documentCleaner, keepsEdits: trace.isNeeded) : nil
    step = cleaning == nil ? .examining : .cleaning
  }

  var bytesRead: Int { reader.input.file.bytesRead }

  var isReady: Bool {
    if isExhausted, underWay > 0 { return false }
    return reader.isAtEnd || reader.input.isReady
  }

  func next() throws(SourceProblem) -> Work? {
    while true {
      if !isExhausted, let work = try piece() {
        underWay += 1
        return work
      }
      isExhausted = true
      // What is under way has to arrive before the next step can begin.
      if underWay > 0 {
        underWay += 1
        return .redaction(.pause)
      }
      guard step != .done else { return nil }
      try endStep()
    }
  }

  /// The step's next piece of work; nil where it has none.
  private func piece() throws(SourceProblem) -> Work? {
    switch step {
    case .cleaning:
      guard let cleaning, let block = try reader.next() else { return nil }
      return .block(block, cleaning.reader, keepsOriginal: trace.isNeeded)
    case .examining:
      let block = cleaning == nil ? try reader.next() : try cutter?.next(source.name)
      return block.map { .redaction(.examine($0.bytes, offset: $0.offset, detectors)) }
    case .spreading:
      guard let spreading else { return nil }
      return try spooling { () throws(FileFailure) in try examined.piece() }
        .map { .redaction(.spread($0, spreading)) }
    case .rewriting:
      return try spooling { () throws(FileFailure) in try pieces.piece() }
        .map { .redaction(.rewrite($0, redaction, detectors)) }
    case .judging:
      guard let judge, let section = try cutter?.section(source.name) else { return nil }
      return .redaction(.judge(section.bytes, offset: section.offset, redaction, judge))
    case .done: return nil
    }
  }

  private func endStep() throws(SourceProblem) {
    isExhausted = false
    switch step {
    case .cleaning:
      if let text = try cleaning?.finish() {
        trace.cleaned = cleaning?.edits ?? []
        cutter = SpoolCutter(text, settings)
      }
      step = .examining
    case .examining:
      spreading = detectors.spreading(names)
      if let spreading { detectors = detectors.adding(spreading) }
      step = .spreading
      swap(&examined, &pieces)
      try spooling { () throws(FileFailure) in try examined.rewind() }
      if spreading == nil {
        // Nothing is added to what was found.
        swap(&examined, &pieces)
        try meet()
      }
    case .spreading:
      examined = PieceSpool()
      try spooling { () throws(FileFailure) in try pieces.rewind() }
      step = .rewriting
    case .rewriting:
      try spooling { () throws(FileFailure) in try result.rewind() }
      cutter = SpoolCutter(result, settings)
      residuals.restart()
      step = judge == nil ? .done : .judging
    case .judging, .done: step = .done
    }
  }

  func accept(_ result: WorkResult) throws(SourceProblem) {
    switch result {
    case .block(let piece, let original):
      underWay -= 1
      try begin()
      try cleaning?.accept(piece)
      trace.append(original: original)
    case .redaction(let result):
      underWay -= 1
      try begin()
      try accept(result)
    case .lines, .overlong, .sources, .names: break
    }
  }

  private func accept(_ result: RedactionResult) throws(SourceProblem) {
    switch result {
    case .examined(let bytes, let findings, let told):
      if let told { names.merge(told) }
      if step == .spreading {
        redaction.meet(findings, in: bytes.span, at: pieces.end)
        counts.add(findings)
      }
      try spooling { () throws(FileFailure) in try pieces.append(bytes, findings) }
    case .rewritten(let piece, let redacted):
      residuals.add(redacted.residuals, lines: redacted.text.span.count(of: 0x0A))
      replaced += redacted.edits.count
      counts.add(redacted.uncovered)
      if trace.isNeeded { trace.add(piece, redacted, isCleaned: cleaning != nil) }
      try spooling { () throws(FileFailure) in try self.result.append(redacted.text) }
    case .judged(let found, let lines): residuals.add(found, lines: lines)
    case .restored, .paused: break
    }
  }

  /// Has the document's redaction take notice of all that was examined.
  private func meet() throws(SourceProblem) {
    while let piece = try spooling({ () throws(FileFailure) in try pieces.piece() }) {
      redaction.meet(piece.findings, in: piece.bytes.span, at: piece.offset)
      counts.add(piece.findings)
    }
  }

  /// Nothing is written for a document that could not be read.
  func breakOff() {}

  func finish() throws(SourceProblem) {
    try begin()
    if let found = residuals.message { throw .residuals(name: source.name, found) }
    let isChanged = replaced > 0 || (cleaning?.changes ?? 0) > 0
    try output.write(result, checking: reader.input)
    try spooling { () throws(FileFailure) in try result.rewind() }
    let told = try trace.finish(result)
    try outlets.write(report: told.report)
    try outlets.write(told.diff)
    try output.publish(reader.input, changed: isChanged || output.isTranscoded)
    outlets.count { tally in
      tally.documents += 1
      tally.changedDocuments += isChanged ? 1 : 0
      tally.add(counts)
      tally.redacted += replaced
      if let cleaning {
        tally.add(counts: cleaning.document.counts)
        tally.add(cleaning.document.ruleCounts, of: cleaning.engine)
      }
      tally.replaced += reader.input.replaced
      tally.bytes += bytesRead
      if let guess = reader.input.guess {
        tally.add(
          Tally.Guess(name: source.name, encoding: guess.encoding, confidence: guess.confidence))
      }
    }
  }

  private func begin() throws(SourceProblem) {
    guard !hasBegun else { return }
    hasBegun = true
    if settings.destination == .inPlace, let guess = reader.input.guess {
      throw .uncertainEncoding(name: source.name, guess.encoding.rawValue)
    }
    try output.begin(reader.input)
  }
}

/// Turns a failure of a spool into one of its document.
func spooling<Result>(
  _ body: () throws(FileFailure) -> Result
) throws(SourceProblem) -> Result {
  do throws(FileFailure) { return try body() } catch { throw .file(error) }
}
