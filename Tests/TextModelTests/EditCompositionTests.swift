import Testing
import TextModel

/// Two lists of edits as one.
@Suite struct EditCompositionTests {
  @Test(arguments: [
    // Apart: both stay.
    ([(0, 1, "甲")], [(5, 6, "x")], [(0, 1, "甲"), (3, 4, "x")]),
    // The second changes what the first wrote.
    ([(1, 2, "bbb")], [(2, 3, "")], [(1, 2, "bb")]),
    // It reaches over the first's borders.
    ([(2, 3, "")], [(1, 3, "z")], [(1, 4, "z")]),
    // Two of the first touch, and neither is the second's business.
    ([(1, 2, ""), (2, 3, "y")], [(4, 5, "z")], [(1, 2, ""), (2, 3, "y"), (5, 6, "z")]),
    // What is written where something went belongs together.
    ([(1, 2, "")], [(1, 1, "z")], [(1, 2, "z")]),
    ([(1, 2, "")], [(1, 2, "z")], [(1, 3, "z")]),
  ])
  func examples(
    first: [(Int, Int, String)], second: [(Int, Int, String)], expected: [(Int, Int, String)]
  ) {
    let text = Array("abcdefgh".utf8)
    let lists = [first, second, expected].map { list in
      list.map { Edit(span: ByteSpan($0.0, $0.1), replacement: Array($0.2.utf8)) }
    }
    let result = Edit.apply(lists[1], to: Edit.apply(lists[0], to: text))
    #expect(Edit.composed(lists[0], lists[1], result: result) == lists[2])
    #expect(Edit.apply(lists[2], to: text) == result)
  }

  /// Edits made one after the other and edits made at once give the same text.
  @Test func sameText() {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func edits(_ count: Int) -> [Edit] {
      var edits: [Edit] = []
      var position = random(4)
      while position < count {
        let end = min(count, position + random(4))
        edits.append(
          Edit(
            span: ByteSpan(position, end),
            replacement: (0..<random(4)).map { _ in UInt8(0x41 + random(26)) }))
        // Touching ones too, but never two insertions at one place.
        position = end + random(3) + (end == position ? 1 : 0)
      }
      return edits
    }
    for _ in 0..<20_000 {
      let text = (0..<random(24)).map { UInt8(0x61 + $0) }
      let first = edits(text.count)
      let between = Edit.apply(first, to: text)
      let second = edits(between.count)
      let result = Edit.apply(second, to: between)
      let both = Edit.composed(first, second, result: result)
      #expect(zip(both, both.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
      #expect(Edit.apply(both, to: text) == result)
    }
  }
}
