import Randomness
import Testing

@testable import Cleaning

@Suite struct Scanner {
  /// Damaged text of every kind, at every distance from the eight-byte borders: the scanner and the
  /// standard library see the same first error.
  @Test func agreesWithTheStandardLibrary() {
    var generator = SplitMix(21)
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("é".utf8), Array("中".utf8), Array("\u{800}".utf8),
      Array("\u{D7FF}".utf8),
      Array("\u{E000}".utf8), Array("😀".utf8), Array("\u{10FFFF}".utf8), Array("abcdefgh".utf8),
      Array("中文报告".utf8),
    ]
    let bad: [[UInt8]] = [
      [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xC2], [0xE0, 0x9F, 0x80], [0xE4, 0xB8],
      [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
      [0xEF, 0xBF], [0xE4, 0x61, 0xB8],
    ]
    for round in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        bytes += pieces.randomElement(using: &generator) ?? []
      }
      if round % 3 > 0 {
        bytes += bad.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 0..<5, using: &generator) {
          bytes += pieces.randomElement(using: &generator) ?? []
        }
      }
      let ours = UTF8Scanner.firstMalformed(bytes.span)
      let theirs: Range<Int>?
      do {
        _ = try UTF8Span(validating: bytes.span)
        theirs = nil
      } catch {
        theirs = error.byteOffsets
      }
      #expect(ours == theirs, "\(bytes)")
    }
  }
}
