import TextModel

/// Paragraphs that stand twice in a document, not one after the other: pages scraped twice, a text with its
/// print version. Reported only, and only where findings are collected: a contract may well say a thing
/// twice.
struct RepeatedParagraph: Sendable {
  /// Shorter ones are headings and formulas. Sixty ideographs.
  private static let shortest = 180

  /// Two different paragraphs with one hash are one in 2⁶⁴: it is a report, not a deletion.
  let hash: UInt64
  /// Document offsets, with the line end.
  let span: ByteSpan

  init(hash: UInt64, span: ByteSpan) {
    self.hash = hash
    self.span = span
  }

  /// Nil for a line that is too short.
  init?(_ line: ArraySlice<UInt8>, at span: ByteSpan) {
    guard line.count >= Self.shortest else { return nil }
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in line { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    self.hash = hash
    self.span = span
  }
}
