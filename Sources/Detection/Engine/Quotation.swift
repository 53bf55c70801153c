/// Whether somebody is quoted: a report that cites an advertisement is none.
enum Quotation {
  /// Ideographs outside the marks that make a sentence one that quotes.
  private static let leastOutside = 4

  /// Whether all of `finds` stand inside one pair of quotation marks in `range`, with words around it.
  static func holds(
    _ finds: [Range<Int>], _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    guard let first = finds.map(\.lowerBound).min(), let last = finds.map(\.upperBound).max() else {
      return nil
    }
    for quoted in pairs(bytes, range) where quoted.lowerBound <= first && last <= quoted.upperBound
    {
      var outside = 0
      var position = range.lowerBound
      while position < range.upperBound {
        if position == quoted.lowerBound { position = quoted.upperBound }
        guard position < range.upperBound else { break }
        if (0x4E00...0x9FFF).contains(bytes.scalar(at: position)) { outside += 1 }
        position += Swift.Span<UInt8>.width(of: bytes[position])
      }
      if outside >= leastOutside { return quoted }
    }
    return nil
  }

  /// The outermost quotations of a range, marks included.
  private static func pairs(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: (closing: UInt32, start: Int)?
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = bytes.scalar(at: position)
      let next = position + Swift.Span<UInt8>.width(of: bytes[position])
      if let pair = open {
        if scalar == pair.closing {
          result.append(pair.start..<next)
          open = nil
        }
      } else if let closing = marks[scalar] {
        open = (closing, position)
      }
      position = next
    }
    return result
  }

  private static let marks: [UInt32: UInt32] = [0x201C: 0x201D, 0x300C: 0x300D, 0x300E: 0x300F]
}
