import Matching
import TextModel

/// Lines that were broken inside a sentence are put together again, as `JoinRule` decides. Both sides
/// have been mended before: what is decided must hold for the text as it will be.
extension BlockCleaner {
  mutating func meet(_ next: consuming Paragraph, _ bytes: borrowing Swift.Span<UInt8>) {
    if let current = pending, next.kind != .verbatim, !beginsAnew(next, after: current, bytes) {
      let ending = current.line.map { LineShape.ending($0) } ?? ending(of: current.span, bytes)
      let beginning = next.line.map { LineShape.beginning($0) } ?? beginning(of: next.span, bytes)
      if let rule = plan.joins.verdict(ending, beginning),
        let joined = joined(current, next, rule, bytes)
      {
        pending = joined
        return
      }
    }
    flush(bytes)
    if next.mayGoOn { pending = consume next } else { emit(next, bytes) }
  }

  /// The two as one paragraph; nil where that would make something new of them: a tag of two halves, or
  /// a line that the one before, which was left alone, would now be joined to.
  private mutating func joined(
    _ current: Paragraph, _ next: Paragraph, _ rule: RuleNumber,
    _ bytes: borrowing Swift.Span<UInt8>
  ) -> Paragraph? {
    if holdsMarkup(current) || holdsMarkup(next) { return nil }
    var line = current.line ?? working(current.span, bytes)
    var other = next.line ?? working(next.span, bytes)
    join(&line, &other, current, next, rule)
    var whole = Paragraph(
      span: current.span.lowerBound..<next.span.upperBound, lineEnd: next.lineEnd,
      mayGoOn: next.mayGoOn, breakRule: next.breakRule)
    mend(&line, &whole)
    // What a rule takes out of the two together would take a text away that was kept: they stay apart.
    if line.count == 0 { return nil }
    let before = lineBefore(current.span.lowerBound)
    if let ending = SeamJudge(plan).ending(of: before) {
      let beginning = LineShape.beginning(line)
      if plan.joins.mayBeBroken(ending, beginning)
        || plan.joins.verdict(ending, beginning) != nil
      {
        return nil
      }
    }
    whole.line = line
    return whole
  }

  /// Two halves of a tag or reference must not be made whole.
  private func holdsMarkup(_ paragraph: Paragraph) -> Bool {
    paragraph.line?.present.intersects([.ampersand, .less])
      ?? block.bytes[paragraph.span].contains { $0 == 0x26 || $0 == 0x3C }
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
        LineEdit(range: end..<line.count, replacement: Replacement(), rule: Writer(.trailingBlank))
      ])
    }
    let lineEnd = ByteSpan(current.lineEnd.lowerBound, current.lineEnd.upperBound)
    if line.kind(line.count - 1).isLatin, other.kind(0).isLatin {
      // Between two Latin words the line end stood for a blank.
      line.append(0x20, from: lineEnd, rule)
    } else {
      line.noteRemoval(lineEnd, Writer(rule))
    }
    for removal in other.removed { line.noteRemoval(removal.span, removal.rule) }
    line.append(other, 0..<other.count)
  }
}
