import TextModel

/// Puts cleaned blocks together, in the order of the document, and decides what no block could alone:
/// the blank line and the repeated line at a seam, and the document's first and last line end.
public struct BlockAssembler: Sendable {
  private let rules: RuleSet
  private let collects: Bool
  private var hasText = false
  private var lastLine: [UInt8]?
  /// A blank line that stays if text follows.
  private var blank: BlankLine?
  /// The line end after the last line of text, not written yet.
  private var heldLineEnd: ByteSpan?
  private var endsInLineFeed = false
  /// Hashes of the section's long paragraphs.
  private var paragraphs = Set<UInt64>()
  /// Findings behind something that is not decided yet.
  private var held: [Finding] = []

  /// For one document's blocks, cleaned by `cleaner`.
  public init(_ cleaner: Cleaner) {
    rules = cleaner.options.rules
    collects = cleaner.options.collectsFindings
  }

  /// Where the earliest thing begins that is not decided yet: no later finding begins before it. Nil if
  /// all that was appended is decided.
  public var undecided: Int? {
    [heldLineEnd?.start, blank?.span.start].compactMap { $0 }.min()
  }

  /// Appends what is certain by now to `result`.
  ///
  /// - Complexity: O(*b*), *b* the block's text; nothing is read twice but the lines at the seam.
  public mutating func append(_ block: CleanedBlock, to result: inout CleanedDocument) {
    let start = result.findings.count
    join(block, to: &result)
    settle(&result, from: start)
  }

  /// Hands over the findings from `start` on as far as nothing earlier can follow, in order.
  private mutating func settle(_ result: inout CleanedDocument, from start: Int) {
    guard collects else { return }
    var findings = held + result.findings[start...]
    findings.sort { $0.span < $1.span }
    let limit = undecided ?? Int.max
    let count = findings.firstIndex { $0.span.start >= limit } ?? findings.count
    held = Array(findings[count...])
    result.findings.replaceSubrange(start..., with: findings[..<count])
  }

  private mutating func join(_ block: CleanedBlock, to result: inout CleanedDocument) {
    result.addCounts(block.document)
    if result.overrun == nil { result.overrun = block.document.overrun }
    endsInLineFeed = block.endsInLineFeed
    var findings = block.document.findings[...]
    if let first = block.firstLine {
      meet(block.leadingBlank, &result)
      var start = 0
      if rules.contains(.repeatedLine), let last = lastLine,
        last.elementsEqual(block.document.text[first.text]),
        RepeatedLine.mayGo(
          block.document.text[first.text],
          RepeatedLine.Place(isBeforeDate: block.firstIsBeforeDate))
      {
        // The line's own findings go with it.
        while let finding = findings.first, finding.span.start < first.span.end,
          finding.span.end <= first.span.end, finding.span.start >= first.span.start
        {
          result.uncount(finding)
          findings.removeFirst()
        }
        result.note(first.span, [], .repeatedLine, collects: collects)
        start = min(first.text.upperBound + 1, block.document.text.count)
      }
      emit(block, from: start, &result)
    }
    result.findings += findings
    report(block, &result)
    meet(block.trailingBlank, &result)
  }

  private mutating func report(_ block: CleanedBlock, _ result: inout CleanedDocument) {
    if block.startsSection { paragraphs.removeAll() }
    for paragraph in block.paragraphs where !paragraphs.insert(paragraph.hash).inserted {
      result.note(paragraph.span, nil, Writer(.repeatedParagraph), collects: collects)
    }
  }

  private mutating func emit(
    _ block: CleanedBlock, from start: Int, _ result: inout CleanedDocument
  ) {
    let text = block.document.text
    guard start < text.count else { return }
    if heldLineEnd != nil { result.text.append(0x0A) }
    heldLineEnd = nil
    if let line = blank {
      blank = nil
      // A blank line of the block's own, after its first line has gone, is enough.
      if hasText, text[start] != 0x0A {
        keep(line, &result)
        result.text.append(0x0A)
      } else {
        result.note(line.span, [], .blankRun, collects: collects)
      }
    }
    hasText = true
    var end = text.count
    if text.last == 0x0A {
      end -= 1
      heldLineEnd = block.lastLine?.lineEnd
    }
    result.text += text[start..<end]
    if let last = block.lastLine {
      lastLine = last.text.count <= 64 << 10 ? Array(text[last.text]) : nil
    }
  }

  /// Of two blank lines with nothing between them the later one stays.
  private mutating func meet(_ line: BlankLine?, _ result: inout CleanedDocument) {
    guard let line else { return }
    if let earlier = blank { result.note(earlier.span, [], .blankRun, collects: collects) }
    blank = line
  }

  private func keep(_ line: BlankLine, _ result: inout CleanedDocument) {
    if !line.content.isEmpty {
      result.note(line.content, [], .trailingBlank, collects: collects)
    }
    if let rule = line.breakRule {
      result.note(line.lineEnd, [0x0A], rule, collects: collects)
    } else if line.lineEnd.count > 1 {
      let carriageReturn = ByteSpan(line.lineEnd.start, line.lineEnd.end - 1)
      result.note(carriageReturn, [], .lineEnd, collects: collects)
    }
  }

  /// Appends the rest. The text keeps or lacks its last line end as it came.
  public mutating func finish(into result: inout CleanedDocument) {
    let start = result.findings.count
    if let line = blank { result.note(line.span, [], .blankRun, collects: collects) }
    blank = nil
    if let lineEnd = heldLineEnd {
      if endsInLineFeed {
        result.text.append(0x0A)
      } else {
        // The last line has gone, and takes the line end before it along, with what was changed in it.
        held.removeAll { finding in
          guard lineEnd.start <= finding.span.start, finding.span.end <= lineEnd.end else {
            return false
          }
          result.uncount(finding)
          return true
        }
        result.note(lineEnd, [], .blankRun, collects: collects)
      }
    }
    heldLineEnd = nil
    settle(&result, from: start)
  }
}
