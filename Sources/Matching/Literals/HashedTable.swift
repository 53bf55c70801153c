/// A read-only map from 64-bit keys to numbers above 0: open addressing, at most half full. A key that
/// is not there gives 0.
public struct HashedTable: Sendable {
  @usableFromInline let keys: [UInt64]
  @usableFromInline let values: [UInt32]
  @usableFromInline let mask: Int

  /// O(*n*).
  ///
  /// - Precondition: no key is `UInt64.max`, no value is 0.
  public init(_ entries: [UInt64: UInt32]) {
    var size = 16
    while size < 2 * entries.count { size *= 2 }
    mask = size - 1
    var keys = [UInt64](repeating: .max, count: size)
    var values = [UInt32](repeating: 0, count: size)
    for (key, value) in entries {
      var slot = Self.hash(key) & mask
      while keys[slot] != .max { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = value
    }
    self.keys = keys
    self.values = values
  }

  /// The number of `key`; 0 where it has none. O(1).
  @inlinable @inline(__always)
  public subscript(key: UInt64) -> UInt32 {
    var slot = Self.hash(key) & mask
    while true {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == .max { return 0 }
      slot = (slot &+ 1) & mask
    }
  }

  @inlinable @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }
}
