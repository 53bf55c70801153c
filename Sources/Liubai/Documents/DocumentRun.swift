import Cleaning
import TextModel

/// Cleans one plain document, block by block.
final class DocumentRun: SourceRun {
  private static let longestParagraph = 256 << 20

  private let source: Source
  private let settings: PipelineSettings
  private let outlets: Outlets
  private let cleaner: Cleaner
  private let reader: PieceReader
  private let input: InputText
  /// What was read before; nil where the input itself is read.
  private let readBefore: ReadText?
  private let output: SourceOutput
  private var cutter: BlockCutter
  private var lineLimit: LineLimit
  /// Why the input ends before its end; told when all before it is done.
  private var problem: SourceProblem?
  private var isCut = false
  /// Whether a line has ended since the cutter had nothing more to give.
  private var mayCut = false

  private var assembler: BlockAssembler
  private var document = CleanedDocument()
  private var hasBegun = false
  /// Bytes of the original, where they are kept.
  private var received = 0
  private var merge: FindingMerge
  private var trace: DocumentTrace
  private var removals: RemovalTrace?
  /// Only where placeholders are written anew.
  private var sections: SectionWriter?
  /// Only where somebody asks whether the text changes.
  private var comparison: TextComparison?

  /// - Parameter readBefore: the input, where it was read already.
  init(
    _ source: Source, plan: RunPlan, outlets: Outlets, readBefore: ReadText? = nil
  ) throws(SourceProblem) {
    self.source = source
    settings = plan.settings
    self.outlets = outlets
    cleaner = plan.documentCleaner
    reader = PieceReader(
      cleaner: plan.cleans ? plan.documentCleaner : nil,
      detector: plan.documentDetector, identifiers: plan.identifierSearch)
    merge = FindingMerge(
      reader.detector, plan.weakMasks, findsIdentifiers: reader.identifiers != nil)
    trace = DocumentTrace(source, settings: settings, gate: plan.gate, reports: plan.reports)
    removals = settings.draw.map { RemovalTrace(source, $0, plan.documentCleaner.options.engine) }
    sections = plan.writer(cleaner).map { SectionWriter($0) }
    assembler = BlockAssembler(cleaner)
    self.readBefore = readBefore
    if let readBefore {
      input = readBefore.input
    } else {
      input = try InputText(source, settings: settings)
    }
    output = try SourceOutput(settings: settings, source: source, outlets: outlets)
    // Lines are judged as they come in; the cutter's own limit is for paragraphs that never end.
    lineLimit = LineLimit(settings.maxLine)
    cutter = BlockCutter(
      cleaner: cleaner, blockSize: settings.blockSize,
      maxLine: max(settings.maxLine, Self.longestParagraph))
    switch settings.destination {
    case .inPlace, .nothing: comparison = TextComparison()
    case .stream, .folder, .findings: break
    }
  }

  var isReady: Bool { readBefore != nil || input.isReady }
  var bytesRead: Int { input.file.bytesRead }

  private var keepsOriginal: Bool {
    comparison != nil || trace.isNeeded || removals != nil || merge.keepsText
  }

  /// Where reading fails, what was read up to there is cleaned first: as much for any block size.
  func next() throws(SourceProblem) -> Work? {
    while true {
      do throws(LineTooLong) {
        if mayCut, let block = try cutter.next() {
          return .block(block, reader, keepsOriginal: keepsOriginal)
        }
      } catch { throw tooLong(at: error.offset) }
      mayCut = false
      if isCut {
        if let problem { throw problem }
        return nil
      }
      do throws(SourceProblem) {
        isCut = try !read { take($0) }
      } catch { problem = problem ?? error }
      isCut = isCut || problem != nil
      if isCut {
        cutter.finish()
        mayCut = true
      }
    }
  }

  private func read(_ body: (ArraySlice<UInt8>) -> Void) throws(SourceProblem) -> Bool {
    if let readBefore { return try readBefore.next(body) }
    return try input.next(body)
  }

  private func take(_ bytes: ArraySlice<UInt8>) {
    guard problem == nil else { return }
    let lineStart = lineLimit.lineStart
    guard let long = lineLimit.check(bytes) else {
      // Inside a line nothing is cut: a long one is not searched again and again.
      mayCut = mayCut || lineLimit.lineStart != lineStart
      return cutter.append(bytes)
    }
    problem = tooLong(at: long)
    // Of the line itself no more than the limit, down to a whole character.
    let excess = lineLimit.offset - (long + settings.maxLine)
    var end = max(bytes.startIndex, bytes.endIndex - excess)
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    cutter.append(bytes[..<end])
  }

  private func tooLong(at offset: Int) -> SourceProblem {
    .lineTooLong(name: source.name, offset: offset, limit: settings.maxLine)
  }

  func accept(_ result: WorkResult) throws(SourceProblem) {
    guard case .block(let piece, let original) = result else { return }
    try begin()
    if piece.startsSection, piece.offset > 0 {
      try endSection(at: assembler.undecided ?? piece.offset)
    }
    comparison?.append(original: original)
    if trace.isNeeded { trace.append(original: original) }
    removals?.append(original: original)
    received += original.count
    merge.append(piece, text: original)
    if let block = piece.cleaned { assembler.append(block, to: &document) }
    if let overrun = document.overrun {
      throw .ruleOverrun(
        name: source.name, rule: overrun.rule, line: try? line(at: overrun.offset),
        offset: overrun.offset)
    }
    let undecided = assembler.undecided ?? received
    if sections == nil { try emit(undecided: undecided) } else { hold() }
    removals?.settle(undecided)
  }

  func breakOff() throws(SourceProblem) {
    // What goes to a stream cannot be taken back: it is written as far as it is known.
    guard settings.destination == .stream || settings.destination == .findings, hasBegun else {
      return
    }
    assembler.finish(into: &document)
    merge.finish()
    hold()
    try endSection(at: Int.max)
    try emit(undecided: Int.max)
  }

  func finish() throws(SourceProblem) {
    try begin()
    assembler.finish(into: &document)
    merge.finish()
    hold()
    try endSection(at: Int.max)
    try emit(undecided: Int.max, isLast: true)
    if let figures = merge.figures {
      try outlets.write(figures: figures.line(path: source.reportPath))
    }
    try outlets.write(trace.finish())
    removals?.finish()
    let changed =
      comparison.map { $0.isDifferent || output.isTranscoded }
      ?? (document.changes + (sections?.replaced ?? 0) > 0)
    try output.publish(input, changed: changed)
    if changed, settings.destination == .nothing, !settings.diff {
      try outlets.write(Array((source.reportPath + "\n").utf8))
    }
    count(changed: changed)
  }

  private func begin() throws(SourceProblem) {
    guard !hasBegun else { return }
    hasBegun = true
    if settings.destination == .inPlace, let guess = input.guess {
      throw .uncertainEncoding(name: source.name, guess.encoding.rawValue)
    }
    try output.begin(input)
  }

  /// Keeps what is cleaned until its section is complete, where placeholders are written anew.
  private func hold() {
    guard sections != nil else { return }
    sections?.append(document.text, document.findings)
    document.text.removeAll(keepingCapacity: true)
    document.findings.removeAll(keepingCapacity: true)
  }

  /// Writes a section's placeholders anew, and the section.
  ///
  /// - Parameter end: where its original ends.
  private func endSection(at end: Int) throws(SourceProblem) {
    guard let written = sections?.finish(at: end) else { return }
    if let overrun = written.overrun {
      throw .ruleOverrun(name: source.name, rule: overrun.rule, line: nil, offset: overrun.offset)
    }
    document.text = written.text
    document.findings = written.findings
    for (index, count) in written.counts.enumerated() { document.counts[index] += count }
    if end < Int.max { try emit(undecided: end) }
  }

  /// - Parameter undecided: where cleaning may yet find something.
  private func emit(undecided: Int, isLast: Bool = false) throws(SourceProblem) {
    comparison?.append(cleaned: document.text)
    try output.write(document.text, isLast: isLast)
    document.text.removeAll(keepingCapacity: true)
    removals?.append(document.findings)
    merge.append(document.findings)
    document.findings.removeAll(keepingCapacity: true)
    let ready = merge.ready(undecided)
    try outlets.write(report: try trace.append(ready.findings))
    if ready.undecided < Int.max { try outlets.write(trace.settle(undecided: ready.undecided)) }
  }

  /// The line of an offset. The text is read anew: this happens once in a blue moon, and counting
  /// lines all along would cost every run.
  ///
  /// - Throws: where it cannot be, as for a stream.
  private func line(at offset: Int) throws(SourceProblem) -> Int? {
    guard source.size != nil else { return nil }
    let input = try InputText(source, settings: settings)
    var counter = PositionCounter(unit: .utf8)
    while counter.bytesSeen < offset,
      try input.next({ counter.advance(over: $0.prefix(offset - counter.bytesSeen)) })
    {}
    return counter.position.line
  }

  private func count(changed: Bool) {
    outlets.count { tally in
      tally.documents += 1
      tally.changedDocuments += changed ? 1 : 0
      tally.sectionedDocuments += lineLimit.offset > BlockCutter.sectionSize ? 1 : 0
      tally.add(counts: document.counts)
      tally.add(document.ruleCounts, of: cleaner.options.engine)
      if let figures = sections?.figures ?? merge.figures { tally.placeholders.add(figures) }
      tally.add(trace.verdicts)
      tally.rewrittenPlaceholders += sections?.replaced ?? 0
      tally.add(byRule: merge.weakCounts)
      tally.add(merge.identifierCounts)
      tally.add(removals?.sample)
      tally.replaced += input.replaced
      tally.bytes += input.file.bytesRead
      if let guess = input.guess {
        tally.add(
          Tally.Guess(name: source.name, encoding: guess.encoding, confidence: guess.confidence))
      }
    }
  }
}
