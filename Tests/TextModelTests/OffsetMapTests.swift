import Testing

@testable import TextModel

/// Law 1: text that no edit touched maps to itself; a span inside a replacement widens to the whole.
@Suite struct OffsetMapTests {
  private let text = Array("0123456789".utf8)
  private let edits = [
    Edit(span: ByteSpan(2, 4), replacement: Array("ABC".utf8)),
    Edit(span: ByteSpan(5, 5), replacement: Array("+".utf8)),
    Edit(span: ByteSpan(7, 9), replacement: []),
  ]

  @Test func theEditsAreMade() {
    #expect(String(decoding: Edit.apply(edits, to: text), as: UTF8.self) == "01ABC4+569")
  }

  @Test(arguments: [
    (ByteSpan(0, 2), ByteSpan(0, 2)), (ByteSpan(3, 4), ByteSpan(2, 4)),
    (ByteSpan(2, 5), ByteSpan(2, 4)),
    (ByteSpan(5, 6), ByteSpan(4, 5)), (ByteSpan(7, 9), ByteSpan(5, 7)),
    (ByteSpan(9, 10), ByteSpan(9, 10)),
    (ByteSpan(8, 10), ByteSpan(6, 10)), (ByteSpan(1, 3), ByteSpan(1, 4)),
    (ByteSpan(0, 10), ByteSpan(0, 10)),
  ])
  func aSpanFindsItsOriginal(edited: ByteSpan, original: ByteSpan) {
    #expect(OffsetMap(edits).original(edited) == original)
  }

  @Test(arguments: [
    (ByteSpan(0, 2), ByteSpan(0, 2)), (ByteSpan(3, 4), ByteSpan(2, 5)),
    (ByteSpan(4, 5), ByteSpan(5, 6)),
    (ByteSpan(5, 7), ByteSpan(7, 9)), (ByteSpan(9, 10), ByteSpan(9, 10)),
  ])
  func aSpanFindsWhatBecameOfIt(original: ByteSpan, edited: ByteSpan) {
    #expect(OffsetMap(edits).edited(original) == edited)
  }

  @Test func positionsAreCountedInEveryUnit() {
    let text = Array("甲😀\nb".utf8)
    func count(_ unit: OffsetUnit) -> PositionCounter.Position {
      var counter = PositionCounter(unit: unit)
      counter.advance(over: text[...])
      return counter.position
    }
    #expect(count(.utf8) == .init(offset: 9, line: 2, column: 2))
    #expect(count(.utf16) == .init(offset: 5, line: 2, column: 2))
    #expect(count(.codepoint) == .init(offset: 4, line: 2, column: 2))
  }
}
