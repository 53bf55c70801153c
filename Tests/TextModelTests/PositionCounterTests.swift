import Testing

@testable import TextModel

/// Positions in other units than bytes.
@Suite struct PositionCounterTests {
  /// As one would count who reads the text character by character.
  private func position(_ text: [UInt8], _ unit: OffsetUnit) -> PositionCounter.Position {
    var offset = 0
    var line = 1
    var column = 1
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let width =
        switch unit {
        case .utf8: scalar.utf8.count
        case .codepoint: 1
        case .utf16: scalar.utf16.count
        }
      offset += width
      column = scalar == "\n" ? 1 : column + width
      line += scalar == "\n" ? 1 : 0
    }
    return .init(offset: offset, line: line, column: column)
  }

  @Test(arguments: OffsetUnit.allCases)
  func asWhoReadsCharacters(unit: OffsetUnit) {
    var state: UInt64 = 3
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let parts = ["a", "\n", "\r\n", "镇", "é", "𠮷", "\u{0B}", "\t", "X", "😀", "\u{8A}"].map {
      Array($0.utf8)
    }
    for _ in 0..<2_000 {
      var counter = PositionCounter(unit: unit)
      var text: [UInt8] = []
      for _ in 0..<random(6) {
        let piece = (0..<random(30)).flatMap { _ in parts[random(parts.count)] }
        text += piece
        counter.advance(over: text[(text.count - piece.count)...])
        #expect(counter.position == position(text, unit) && counter.bytesSeen == text.count)
      }
    }
  }
}
