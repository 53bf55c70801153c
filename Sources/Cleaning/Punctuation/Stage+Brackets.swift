import Matching

/// Round brackets in Chinese context are full-width, and the two of a pair agree (GB/T 15834-2011, 4.9).
///
/// Pairs are found with a stack, half-width and full-width ones alike, and decided as a whole: by what
/// they hold, then by what stands beside them. `f(x)`, `(1)` at the head of an item and emoticons stay.
extension Stage {
  static let brackets = Stage(
    rules: [.bracket], needs: [.parenthesisOpen, .parenthesisClose, .less, .greater, .bracket]
  ) { line, edits in
    var open: [Int] = []
    for index in line.marks where !line.isGuarded(index) {
      if line.kind(index) == .parenthesisOpen || line.scalar(index) == 0xFF08 {
        open.append(index)
      } else if line.kind(index) == .parenthesisClose || line.scalar(index) == 0xFF09 {
        guard let start = open.popLast() else { continue }
        widen(line, start, index, &edits)
      }
    }
    squareBrackets(line, &edits)
    titles(line, &edits)
    mixedTitles(line, &edits)
  }

  /// `《…>` and `<…》`: the half-width half follows the other.
  private static func mixedTitles(_ line: borrowing WorkingLine, _ edits: inout LineEdits) {
    guard line.present.intersects([.less, .greater]) else { return }
    var open: Int?
    for index in line.marks where !line.isGuarded(index) {
      switch line.scalar(index) {
      case 0x3C, 0x300A: open = index
      case 0x3E, 0x300B:
        defer { open = nil }
        guard let start = open, index - start > 2, index - start <= 60,
          line.scalar(start) < 0x80 || line.scalar(index) < 0x80,
          line.scalar(start) >= 0x80 || line.scalar(index) >= 0x80,
          line.kind(start + 1).isHan, line.kind(index - 1).isHan || line.kind(index - 1).isCloser
        else { continue }
        if line.scalar(start) == 0x3C { edits.replace(start, with: "《", .bracket) }
        if line.scalar(index) == 0x3E { edits.replace(index, with: "》", .bracket) }
      default: break
      }
    }
  }

  private static func widen(
    _ line: borrowing WorkingLine, _ start: Int, _ end: Int, _ edits: inout LineEdits
  ) {
    let halves = [start, end].count { line.scalar($0) < 0x80 }
    guard halves > 0 else { return }
    if halves == 2, !isChinese(line, start, end) { return }
    if line.scalar(start) < 0x80 { edits.replace(start, with: "（", .bracket) }
    if line.scalar(end) < 0x80 { edits.replace(end, with: "）", .bracket) }
  }

  private static func isChinese(_ line: borrowing WorkingLine, _ start: Int, _ end: Int) -> Bool {
    let before = line.kind(start - 1)
    // A link's address, `[题目](…)`.
    if before == .bracket { return false }
    let content = start + 1..<end
    let isFormula = content.contains {
      line.kind($0) == .comma || line.kind($0) == .bracket
    }
    if content.contains(where: { line.kind($0).isHan || line.kind($0) == .stop }) { return true }
    // (2,3), (-1,0]: points and intervals.
    if isFormula { return false }
    if content.isEmpty { return before.isHan && line.kind(end + 1) != .semicolon }
    let previous = line.kind(line.skippingSpaces(backFrom: start - 1))
    let next = line.kind(line.skippingSpaces(from: end + 1))
    // An item's number stays as it is set.
    let isOrdinal = content.count <= 3 && content.allSatisfy { line.kind($0).isAlphanumeric }
    if isOrdinal, !previous.isHan, !previous.isCloser { return false }
    if before.isAlphanumeric { return false }
    // (a+b)², (0883)2134567: part of a formula or number.
    switch line.kind(end + 1) {
    case .other, .asciiSymbol, .hyphen, .star, .digit, .latin, .maskLetter, .digitLookalike,
      .parenthesisOpen:
      return false
    default: break
    }
    return previous.isHan || previous.isCloser || (next.isHan && previous == .border)
  }

  /// `【…]`, `[…】`, `〔2024]`: the half-width half follows the other.
  private static func squareBrackets(_ line: borrowing WorkingLine, _ edits: inout LineEdits) {
    guard line.present.contains(.bracket),
      line.present.contains(.openBracket)
        || line.present.contains(.closeBracket)
    else { return }
    var open: Int?
    for index in line.marks {
      switch line.scalar(index) {
      case 0x5B, 0x3010, 0x3014: open = index
      case 0x5D, 0x3011, 0x3015:
        defer { open = nil }
        guard let start = open else { continue }
        let (left, right) = (line.scalar(start), line.scalar(index))
        if left == 0x5B, right != 0x5D {
          edits.replace(start, with: right == 0x3011 ? "【" : "〔", .bracket)
        } else if left != 0x5B, right == 0x5D {
          edits.replace(index, with: left == 0x3010 ? "】" : "〕", .bracket)
        }
      default: break
      }
    }
  }

  /// `<<…>>` round Chinese is 《…》.
  private static func titles(_ line: borrowing WorkingLine, _ edits: inout LineEdits) {
    guard line.present.contains(.less) else { return }
    var next = 0
    for index in line.marks where index >= next {
      if line.kind(index) == .less, line.kind(index + 1) == .less, line.kind(index + 2).isHan {
        var end = index + 2
        while end < line.count, line.kind(end) != .greater, line.kind(end) != .less { end += 1 }
        if line.kind(end) == .greater, line.kind(end + 1) == .greater,
          line.kind(end + 2) != .greater, line.kind(end - 1).isHan || line.kind(end - 1).isCloser
        {
          edits.replace(index..<index + 2, with: [0x300A], .bracket)
          edits.replace(end..<end + 2, with: [0x300B], .bracket)
          next = end + 2
        }
      }
    }
  }
}
