/// What is the same for whoever looks for words: case, width, rings around letters.
///
/// Folding serves matching only; no text is ever written folded. A scalar folds to one scalar or to
/// nothing, so positions in the folded text lead home without a search.
public enum Fold {
  /// `scalar` as literals are compared: letters in lower case, everything of half width; 0 for what is
  /// not seen (zero-width characters, variation selectors).
  @inlinable @inline(__always)
  public static func literal(_ scalar: UInt32) -> UInt32 {
    scalar < 0x10000 ? UInt32(table[Int(scalar)]) : supplementary(scalar)
  }

  /// `scalar` as patterns see it: letters and digits of half width, case and marks as they are; 0 for
  /// what is not seen.
  public static func pattern(_ scalar: UInt32) -> UInt32 {
    let folded = literal(scalar)
    if folded == 0 { return 0 }
    guard folded < 0x80, scalar >= 0x80 else { return scalar }
    let isAlphanumeric =
      (0x30...0x39).contains(folded) || (0x61...0x7A).contains(folded)
    guard isAlphanumeric else { return scalar }
    // The full-width capitals keep their case.
    return (0xFF21...0xFF3A).contains(scalar) ? scalar - 0xFEE0 : folded
  }

  /// Whether a literal may have `scalar` between two of its own: 微-信, 微 信.
  public static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x3000, 0x2D, 0x2E, 0x5F, 0x2A, 0x7C, 0x7E, 0xB7, 0x2022: true
    default: false
    }
  }

  @usableFromInline static let table: [UInt16] = {
    var table = (0..<0x10000).map { UInt16($0) }
    let classes = ScalarClassTable.shared.basicPlane
    for scalar in table.indices {
      if classes[scalar] == .removable && scalar != 0x09 { table[scalar] = 0 }
    }
    for scalar in 0xFE00...0xFE0F { table[scalar] = 0 }
    for scalar in 0x41...0x5A { table[scalar] = UInt16(scalar + 0x20) }
    for scalar in 0xFF01...0xFF5E {
      let narrow = scalar - 0xFEE0
      table[scalar] = UInt16((0x41...0x5A).contains(narrow) ? narrow + 0x20 : narrow)
    }
    // Ⓐ ⓐ ⒜, ① ⑴ ❶ ➀ ➊, superscripts.
    for letter in 0..<26 {
      for base in [0x24B6, 0x24D0, 0x249C] { table[base + letter] = UInt16(0x61 + letter) }
    }
    for digit in 1...9 {
      for base in [0x2460, 0x2474, 0x2776, 0x2780, 0x278A] {
        table[base + digit - 1] = UInt16(0x30 + digit)
      }
    }
    for (scalar, digit) in [(0x24EA, 0), (0x24FF, 0), (0x2070, 0), (0xB9, 1), (0xB2, 2), (0xB3, 3)]
    { table[scalar] = UInt16(0x30 + digit) }
    for (scalar, folded) in [
      (0x2795, 0x2B), (0x2764, 0x2665), (0x2661, 0x2665), (0x2763, 0x2665), (0x3010, 0x5B),
      (0x3011, 0x5D), (0x3016, 0x5B), (0x3017, 0x5D), (0x2160, 0x69), (0x2164, 0x76),
      (0x2174, 0x76), (0x2169, 0x78),
      (0x2179, 0x78), (0x3000, 0x20), (0xA0, 0x20),
    ] { table[scalar] = UInt16(folded) }
    return table
  }()

  /// Mathematical letters 𝐀 … 𝟿, and letters in squares and circles.
  @usableFromInline
  static func supplementary(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x1D400...0x1D6A3:
      let letter = (scalar - 0x1D400) % 52
      return 0x61 + letter % 26
    case 0x1D7CE...0x1D7FF: return 0x30 + (scalar - 0x1D7CE) % 10
    case 0x1F130...0x1F149: return 0x61 + scalar - 0x1F130
    case 0x1F150...0x1F169: return 0x61 + scalar - 0x1F150
    case 0x1F170...0x1F189: return 0x61 + scalar - 0x1F170
    case 0xE0100...0xE01EF: return 0
    default: return scalar
    }
  }
}
