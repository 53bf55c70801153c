import ICU
import Matching

/// Canonical composition (NFC), never NFKC: ICU is asked about the few scalars that may change, each
/// with the starter before it.
extension Stage {
  static let normalization = Stage(
    rules: [.nfc], needs: [.needsNormalization], readsGuard: false, runsOnVerbatim: true
  ) { line, edits in
    var index = 0
    for place in line.marks where place >= index && line.kind(place) == .needsNormalization {
      index = place
      let start = max(0, index - 1)
      while line.kind(index) == .needsNormalization { index += 1 }
      var bytes: [UInt8] = []
      for place in start..<index { UTF8Writer.append(line.scalar(place), to: &bytes) }
      guard let normal = try? Normalization.nfc(bytes.span), normal != bytes else { continue }
      edits.replace(
        start..<index, with: String(decoding: normal, as: UTF8.self).unicodeScalars.map(\.value),
        .nfc)
    }
  }
}

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
