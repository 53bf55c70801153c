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
