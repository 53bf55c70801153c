/// Counts bytes of a kind, eight at a time: whoever reads a report with offsets pays for counting the whole
/// text, and a loop over single bytes took a third of what reading it takes.
public enum ByteCount {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Code points of valid UTF-8, cut anywhere between two. O(*n*).
  public static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count - of(bytes, word: continuations) { $0 & 0xC0 == 0x80 }
  }

  /// How many bytes of `bytes` there are of which `single` is true.
  ///
  /// - Parameter word: the same for eight bytes: a one in the lowest bit of each that counts.
  /// - Complexity: O(*n*).
  static func of(
    _ bytes: ArraySlice<UInt8>, word: (UInt64) -> UInt64, single: (UInt8) -> Bool
  ) -> Int {
    bytes.withUnsafeBytes { raw in
      var count = 0
      var index = 0
      while index + 8 <= raw.count {
        count &+= word(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)).nonzeroBitCount
        index &+= 8
      }
      while index < raw.count {
        if single(raw[index]) { count &+= 1 }
        index &+= 1
      }
      return count
    }
  }

  /// 10xxxxxx.
  static func continuations(_ word: UInt64) -> UInt64 { word >> 7 & ~(word >> 6) & ones }

  /// 1111xxxx: what takes two units of UTF-16.
  static func longLeads(_ word: UInt64) -> UInt64 {
    word >> 7 & word >> 6 & word >> 5 & word >> 4 & ones
  }

  /// LF.
  static func lineFeeds(_ word: UInt64) -> UInt64 {
    let difference = word ^ (0x0A &* ones)
    return ~(((difference & low) &+ low) | difference) >> 7 & ones
  }
}
