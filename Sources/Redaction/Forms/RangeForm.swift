import Matching

/// 300～400, as a number is generalized.
enum RangeForm {
  /// Whether the range's digits belong to one.
  static func holds(_ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>) -> Bool {
    var start = range.lowerBound
    while start > 0 {
      let before = bytes.scalarStart(before: start)
      guard isPart(bytes.scalar(at: before)) else { break }
      start = before
    }
    var text: [UInt32] = []
    var position = start
    while position < bytes.count {
      let scalar = bytes.scalar(at: position)
      if !isPart(scalar) {
        // The sign of a currency, or what else stands before the digits.
        if position < range.upperBound, text.isEmpty {
          position += Swift.Span<UInt8>.width(of: bytes[position])
          continue
        }
        break
      }
      text.append(scalar)
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    let parts = text.split(separator: 0xFF5E, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let (low, high) = (SurnameForm.text(parts[0]), SurnameForm.text(parts[1]))
    if low == "0" { return high == "10" }
    return low.utf8.count > 1 && NumberRange.bounds(low).map { $0 == (low, high) } ?? false
  }

  private static func isPart(_ scalar: UInt32) -> Bool {
    FoldedScalar.isDigit(scalar) || scalar == 0xFF5E
  }
}
