import Detection
import Testing
import TextModel

/// What a text's placeholders amount to.
@Suite struct PlaceholderFiguresTests {
  private func mask(
    _ style: MaskStyle, _ family: PlaceholderFamily = .glyphs, _ hides: HiddenKind = .place,
    _ confidence: Confidence = .certain
  ) -> Placeholder {
    Placeholder(
      span: ByteSpan(0, 1), family: family, hides: hides, confidence: confidence, style: style)
  }

  @Test func counts() {
    let figures = PlaceholderFigures(
      [
        mask(.latinX), mask(.latinX, .yearMask, .date), mask(.some, .someone, .person),
        mask(.none, .elided, .ordinal), mask(.star, .glyphs, .number, .possible),
        mask(.star, .structured, .contact, .likely),
      ], characters: 3_000)
    #expect([figures.count, figures.elided, figures.possible] == [4, 1, 1])
    #expect(figures.hides == [.place: 1, .date: 1, .person: 1, .ordinal: 1, .contact: 1])
    #expect(figures.styles == [.latinX: 2, .some: 1, .star: 1])
    #expect(figures.families[.glyphs] == 2 && figures.families[.elided] == 1)
    #expect(figures.hundredthsPerThousand == 133)
    #expect(figures.dominantStyle == .latinX && figures.dominantGlyph == .latinX)
    // A telephone number is masked with * wherever else X is written.
    #expect(!figures.isMixed)
  }

  @Test func nothing() {
    let figures = PlaceholderFigures([], characters: 0)
    #expect(figures.hundredthsPerThousand == 0 && figures.dominantStyle == nil)
    #expect(figures.dominantGlyph == nil && !figures.isMixed)
  }

  @Test func mixtures() {
    var figures = PlaceholderFigures([mask(.star), mask(.latinX)], characters: 10)
    #expect(figures.isMixed && figures.dominantGlyph == .star)
    figures.merge(PlaceholderFigures([mask(.latinX)], characters: 10))
    #expect(figures.dominantGlyph == .latinX && figures.count == 3 && figures.characters == 20)
  }

  /// Figures of parts add up to those of the whole, whatever the order.
  @Test func merging() {
    let all = MaskStyle.allCases.flatMap { style in
      Confidence.allCases.map { mask(style, .glyphs, .place, $0) }
    }
    let whole = PlaceholderFigures(all, characters: 90)
    for cut in all.indices {
      var part = PlaceholderFigures(Array(all[cut...]), characters: 80)
      part.merge(PlaceholderFigures(Array(all[..<cut]), characters: 10))
      #expect(part == whole)
    }
  }
}
