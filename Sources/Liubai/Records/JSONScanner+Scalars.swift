extension JSONScanner {
  /// Length of the UTF-8 sequence at `start`, whose first byte is 0x80 or more (RFC 3629, table 3-7).
  @inline(__always)
  static func scalarLength(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(RecordRejection) -> Int {
    let first = bytes[start]
    // Nearly all of Chinese text.
    if first >= 0xE1, first <= 0xEC, start + 2 < end,
      bytes[start + 1] & 0xC0 == 0x80, bytes[start + 2] & 0xC0 == 0x80
    {
      return 3
    }
    return try rareScalarLength(bytes, start, end)
  }

  @inline(never)
  private static func rareScalarLength(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(RecordRejection) -> Int {
    let first = bytes[start]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      low = 0xA0
    case 0xED:
      length = 3
      high = 0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      low = 0x90
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      high = 0x8F
    default: throw RecordRejection(.invalidUTF8, start)
    }
    guard start + length <= end, bytes[start + 1] >= low, bytes[start + 1] <= high else {
      throw RecordRejection(.invalidUTF8, start)
    }
    for offset in 2..<max(2, length) where bytes[start + offset] & 0xC0 != 0x80 {
      throw RecordRejection(.invalidUTF8, start)
    }
    return length
  }

  /// Length of the escape whose backslash is at `start`: 2, or 6 for `\uXXXX`.
  static func escapeLength(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(RecordRejection) -> Int {
    guard start + 1 < end else { throw RecordRejection(.syntax, end) }
    switch bytes[start + 1] {
    case quote, backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard codeUnit(bytes, start, end) != nil else { throw RecordRejection(.badEscape, start) }
      return 6
    default: throw RecordRejection(.badEscape, start)
    }
  }

  /// The UTF-16 code unit that `\uXXXX` at `start` stands for.
  static func codeUnit(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    guard start + 6 <= end, bytes[start] == backslash, bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    let unit =
      hexadecimal(bytes[start + 2]) << 12 | hexadecimal(bytes[start + 3]) << 8
      | hexadecimal(bytes[start + 4]) << 4 | hexadecimal(bytes[start + 5])
    return unit <= 0xFFFF ? unit : nil
  }

  /// A digit's value; for what is no digit, one that shows in any sum.
  @inline(__always)
  private static func hexadecimal(_ byte: UInt8) -> UInt32 {
    let decimal = byte &- UInt8(ascii: "0")
    if decimal < 10 { return UInt32(decimal) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? UInt32(letter) + 10 : 0x10000
  }
}
