/// Finds the first place where bytes are not UTF-8.
///
/// Decision: a loop for what text is made of, ASCII by eight bytes and three-byte sequences by a masked
/// load (Chinese is nearly all of them), and the standard library's validator for whatever does not fit:
/// it alone says how long a maximal ill-formed subsequence is. The library's validator on everything
/// runs at half the speed.
enum UTF8Scanner {
  /// The first maximal ill-formed subsequence of `bytes` (Unicode 3.9, D93b), or nil. O(*n*).
  static func firstMalformed(_ bytes: Span<UInt8>) -> Range<Int>? {
    var start = 0
    while true {
      start = plain(bytes, from: start)
      guard start < bytes.count else { return nil }
      // The sequence at `start` is rare or wrong: four bytes are enough to tell.
      let sequence = bytes.extracting(start..<min(start + 4, bytes.count))
      let length = rareLength(sequence)
      if length > 0 {
        start += length
        continue
      }
      do {
        _ = try UTF8Span(validating: sequence)
        return nil
      } catch {
        return start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
      }
    }
  }

  /// The end of the longest run from `start` on of ASCII and of sequences of two and three bytes; also
  /// stops within the last seven bytes and at E0 and ED, whose second bytes are restricted.
  private static func plain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let raw = bytes.bytes
    let end = bytes.count - 8
    var index = start
    while index <= end {
      // Bounds are checked by the load; the byte order does not matter where all lanes are alike.
      let word = UInt64(
        littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      if word & 0x8080_8080_8080_8080 == 0 {
        index &+= 8
      } else if word & 0xC0_C0F0 == 0x80_80E0, word & 0xFF != 0xE0, word & 0xFF != 0xED {
        index &+= 3
        // A second one in the same word.
        let next = word >> 24
        if next & 0xC0_C0F0 == 0x80_80E0, next & 0xFF != 0xE0, next & 0xFF != 0xED { index &+= 3 }
      } else if word & 0x80 == 0 {
        index &+= (word & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
      } else if word & 0xC0E0 == 0x80C0, word & 0x1E != 0 {
        index &+= 2
      } else {
        return index
      }
    }
    return index
  }

  /// The length of the well-formed sequence that `bytes` begins with (Unicode, table 3-7), or 0.
  private static func rareLength(_ bytes: Span<UInt8>) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[0] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard length <= bytes.count, second.contains(bytes[1]) else { return 0 }
    for index in 2..<max(length, 2) where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
