/// A piece of a line as patterns see it: UTF-16, zero-width characters left out, letters and digits of
/// half width; and the way home to bytes.
public struct PatternText: Sendable {
  /// What the pattern is run on.
  public private(set) var units: [UInt16] = []
  /// For each unit, and for the end, the UTF-8 offset that it came from.
  private var offsets: [Int32] = []

  /// - Parameter bytes: valid UTF-8; `range` holds whole scalars. Offsets count from the bytes' beginning.
  public init(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) {
    units.reserveCapacity(range.count / 3 + 8)
    offsets.reserveCapacity(range.count / 3 + 9)
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = Fold.pattern(bytes.scalar(at: position))
      if scalar >= 0x10000 {
        append(UInt16(0xD7C0 + scalar >> 10), position)
        append(UInt16(0xDC00 + scalar & 0x3FF), position)
      } else if scalar != 0 {
        append(UInt16(scalar), position)
      }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    offsets.append(Int32(range.upperBound))
  }

  private mutating func append(_ unit: UInt16, _ offset: Int) {
    units.append(unit)
    offsets.append(Int32(offset))
  }

  /// The bytes that a range of units came from.
  public func bytes(_ range: Range<Int>) -> Range<Int> {
    let start = Int(offsets[range.lowerBound])
    if range.isEmpty { return start..<start }
    return start..<Int(offsets[range.upperBound])
  }

  /// The units of `range` as text.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: units[range], as: UTF16.self)
  }
}
