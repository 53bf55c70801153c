/// Steps over a text by the scalars that count: what is not seen, and up to two separators, are skipped.
struct LiteralWalk {
  /// Separators that may stand between two scalars of a literal.
  static let mostSeparators = 2
  private static let mostUnseen = 4

  let range: Range<Int>

  init(_ range: Range<Int>) { self.range = range }

  /// The first position at or after `position` that does not hold something to skip; nil where nothing
  /// is to be skipped there, or too much.
  func skip(_ bytes: borrowing Swift.Span<UInt8>, _ position: Int) -> Int? {
    var position = position
    var separators = 0
    var unseen = 0
    while position < range.upperBound {
      let scalar = bytes.scalar(at: position)
      if Fold.literal(scalar) == 0, scalar != 0 {
        unseen += 1
      } else if Fold.isSeparator(scalar) {
        separators += 1
      } else {
        return separators + unseen > 0 ? position : nil
      }
      if separators > Self.mostSeparators || unseen > Self.mostUnseen { return nil }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return nil
  }

  /// The position `count` scalars before `position`, not counting what is skipped; nil outside the range.
  func back(_ bytes: borrowing Swift.Span<UInt8>, _ position: Int, _ count: Int) -> Int? {
    var position = position
    var left = count
    var separators = 0
    var unseen = 0
    while left > 0 {
      guard position > range.lowerBound else { return nil }
      position -= 1
      while position > range.lowerBound, bytes[position] & 0xC0 == 0x80 { position -= 1 }
      let scalar = bytes.scalar(at: position)
      if Fold.literal(scalar) == 0 {
        unseen += 1
        if unseen > Self.mostUnseen { return nil }
      } else if Fold.isSeparator(scalar) {
        separators += 1
        if separators > Self.mostSeparators { return nil }
      } else {
        left -= 1
        (separators, unseen) = (0, 0)
      }
    }
    return position
  }
}
