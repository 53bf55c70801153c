/// The text inside a JSON string.
enum JSONString {
  /// Contents of a string (without its marks), unescaped: UTF-8.
  ///
  /// - Returns: nil for a surrogate without its other half: such text has no UTF-8.
  /// - Precondition: `JSONScanner.string` accepted it.
  /// - Complexity: O(*n*).
  static func unescape(_ bytes: Span<UInt8>, _ token: JSONScanner.StringToken) -> [UInt8]? {
    let end = token.contents.end
    var position = token.contents.start
    var text: [UInt8] = []
    text.reserveCapacity(token.contents.count)
    while true {
      let next =
        token.hasEscapes ? bytes.first(JSONScanner.backslash, from: position, to: end) : end
      text.append(bytes, position..<next)
      guard next < end else { return text }
      position = next
      if bytes[position + 1] != UInt8(ascii: "u") {
        text.append(plain(bytes[position + 1]))
        position += 2
        continue
      }
      guard let scalar = scalar(bytes, &position, end) else { return nil }
      append(scalar, to: &text)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    let value = scalar.value
    switch value {
    case 0..<0x80: text.append(UInt8(value))
    case 0x80..<0x800: text.append(UInt8(0xC0 | value >> 6))
    case 0x800..<0x10000:
      text.append(UInt8(0xE0 | value >> 12))
      text.append(UInt8(0x80 | value >> 6 & 0x3F))
    default:
      text.append(UInt8(0xF0 | value >> 18))
      text.append(UInt8(0x80 | value >> 12 & 0x3F))
      text.append(UInt8(0x80 | value >> 6 & 0x3F))
    }
    if value >= 0x80 { text.append(UInt8(0x80 | value & 0x3F)) }
  }

  /// The scalar that one `\uXXXX`, or a pair of them, stands for.
  private static func scalar(
    _ bytes: Span<UInt8>, _ position: inout Int, _ end: Int
  ) -> Unicode.Scalar? {
    guard let unit = JSONScanner.codeUnit(bytes, position, end) else { return nil }
    position += 6
    guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) }
    guard let low = JSONScanner.codeUnit(bytes, position, end), low & 0xFC00 == 0xDC00 else {
      return nil
    }
    position += 6
    return Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10 | (low & 0x3FF)))
  }

  /// What `\n` and its kin stand for; any other letter stands for itself.
  static func plain(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    default: return letter
    }
  }
}
