/// The code points that GB 18030-2022 changed against GB 18030-2005, which is ICU's table before 73.
///
/// Decision: whatever table the library has, text holds the characters of 2022, and on writing they
/// take their two-byte codes. So a file of two-byte codes comes back byte for byte; one that holds the
/// same characters as four-byte codes (0x84318236 for U+FE10) comes back with the two-byte ones.
///
/// Sources: the 18 that were exchanged, U+FE10…FE19 and U+9FB4…9FBB: Unicode L2/23-003R, "GB 18030-2022
/// recommendations", adopted by ICU 73.2 (ICU-22357) and by the Encoding Standard (2024). The six whose
/// two-byte codes 2022 withdrew as duplicates of U+20087…: GB/T 22321.1-2018, row 0xFE; glibc's table.
/// 0xA8BC (U+1E3F) had been changed in 2005 already, and ICU 72 has it.
enum GB18030Revision {
  struct Change: Sendable {
    /// The two-byte code.
    let code: UInt16
    /// What the tables of 2005 read: a private-use code point.
    let old: UInt16
    /// The character of 2022.
    let new: UInt32
  }

  static let changes: [Change] = [
    Change(code: 0xA6D9, old: 0xE78D, new: 0xFE10),
    Change(code: 0xA6DA, old: 0xE78E, new: 0xFE12),
    Change(code: 0xA6DB, old: 0xE78F, new: 0xFE11),
    Change(code: 0xA6DC, old: 0xE790, new: 0xFE13),
    Change(code: 0xA6DD, old: 0xE791, new: 0xFE14),
    Change(code: 0xA6DE, old: 0xE792, new: 0xFE15),
    Change(code: 0xA6DF, old: 0xE793, new: 0xFE16),
    Change(code: 0xA6EC, old: 0xE794, new: 0xFE17),
    Change(code: 0xA6ED, old: 0xE795, new: 0xFE18),
    Change(code: 0xA6F3, old: 0xE796, new: 0xFE19),
    Change(code: 0xFE51, old: 0xE816, new: 0x20087),
    Change(code: 0xFE52, old: 0xE817, new: 0x20089),
    Change(code: 0xFE53, old: 0xE818, new: 0x200CC),
    Change(code: 0xFE59, old: 0xE81E, new: 0x9FB4),
    Change(code: 0xFE61, old: 0xE826, new: 0x9FB5),
    Change(code: 0xFE66, old: 0xE82B, new: 0x9FB6),
    Change(code: 0xFE67, old: 0xE82C, new: 0x9FB7),
    Change(code: 0xFE6C, old: 0xE831, new: 0x215D7),
    Change(code: 0xFE6D, old: 0xE832, new: 0x9FB8),
    Change(code: 0xFE76, old: 0xE83B, new: 0x2298F),
    Change(code: 0xFE7E, old: 0xE843, new: 0x9FB9),
    Change(code: 0xFE90, old: 0xE854, new: 0x9FBA),
    Change(code: 0xFE91, old: 0xE855, new: 0x241FE),
    Change(code: 0xFEA0, old: 0xE864, new: 0x9FBB),
  ]

  /// The character of 2022 for a private-use code point of 2005; nil for one that did not change.
  static func current(_ old: UInt32) -> UInt32? {
    guard old >= 0xE78D, old <= 0xE864 else { return nil }
    return changes.first { UInt32($0.old) == old }?.new
  }

  /// The two-byte code of a character that changed; nil for all others.
  static func code(of scalar: UInt32) -> UInt16? {
    guard scalar >= 0x9FB4 else { return nil }
    return changes.first { $0.new == scalar }?.code
  }

  /// Replaces the private-use code points of 2005 in `text`, UTF-8, from `start` on.
  ///
  /// - Complexity: O(*n*); a search for one byte where there is nothing to do.
  static func update(_ text: inout [UInt8], from start: Int) {
    // U+E78D…E864 begin with EE 9E, EE 9F, EE A0 or EE A1.
    guard let first = text[start...].firstIndex(of: 0xEE) else { return }
    var updated: [UInt8] = []
    var copied = first
    var index = first
    while index + 2 < text.count {
      guard text[index] == 0xEE else {
        index += 1
        continue
      }
      let old = 0xE000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      if let new = current(old), let scalar = Unicode.Scalar(new) {
        updated += text[copied..<index]
        updated += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        copied = index + 3
      }
      index += 3
    }
    guard copied > first || !updated.isEmpty else { return }
    updated += text[copied...]
    text.replaceSubrange(first..., with: updated)
  }
}
