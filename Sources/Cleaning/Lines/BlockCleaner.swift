import Matching
import TextModel

extension Cleaner {
  /// Cleans one block: a pure function, on any thread.
  public func clean(_ block: TextBlock) -> CleanedBlock {
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
  private var pending: Paragraph?
  private var fence: UInt8?
  /// Parts of lines are read into it, so that their storage is made once a block.
  private var scratch = WorkingLine()
  /// The last blank line since the last line of text; earlier ones have gone.
  var blank: BlankLine?

  /// A line, or lines joined: raw bytes as long as nothing is wrong with them.
  struct Paragraph {
    var span: Range<Int>
    /// Block offsets of the line end, empty at the end of a text without one.
    var lineEnd: Range<Int>
    /// The scalars, where something may be wrong.
    var line: WorkingLine?
    var isVerbatim = false
    /// Whether the next line may be joined to it, as far as its own end tells.
    var mayGoOn: Bool
    /// Whether its last scalar is an ideograph.
    var endsInText = false
    /// The rule that read markup as this line's end; nil for a line end of the text itself.
    var breakRule: RuleNumber?
  }

  init(_ cleaner: Cleaner, _ block: TextBlock) {
    plan = cleaner.plan
    self.block = block
    collects = cleaner.options.collectsFindings
    fence = block.fence
    result.isLast = block.isLast
    result.endsInLineFeed = block.bytes.last == 0x0A
    result.document.text.reserveCapacity(block.bytes.count + block.bytes.count / 16)
  }

  mutating func run(_ bytes: borrowing Swift.Span<UInt8>) {
    let rows = plan.triggers.rows
    let triggers = rows.span
    let classes = ScalarClassTable.shared
    var start = 0
    while start < bytes.count {
      let scan = classes.scanLine(bytes, from: start, triggers: triggers)
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
    if !scan.isSuspect {
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
    readSuspect(content, lineEnd, bytes)
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

  private mutating func readSuspect(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) {
    var line = WorkingLine()
    line.append(bytes, content)
    let isTable = line.present.intersects([.comma, .semicolon]) && isRow(content, lineEnd, bytes)
    if !isTable { plan.paragraphs.breakLines(&line) }
    var start = 0
    var first = content.lowerBound
    var removals = line.removed.sorted { $0.span < $1.span }[...]
    // A break of the page inside the line: every part is a line of its own.
    while let end = (start..<line.count).first(where: { line.kind($0) == .lineFeed }) {
      let source = line.tokens[end].source
      var part = WorkingLine()
      part.append(line, start..<end)
      while let removal = removals.first, removal.span.start < source.start {
        part.noteRemoval(removal.span, removal.rule)
        removals.removeFirst()
      }
      meetSuspect(
        Paragraph(
          span: first..<max(first, source.start), lineEnd: source.start..<source.end, line: part,
          isVerbatim: isTable, mayGoOn: true, breakRule: RuleNumber(rawValue: line.tokens[end].writer)),
        bytes)
      first = source.end
      start = end + 1
    }
    var rest = line
    if start > 0 {
      if start == line.count, lineEnd.isEmpty {
        // The text ends with a break of the page: its last line has a line end.
        result.endsInLineFeed = true
        return
      }
      rest = WorkingLine()
      rest.append(line, start..<line.count)
      for removal in removals { rest.noteRemoval(removal.span, removal.rule) }
    }
    meetSuspect(
      Paragraph(
        span: first..<content.upperBound, lineEnd: lineEnd, line: rest, isVerbatim: isTable,
        mayGoOn: true), bytes)
  }

  private mutating func meetSuspect(
    _ paragraph: consuming Paragraph, _ bytes: borrowing Swift.Span<UInt8>
  ) {
    // A line of nothing but what is removed from every line is blank; one of markup is gone.
    let isBlank = paragraph.line.map {
      $0.isBlank && $0.removed.allSatisfy { $0.rule == .control || $0.rule == .zeroWidth }
    }
    if isBlank == true {
      flush(bytes)
      meetBlank(paragraph.span, paragraph.lineEnd, paragraph.breakRule, bytes)
      return
    }
    if var line = paragraph.line.take() {
      plan.paragraphs.cleanLine(&line, verbatim: paragraph.isVerbatim)
      paragraph.line = consume line
    }
    paragraph.mayGoOn =
      !paragraph.isVerbatim && !plan.joins.isOff && paragraph.line?.mayGoOn == true
    meet(paragraph, bytes)
  }

  // MARK: Joining

  private mutating func meet(_ next: consuming Paragraph, _ bytes: borrowing Swift.Span<UInt8>) {
    if let current = pending, !next.isVerbatim, !beginsAnew(next, after: current, bytes) {
      let ending = current.line.map { LineShape.ending($0) } ?? ending(of: current.span, bytes)
      let beginning = next.line.map { LineShape.beginning($0) } ?? beginning(of: next.span, bytes)
      if let rule = plan.joins.verdict(ending, beginning) {
        var line = current.line ?? working(current.span, bytes)
        var other = next.line ?? working(next.span, bytes)
        join(&line, &other, current, next, rule)
        pending = Paragraph(
          span: current.span.lowerBound..<next.span.upperBound, lineEnd: next.lineEnd, line: line,
          mayGoOn: next.mayGoOn, breakRule: next.breakRule)
        return
      }
    }
    flush(bytes)
    if next.mayGoOn { pending = consume next } else { emit(next, bytes) }
  }

  /// The cheap answer for most pairs of lines: a line of text, then an item, a heading or an indent.
  private mutating func beginsAnew(
    _ next: Paragraph, after current: Paragraph, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    guard current.line == nil, next.line == nil else { return false }
    scratch.removeAll()
    scratch.append(bytes, firstPart(next.span, bytes, LineShape.headLength))
    let shape = LineShape.beginning(scratch)
    if shape.isIndented { return true }
    return current.endsInText && shape.beginsAnew
  }

  private mutating func ending(
    of range: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> LineShape {
    scratch.removeAll()
    scratch.append(bytes, lastPart(range, bytes))
    return LineShape.ending(scratch)
  }

  private mutating func beginning(
    of range: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> LineShape {
    scratch.removeAll()
    scratch.append(bytes, firstPart(range, bytes))
    return LineShape.beginning(scratch)
  }

  /// As many bytes of a raw line's end as decide about joining, and the blanks behind them.
  private func lastPart(
    _ range: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Range<Int> {
    var start = range.upperBound
    var scalars = 0
    while start > range.lowerBound, scalars < LineShape.window + 16 {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { scalars += 1 }
    }
    return start..<range.upperBound
  }

  private func firstPart(
    _ range: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>,
    _ length: Int = LineShape.window + 16
  ) -> Range<Int> {
    var end = range.lowerBound
    var scalars = 0
    while end < range.upperBound, scalars < length {
      end += Swift.Span<UInt8>.width(of: bytes[end])
      scalars += 1
    }
    return range.lowerBound..<min(end, range.upperBound)
  }

  private func working(
    _ range: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> WorkingLine {
    var line = WorkingLine()
    line.append(bytes, range)
    return line
  }

  private func join(
    _ line: inout WorkingLine, _ other: inout WorkingLine, _ current: Paragraph, _ next: Paragraph,
    _ rule: RuleNumber
  ) {
    let end = line.contentEnd
    if end < line.count {
      line.apply([
        LineEdit(range: end..<line.count, replacement: Replacement(), rule: .trailingBlank)
      ])
    }
    line.noteRemoval(ByteSpan(current.lineEnd.lowerBound, current.lineEnd.upperBound), rule)
    for removal in other.removed { line.noteRemoval(removal.span, removal.rule) }
    line.append(other, 0..<other.count)
  }

  private mutating func flush(_ bytes: borrowing Swift.Span<UInt8>) {
    if let paragraph = pending.take() { emit(paragraph, bytes) }
  }

  private mutating func emit(
    _ paragraph: consuming Paragraph, _ bytes: borrowing Swift.Span<UInt8>
  ) {
    // Taken out, so that mending it does not copy it.
    guard var line = paragraph.line.take() else {
      emitRaw(paragraph.span, paragraph.lineEnd, bytes)
      return
    }
    let kind = plan.paragraphs.cleanParagraph(&line, verbatim: paragraph.isVerbatim)
    emit(line, kind, paragraph, bytes)
  }

  // MARK: Tables and fences

  private func fenceSign(_ content: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>) -> UInt8? {
    guard let first = content.first else { return nil }
    let byte = bytes[first]
    guard byte == 0x60 || byte == 0x7E || byte == 0x20 else { return nil }
    return FenceScanner.sign(of: block.bytes[content])
  }

  /// Whether the line is a row of comma-separated values: a neighbour has as many cells.
  private func isRow(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    let row = CommaRow(block.bytes[content])
    guard row.isPossible else { return false }
    let previous = lineBefore(content.lowerBound)
    if row.pairs(with: CommaRow(previous)) { return true }
    return row.pairs(with: CommaRow(lineAfter(lineEnd.upperBound)))
  }

  private func lineBefore(_ start: Int) -> ArraySlice<UInt8> {
    guard start > 0 else { return block.before[...] }
    let end = start - 1
    let first = (block.bytes[..<end].lastIndex(of: 0x0A) ?? -1) + 1
    return block.bytes[first..<end]
  }

  func lineAfter(_ start: Int) -> ArraySlice<UInt8> {
    guard start < block.bytes.count else { return block.after[...] }
    return block.bytes[start..<(block.bytes[start...].firstIndex(of: 0x0A) ?? block.bytes.count)]
  }
}
