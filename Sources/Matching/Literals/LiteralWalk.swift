/// Steps over a text by the scalars that count: what is not seen, and up to two separators, are skipped.
struct LiteralWalk {
  /// Separators that may stand between two scalars of a literal.
  static let mostSeparators = 2
  private static let mostUnseen = 4

  let range: Range<Int>

  init(_ range: Range<Int>) { self.range = range }

  /// What stands between two scalars of a literal, counted.
  struct Gap {
    private var separators = 0
    private var unseen = 0

    /// Whether a folded scalar may be skipped too.
    mutating func takes(_ scalar: UInt32) -> Bool {
      if scalar == 0 {
        unseen += 1
        return unseen <= LiteralWalk.mostUnseen
      }
      guard Fold.isSeparator(scalar) else { return false }
      separators += 1
      return separators <= LiteralWalk.mostSeparators
    }
  }

  /// The position `count` scalars before `position`, not counting what is skipped; nil outside the range.
  func back(_ bytes: borrowing Swift.Span<UInt8>, _ position: Int, _ count: Int) -> Int? {
    var position = position
    var left = count
    var gap = Gap()
    while left > 0 {
      guard position > range.lowerBound else { return nil }
      position = bytes.scalarStart(before: position)
      let scalar = Fold.literal(bytes.scalar(at: position))
      if scalar == 0 || Fold.isSeparator(scalar) {
        guard gap.takes(scalar) else { return nil }
      } else {
        left -= 1
        gap = Gap()
      }
    }
    return position
  }
}
