import Randomness
import Testing

@testable import Matching

/// The table against a search that is too simple to be wrong.
@Suite struct LiteralSearchTests {
  /// A literal stands wherever its scalars follow each other, two separators at most and four unseen
  /// scalars at most between any two.
  private static func naive(_ literals: [[UInt32]], _ text: String) -> Set<LiteralTable.Hit> {
    var places: [(start: Int, end: Int, scalar: UInt32)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = String(scalar).utf8.count
      places.append((offset, offset + width, Fold.literal(scalar.value)))
      offset += width
    }
    var hits = Set<LiteralTable.Hit>()
    func match(_ literal: Int, _ index: Int, _ place: Int, _ start: Int) {
      guard place < places.count, places[place].scalar == literals[literal][index] else { return }
      if index + 1 == literals[literal].count {
        hits.insert(.init(literal: literal, start: start, end: places[place].end))
        return
      }
      var (separators, unseen, next) = (0, 0, place + 1)
      while next < places.count, separators <= 2, unseen <= 4 {
        match(literal, index + 1, next, start)
        if places[next].scalar == 0 {
          unseen += 1
        } else if Fold.isSeparator(places[next].scalar) {
          separators += 1
        } else {
          return
        }
        next += 1
      }
    }
    for literal in literals.indices {
      for place in places.indices { match(literal, 0, place, places[place].start) }
    }
    return hits
  }

  private static func scan(_ table: LiteralTable, _ text: String) -> Set<LiteralTable.Hit> {
    let bytes = Array(text.utf8)
    var hits: [LiteralTable.Hit] = []
    table.scan(bytes.span, 0..<bytes.count, into: &hits)
    return Set(hits)
  }

  private static func lineScan(_ table: LiteralTable, _ text: String) -> Set<LiteralTable.Hit> {
    let bytes = Array(text.utf8)
    let rows = TriggerTable().rows
    var anchors: [Int] = []
    var hits: [LiteralTable.Hit] = []
    let scan = table.scanLine(bytes.span, from: 0, triggers: rows.span, anchors: &anchors)
    table.resolve(anchors, bytes.span, 0..<bytes.count, into: &hits)
    return scan.isSuspect ? Self.scan(table, text) : Set(hits)
  }

  /// Few scalars, so that literals overlap, begin alike, and share their rarest pair.
  private static let scalars = Array("微信微信号群加vV0ⓥＶ１①𠮷𝐯".unicodeScalars)
  private static let between = Array("- .·_*|~　\u{200B}\u{FE0F}，".unicodeScalars)

  private static func word(_ random: inout SplitMix, _ longest: Int) -> String {
    var word = String.UnicodeScalarView()
    for _ in 0...random.below(longest) { word.append(random.pick(scalars)) }
    return String(word)
  }

  @Test(arguments: UInt64(0)..<300)
  func findsWhatANaiveSearchFinds(seed: UInt64) {
    var random = SplitMix(seed)
    let literals = Array(
      Set((0...random.below(12)).map { _ in LiteralTable.fold(Self.word(&random, 5)) })
    ).sorted { $0.lexicographicallyPrecedes($1) }
    let table = LiteralTable(literals)
    for _ in 0..<20 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.below(30) {
        text.append(random.pick(Self.scalars))
        if random.below(4) == 0 {
          for _ in 0...random.below(3) { text.append(random.pick(Self.between)) }
        }
      }
      let string = String(text)
      let expected = Self.naive(literals, string)
      #expect(Self.scan(table, string) == expected, "\(literals.map(Self.text)) in \(string)")
      #expect(Self.lineScan(table, string) == expected, "\(literals.map(Self.text)) in \(string)")
    }
  }

  /// Literals with separators at their ends: what one of them takes for itself, another one skips.
  @Test(arguments: UInt64(0)..<300)
  func separatorsAtEndsHideNothing(seed: UInt64) {
    var random = SplitMix(seed &+ 10_000)
    let ends = ["", "", ".", "-", "_"]
    let literals = Array(
      Set(
        (0...random.below(8)).map { _ in
          let word = Self.word(&random, 3)
          return LiteralTable.fold(random.pick(ends) + word + random.pick(ends))
        }))
    let table = LiteralTable(literals)
    for _ in 0..<20 {
      var text = ""
      for _ in 0..<random.below(20) {
        text.unicodeScalars.append(random.pick(Self.scalars))
        if random.below(3) == 0 { text += random.pick(["-", ".", "_", " "]) }
      }
      let found = Self.scan(table, text)
      let expected = Self.naive(literals, text)
      #expect(found.isSuperset(of: expected), "\(literals.map(Self.text)) in \(text)")
    }
  }

  @Test(arguments: ["微信", "微信群", "信群", "微信群号"])
  func aPrefixHidesNothing(literal: String) {
    let literals = ["微信", "微信群", "信群", "微信群号"].map { LiteralTable.fold($0) }
    let hits = Self.scan(LiteralTable(literals), "请加微信群号一")
    let number = literals.firstIndex(of: LiteralTable.fold(literal))
    #expect(hits.contains { $0.literal == number })
  }

  private static func text(_ literal: [UInt32]) -> String {
    String(String.UnicodeScalarView(literal.compactMap { Unicode.Scalar($0) }))
  }
}

@Suite struct FoldTests {
  @Test(arguments: [
    ("Ｖ", "v"), ("V", "v"), ("ⓥ", "v"), ("Ⓥ", "v"), ("⒱", "v"), ("𝐯", "v"), ("𝕍", "v"), ("🅥", "v"),
    ("🆅", "v"), ("Ⅴ", "v"), ("１", "1"), ("①", "1"), ("⑴", "1"), ("❶", "1"), ("➀", "1"), ("¹", "1"),
    ("⁰", "0"), ("𝟏", "1"), ("➕", "+"), ("＋", "+"), ("【", "["), ("】", "]"), ("〖", "["), ("：", ":"),
    ("\u{3000}", " "), ("\u{A0}", " "), ("❤", "♥"), ("♡", "♥"), ("薇", "薇"), ("。", "。"), ("、", "、"),
  ])
  func theSameForWhoLooksForWords(character: String, folded: String) {
    #expect(
      character.unicodeScalars.map { Fold.literal($0.value) } == folded.unicodeScalars.map(\.value))
  }

  @Test(arguments: [
    "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{FE0F}", "\u{202E}", "\u{E0100}",
  ])
  func notSeen(character: String) {
    for scalar in character.unicodeScalars {
      #expect(Fold.literal(scalar.value) == 0)
      #expect(Fold.pattern(scalar.value) == 0)
    }
  }

  @Test(arguments: [
    ("Ｖ", "V"), ("ｖ", "v"), ("１", "1"), ("ⓥ", "v"), ("V", "V"), ("：", "："), ("【", "【"), ("❤", "❤"),
    ("，", "，"), ("＋", "＋"), ("\u{3000}", "\u{3000}"),
  ])
  func patternsSeeMarksAsTheyAre(character: String, seen: String) {
    #expect(
      character.unicodeScalars.map { Fold.pattern($0.value) } == seen.unicodeScalars.map(\.value))
  }

  @Test func foldingTwiceIsFoldingOnce() {
    for scalar in UInt32(0)..<0x1F200 {
      let once = Fold.literal(scalar)
      #expect(Fold.literal(once) == once, "U+\(String(scalar, radix: 16))")
    }
  }

  @Test(arguments: [
    ("微-信", "微信"), ("微 - 信", "微信"), ("-微信-", "-微信-"), ("Ｖ信", "v信"), ("微\u{200B}信", "微信"),
    ("www.", "www."), ("a.b.", "ab."),
  ])
  func literalsAsTheyAreStored(literal: String, folded: String) {
    #expect(LiteralTable.fold(literal) == folded.unicodeScalars.map(\.value))
  }
}
