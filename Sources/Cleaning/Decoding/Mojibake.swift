/// The way back from text that was read in a wrong encoding to its bytes.
public enum Mojibake {
  /// The bytes that were read as windows-1252 or ISO-8859-1 to give `scalars`, or nil where one of them
  /// is in neither.
  ///
  /// The two differ at 0x80…0x9F: a control character U+0080…009F stands for its own byte, a character
  /// such as U+20AC for the byte that windows-1252 has for it. Complexity: O(*n*).
  public static func latin1Bytes(of scalars: some Sequence<Unicode.Scalar>) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in scalars {
      guard let byte = latin1Byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// The byte that was read as windows-1252 or ISO-8859-1 to give `scalar`, or nil. O(1).
  public static func latin1Byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    // 0x80…0x9F of windows-1252, Encoding Standard, index-windows-1252.
    return switch scalar.value {
    case 0x20AC: 0x80
    case 0x201A: 0x82
    case 0x0192: 0x83
    case 0x201E: 0x84
    case 0x2026: 0x85
    case 0x2020: 0x86
    case 0x2021: 0x87
    case 0x02C6: 0x88
    case 0x2030: 0x89
    case 0x0160: 0x8A
    case 0x2039: 0x8B
    case 0x0152: 0x8C
    case 0x017D: 0x8E
    case 0x2018: 0x91
    case 0x2019: 0x92
    case 0x201C: 0x93
    case 0x201D: 0x94
    case 0x2022: 0x95
    case 0x2013: 0x96
    case 0x2014: 0x97
    case 0x02DC: 0x98
    case 0x2122: 0x99
    case 0x0161: 0x9A
    case 0x203A: 0x9B
    case 0x0153: 0x9C
    case 0x017E: 0x9E
    case 0x0178: 0x9F
    default: nil
    }
  }
}
