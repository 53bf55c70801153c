import Matching

/// Copy protection of forums: random ASCII that a page hides at the end of a line, `k% W{ 8 ]q, 5v!`.
///
/// It is told from honest ASCII by what it is made of: short tokens, most of them a sign glued to a
/// letter or digit, no word, no number with a unit, brackets that do not pair. At least three tokens
/// and three signs; otherwise it stays.
extension Stage {
  static let forumNoise = Stage(
    rules: [.forumNoise], needs: [.asciiSymbol, .bracket, .percent, .star, .hash]
  ) { line, edits in
    let end = line.contentEnd
    var start = end
    while start > 0, isASCII(line.scalar(start - 1)), !line.isGuarded(start - 1) { start -= 1 }
    guard start > 0 else { return }
    // The noise begins after a blank, or right after the Chinese text.
    let head = line.skippingSpaces(from: start)
    guard head < end, line.kind(start - 1).isChinese else { return }
    if isNoise(line, head..<end) { edits.delete(start..<line.count, .forumNoise) }
  }

  private static func isASCII(_ scalar: UInt32) -> Bool { (0x20...0x7E).contains(scalar) }

  private static func isNoise(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    var tokens = 0
    var glued = 0
    var signs = 0
    var longest = 0
    var index = range.lowerBound
    while index < range.upperBound {
      index = line.skippingSpaces(from: index)
      let start = index
      var signsHere = 0
      var letters = 0
      var digits = 0
      while index < range.upperBound, line.kind(index) != .space {
        let kind = line.kind(index)
        if kind.isLatin {
          letters += 1
        } else if kind.isDigit {
          digits += 1
        } else {
          signsHere += 1
        }
        index += 1
      }
      if index == start { break }
      tokens += 1
      signs += signsHere
      longest = max(longest, letters, digits, index - start)
      // `5%`, `3,` and `x.` are honest; a sign that opens or stands amid a token is not.
      let percentage = digits > 0 && letters == 0 && line.kind(index - 1) == .percent
      if signsHere > 0, letters + digits > 0, !percentage { glued += 1 }
    }
    return tokens >= 3 && signs >= 3 && glued >= 2 && longest <= 4
  }
}
