/// A set of scalars of the basic plane, for what a rule asks about a neighbour: one bit each, 8 KiB.
public struct ScalarSet: Sendable {
  @usableFromInline let words: [UInt64]

  /// The scalars of `characters`; those beyond the basic plane are left out.
  public init(_ characters: String) { self.init(characters.unicodeScalars.map(\.value)) }

  /// These scalars; those beyond the basic plane are left out.
  public init(_ scalars: [UInt32]) {
    var words = [UInt64](repeating: 0, count: 1024)
    for scalar in scalars where scalar < 0x10000 {
      words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    self.words = words
  }

  /// Whether `scalar`, any value, is in the set. O(1).
  @inlinable @inline(__always)
  public func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && words[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }
}
