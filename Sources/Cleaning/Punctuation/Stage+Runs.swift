import Matching

/// Ellipses are six dots on two cells (……), dashes two cells (——): GB/T 15834-2011, 4.10, 4.11, 5.1.4.
///
/// Runs of points, 。, · and … and of hyphens and their kin become the mark where Chinese stands beside
/// them. Leaders of a table of contents, rules of a page and ranges of numbers stay.
extension Stage {
  static let runs = Stage(
    rules: [.ellipsis, .dash],
    needs: [
      .period, .ellipsis, .stop, .interpunct, .oddInterpunct, .hyphen, .emDash, .oddDash,
      .wideAlphanumeric,
    ]
  ) { line, edits in
    var next = 0
    for index in line.marks where index >= next {
      let kind = line.kind(index)
      let length: Int
      switch kind {
      case .period, .interpunct, .oddInterpunct, .ellipsis, .stop:
        length = line.runLength(at: index)
        ellipsis(line, index..<index + length, &edits)
      case .wideAlphanumeric where line.scalar(index) == 0xFF0E:
        length = line.runLength(at: index)
        if length > 2 { ellipsis(line, index..<index + length, &edits) }
      case .hyphen, .emDash, .oddDash:
        length = dashLength(line, index)
        dash(line, index..<index + length, &edits)
      default: length = 1
      }
      next = index + length
    }
  }

  private static func ellipsis(
    _ line: borrowing WorkingLine, _ range: Range<Int>, _ edits: inout LineEdits
  ) {
    guard !line.isGuarded(range.lowerBound) else { return }
    let before = line.kind(line.skippingSpaces(backFrom: range.lowerBound - 1))
    let afterIndex = line.skippingSpaces(from: range.upperBound)
    let after = line.kind(afterIndex)
    let besideChinese = before.isChinese || (after.isChinese && !before.isAlphanumeric)
    guard besideChinese else { return }
    // Leaders: dots up to a page number at the end of the line.
    if after.isDigit, range.count > 3 || before.isHan {
      var end = afterIndex
      while line.kind(end).isDigit { end += 1 }
      if line.kind(line.skippingSpaces(from: end)) == .border { return }
    }
    let makes: Bool
    switch line.kind(range.lowerBound) {
    case .period, .interpunct, .oddInterpunct, .wideAlphanumeric:
      makes = (3...6).contains(range.count)
    case .stop:
      let scalar = line.scalar(range.lowerBound)
      makes = (scalar == 0x3002 || scalar == 0x3001) && (3...6).contains(range.count)
    default:
      makes =
        range.count == 1 || range.count == 3
        || (range.count == 2 && line.scalar(range.lowerBound) == 0x22EF)
    }
    if makes { edits.replace(range, with: [0x2026, 0x2026], .ellipsis) }
  }

  private static func dashLength(_ line: borrowing WorkingLine, _ start: Int) -> Int {
    var end = start + 1
    while isDash(line.kind(end)) { end += 1 }
    return end - start
  }

  private static func isDash(_ kind: ScalarClass) -> Bool {
    kind == .hyphen || kind == .emDash || kind == .oddDash
  }

  private static func dash(
    _ line: borrowing WorkingLine, _ range: Range<Int>, _ edits: inout LineEdits
  ) {
    let isDouble =
      range.count == 2 && range.allSatisfy { line.scalar($0) == 0x2014 }
    guard !isDouble, !line.isGuarded(range.lowerBound), range.count <= 4 else { return }
    // ⸺ is a two-em dash by itself; of the others one alone is a connector.
    if range.count == 1 {
      if line.scalar(range.lowerBound) == 0x2E3A {
        edits.replace(range, with: [0x2014, 0x2014], .dash)
      }
      return
    }
    if range.count == 4, range.allSatisfy({ line.kind($0) == .emDash }) { return }
    let previous = line.skippingSpaces(backFrom: range.lowerBound - 1)
    let next = line.skippingSpaces(from: range.upperBound)
    let before = line.kind(previous)
    let after = line.kind(next)
    // `-- ` with a blank opens a signature of a mail; the long dashes open a source or a subtitle.
    let isLong = line.kind(range.lowerBound) != .hyphen
    let opensLine =
      before == .border && (next == range.upperBound || isLong) && range.count == 2
    let besideChinese =
      (before.isChinese && (after.isChinese || after.isAlphanumeric))
      || (opensLine && after.isHan) || (before.isAlphanumeric && after.isChinese)
    guard besideChinese else { return }
    // “--all” and `加 --all` are options of a command.
    if after.isLatin, next == range.upperBound, !isLong {
      if !line.kind(range.lowerBound - 1).isHan { return }
    }
    if before.isAlphanumeric, line.kind(range.lowerBound) == .hyphen, range.count > 2 { return }
    edits.replace(range, with: [0x2014, 0x2014], .dash)
  }
}
