/// Marks that enclose.
enum Marks {
  /// Quotation marks and title marks that open, straight ones included.
  static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0x22, 0x27, 0x300A, 0x3008: true
    default: false
    }
  }

  /// Quotation marks and title marks that close, straight ones included.
  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0x22, 0x27, 0x300B, 0x3009: true
    default: false
    }
  }
}
