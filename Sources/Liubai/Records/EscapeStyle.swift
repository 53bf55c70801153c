/// How a record's own writer escaped its text, so that a cleaned field comes back in the same hand.
///
/// Python writes `\u7559` for 留, Go `\u003c` for <, PHP `\/` for /: whatever the field escaped and
/// never left bare stays escaped. What JSON forces is escaped always.
struct EscapeStyle: Sendable, Hashable {
  /// ASCII characters met as `\u00XX`, and those met bare; one bit each.
  var escapedASCII: UInt128 = 0
  var bareASCII: UInt128 = 0
  /// Whether `\/` was met.
  var escapesSlash = false
  /// Whether U+2028 and U+2029, which older JavaScript refuses in a string, were met as `\u…`.
  var escapesSeparators = false
  var escapedNonASCII = false
  var bareNonASCII = false
  var upperCase = false

  /// Whether all but ASCII is to be escaped.
  var asciiOnly: Bool { escapedNonASCII && !bareNonASCII }

  /// Looks at the contents of a string, without its marks.
  ///
  /// - Precondition: `JSONScanner.string` accepted it.
  init(_ bytes: Span<UInt8>, _ span: ByteSpan) {
    var position = span.start
    while position < span.end {
      let byte = bytes[position]
      guard byte == JSONScanner.backslash else {
        if byte < 0x80 { bareASCII |= 1 << UInt128(byte) } else { bareNonASCII = true }
        position += 1
        continue
      }
      guard let unit = JSONScanner.codeUnit(bytes, position, span.end) else {
        let letter = bytes[position + 1]
        if letter == UInt8(ascii: "/") { escapesSlash = true }
        bareASCII |= 1 << UInt128(JSONString.plain(letter) & 0x7F)
        position += 2
        continue
      }
      if !upperCase {
        upperCase = (2..<6).contains { (0x41...0x46).contains(bytes[position + $0]) }
      }
      switch unit {
      case 0..<0x80: escapedASCII |= 1 << UInt128(unit)
      case 0x2028, 0x2029: escapesSeparators = true
      default: escapedNonASCII = true
      }
      position += 6
    }
  }

  /// Appends `text` (valid UTF-8) as the contents of a JSON string.
  func escape(_ text: [UInt8], to output: inout [UInt8]) {
    output.reserveCapacity(output.count + text.count)
    let alsoEscaped = escapedASCII & ~bareASCII
    let slash = escapesSlash
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte >= 0x80 {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(position + length, text.count)
        let isSeparator = byte == 0xE2 && length == 3 && text[position + 1] == 0x80
          && text[position + 2] & 0xFE == 0xA8
        if asciiOnly || (escapesSeparators && isSeparator) {
          for unit in String(decoding: text[position..<end], as: UTF8.self).utf16 {
            appendUnit(unit, to: &output)
          }
        } else {
          output.append(contentsOf: text[position..<end])
        }
        position = end
        continue
      }
      position += 1
      if byte < 0x20 || byte == JSONScanner.quote || byte == JSONScanner.backslash {
        if let letter = Self.letter(byte), alsoEscaped & (1 << UInt128(byte)) == 0 {
          output.append(JSONScanner.backslash)
          output.append(letter)
        } else {
          appendUnit(UInt16(byte), to: &output)
        }
      } else if alsoEscaped & (1 << UInt128(byte)) != 0 {
        appendUnit(UInt16(byte), to: &output)
      } else {
        if slash, byte == UInt8(ascii: "/") { output.append(JSONScanner.backslash) }
        output.append(byte)
      }
    }
  }

  private func appendUnit(_ unit: UInt16, to output: inout [UInt8]) {
    output.append(JSONScanner.backslash)
    output.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> UInt16(shift) & 0xF)
      output.append(digit < 10 ? 0x30 + digit : (upperCase ? 0x41 : 0x61) + digit - 10)
    }
  }

  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case JSONScanner.quote, JSONScanner.backslash: return byte
    case 0x08: return UInt8(ascii: "b")
    case 0x0C: return UInt8(ascii: "f")
    case 0x0A: return UInt8(ascii: "n")
    case 0x0D: return UInt8(ascii: "r")
    case 0x09: return UInt8(ascii: "t")
    default: return nil
    }
  }
}
