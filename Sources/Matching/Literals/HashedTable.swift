/// A read-only map from 64-bit keys to numbers above 0: open addressing, at most half full. A key that
/// is not there gives 0.
struct HashedTable: Sendable {
  private let keys: [UInt64]
  private let values: [UInt32]
  private let mask: Int

  /// - Precondition: no key is `UInt64.max`, no value is 0.
  init(_ entries: [UInt64: UInt32]) {
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

  @inline(__always)
  subscript(key: UInt64) -> UInt32 {
    var slot = Self.hash(key) & mask
    while true {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == .max { return 0 }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }
}
