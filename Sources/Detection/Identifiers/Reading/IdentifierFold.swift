import Matching

/// How scalars are compared where identifiers are looked for: half-width, rings and case of forms gone,
/// Han numerals worth their digits.
///
/// Unlike `Fold`, which serves words, it keeps the case of letters (京A12345 is a plate, 最新iphone is
/// none) and narrows the marks too. No text is ever written folded.
public enum IdentifierFold {
  /// `scalar` of half width; 0 for what is not seen.
  @inline(__always)
  public static func plain(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x7F { return scalar }
    if scalar &- 0x4E00 < 0x5200 { return scalar }
    return rare(scalar)
  }

  private static func rare(_ scalar: UInt32) -> UInt32 {
    if scalar &- 0xFF01 <= 0x5D { return scalar - 0xFEE0 }
    switch scalar {
    case 0xA0, 0x3000, 0x2002...0x200A, 0x202F: return 0x20
    // Letters that look like the X of identity cards.
    case 0x425, 0x3A7: return 0x58
    case 0x445, 0x3C7: return 0x78
    case 0x2010...0x2015, 0x2212, 0xFE63: return 0x2D
    default: return Fold.pattern(scalar)
    }
  }

  /// What `scalar` is worth where a digit is asked for, though it is none: 一, 壹, 〇, ⒈; 255 for nothing.
  @inline(__always)
  public static func digit(_ scalar: UInt32) -> UInt8 {
    scalar < 0x80 || scalar >= 0x10000 ? .max : digits[Int(scalar)]
  }

  private static let digits: [UInt8] = {
    var digits = [UInt8](repeating: .max, count: 0x10000)
    for row in [
      "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "零壹貳參肆伍陸柒捌玖", "零幺两叄肆伍陆柒捌玖",
    ] {
      for (value, scalar) in row.unicodeScalars.enumerated() where scalar != "两" {
        digits[Int(scalar.value)] = UInt8(value)
      }
    }
    for (value, scalar) in "○一二三四五六七八九".unicodeScalars.enumerated() where value > 0 {
      digits[Int(scalar.value)] = UInt8(value)
    }
    for value in 0..<9 { digits[0x2488 + value] = UInt8(value + 1) }
    for zero in [0x660, 0x6F0, 0x966, 0x9E6, 0xE50] {
      for value in 0..<10 { digits[zero + value] = UInt8(value) }
    }
    return digits
  }()

  /// What may part a number.
  @inline(__always)
  static func isSeparator(_ plain: UInt32) -> Bool {
    switch plain {
    case 0x20, 0x2D, 0x2E, 0xB7, 0x2022, 0x2027, 0x30FB: true
    default: false
    }
  }

  @inline(__always)
  static func isDigit(_ plain: UInt32) -> Bool { plain &- 0x30 <= 9 }

  @inline(__always)
  static func isLetter(_ plain: UInt32) -> Bool { (plain | 0x20) &- 0x61 <= 25 }

  @inline(__always)
  static func isAlphanumeric(_ plain: UInt32) -> Bool { isDigit(plain) || isLetter(plain) }
}
