/// Scalars to UTF-8.
enum UTF8Writer {
  /// Appends `scalar`; a surrogate or what is out of range becomes U+FFFD.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
      return
    }
    guard let scalar = Unicode.Scalar(scalar) else {
      bytes += [0xEF, 0xBF, 0xBD]
      return
    }
    for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(unit) }
  }
}
