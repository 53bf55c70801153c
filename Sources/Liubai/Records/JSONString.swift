/// The text inside a JSON string.
enum JSONString {
  /// Contents of a string (without its marks), unescaped: UTF-8.
  ///
  /// - Returns: nil for a surrogate without its other half: such text has no UTF-8.
  /// - Precondition: `JSONScanner.string` accepted it.
  /// - Complexity: O(*n*).
  static func unescape(_ bytes: Span<UInt8>, _ token: JSONScanner.StringToken) -> [UInt8]? {
    let span = token.contents
    var isWhole = true
    // No escape is shorter than what it stands for.
    let text = [UInt8](unsafeUninitializedCapacity: span.count) { output, count in
      var position = span.start
      while position < span.end {
        let byte = bytes[position]
        if byte != JSONScanner.backslash {
          output[count] = byte
          count += 1
          position += 1
          continue
        }
        if bytes[position + 1] != UInt8(ascii: "u") {
          output[count] = plain(bytes[position + 1])
          count += 1
          position += 2
          continue
        }
        guard let scalar = scalar(bytes, &position, span.end) else {
          isWhole = false
          return
        }
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          output[count] = unit
          count += 1
        }
      }
    }
    return isWhole ? text : nil
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
