import Detection
import Matching

/// How words of lists are compared with texts, scalar by scalar: case and width gone, escapes decoded, one
/// middle dot for all of them.
enum FoldedScalar {
  /// The scalar at `position`, folded (0 for what is not seen), and the byte behind it.
  @inline(__always)
  static func read(
    _ bytes: borrowing Swift.Span<UInt8>, at position: Int, before end: Int
  ) -> (scalar: UInt32, end: Int) {
    let byte = bytes[position]
    if byte == 0x26 || byte == 0x5C,
      let escape = EscapedScalar.read(bytes, at: position, before: end)
    {
      return (fold(escape.scalar), escape.end)
    }
    return (
      fold(bytes.quickScalar(at: position)), min(position + Swift.Span<UInt8>.width(of: byte), end)
    )
  }

  static func fold(_ scalar: UInt32) -> UInt32 {
    isMiddleDot(scalar) ? 0xB7 : Fold.literal(scalar)
  }

  /// `·` as keyboards, Katakana and old encodings have it.
  static func isMiddleDot(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2022, 0x2027, 0x22C5, 0x2E31, 0x30FB, 0xFF65: true
    default: false
    }
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }

  static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 <= 9 }

  static func isLatin(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 <= 25 }
}
