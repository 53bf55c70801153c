import Matching

/// Copy protection of forums: random ASCII that a page hides at the end of a line, `k% W{ 8 ]q, 5v!`,
/// sometimes at its head, sometimes as a line of its own.
///
/// It is told from honest ASCII by what it is made of: tokens of one to three characters with single
/// blanks between them, letters mixed with digits and signs at random, two different signs at least. No
/// word, no formula and no list of figures looks so.
extension Stage {
  static let forumNoise = Stage(
    rules: [.forumNoise],
    needs: [
      .asciiSymbol, .bracket, .percent, .star, .hash, .semicolon, .colon, .comma, .exclamation,
      .question, .parenthesisOpen, .parenthesisClose, .hyphen, .greater, .less, .straightDouble,
      .straightSingle, .ampersand, .backtick, .bar, .underscore,
    ], runsOnForeign: true
  ) { line, edits in
    let end = line.contentEnd
    var tail = end
    while tail > 0, isASCII(line.scalar(tail - 1)) { tail -= 1 }
    if tail == 0 {
      if NoiseCount(line, line.content).isNoise(least: 4) {
        edits.delete(0..<line.count, .forumNoise)
      }
      return
    }
    if line.kind(tail - 1).isChinese || line.kind(tail - 1) == .ellipsis {
      // An ellipsis or stop right after the text is the text's.
      let isText = line.kind(tail - 1).isHan || line.kind(tail - 1).isCloser
      let run = isText && line.kind(tail) == .period ? line.runLength(at: tail) : 0
      let start = tail + (run == 1 || run == 3 || run == 6 ? run : 0)
      let first = min(line.skippingSpaces(from: start), end)
      if NoiseCount(line, first..<end).isNoise(least: 3) {
        edits.delete(start..<line.count, .forumNoise)
      }
    }
    var head = line.contentStart
    while head < tail, isASCII(line.scalar(head)) { head += 1 }
    if line.kind(head).isHan, NoiseCount(line, line.contentStart..<head).isNoise(least: 4) {
      edits.delete(line.contentStart..<head, .forumNoise)
    }
  }

  private static func isASCII(_ scalar: UInt32) -> Bool { (0x20...0x7E).contains(scalar) }
}

/// What a stretch of ASCII is made of.
private struct NoiseCount {
  private var tokens = 0
  private var mixed = 0
  private var lettered = 0
  private var signs: Set<UInt32> = []
  private var signCount = 0
  private var longest = 0

  init(_ line: borrowing WorkingLine, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      var (letters, digits, marks) = (0, 0, 0)
      while index < range.upperBound, line.kind(index) != .space {
        if line.kind(index).isLatin {
          letters += 1
        } else if line.kind(index).isDigit {
          digits += 1
        } else {
          marks += 1
          signs.insert(line.scalar(index))
        }
        index += 1
      }
      if index > start {
        tokens += 1
        signCount += marks
        longest = max(longest, index - start)
        // `5%`, `3.` and a bare operator are honest; a letter glued to a digit or sign is not, nor is
        // a sign that opens a number, `]5`.
        if letters > 0, digits + marks > 0 { mixed += 1 }
        if letters == 0, digits > 0, Self.opensOddly(line.scalar(start)) { mixed += 1 }
        if letters > 0 { lettered += 1 }
      }
      index += 1
    }
  }

  private static func opensOddly(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5B, 0x5D, 0x7B, 0x7D, 0x5E, 0x3B, 0x21, 0x3F, 0x26, 0x25, 0x2A, 0x27, 0x22, 0x29: true
    default: false
    }
  }

  /// Whether the stretch is noise of at least `least` tokens.
  func isNoise(least: Int) -> Bool {
    guard tokens >= least, longest <= 3, lettered >= 2 || (lettered >= 1 && signCount >= 3) else {
      return false
    }
    return (signs.count >= 2 && mixed >= 2) || (signs.count == 1 && mixed >= 4)
  }
}
