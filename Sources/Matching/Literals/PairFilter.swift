/// One bit for each pair of scalars that a literal is looked for at, by a hash: most questions of the scan
/// end here. A wrong yes costs a look at the text, about one in thirty.
struct PairFilter: Sendable {
  private static let size = 1 << 18
  /// Stands where a literal of one scalar has no second one.
  private static let none: UInt32 = 0xFFFF_FFFF
  /// Keeps pairs that end with the anchor apart from those that begin with it.
  private static let backward: UInt32 = 0x4000_0000

  private var bits = [UInt64](repeating: 0, count: size / 64)

  mutating func insert(_ anchor: UInt32, before next: UInt32) { set(Self.bit(anchor, next)) }

  mutating func insert(_ anchor: UInt32, after previous: UInt32) {
    set(Self.bit(anchor | Self.backward, previous))
  }

  mutating func insert(single: UInt32) { set(Self.bit(single, Self.none)) }

  @inline(__always)
  func mayHold(_ anchor: UInt32, before next: UInt32) -> Bool { isSet(Self.bit(anchor, next)) }

  @inline(__always)
  func mayHold(_ anchor: UInt32, after previous: UInt32) -> Bool {
    isSet(Self.bit(anchor | Self.backward, previous))
  }

  @inline(__always)
  func mayHold(single: UInt32) -> Bool { isSet(Self.bit(single, Self.none)) }

  private mutating func set(_ bit: Int) { bits[bit >> 6] |= 1 << UInt64(bit & 63) }

  @inline(__always)
  private func isSet(_ bit: Int) -> Bool { bits[bit >> 6] & 1 << UInt64(bit & 63) != 0 }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 &+ second &* 0x85EB_CA77) >> 14)
  }
}
