import Detection
import Matching
import TextModel

extension Cleaner {
  /// Cleans one block: a pure function, on any thread.
  public func clean(_ block: TextBlock) -> CleanedBlock {
    if let engine = plan.engine, engine.dropsRegions { return cleanDroppingRegions(block, engine) }
    var cleaner = BlockCleaner(self, block)
    cleaner.run(block.bytes.span)
    return cleaner.result
  }
}

/// The walk over a block's lines: what is right is copied, what is suspect is mended, and what concerns
/// several lines (joining, blank and repeated lines) is decided on the way.
struct BlockCleaner {
  let plan: CleaningPlan
  let block: TextBlock
  let collects: Bool
  var result = CleanedBlock()

  /// The paragraph that may yet be joined to the next line.
  var pending: Paragraph?
  private var fence: UInt8?
  /// Parts of lines are read into it, so that their storage is made once a block.
  var scratch = WorkingLine()
  /// The rules noted since the last kept line, in case a line has to go after all.
  var noted: [Writer] = []
  /// Where literals of rules may stand in the line at hand.
  var anchors: [Int] = []
  /// What the rules of content need for the line at hand.
  var rules = RuleEngine.Scratch()
  /// The head line whose run of lines is being dropped, if one is.
  var headed: Headed?
  /// The last blank line since the last line of text; earlier ones have gone.
  var blank: BlankLine?

  /// A line, or lines joined: raw bytes as long as nothing is wrong with them.
  struct Paragraph {
    var span: Range<Int>
    /// Block offsets of the line end, empty at the end of a text without one.
    var lineEnd: Range<Int>
    /// The scalars, where something was wrong; mended.
    var line: WorkingLine?
    var kind = LineKind.prose
    /// Whether the next line may be joined to it, as far as its own end tells.
    var mayGoOn: Bool
    /// Whether its last scalar is an ideograph.
    var endsInText = false
    /// The rule that read markup as this line's end; nil for a line end of the text itself.
    var breakRule: RuleNumber?
    /// What is only reported about it.
    var flags: [(span: ByteSpan, rule: Int)] = []
  }

  init(_ cleaner: Cleaner, _ block: TextBlock) {
    plan = cleaner.plan
    self.block = block
    collects = cleaner.options.collectsFindings
    fence = block.fence
    result.document.engine = plan.engine
    result.isLast = block.isLast
    result.startsSection = block.startsSection
    result.endsInLineFeed = block.bytes.last == 0x0A
    result.document.text.reserveCapacity(block.bytes.count + block.bytes.count / 16)
  }

  mutating func run(_ bytes: borrowing Swift.Span<UInt8>) {
    let rows = plan.triggers.rows
    let triggers = rows.span
    headed = headedBefore()
    var start = 0
    while start < bytes.count {
      anchors.removeAll(keepingCapacity: true)
      let scan = plan.literals.scanLine(bytes, from: start, triggers: triggers, anchors: &anchors)
      let end = scan.end
      let next = min(end + 1, bytes.count)
      let isCRLF = end > start && end < bytes.count && bytes[end - 1] == 0x0D
      let content = start..<(isCRLF && plan.rules.contains(.lineEnd) ? end - 1 : end)
      read(content, content.upperBound..<next, scan, bytes)
      start = next
    }
    flush(bytes)
    finishBlank()
  }

  private mutating func read(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ scan: LineScan,
    _ bytes: borrowing Swift.Span<UInt8>
  ) {
    if let sign = fenceSign(content, bytes) {
      flush(bytes)
      fence = FenceScanner.next(fence, sign)
      emitRaw(content, lineEnd, bytes)
      return
    }
    if fence != nil {
      flush(bytes)
      emitRaw(content, lineEnd, bytes)
      return
    }
    if !scan.isSuspect, !holdsContent(content, lineEnd, scan, bytes) {
      if scan.isBlank {
        flush(bytes)
        meetBlank(content, lineEnd, nil, bytes)
      } else {
        let goesOn = plan.joins.isOff ? false : Self.mayGoOn(scan.last, content, bytes)
        meet(
          Paragraph(
            span: content, lineEnd: lineEnd, mayGoOn: goesOn, endsInText: scan.last == .han), bytes)
      }
      return
    }
    if dropAgain(content, lineEnd, bytes) { return }
    if content.count > Self.longLine {
      readLong(content, lineEnd, bytes)
    } else {
      readSuspect(content, lineEnd, bytes)
    }
  }

  /// A line that ends in text or in a comma may go on in the next one.
  private static func mayGoOn(
    _ last: ScalarClass, _ content: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    if last == .stop {
      let scalar = bytes.scalar(at: content.upperBound - 3)
      return scalar == 0xFF0C || scalar == 0x3001
    }
    return last.isHan || last.isAlphanumeric || last == .period
  }

  mutating func flush(_ bytes: borrowing Swift.Span<UInt8>) {
    if let paragraph = pending.take() { emit(paragraph, bytes) }
  }

  mutating func emit(_ paragraph: consuming Paragraph, _ bytes: borrowing Swift.Span<UInt8>) {
    // Taken out, so that mending it does not copy it.
    guard let line = paragraph.line.take() else {
      emitRaw(paragraph.span, paragraph.lineEnd, bytes)
      return
    }
    emit(line, paragraph, bytes)
  }

  // MARK: Tables and fences

  private func fenceSign(_ content: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>) -> UInt8? {
    guard let first = content.first else { return nil }
    let byte = bytes[first]
    guard byte == 0x60 || byte == 0x7E || byte == 0x20 else { return nil }
    return FenceScanner.sign(of: content, in: bytes)
  }

  /// Whether the line is a row of comma-separated values: a neighbour has as many cells.
  func isRow(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    let row = CommaRow(block.bytes[content])
    guard row.isPossible else { return false }
    let previous = lineBefore(content.lowerBound)
    if row.pairs(with: CommaRow(previous)) { return true }
    return row.pairs(with: CommaRow(lineAfter(lineEnd.upperBound)))
  }

  /// The physical line that ends before `start`, or the one that `start` is in the middle of.
  func lineBefore(_ start: Int) -> ArraySlice<UInt8> {
    guard start > 0 else { return block.lastBefore }
    let end = start - 1
    let first = (block.bytes[..<end].lastIndex(of: 0x0A) ?? -1) + 1
    return block.bytes[first..<end]
  }

  func lineAfter(_ start: Int) -> ArraySlice<UInt8> {
    guard start < block.bytes.count else { return block.firstAfter }
    return block.bytes[start..<(block.bytes[start...].firstIndex(of: 0x0A) ?? block.bytes.count)]
  }
}
