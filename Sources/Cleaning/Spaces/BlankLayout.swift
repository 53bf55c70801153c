import Matching

/// What the blanks of a paragraph are for.
struct BlankLayout {
  /// Blanks stand in columns: a table, a form, a list of names.
  private let isColumnar: Bool
  private let isProse: Bool
  /// Whether every blank between Chinese characters parts equal halves.
  private var gapsAreBalanced = true
  /// Every word is set apart, as a segmenter leaves a text.
  private let isSegmented: Bool

  init(_ line: borrowing WorkingLine) {
    var wideRuns = 0
    var hanGaps = 0
    var stops = 0
    let end = line.contentEnd
    var next = line.contentStart
    for index in line.marks where index >= next && index < end {
      let kind = line.kind(index)
      if kind == .space {
        next = line.skippingSpaces(from: index)
        if next - index >= 2 { wideRuns += 1 }
        if line.kind(index - 1).isHan, line.kind(next).isHan { hanGaps += 1 }
      } else if kind == .stop, line.scalar(index) != 0x3001 {
        stops += 1
      }
    }
    isProse = stops > 0 && line.han >= 6
    isColumnar = wideRuns >= 2 || (!isProse && hanGaps >= 2)
    isSegmented =
      isProse && hanGaps >= 5 && Self.standaloneParticles(line) > 0
      && line.han <= (hanGaps + 1) * 7 / 2
    for place in line.marks where line.kind(place) == .space && place < end {
      guard line.kind(place - 1).isHan, line.kind(place + 1).isHan else { continue }
      let (left, right) = (segment(line, backFrom: place - 1), segment(line, from: place + 1))
      if left.count != right.count { gapsAreBalanced = false }
    }
  }

  /// Particles and prepositions with a blank on either side: no list of names holds them.
  private static func standaloneParticles(_ line: borrowing WorkingLine) -> Int {
    line.marks.count { index in
      guard line.kind(index) == .space, particles.contains(line.scalar(index + 1)) else {
        return false
      }
      return line.kind(index + 2) == .space || line.kind(index + 2).isWideMark
    } + (particles.contains(line.scalar(line.contentStart)) ? 1 : 0)
  }

  private static let particles = ScalarSet("的了和与及在为对把被将从向以等是现并也都就")

  /// The rule that removes the blanks `run`; nil where they stay.
  func verdict(_ line: borrowing WorkingLine, _ run: Range<Int>) -> RuleNumber? {
    let (before, after) = (line.kind(run.lowerBound - 1), line.kind(run.upperBound))
    if before.isBlank || after.isBlank || isColumnar { return nil }
    let beforeGuarded = run.lowerBound > 0 && line.isGuarded(run.lowerBound - 1)
    let afterGuarded = run.upperBound < line.count && line.isGuarded(run.upperBound)
    if isMark(line, run.lowerBound - 1) || isMark(line, run.upperBound) {
      return besideMark(line, run) ? .spaceMark : nil
    }
    if beforeGuarded || afterGuarded { return nil }
    if before.isHan, after.isHan { return isStray(line, run) ? .spaceHan : nil }
    if before.isHan, after.isAlphanumeric {
      return isOneSided(line, ahead: run.upperBound) ? .spaceOneSided : nil
    }
    if after.isHan, before.isAlphanumeric || before == .percent {
      return isOneSided(line, behind: run.lowerBound - 1) ? .spaceOneSided : nil
    }
    return nil
  }

  /// A mark that brings its own white space; a single — is a connector.
  private func isMark(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let kind = line.kind(index)
    if kind == .emDash { return line.kind(index - 1) == .emDash || line.kind(index + 1) == .emDash }
    return kind.isWideMark || kind == .ellipsis
  }

  // MARK: Beside marks

  private func besideMark(_ line: borrowing WorkingLine, _ run: Range<Int>) -> Bool {
    let (before, after) = (line.kind(run.lowerBound - 1), line.kind(run.upperBound))
    // （ ） and “ ” wait to be filled in.
    if before.isOpener, after.isCloser { return false }
    // Signs that structure a line: list items, quotations, cells, operators.
    if isStructural(before) || isStructural(after) { return false }
    if isForeign(before) || isForeign(after) { return false }
    if after == .underscore || before == .underscore { return false }
    if run.count > 3 { return false }
    // Behind a bracket that waits to be filled in, several blanks part the items.
    if run.count > 1, before.isCloser, line.kind(run.lowerBound - 2).isBlank { return false }
    if run.count == 3, before == .wideColon { return false }
    // 年 月 日 of a form.
    if Self.dateWords.contains(line.scalar(run.upperBound)), line.kind(run.upperBound + 1) == .space
    {
      return false
    }
    return true
  }

  private func isStructural(_ kind: ScalarClass) -> Bool {
    switch kind {
    case .hyphen, .star, .greater, .less, .hash, .bar, .asciiSymbol, .bracket, .backtick: true
    default: false
    }
  }

  /// Letters with accents and other scripts: a gloss sets its own blanks.
  private func isForeign(_ kind: ScalarClass) -> Bool {
    kind == .latin1 || kind == .needsNormalization
  }

  private static let dateWords = ScalarSet("年月日时分")

  // MARK: Between Chinese characters

  private func isStray(_ line: borrowing WorkingLine, _ run: Range<Int>) -> Bool {
    guard isProse, run.count <= 2 else { return false }
    if isSegmented { return true }
    let left = segment(line, backFrom: run.lowerBound - 1)
    let right = segment(line, from: run.upperBound)
    // Several blanks in one clause part a list of names.
    if left.endsAtBlank || right.endsAtBlank { return false }
    let inQuotes =
      (left.border.isOpener && right.border.isCloser)
    if inQuotes { return abs(left.count - right.count) > 1 }
    // A slogan or couplet without quotes: equal halves between marks, throughout the line.
    if gapsAreBalanced, left.count == right.count, left.count >= 3,
      left.border != .border || right.border != .border,
      right.border == .stop || right.border == .border
    {
      return false
    }
    if left.count == 1, right.count == 1 { return false }
    // 姓名：张三 性别：男.
    if right.border == .wideColon, right.count <= 6 { return false }
    if isHeadingNumber(line, left.start..<run.lowerBound) { return false }
    if isLabel(line, left.start..<run.lowerBound) { return false }
    return true
  }

  private struct Segment {
    var start: Int
    var count: Int
    var border: ScalarClass
    var endsAtBlank: Bool { border == .space || border == .ideographicSpace }
  }

  /// The run of text up to the next mark or blank.
  private func segment(_ line: borrowing WorkingLine, from start: Int) -> Segment {
    var index = start
    while index < line.count, !isBorder(line.kind(index)) { index += 1 }
    return Segment(start: start, count: index - start, border: line.kind(index))
  }

  private func segment(_ line: borrowing WorkingLine, backFrom end: Int) -> Segment {
    var index = end
    while index >= 0, !isBorder(line.kind(index)) { index -= 1 }
    return Segment(start: index + 1, count: end - index, border: line.kind(index))
  }

  private func isBorder(_ kind: ScalarClass) -> Bool {
    kind.isWideMark || kind.isBlank || kind == .comma || kind == .parenthesisOpen
      || kind == .parenthesisClose
  }

  /// 第一章, 第十二条, 附件, 一: what a heading's blank follows.
  private func isHeadingNumber(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    guard line.kind(range.lowerBound - 1) == .border || line.kind(range.lowerBound - 1).isBlank,
      let last = range.last
    else { return false }
    if line.spells("第", at: range.lowerBound) {
      return Self.headingUnits.contains(line.scalar(last)) && range.count <= 8
    }
    if line.spells("附", at: range.lowerBound), range.count <= 4 { return true }
    // 新华社北京1月1日电 全镇…
    if Self.datelineEnds.contains(line.scalar(last)), range.count <= 20 { return true }
    return range.allSatisfy { line.kind($0) == .hanDigit || line.scalar($0) == 0x5341 }
  }

  /// The labels of a structured abstract stand before a blank: 目的 探讨…。方法 选取….
  private func isLabel(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    range.count <= 3 && Self.labels.contains { line.spells($0, at: range.lowerBound) }
  }

  private static let labels: [StaticString] = [
    "目的", "方法", "结果", "结论", "背景", "摘要", "关键词", "讨论", "目标",
  ]
  private static let headingUnits = ScalarSet("章节条款编部分篇回集卷讲课目项期")
  private static let datelineEnds = ScalarSet("电讯")

  // MARK: Beside Latin words and numbers

  /// Whether the token that begins at `index` has Chinese right behind it.
  private func isOneSided(_ line: borrowing WorkingLine, ahead index: Int) -> Bool {
    var end = index
    while isToken(line, end) { end += 1 }
    return line.kind(end).isHan
  }

  /// Whether the token that ends at `index` has Chinese right before it.
  private func isOneSided(_ line: borrowing WorkingLine, behind index: Int) -> Bool {
    var start = index
    while isToken(line, start) { start -= 1 }
    return line.kind(start).isHan
  }

  private func isToken(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let kind = line.kind(index)
    if kind.isAlphanumeric || kind == .percent { return true }
    let (before, after) = (line.kind(index - 1), line.kind(index + 1))
    switch kind {
    case .space: return before.isLatin && after.isLatin
    case .period, .comma, .colon, .hyphen, .underscore, .interpunct, .ampersand:
      return before.isAlphanumeric && after.isAlphanumeric
    case .asciiSymbol:
      return before.isAlphanumeric && (after.isAlphanumeric || line.scalar(index) == 0x2B)
    case .other: return line.scalar(index) == 0x2103 || line.scalar(index) == 0x33A1
    default: return false
    }
  }
}
