/// What a stretch of ASCII is made of.
struct NoiseCount {
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
