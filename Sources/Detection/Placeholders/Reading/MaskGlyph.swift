import Matching

/// Which scalars are written where a value was, and as what style each counts.
enum MaskGlyph {
  /// The style of a scalar that may mask; nil for any other. Letters are `latinX` and `latinN` only.
  static func style(of scalar: UInt32) -> MaskStyle? {
    switch scalar {
    case 0x2A, 0xFF0A, 0x2217, 0x204E, 0x2731, 0xFE61, 0x273B: .star
    case 0x58, 0x78, 0xFF38, 0xFF58, 0x0425, 0x0445, 0x03A7: .latinX
    case 0x4E, 0x6E, 0xFF2E, 0xFF4E: .latinN
    case 0xD7, 0x2573, 0x2715, 0x2716, 0x2717, 0x2718: .cross
    case 0x25CB, 0x25EF, 0x3007, 0x26AA, 0x25CF, 0x26AB, 0x25CE, 0x20DD: .circle
    case 0x25A1, 0x25A0, 0x25A2, 0x2588, 0x2587, 0x2589, 0x25FB, 0x25FC, 0x2B1C, 0x2593, 0x2592:
      .square
    case 0x25B3, 0x25B2, 0x25BD, 0x25BC, 0x25C7, 0x25C6, 0x2606, 0x2605: .triangle
    case 0x203B: .mark
    case 0x5F, 0xFF3F: .lowLine
    case 0x23, 0xFF03: .hash
    case 0x3F, 0xFF1F: .question
    default: nil
    }
  }

  /// Whether a single glyph of `scalar`, in Chinese, is most often something else than a mask: a
  /// checkbox, a bullet, a zero, a sign of arithmetic.
  static func isWeak(_ scalar: UInt32) -> Bool {
    switch style(of: scalar) {
    case .star: false
    case .latinX: false
    default: true
    }
  }
}
