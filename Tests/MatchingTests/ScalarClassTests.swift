import Testing

@testable import Matching

@Suite struct ScalarClassTests {
  /// The hot loops read the byte of a class instead of asking for its raw value.
  @Test func theByteInMemoryIsTheRawValue() {
    for kind in ScalarClass.allCases {
      #expect(kind.index == Int(kind.rawValue))
      #expect(kind.bit == 1 << UInt64(kind.rawValue))
    }
    #expect(ScalarClass.allCases.count <= 64)
  }

  @Test(arguments: [
    ("镇", ScalarClass.han), ("二", .hanDigit), ("〇", .hanDigit), ("丨", .hanSuspect), ("7", .digit),
    ("O", .digitLookalike),
    ("x", .maskLetter), ("，", .stop), ("：", .wideColon), ("（", .openBracket), ("”", .closeDouble),
    ("…", .ellipsis), ("·", .interpunct), ("•", .oddInterpunct), ("\u{A0}", .oddSpace),
    ("\u{3000}", .ideographicSpace), ("\u{200B}", .removable), ("\u{2F00}", .radical),
    ("\u{F900}", .needsNormalization), ("\u{FA0E}", .han), ("\u{E000}", .privateUse),
    ("\u{FFFD}", .replacement), ("ａ", .wideAlphanumeric), ("﹐", .compatibilityForm),
    ("\u{20000}", .han), ("\u{1F600}", .emoji), ("é", .latin1), ("×", .other), ("Ⅱ", .other),
    ("①", .other),
  ])
  func aScalarIsOfItsClass(character: String, kind: ScalarClass) throws {
    let scalar = try #require(character.unicodeScalars.first)
    #expect(ScalarClassTable.shared.classOf(scalar.value) == kind)
  }
}

@Suite struct LineScanTests {
  private func scan(_ text: String, _ triggers: TriggerTable = TriggerTable()) -> LineScan {
    let bytes = Array(text.utf8)
    let rows = triggers.rows
    var hits: [Int] = []
    return LiteralTable([]).scanLine(bytes.span, from: 0, triggers: rows.span, anchors: &hits)
  }

  @Test(arguments: ["“甲”和“乙”", "（一）抓落实", "甲……乙", "甲——乙", "《甲〈乙〉丙》", "23.5%", ""])
  func whatPairsIsNotSuspect(text: String) { #expect(!scan(text).isSuspect) }

  @Test(arguments: ["“甲“", "”甲", "（甲", "甲）", "甲…乙", "甲…………乙", "甲———乙", "‘甲"])
  func whatDoesNotPairIsSuspect(text: String) { #expect(scan(text).isSuspect) }

  @Test func theLineEndsAtItsLineFeed() {
    let result = scan("甲乙\n丙")
    #expect(result.end == 6)
    #expect(result.last == .han)
  }

  @Test func aPairTriggersOnlyInItsOrder() {
    var triggers = TriggerTable()
    triggers.trigger([.han], then: [.comma])
    #expect(scan("甲,乙", triggers).isSuspect)
    #expect(!scan("1,234", triggers).isSuspect)
    #expect(!scan(",甲", triggers).isSuspect)
  }

  @Test func blanksMakeABlankLine() {
    #expect(scan(" \t\u{3000}").isBlank)
    #expect(!scan(" 甲").isBlank)
  }

  /// No byte string may trap the scan; what it says of malformed text does not matter.
  @Test func anyBytesAreRead() {
    var state: UInt64 = 7
    var hits: [Int] = []
    let literals = LiteralTable([])
    for length in 0..<400 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      let rows = TriggerTable().rows
      let result = literals.scanLine(bytes.span, from: 0, triggers: rows.span, anchors: &hits)
      #expect(result.end <= bytes.count)
    }
  }
}
