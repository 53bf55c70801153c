import ICU

/// The two-byte codes of GBK (0x8140…0xFEFE, as GB 18030-2022 reads them), both ways, as plain tables.
///
/// Decision: the tables come from ICU once, on first use (about 1 ms, 176 KiB), and are constants from
/// then on: no ICU object is shared between threads, and a look-up is an array access. Codes that
/// nobody has defined map to the private use area and back, as everywhere.
public enum GBKTable {
  /// The two-byte code of `scalar`, or nil where GBK has none (ASCII has none: it is one byte).
  ///
  /// - Complexity: O(1).
  public static func code(of scalar: Unicode.Scalar) -> UInt16? {
    let value = scalar.value
    if value < tables.codes.count {
      let code = tables.codes[Int(value)]
      return code == 0 ? nil : code
    }
    return GB18030Revision.code(of: value)
  }

  /// The two bytes of `scalar`, or nil where GBK has none. O(1).
  public static func encode(_ scalar: Unicode.Scalar) -> (lead: UInt8, trail: UInt8)? {
    code(of: scalar).map { (UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)) }
  }

  /// The character of two bytes, or nil where they are no code of GBK. O(1).
  public static func decode(lead: UInt8, trail: UInt8) -> Unicode.Scalar? {
    guard let index = index(lead: lead, trail: trail) else { return nil }
    let value = UInt32(tables.scalars[index])
    if value == 0 { return nil }
    return Unicode.Scalar(GB18030Revision.current(value) ?? value)
  }

  /// Whether `scalar` is one of the 7,445 characters of GB/T 2312-1980. O(1).
  public static func isGB2312(_ scalar: Unicode.Scalar) -> Bool {
    guard let code = code(of: scalar) else { return false }
    return isGB2312(code: code)
  }

  /// Whether `scalar` is one of the 3,755 ideographs of GB/T 2312-1980, level 1 (rows 16 to 55). O(1).
  public static func isGB2312Level1(_ scalar: Unicode.Scalar) -> Bool {
    guard let code = code(of: scalar) else { return false }
    return isGB2312Level1(code: code)
  }

  static func isGB2312Level1(code: UInt16) -> Bool {
    let trail = code & 0xFF
    return code >= 0xB0A1 && code <= 0xD7F9 && trail >= 0xA1 && trail <= 0xFE
  }

  static func isGB2312(code: UInt16) -> Bool {
    let trail = UInt8(truncatingIfNeeded: code)
    guard trail >= 0xA1, trail <= 0xFE else { return false }
    return switch code >> 8 {
    case 0xA1, 0xA3: true
    case 0xA2:
      (0xB1...0xE2).contains(trail) || (0xE5...0xEE).contains(trail)
        || (0xF1...0xFC).contains(trail)
    case 0xA4: trail <= 0xF3
    case 0xA5: trail <= 0xF6
    case 0xA6: trail <= 0xB8 || (0xC1...0xD8).contains(trail)
    case 0xA7: trail <= 0xC1 || (0xD1...0xF1).contains(trail)
    case 0xA8: trail <= 0xBA || (0xC5...0xE9).contains(trail)
    case 0xA9: (0xA4...0xEF).contains(trail)
    case 0xD7: trail <= 0xF9
    case 0xB0...0xF7: true
    default: false
    }
  }

  /// A code's place among the 126 × 190 of GBK.
  private static func index(lead: UInt8, trail: UInt8) -> Int? {
    guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE, trail != 0x7F else {
      return nil
    }
    return (Int(lead) - 0x81) * 190 + Int(trail) - (trail > 0x7F ? 0x41 : 0x40)
  }

  private struct Tables: Sendable {
    /// By `index(lead:trail:)`; all characters of GBK are in the BMP before the revision. 0: none.
    var scalars = [UInt16](repeating: 0, count: 126 * 190)
    /// By code point. 0: none.
    var codes = [UInt16](repeating: 0, count: 0x10000)
  }

  private static let tables: Tables = {
    var tables = Tables()
    // A line end after each code keeps the codes apart: one that ICU lacks costs no other.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(126 * 190 * 3)
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { bytes += [lead, trail, 0x0A] }
    }
    guard var decoder = try? StreamDecoder(encoding: .gb18030, lossy: true) else { return tables }
    var text: [UInt8] = []
    guard (try? decoder.decode(bytes[...], isLast: true, into: &text)) != nil else { return tables }
    var index = 0
    var position = 0
    // Codes that ICU lacks have come out as U+FFFD.
    while position + 1 < text.count, index < tables.scalars.count {
      let lead = text[position]
      let value: UInt32 =
        if lead < 0xE0 {
          UInt32(lead & 0x1F) << 6 | UInt32(text[position + 1] & 0x3F)
        } else if lead < 0xF0, position + 2 < text.count {
          UInt32(lead & 0x0F) << 12 | UInt32(text[position + 1] & 0x3F) << 6
            | UInt32(text[position + 2] & 0x3F)
        } else {
          0
        }
      if value >= 0x80, value != 0xFFFD {
        tables.scalars[index] = UInt16(value)
        let trail = index % 190
        tables.codes[Int(value)] =
          UInt16(index / 190 + 0x81) << 8 | UInt16(trail + (trail < 63 ? 0x40 : 0x41))
      }
      while position < text.count, text[position] != 0x0A { position += 1 }
      position += 1
      index += 1
    }
    for change in GB18030Revision.changes {
      guard
        let index = Self.index(
          lead: UInt8(change.code >> 8), trail: UInt8(truncatingIfNeeded: change.code))
      else { continue }
      // The table holds 16 bits: `decode` finds the character of 2022 by the code point of 2005, which
      // on writing takes the same code (L2/23-003R).
      tables.scalars[index] = change.old
      tables.codes[Int(change.old)] = change.code
    }
    return tables
  }()
}
