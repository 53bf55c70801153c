import Matching

/// What the joining of lines and the telling of tables ask about one line, read in a single pass.
struct LineShape {
  var count = 0
  var han = 0
  var digits = 0
  /// Full-width or half-width commas and stops.
  var stops = 0
  var commas = 0
  var isIndented = false
  var hasTab = false
  var bars = 0
  var blankRuns = 0
  var labels = 0
  /// Brackets that open and are not closed within the line, as their scalars.
  var open: [UInt32] = []
  /// The first brackets that close what an earlier line opened, as their scalars, with their place.
  var closers: [(scalar: UInt32, place: Int)] = []
  /// The first scalars, and the last ones in their order.
  var first = ShortRun()
  var last = ShortRun()
  /// Display cells, a full-width scalar counting two.
  var width = 0

  /// So many scalars of a line's beginning or end decide; the rest is not looked at.
  static let window = 80
  /// So many tell whether a line begins anew.
  static let headLength = 8

  init(_ line: borrowing WorkingLine) {
    self.init(line, line.content)
  }

  /// The shape of a line's last scalars.
  static func ending(_ line: borrowing WorkingLine) -> LineShape {
    let end = line.contentEnd
    return LineShape(line, max(min(line.contentStart, end), end - window)..<end)
  }

  /// The shape of a line's first scalars.
  static func beginning(_ line: borrowing WorkingLine) -> LineShape {
    let start = line.contentStart
    return LineShape(line, start..<max(start, min(line.contentEnd, start + window)))
  }

  private init(_ line: borrowing WorkingLine, _ range: Range<Int>) {
    let (start, end) = (range.lowerBound, range.upperBound)
    isIndented = start > 0 && line.kind(start - 1).isBlank
    guard start < end else { return }
    count = end - start
    for index in start..<end {
      let scalar = line.scalar(index)
      switch line.kind(index) {
      case .han, .hanDigit, .hanSuspect, .radical: han += 1
      case .digit: digits += 1
      case .stop:
        stops += 1
        if scalar == 0xFF0C { commas += 1 }
      case .comma, .semicolon: stops += 1
      case .wideColon: labels += 1
      case .tab: hasTab = true
      case .bar: bars += 1
      case .space, .ideographicSpace: if !line.kind(index - 1).isBlank { blankRuns += 1 }
      case .openBracket, .openDouble: open.append(scalar)
      case .parenthesisOpen: open.append(0xFF08)
      case .closeBracket, .parenthesisClose, .closeDouble:
        let opener = Self.opener(of: scalar)
        if let place = open.lastIndex(of: opener) {
          open.removeSubrange(place...)
        } else {
          closers.append((opener, index - start))
        }
      default: break
      }
      width += scalar < 0x1100 ? 1 : 2
    }
    for index in start..<min(start + Self.headLength, end) { first.append(line.scalar(index)) }
    for index in max(end - 8, start)..<end { last.append(line.scalar(index)) }
  }

  static func opener(of closer: UInt32) -> UInt32 {
    switch closer {
    case 0x29, 0xFF09: 0xFF08
    case 0x300B: 0x300A
    case 0x3009: 0x3008
    case 0x3011: 0x3010
    case 0x300D: 0x300C
    case 0x300F: 0x300E
    case 0x3015: 0x3014
    case 0x201D: 0x201C
    default: closer
    }
  }

  func kindOfFirst(_ index: Int) -> ScalarClass {
    index < first.count ? ScalarClassTable.shared.classOf(first[index]) : .border
  }

  func kindOfLast(_ index: Int) -> ScalarClass {
    index < last.count
      ? ScalarClassTable.shared.classOf(last[last.count - 1 - index]) : .border
  }

  /// Whether the line begins as an item, a heading or a signature does.
  var beginsAnew: Bool {
    if isIndented || count == 0 { return true }
    let kind = kindOfFirst(0)
    switch kind {
    case .openBracket:
      // （一）, （1）, 【…】: an item or a heading.
      return first[0] != 0x300A
    case .parenthesisOpen, .bracket, .hash, .hyphen, .star, .greater, .bar, .circle, .emoji,
      .oddInterpunct, .less, .emDash, .asciiSymbol, .privateUse:
      return true
    case .other: return true
    case .han, .hanDigit:
      if first[0] == 0x7B2C { return true }  // 第一章, 第十条
      if first[0] == 0x9644 || first[0] == 0x6CE8 {
        return kindOfFirst(1) == .wideColon || first.dropFirst().first == 0x4EF6
      }
      return isNumbered(hanNumber: true)
    case .digit: return isNumbered(hanNumber: false)
    case .latin, .digitLookalike, .maskLetter:
      return kindOfFirst(1) == .period || kindOfFirst(1) == .parenthesisClose
    default: return false
    }
  }

  /// 一、 二. 十一是 1. 1、 12） 1)
  private func isNumbered(hanNumber: Bool) -> Bool {
    var index = 0
    while index < first.count {
      let kind = kindOfFirst(index)
      let isTen = first[index] == 0x5341
      if hanNumber ? (kind == .hanDigit || isTen) : kind == .digit { index += 1 } else { break }
    }
    guard index > 0, index < first.count else { return false }
    switch first[index] {
    case 0x3001, 0x2E, 0xFF0E, 0x29, 0xFF09, 0x20, 0x3000, 0xFF0C, 0x2C: return true
    case 0x662F: return hanNumber  // 一是
    default: return false
    }
  }

  /// Whether the line begins with a heading's number in Chinese: 一、 （三） 第二章.
  var isHanNumbered: Bool {
    if kindOfFirst(0) == .hanDigit || first.first == 0x5341 { return isNumbered(hanNumber: true) }
    if first.first == 0xFF08, kindOfFirst(1) == .hanDigit {
      return first.prefix(5).contains(0xFF09)
    }
    return first.first == 0x7B2C && kindOfFirst(1) == .hanDigit
  }

  /// Whether the line's last scalar ends a sentence, an item or a heading.
  var isEnded: Bool {
    switch kindOfLast(0) {
    case .stop: last.last != 0xFF0C && last.last != 0x3001
    case .wideColon, .colon, .exclamation, .question, .semicolon, .border, .ellipsis: true
    case .closeDouble, .closeSingle, .closeBracket, .parenthesisClose: true
    case .period: kindOfLast(1) != .digit
    default: false
    }
  }
}
