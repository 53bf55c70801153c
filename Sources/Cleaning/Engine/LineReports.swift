import Matching
import TextModel

/// What is reported and never changed: lost text, private-use characters, marks that do not pair.
/// Read off a paragraph after it has been mended, so that what could be mended is not reported.
enum LineReports {
  static func find(
    in line: borrowing WorkingLine, _ kind: LineKind, rules: RuleSet,
    _ found: (RuleNumber, Range<Int>) -> Void
  ) {
    if rules.contains(.privateUse), line.present.contains(.privateUse) {
      runs(line, found, .privateUse) { line.kind($0) == .privateUse }
    }
    if rules.contains(.lost) { lost(line, found) }
    if rules.contains(.mojibakeReport), line.present.intersects(misread) {
      misreadText(line, found)
    }
    if kind == .prose, rules.contains(.quoteUnbalanced), line.present.intersects(quotes) {
      let marks = QuoteMarks(line)
      if let mark = marks.areWellFormed(line) ? cornerQuote(line) : marks.firstUnpaired(line) {
        found(.quoteUnbalanced, mark..<mark + 1)
      }
    }
  }

  private static let misread = ScalarClassSet(.hanSuspect, .latin1)
  private static let quotes = ScalarClassSet(
    .straightDouble, .openDouble, .closeDouble, .openSingle, .closeSingle, .oddQuote, .openBracket,
    .closeBracket)

  /// The first of 「」『』 that has no partner.
  private static func cornerQuote(_ line: borrowing WorkingLine) -> Int? {
    var open: [Int] = []
    for index in line.marks {
      switch line.scalar(index) {
      case 0x300C, 0x300E: open.append(index)
      case 0x300D, 0x300F:
        guard let start = open.popLast(), line.scalar(start) + 1 == line.scalar(index) else {
          return index
        }
      default: break
      }
    }
    return open.first
  }

  private static func lost(
    _ line: borrowing WorkingLine, _ found: (RuleNumber, Range<Int>) -> Void
  ) {
    if line.present.contains(.replacement) {
      runs(line, found, .lost) { line.kind($0) == .replacement }
    }
    if line.present.contains(.hanSuspect) {
      var index = 0
      while index < line.count {
        // 锟斤拷 is U+FFFD read as GBK; 烫烫烫 is uninitialised memory.
        if line.spells("锟斤", at: index) || line.spells("烫烫烫", at: index) {
          let start = index
          while lostScalars.contains(line.scalar(index)) { index += 1 }
          found(.lost, start..<index)
        } else {
          index += 1
        }
      }
    }
    if line.present.contains(.question) {
      runs(line, found, .lost) { line.kind($0) == .question }
    }
  }

  private static let lostScalars = ScalarSet("锟斤拷烫")

  private static func runs(
    _ line: borrowing WorkingLine, _ found: (RuleNumber, Range<Int>) -> Void, _ rule: RuleNumber,
    where holds: (Int) -> Bool
  ) {
    var index = 0
    for start in line.marks where start >= index && holds(start) {
      index = start
      while index < line.count, holds(index) { index += 1 }
      // One ? is a mark; two and more amid Chinese that does not ask are characters without a code.
      if line.kind(start) == .question {
        let amid = line.kind(start - 1).isChinese || line.kind(index).isChinese
        if index - start < 2 || !amid { continue }
      }
      found(rule, start..<index)
    }
  }

  /// Misread text that could not be repaired: three suspects close together, or a run that is Chinese
  /// up to a few bytes that are lost.
  private static func misreadText(
    _ line: borrowing WorkingLine, _ found: (RuleNumber, Range<Int>) -> Void
  ) {
    var places: [Int] = []
    for index in line.marks {
      let kind = line.kind(index)
      let isSuspect =
        kind == .hanSuspect && !lostScalars.contains(line.scalar(index))
        && line.scalar(index) != 0x4E28
      let isLatin =
        kind == .latin1
        && (line.kind(index + 1) == .latin1 || (0x80...0xBF).contains(line.scalar(index + 1)))
      if isSuspect || isLatin { places.append(index) }
    }
    guard let first = places.first, let last = places.last else { return }
    if places.count >= 3, last - first <= places.count * 4 {
      found(.mojibakeReport, first..<last + 1)
    } else if line.kind(first) == .hanSuspect, let run = misreadRun(line, first) {
      found(.mojibakeReport, run)
    }
  }

  private static func misreadRun(_ line: borrowing WorkingLine, _ index: Int) -> Range<Int>? {
    let (run, bytes) = Misread.gbkRun(line, around: index)
    for lost in 0...2 where bytes.count > lost + 6 {
      if Misread.chineseUTF8(Array(bytes.dropLast(lost))) != nil { return run }
    }
    return nil
  }
}

extension QuoteMarks {
  /// The first mark that opens without closing or closes without opening.
  func firstUnpaired(_ line: borrowing WorkingLine) -> Int? {
    var open: Int?
    for index in doubles {
      switch line.kind(index) {
      case .openDouble:
        if let open { return open }
        open = index
      case .closeDouble:
        if open == nil { return index }
        open = nil
      default: open = open == nil ? index : nil
      }
    }
    return open ?? singles.last
  }
}
