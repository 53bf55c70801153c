import Detection
import Matching
import Testing
import TextModel

/// What holds for every text: a mask that comes in is found and one that goes is gone, a span is a piece of
/// the text that a reader can point at, and neither pieces nor invisible characters nor line ends change
/// what is found.
@Suite struct PlaceholderLawTests {
  private static let detector = PlaceholderDetector.builtIn

  private static func visible(_ text: String) -> [Placeholder] {
    detector.placeholders(in: text).filter { $0.family != .elided }
  }

  // MARK: In and out

  @Test(arguments: GeneratedMasks.glyphs)
  func aMaskInANounsPlaceIsFound(mask: String) {
    var missed: [String] = []
    for (number, slot) in GeneratedMasks.slots.enumerated() {
      var generator = GeneratedMasks(seed: UInt64(number) &+ 1)
      for _ in 0..<6 {
        let (before, after) = generator.sentence(around: slot)
        let text = before + mask + after
        let span = ByteSpan(before.utf8.count, before.utf8.count + mask.utf8.count)
        let found = Self.visible(text)
        if found.map(\.span) != [span] { missed.append(MarkedText.showing(found, in: text)) }
      }
    }
    #expect(missed.isEmpty, "\(missed.joined(separator: "\n"))")
  }

  /// Where the value stands nothing is found; where nothing stands at most that is told.
  @Test func withoutAMaskNothingIsFound() {
    for (number, slot) in GeneratedMasks.slots.enumerated() {
      var generator = GeneratedMasks(seed: UInt64(number) &+ 1)
      for _ in 0..<6 {
        let (before, after) = generator.sentence(around: slot)
        #expect(Self.visible(before + after).isEmpty, "\(before)\(after)")
        let whole = before + slot.value + after
        let found = Self.detector.placeholders(in: whole)
        #expect(found.isEmpty, "\(MarkedText.showing(found, in: whole))")
      }
    }
  }

  // MARK: Spans

  @Test func spansAreWholeCharactersInOrder() throws {
    for seed in UInt64(1)...600 {
      var generator = GeneratedMasks(seed: seed)
      let text = generator.text(length: 4 + generator.below(60))
      for (place, found) in zip(0..., Self.detector.placeholders(in: text)) {
        let shown = "seed \(seed), \(place), \(found.family.id) in \(text.debugDescription)"
        let span = found.span
        try #require(span.start >= 0 && span.end <= text.utf8.count, "\(shown)")
        #expect((span.start == span.end) == (found.family == .elided), "\(shown)")
        for offset in [span.start, span.end] {
          let index = text.utf8.index(text.startIndex, offsetBy: offset)
          #expect(index.samePosition(in: text.unicodeScalars) != nil, "\(shown)")
          #expect(String.Index(index, within: text) != nil, "\(shown): \(offset)")
        }
      }
    }
  }

  @Test func spansDoNotOverlap() {
    var breaches: [String] = []
    for seed in UInt64(1)...600 {
      var generator = GeneratedMasks(seed: seed)
      let text = generator.text(length: 4 + generator.below(60))
      let found = Self.detector.placeholders(in: text)
      for (left, right) in zip(found, found.dropFirst())
      where left.span.end > right.span.start || left.span == right.span {
        breaches.append("seed \(seed): \(left.span) \(right.span) in \(text.debugDescription)")
      }
    }
    #expect(breaches.isEmpty, "\(breaches.joined(separator: "\n"))")
  }

  // MARK: Pieces

  /// Reads `text` in pieces of so many lines, with the fences that the pipeline tells, and as a whole.
  private func checkPieces(_ text: String, _ note: String) {
    let bytes = Array(text.utf8)
    let whole = Self.detector.placeholders(in: bytes)
    for count in [1, 2, 3, 7, 50] {
      var section = PlaceholderSection(Self.detector)
      var found: [Placeholder] = []
      var fence: UInt8?
      var offset = 0
      while offset < bytes.count {
        var end = offset
        for _ in 0..<count where end < bytes.count {
          end = (bytes[end...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
        }
        let piece = Array(bytes[offset..<end])
        found += section.add(Self.detector.read(piece, offset: offset, fence: fence))
        fence = FenceScanner.state(after: piece, from: fence)
        offset = end
      }
      found += section.finish()
      #expect(found == whole, "\(note), pieces of \(count) lines")
    }
  }

  @Test func whereATextIsCutNeverShows() {
    for seed in UInt64(1)...150 {
      var generator = GeneratedMasks(seed: seed)
      checkPieces(
        generator.text(length: 10 + generator.below(150)), "seed \(seed)")
    }
  }

  /// What opens a fence is the same for the whole and for its pieces.
  @Test(arguments: ["", " ", "\u{3000}", "\u{200B}", "swift", " 代码", "\r"])
  func fencesOpenAlikeEverywhere(rest: String) {
    let lines = String(repeating: "近日，XX镇召开会议。\n", count: 9)
    checkPieces("```\(rest)\n\(lines)```\n\(lines)", rest.debugDescription)
  }

  @Test(arguments: ["first", "second"])
  func whereARealTextIsCutNeverShows(table: String) throws {
    let items = try GoldTable(named: table).items
    for start in stride(from: 0, to: items.count, by: 20) {
      let part = items[start..<min(start + 20, items.count)]
      checkPieces(part.map(\.text).joined(separator: "\n"), "\(table) from \(start)")
    }
  }

  // MARK: What is not seen

  /// Characters that nobody sees, between the signs of a mask, belong to its span and change nothing else.
  @Test(arguments: ["\u{200B}", "\u{FEFF}", "\u{2060}", "\u{AD}", "\u{200E}", "\u{200C}"])
  func theUnseenInAMaskChangesNothing(unseen: String) {
    let masked = [
      "近日，⟦XX|place⟧镇召开会议。", "投入资金⟦**|number⟧万元。", "⟦20XX|date⟧年以来，", "联系电话：⟦138****5678|contact⟧。",
      "全镇共有⟦2**0|number⟧户。", "原告张⟦某某|person⟧诉称", "《⟦XXX|title⟧条例》", "位于⟦○○|place⟧路",
      "甲方：⟦______|organisation⟧",
      "身份证号⟦110101********1234|number⟧",
    ]
    for source in masked {
      let marked = MarkedText(source)
      let span = marked.marks[0].span
      let bytes = Array(marked.text.utf8)
      let mask = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
      for place in 1..<mask.count {
        let broken = mask.prefix(place) + unseen + mask.dropFirst(place)
        let head = String(decoding: bytes[..<span.start], as: UTF8.self)
        let text = head + broken + String(decoding: bytes[span.end...], as: UTF8.self)
        var expected = Self.detector.placeholders(in: marked.text)
        #expect(expected.map(\.span) == [span], "\(source)")
        for index in expected.indices { expected[index].span.end += unseen.utf8.count }
        let found = Self.detector.placeholders(in: text)
        #expect(found == expected, "\(source) \(place) \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: ["first", "second"])
  func lineEndsOfTwoCharactersChangeNothing(table: String) throws {
    for item in try GoldTable(named: table).items where item.text.contains("\n") {
      let windows = item.text.replacing("\n", with: "\r\n")
      var found = Self.detector.placeholders(in: windows)
      let breaks = windows.utf8.enumerated().filter { $0.element == 0x0D }.map(\.offset)
      for index in found.indices {
        let span = found[index].span
        found[index].span = ByteSpan(
          span.start - breaks.count { $0 < span.start }, span.end - breaks.count { $0 < span.end })
      }
      #expect(found == Self.detector.placeholders(in: item.text), "\(item.id)")
    }
  }
}
