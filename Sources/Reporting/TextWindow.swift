/// The part of a long text that is still needed: bytes come in at the end and are given up at the front.
struct TextWindow: Sendable {
  private var bytes: [UInt8] = []
  /// Offset in the text of `bytes[0]`.
  private var base = 0

  /// Offset of the first byte that is still there.
  var start: Int { base }

  /// Offset behind the last byte that came in.
  var end: Int { base + bytes.count }

  mutating func append(_ more: [UInt8]) { bytes += more }

  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[range.lowerBound - base..<range.upperBound - base]
  }

  /// Gives up what lies before `offset`. Amortised O(1) a byte.
  mutating func drop(before offset: Int) {
    let count = offset - base
    guard count > bytes.count / 2 else { return }
    bytes.removeFirst(count)
    base = offset
  }

  /// Offset behind the first line end at or after `offset`; nil if there is none yet.
  func lineEnd(from offset: Int) -> Int? {
    bytes[(offset - base)...].firstIndex(of: 0x0A).map { base + $0 + 1 }
  }
}
