// UTF-16 and UTF-32 without a mark, and what is no text.
extension EncodingDetector {
  /// By NULs: ASCII, line ends and blanks leave them in fixed rows.
  static func wide(
    _ sample: Span<UInt8>, _ profile: ByteProfile, isWhole: Bool
  ) -> DetectedEncoding? {
    guard profile.nuls > 0, profile.count % 2 == 0 || !isWhole else { return nil }
    let rows = profile.nulsByRow
    let quads = profile.count / 4
    if quads > 0, profile.count >= 4 {
      // Code points end at U+10FFFF: one byte of four is always 0, another nearly always.
      if rows[3] >= quads, rows[2] * 2 >= quads, isUTF32(sample, littleEndian: true) {
        return DetectedEncoding(.utf32LittleEndian, .likely)
      }
      if rows[0] >= quads, rows[1] * 2 >= quads, isUTF32(sample, littleEndian: false) {
        return DetectedEncoding(.utf32BigEndian, .likely)
      }
    }
    let little = WideShape(sample, littleEndian: true)
    let big = WideShape(sample, littleEndian: false)
    let best = little.weight >= big.weight ? little : big
    let other = little.weight >= big.weight ? big : little
    // A file of bytes that all but one are ASCII has NULs in one row as well: the reading must be text.
    guard best.units > 0, best.good * 50 >= best.units * 47, best.weight > other.weight,
      best.bad * 50 <= best.units
    else { return nil }
    return DetectedEncoding(
      best.isLittleEndian ? .utf16LittleEndian : .utf16BigEndian,
      best.units >= 4 && other.weight * 2 <= best.weight ? .likely : .possible)
  }

  /// Reads `sample` as UTF-16 of ideographs and Chinese marks alone, `share` of them common, in percent.
  static func chineseUTF16(_ sample: Span<UInt8>, share: Int) -> TextEncoding? {
    guard sample.count >= 4, sample.count % 2 == 0 else { return nil }
    let shapes = [WideShape(sample, littleEndian: true), WideShape(sample, littleEndian: false)]
    let fitting = shapes.filter {
      $0.good == $0.units && $0.ascii == 0 && $0.common * 100 >= $0.units * share
    }
    guard let best = fitting.max(by: { $0.common < $1.common }) else { return nil }
    return best.isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isUTF32(_ sample: Span<UInt8>, littleEndian: Bool) -> Bool {
    var nuls = 0
    var index = 0
    while index + 3 < sample.count {
      let high = littleEndian ? sample[index + 3] : sample[index]
      let plane = littleEndian ? sample[index + 2] : sample[index + 1]
      if high != 0 || plane > 0x10 { return false }
      let low =
        littleEndian ? sample[index] | sample[index + 1] : sample[index + 2] | sample[index + 3]
      if low | plane == 0 { nuls += 1 }
      index += 4
    }
    return nuls * 40 <= sample.count
  }

  /// Where the signature of a binary file stands: at 0, or nil.
  static func binarySignature(_ sample: Span<UInt8>) -> Int? {
    let isBinary = signatures.contains { signature in
      sample.count >= signature.count
        && signature.indices.allSatisfy { sample[$0] == signature[$0] }
    }
    return isBinary ? 0 : nil
  }

  /// Files that people take for text.
  private static let signatures: [[UInt8]] = [
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],  // .doc, .xls, .wps (OLE)
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],  // .docx, .xlsx, .zip
    Array("%PDF-".utf8), Array("Rar!".utf8) + [0x1A, 0x07],
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],  // PNG
    [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),  // JPEG
    [0x7F, 0x45, 0x4C, 0x46], [0x1F, 0x8B, 0x08], [0x28, 0xB5, 0x2F, 0xFD],  // ELF, gzip, zstd
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],  // 7z, xz
    Array("SQLite format 3".utf8) + [0],
  ]
}

/// A sample read as 16-bit units.
struct WideShape: Sendable {
  let isLittleEndian: Bool
  private(set) var units = 0
  /// ASCII that text has, ideographs, Chinese marks, paired surrogates.
  private(set) var good = 0
  /// Common characters and marks of Chinese.
  private(set) var common = 0
  /// For choosing between the byte orders: common characters count twice, as ASCII does.
  var weight: Int { good + common + ascii }
  private(set) var ascii = 0
  /// Controls, unpaired surrogates, noncharacters.
  private(set) var bad = 0

  init(_ sample: Span<UInt8>, littleEndian: Bool) {
    isLittleEndian = littleEndian
    let end = min(sample.count & ~1, 4096)
    var index = 0
    var high = false
    while index < end {
      let unit =
        littleEndian
        ? UInt16(sample[index + 1]) << 8 | UInt16(sample[index])
        : UInt16(sample[index]) << 8 | UInt16(sample[index + 1])
      index += 2
      units += 1
      let isTrail = unit & 0xFC00 == 0xDC00
      if high != isTrail {
        bad += 1
        high = false
      }
      switch unit {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E:
        good += 1
        ascii += 1
      case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: bad += 1
      case 0xD800...0xDBFF: high = true
      case 0xDC00...0xDFFF:
        if high { good += 2 }
        high = false
      case 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x2027, 0xB7:
        good += 1
        if CodeCosts.commonUnits[unit] != nil { common += 1 }
      default: break
      }
    }
  }

}
