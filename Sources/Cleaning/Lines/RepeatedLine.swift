import Matching

/// Whether a line that repeats the one before it may go.
///
/// It says the same thing twice, so nothing is lost; but the refrain of a song, the cells of a table and
/// the items of a list repeat on purpose. What goes is a sentence of some length, a long line, and a
/// title: the document's first line, a numbered heading, or one that ends in the name of a document.
enum RepeatedLine {
  /// Where a line stands, as far as it decides.
  struct Place {
    /// The line before is the first one of the document.
    var isTitle = false
    /// A line with nothing but a date follows, as after a signature.
    var isBeforeDate = false
  }

  static func isRepetition(
    _ line: Range<Int>, of other: Range<Int>, in text: [UInt8]
  ) -> Bool {
    line.count == other.count && !line.isEmpty && text[line] == text[other]
  }

  static func mayGo(_ line: ArraySlice<UInt8>, _ place: Place) -> Bool {
    var working = WorkingLine()
    working.append(line.span, 0..<line.count)
    let shape = LineShape(working)
    guard !shape.hasTab, shape.bars == 0, shape.blankRuns < 2, !isBlankForm(working),
      shape.kindOfFirst(0) != .hyphen, shape.kindOfFirst(0) != .star, shape.kindOfFirst(0) != .hash
    else { return false }
    if shape.han >= 16 { return true }
    // A heading's number does not come twice.
    if shape.isHanNumbered, shape.han >= 5 { return true }
    if place.isTitle || place.isBeforeDate, shape.stops == 0, shape.labels == 0, shape.han >= 5 {
      return true
    }
    let last = shape.kindOfLast(0)
    if last == .stop, shape.last.last != 0xFF0C, shape.last.last != 0x3001 {
      return shape.han >= 10
    }
    if shape.stops == 0, shape.han >= 4, shape.labels == 0 {
      return titleEnds.contains { working.spells($0, at: titleEnd(working) - 2) }
    }
    return false
  }

  /// Where the title's words end, a bracket behind them left out.
  private static func titleEnd(_ line: borrowing WorkingLine) -> Int {
    var end = line.contentEnd
    if line.kind(end - 1) == .closeBracket {
      while end > 0, line.kind(end - 1) != .openBracket { end -= 1 }
      end -= 1
    }
    return max(end, 2)
  }

  private static func isBlankForm(_ line: borrowing WorkingLine) -> Bool {
    line.present.contains(.underscore)
  }

  private static let titleEnds: [StaticString] = [
    "报告", "总结", "方案", "计划", "讲话", "汇报", "材料", "通知", "意见", "办法", "发言", "心得", "体会", "规划",
    "要点", "情况", "述职", "提纲", "讲稿", "决定", "公告", "公报", "纪要", "简报", "通报", "函", "细则", "规定",
    "条例", "制度", "公示", "致辞", "倡议书", "通告", "清单", "预案", "小结", "实录", "講話", "報告", "總結", "計劃",
  ]

  /// Whether `line` (without its LF) is a date and nothing else: 2024年6月18日, 二〇二四年六月.
  static func isDate(_ line: ArraySlice<UInt8>) -> Bool {
    var working = WorkingLine()
    working.append(line.span, 0..<line.count)
    let (start, end) = (working.contentStart, working.contentEnd)
    guard end - start >= 6, end - start <= 16,
      working.spells("日", at: end - 1)
        || working.spells("月", at: end - 1)
    else { return false }
    return (start..<end).allSatisfy {
      working.kind($0).isDigit || working.kind($0) == .hanDigit || working.kind($0).isBlank
        || dateScalars.contains(working.scalar($0))
    }
  }

  private static let dateScalars = ScalarSet("年月日十廿○*XＸ×")
}
