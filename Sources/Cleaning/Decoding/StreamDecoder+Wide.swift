// UTF-16 and UTF-32.
//
// Decision: not ICU's converters. They lose count of a byte when an unpaired surrogate meets the cut
// between two pieces, and an offset that is off by one is worse than none. Unpaired surrogates are
// malformed, two bytes each (Unicode 3.9, D93b).
extension StreamDecoder {
  mutating func decodeWide(
    _ bytes: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    let size = encoding.isUTF16 ? 2 : 4
    var position = 0
    if !pending.isEmpty {
      while pending.count < size, position < bytes.count {
        pending.append(bytes[position])
        position += 1
      }
      if pending.count == size {
        let unit = pending
        pending = []
        try decodeUnits(unit.span, size: size, into: &output)
      }
    }
    let end = bytes.count - (bytes.count - position) % size
    try decodeUnits(bytes.extracting(position..<end), size: size, into: &output)
    for index in end..<bytes.count { pending.append(bytes[index]) }
    guard isLast else { return }
    if high != 0 {
      high = 0
      try replace(offset: offset - 2, count: 2, isTruncated: true, in: &output)
    }
    if !pending.isEmpty {
      try replace(offset: offset, count: pending.count, isTruncated: true, in: &output)
    }
  }

  /// Decodes whole units.
  private mutating func decodeUnits(
    _ bytes: Span<UInt8>, size: Int, into output: inout [UInt8]
  ) throws(DecodingError) {
    let isLittle = encoding == .utf16LittleEndian || encoding == .utf32LittleEndian
    var index = 0
    while index < bytes.count {
      var unit: UInt32 = 0
      for place in 0..<size {
        unit = unit << 8 | UInt32(bytes[isLittle ? index + size - 1 - place : index + place])
      }
      index += size
      offset += size
      if high != 0 {
        if unit & 0xFC00 == 0xDC00 {
          Self.append(0x10000 + (high & 0x3FF) << 10 + unit & 0x3FF, to: &output)
          high = 0
          continue
        }
        high = 0
        try replace(offset: offset - 4, count: 2, isTruncated: false, in: &output)
      }
      if size == 2, unit & 0xFC00 == 0xD800 {
        high = unit
      } else if unit & 0xFFFF_F800 == 0xD800 || unit > 0x10FFFF {
        try replace(offset: offset - size, count: size, isTruncated: false, in: &output)
      } else {
        Self.append(unit, to: &output)
      }
    }
  }

  /// Appends a Unicode scalar value as UTF-8.
  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    func byte(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80: output.append(UInt8(scalar))
    case ..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(byte(0))
    case ..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(byte(6))
      output.append(byte(0))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(byte(12))
      output.append(byte(6))
      output.append(byte(0))
    }
  }
}
