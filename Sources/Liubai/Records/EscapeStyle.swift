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
  /// - Complexity: O(*n*); what stands bare is looked at only where something was escaped needlessly.
  init(_ bytes: Span<UInt8>, _ span: ByteSpan) {
    var position = span.start
    while true {
      position = bytes.first(JSONScanner.backslash, from: position, to: span.end)
      guard position < span.end else { break }
      guard let unit = JSONScanner.codeUnit(bytes, position, span.end) else {
        if bytes[position + 1] == UInt8(ascii: "/") { escapesSlash = true }
        bareASCII |= 1 << UInt128(JSONString.plain(bytes[position + 1]) & 0x7F)
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
    if escapedASCII != 0 || escapedNonASCII { noteBare(bytes, span) }
  }

  private mutating func noteBare(_ bytes: Span<UInt8>, _ span: ByteSpan) {
    var position = span.start
    while position < span.end {
      let byte = bytes[position]
      if byte == JSONScanner.backslash {
        position += 2
        continue
      }
      if byte < 0x80 { bareASCII |= 1 << UInt128(byte) } else { bareNonASCII = true }
      position += 1
    }
  }

  /// Appends `text` (valid UTF-8) as the contents of a JSON string. O(*n*); what needs no escape is
  /// copied in runs.
  func escape(_ text: [UInt8], to output: inout [UInt8]) {
    output.reserveCapacity(output.count + text.count + text.count / 8)
    let specialBytes = specialBytes
    let isSpecial = specialBytes.span
    let text = text.span
    var start = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      guard isSpecial[Int(byte)] else {
        position += 1
        continue
      }
      if byte < 0x80 {
        output.append(text, start..<position)
        appendASCII(byte, to: &output)
        position += 1
        start = position
        continue
      }
      let end = min(position + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), text.count)
      let value = Self.scalar(text.extracting(position..<end))
      if asciiOnly || value == 0x2028 || value == 0x2029 {
        output.append(text, start..<position)
        if value >= 0x10000 { appendUnit(UInt16(0xD7C0 + (value >> 10)), to: &output) }
        appendUnit(UInt16(value < 0x10000 ? value : 0xDC00 | value & 0x3FF), to: &output)
        start = end
      }
      position = end
    }
    output.append(text, start..<text.count)
  }

  /// The code point that all of `bytes`, two to four, encode.
  private static func scalar(_ bytes: Span<UInt8>) -> UInt32 {
    var value = UInt32(bytes[0]) & (0x7F >> UInt32(bytes.count))
    for index in 1..<bytes.count { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return value
  }

  /// Bytes that are, or may begin, something to escape.
  private var specialBytes: [Bool] {
    var isSpecial = [Bool](repeating: false, count: 256)
    for byte in 0..<0x20 { isSpecial[byte] = true }
    isSpecial[Int(JSONScanner.quote)] = true
    isSpecial[Int(JSONScanner.backslash)] = true
    isSpecial[Int(UInt8(ascii: "/"))] = escapesSlash
    for byte in 0x20..<0x80 where needlessly(UInt8(byte)) { isSpecial[byte] = true }
    if asciiOnly {
      for byte in 0xC0..<0x100 { isSpecial[byte] = true }
    } else if escapesSeparators {
      isSpecial[0xE2] = true
    }
    return isSpecial
  }

  /// Whether the record escaped this ASCII character, always, as `\u00XX`.
  private func needlessly(_ byte: UInt8) -> Bool {
    escapedASCII & ~bareASCII & (1 << UInt128(byte)) != 0
  }

  private func appendASCII(_ byte: UInt8, to output: inout [UInt8]) {
    if needlessly(byte) {
      appendUnit(UInt16(byte), to: &output)
    } else if let letter = Self.letter(byte) {
      output.append(JSONScanner.backslash)
      output.append(letter)
    } else {
      appendUnit(UInt16(byte), to: &output)
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
    case JSONScanner.quote, JSONScanner.backslash, UInt8(ascii: "/"): return byte
    case 0x08: return UInt8(ascii: "b")
    case 0x0C: return UInt8(ascii: "f")
    case 0x0A: return UInt8(ascii: "n")
    case 0x0D: return UInt8(ascii: "r")
    case 0x09: return UInt8(ascii: "t")
    default: return nil
    }
  }
}
