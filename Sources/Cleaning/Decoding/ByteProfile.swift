/// What kinds of bytes a sample holds: enough to tell text from what is none.
struct ByteProfile: Sendable {
  private(set) var nuls = 0
  /// NULs at offsets 0, 1, 2, 3 modulo 4.
  private(set) var nulsByRow: [Int] = [0, 0, 0, 0]
  /// Control characters that no text has (NUL apart).
  private(set) var controls = 0
  /// The first NUL or such control character.
  private(set) var firstOdd = 0
  /// The first byte beyond ASCII, or the sample's length.
  private(set) var firstHigh: Int
  /// Whether `~{` occurs.
  private(set) var hasTildeBrace = false
  let count: Int

  init(_ bytes: Span<UInt8>) {
    count = bytes.count
    firstHigh = bytes.count
    var before: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        if firstHigh == bytes.count { firstHigh = index }
      } else if byte < 0x20 {
        if byte == 0 {
          if nuls + controls == 0 { firstOdd = index }
          nuls += 1
          nulsByRow[index & 3] += 1
        } else if byte < 0x09 || (byte > 0x0D && byte != 0x1A && byte != 0x1B) {
          if nuls + controls == 0 { firstOdd = index }
          controls += 1
        }
      } else if byte == UInt8(ascii: "{"), before == UInt8(ascii: "~") {
        hasTildeBrace = true
      }
      before = byte
    }
  }

  /// Some stray controls occur in scraped text; compressed or machine data have them everywhere.
  var isBinary: Bool { controls * 25 > count || (nuls + controls) * 10 > count }
}

/// How much of a sample is UTF-8.
struct UTF8Shape: Sendable {
  /// Well-formed sequences of two bytes and more, and those of three and four among them.
  private(set) var sequences = 0
  private(set) var longSequences = 0
  /// Maximal ill-formed subsequences. One that the sample's end cuts counts in a whole file only.
  private(set) var malformed = 0
  /// How many of the scripts that two bytes can hold occur (blocks of 128 code points).
  var blocks: Int { seen.nonzeroBitCount }
  private var seen: UInt32 = 0

  init(_ bytes: Span<UInt8>, isWhole: Bool) {
    let end = isWhole ? bytes.count : bytes.count - StreamDecoder.openTail(bytes)
    var index = 0
    while index < end {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = Self.wellFormed(bytes, at: index, end: end)
      if length == 0 {
        malformed += 1
        index += 1
        // The rest of the ill-formed sequence.
        while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        continue
      }
      sequences += 1
      if length > 2 {
        longSequences += 1
      } else {
        seen |= 1 << UInt32((lead & 0x1F) >> 1)
      }
      index += length
    }
  }

  /// The length of the well-formed sequence at `index` (Unicode, table 3-7), or 0.
  private static func wellFormed(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= end, second.contains(bytes[index + 1]) else { return 0 }
    for next in index + 2..<max(index + length, index + 2) where bytes[next] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
