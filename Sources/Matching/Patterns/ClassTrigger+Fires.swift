/// Looks for what announces a pattern without literals: on the folded text, with as little more as it
/// takes. A wrong yes costs a search, a wrong no would lose a find.
extension ClassTrigger {
  /// Whether `bytes[range]` holds what the trigger stands for. O(*n*).
  public func fires(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) -> Bool {
    switch self {
    case .digitRun: Self.holdsDigits(5, bytes, range)
    case .digit: Self.holdsDigits(1, bytes, range)
    case .bracket: Self.holdsBracket(bytes, range)
    }
  }

  private static func holdsDigits(
    _ count: Int, _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var run = 0
    var gap = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = Fold.literal(bytes.scalar(at: position))
      if (0x30...0x39).contains(scalar) {
        run += 1
        gap = 0
        if run == count { return true }
      } else if scalar == 0 || Fold.isSeparator(scalar), gap < 2 {
        gap += 1
      } else {
        (run, gap) = (0, 0)
      }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return false
  }

  private static func holdsBracket(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if Fold.literal(bytes.scalar(at: position)) == 0x5B { return true }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return false
  }
}
