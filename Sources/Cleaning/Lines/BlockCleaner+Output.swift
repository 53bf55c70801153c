import Matching
import TextModel

/// How lines leave the block: as text, as findings, or not at all.
extension BlockCleaner {
  // MARK: Lines of text

  /// A line that stands as it came.
  mutating func emitRaw(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) {
    let mark = Mark(self)
    result.document.text.append(contentsOf: block.bytes[content])
    endLine(since: mark, content, lineEnd, breakRule: nil)
  }

  /// A line that has been mended, if anything of it is left.
  mutating func emit(
    _ line: WorkingLine, _ paragraph: Paragraph, _ bytes: borrowing Swift.Span<UInt8>
  ) {
    let mark = Mark(self)
    write(line, paragraph.kind)
    for flag in paragraph.flags { report(flag.span, Writer(content: flag.rule)) }
    endLine(since: mark, paragraph.span, paragraph.lineEnd, breakRule: paragraph.breakRule)
  }

  mutating func write(_ line: WorkingLine, _ kind: LineKind) {
    let changes = line.isTouched ? line.edits(source: block.bytes) : []
    for change in changes { note(change.edit.span, change.edit.replacement, change.rule) }
    LineReports.find(in: line, kind, rules: plan.rules) { rule, range in
      guard let first = range.first, let last = range.last else { return }
      report(ByteSpan(line.tokens[first].source.start, line.tokens[last].source.end), Writer(rule))
    }
    line.write(to: &result.document.text, source: block.bytes)
  }

  /// A line of which `changes` left nothing takes its line end along.
  mutating func drop(_ changes: [(edit: Edit, rule: Writer)], _ lineEnd: Range<Int>) {
    var changes = changes
    let end = ByteSpan(lineEnd.lowerBound, lineEnd.upperBound)
    let rule = changes.last?.rule ?? Writer(.tag)
    if let last = changes.indices.last, rule.content != nil,
      changes[last].edit.span.end == end.start
    {
      changes[last].edit.span.end = end.end
    } else if !end.isEmpty {
      changes.append((Edit(span: end, replacement: []), rule))
    }
    for change in changes { note(change.edit.span, change.edit.replacement, change.rule) }
  }

  /// How things stood before a line, in case it has to go after all.
  struct Mark {
    let text: Int
    let findings: Int
    let noted: Int

    init(_ cleaner: borrowing BlockCleaner) {
      text = cleaner.result.document.text.count
      findings = cleaner.result.document.findings.count
      noted = cleaner.noted.count
    }
  }

  mutating func endLine(
    since mark: Mark, _ content: Range<Int>, _ lineEnd: Range<Int>, breakRule: RuleNumber?
  ) {
    var text = mark.text..<result.document.text.count
    let whole = ByteSpan(content.lowerBound, lineEnd.upperBound)
    if plan.rules.contains(.repeatedLine), let last = result.lastLine,
      RepeatedLine.isRepetition(text, of: last.text, in: result.document.text),
      RepeatedLine.mayGo(result.document.text[text], place(of: lineEnd))
    {
      for rule in noted[mark.noted...] { result.document.count(rule, -1) }
      result.document.findings.removeSubrange(mark.findings...)
      result.document.text.removeSubrange(mark.text...)
      note(whole, [], .repeatedLine)
      return
    }
    if keepBlank(before: mark.text) { text = text.lowerBound + 1..<text.upperBound + 1 }
    noted.removeAll(keepingCapacity: true)
    let line = CleanedBlock.Line(
      text: text, span: whole.shifted(by: block.offset),
      lineEnd: ByteSpan(lineEnd.lowerBound, lineEnd.upperBound).shifted(by: block.offset))
    if collects, plan.rules.contains(.repeatedParagraph),
      let paragraph = RepeatedParagraph(result.document.text[text], at: line.span)
    {
      result.paragraphs.append(paragraph)
    }
    if result.firstLine == nil {
      result.firstLine = line
      result.firstIsBeforeDate = isBeforeDate(lineEnd)
    }
    result.lastLine = line
    guard !lineEnd.isEmpty else { return }
    result.document.text.append(0x0A)
    noteLineEnd(ByteSpan(lineEnd.lowerBound, lineEnd.upperBound), breakRule)
  }

  /// A title's repetition counts within the first block's guaranteed length only, so that where blocks
  /// are cut never shows.
  private func place(of lineEnd: Range<Int>) -> RepeatedLine.Place {
    RepeatedLine.Place(
      isTitle: block.offset == 0 && lineEnd.upperBound <= BlockCutter.leastBlock
        && result.firstLine?.text == result.lastLine?.text,
      isBeforeDate: isBeforeDate(lineEnd))
  }

  private func isBeforeDate(_ lineEnd: Range<Int>) -> Bool {
    RepeatedLine.isDate(lineAfter(lineEnd.upperBound))
  }

  /// What a kept line's end is changed to an LF by.
  private mutating func noteLineEnd(_ lineEnd: ByteSpan, _ breakRule: RuleNumber?) {
    if let breakRule {
      note(lineEnd, [0x0A], breakRule)
    } else if lineEnd.count > 1 {
      note(ByteSpan(lineEnd.start, lineEnd.end - 1), [], .lineEnd)
    }
  }

  // MARK: Blank lines

  mutating func meetBlank(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ breakRule: RuleNumber?,
    _ bytes: borrowing Swift.Span<UInt8>
  ) {
    countBlank()
    guard plan.rules.contains(.blankRun) else {
      emitRaw(content, lineEnd, bytes)
      return
    }
    let line = BlankLine(
      span: ByteSpan(content.lowerBound, lineEnd.upperBound),
      content: ByteSpan(content.lowerBound, content.upperBound),
      lineEnd: ByteSpan(lineEnd.lowerBound, lineEnd.upperBound), breakRule: breakRule)
    if let earlier = blank { note(earlier.span, [], .blankRun) }
    blank = line
  }

  /// The last blank line of a run stays, once text follows it. Whether one was written into the text.
  private mutating func keepBlank(before start: Int) -> Bool {
    guard let line = blank else { return false }
    blank = nil
    if result.firstLine == nil {
      result.leadingBlank = line.shifted(by: block.offset)
      return false
    }
    if !line.content.isEmpty { note(line.content, [], .trailingBlank) }
    noteLineEnd(line.lineEnd, line.breakRule)
    result.document.text.insert(0x0A, at: start)
    return true
  }

  mutating func finishBlank() {
    if let line = blank {
      blank = nil
      if block.isLast || block.blankFollows {
        note(line.span, [], .blankRun)
      } else {
        result.trailingBlank = line.shifted(by: block.offset)
      }
    }
    result.document.findings.sort { $0.span < $1.span }
  }

  // MARK: Findings

  /// Notes one change; `span` counts from the block's beginning.
  mutating func note(_ span: ByteSpan, _ replacement: [UInt8], _ rule: RuleNumber) {
    note(span, replacement, Writer(rule))
  }

  mutating func note(_ span: ByteSpan, _ replacement: [UInt8], _ writer: Writer) {
    noted.append(writer)
    let edit = Edit(span: span.shifted(by: block.offset), replacement: replacement)
    result.document.note(edit.span, edit, writer, collects: collects)
  }

  mutating func report(_ local: ByteSpan, _ writer: Writer) {
    noted.append(writer)
    result.document.note(
      local.shifted(by: block.offset), nil, writer, collects: collects)
  }
}

extension BlankLine {
  fileprivate func shifted(by distance: Int) -> BlankLine {
    BlankLine(
      span: span.shifted(by: distance), content: content.shifted(by: distance),
      lineEnd: lineEnd.shifted(by: distance), breakRule: breakRule)
  }
}
