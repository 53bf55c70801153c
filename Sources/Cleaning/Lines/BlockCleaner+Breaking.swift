import Matching
import TextModel

/// A line with something suspect in it: what ends a line there is found, and every line is mended.
extension BlockCleaner {
  mutating func readSuspect(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) {
    var line = WorkingLine()
    line.append(bytes, content)
    plan.paragraphs.findSeparators(&line)
    let isTable =
      line.present.intersects([.comma, .semicolon]) && !line.holdsLineFeed
      && isRow(content, lineEnd, bytes)
    read(
      Paragraph(
        span: content, lineEnd: lineEnd, line: line, kind: isTable ? .verbatim : .prose,
        mayGoOn: true), isWhole: true, bytes)
  }

  /// Reads a line whose separators are known; markup may break it once more.
  private mutating func read(
    _ paragraph: consuming Paragraph, isWhole: Bool, _ bytes: borrowing Swift.Span<UInt8>
  ) {
    guard var line = paragraph.line.take() else { return }
    var isBroken = line.holdsLineFeed
    if !isBroken, paragraph.kind != .verbatim {
      plan.paragraphs.readMarkup(&line)
      isBroken = line.holdsLineFeed
    }
    guard isBroken else {
      meetSuspect(consume line, consume paragraph, isWhole: isWhole, bytes)
      return
    }
    var start = 0
    var first = paragraph.span.lowerBound
    var removals = line.removed.sorted { $0.span < $1.span }[...]
    while let end = (start..<line.count).first(where: { line.kind($0) == .lineFeed }) {
      let source = line.tokens[end].source
      var part = WorkingLine()
      part.append(line, start..<end)
      while let removal = removals.first, removal.span.start < source.start {
        part.noteRemoval(removal.span, removal.rule)
        removals.removeFirst()
      }
      // What went from within the markup is part of its change.
      while let removal = removals.first, removal.span.end <= source.end { removals.removeFirst() }
      read(
        Paragraph(
          span: first..<max(first, source.start), lineEnd: source.start..<source.end, line: part,
          kind: paragraph.kind, mayGoOn: true,
          breakRule: line.tokens[end].writer.rule), isWhole: false, bytes)
      first = source.end
      start = end + 1
    }
    if start == line.count, isWhole, paragraph.lineEnd.isEmpty {
      // The text ends with a break of the page: its last line has a line end.
      result.endsInLineFeed = true
    }
    if start == line.count, paragraph.lineEnd.isEmpty, removals.isEmpty { return }
    var rest = WorkingLine()
    rest.append(line, start..<line.count)
    for removal in removals { rest.noteRemoval(removal.span, removal.rule) }
    read(
      Paragraph(
        span: first..<max(first, paragraph.span.upperBound), lineEnd: paragraph.lineEnd, line: rest,
        kind: paragraph.kind, mayGoOn: true, breakRule: paragraph.breakRule), isWhole: false, bytes)
  }

  private static let invisible: Set<Writer> = [
    Writer(.control), Writer(.zeroWidth), Writer(.oddSpace),
  ]

  private mutating func meetSuspect(
    _ line: consuming WorkingLine, _ paragraph: consuming Paragraph, isWhole: Bool,
    _ bytes: borrowing Swift.Span<UInt8>
  ) {
    // A line of nothing but what is removed from every line is blank; one of markup is gone.
    if line.isBlank,
      line.removed.allSatisfy({ Self.invisible.contains($0.rule) })
    {
      flush(bytes)
      meetBlank(paragraph.span, paragraph.lineEnd, paragraph.breakRule, bytes)
      return
    }
    let markers = result.markers.count
    // A row of a table is one because of its neighbours.
    let isProse = paragraph.kind != .verbatim
    let isFree = mend(&line, &paragraph) && headed == nil && isProse
    if line.count == 0 {
      // What is gone parts nothing: the line before may go on in the one behind.
      let changes = line.edits(source: block.bytes)
      drop(changes, paragraph.lineEnd)
      if isFree, isWhole { remember(paragraph.span, changes, result.markers[markers...]) }
      return
    }
    paragraph.mayGoOn = paragraph.kind != .verbatim && !plan.joins.isOff && line.mayGoOn
    paragraph.line = consume line
    meet(consume paragraph, bytes)
  }
}
