import Detection
import Testing
import TextModel

/// Runs of one glyph that hide a whole value: which glyphs, how many, broken by what.
@Suite struct GlyphRunTests {
  @Test(arguments: [
    "*", "**", "***", "＊", "＊＊", "X", "XX", "XXXX", "x", "xx", "Ｘ", "ＸＸ", "×", "××", "×××", "╳╳",
    "○○", "〇〇",
    "◯◯", "●●", "□□", "■■", "△△", "▲▲", "※※", "Х", "ХХ",
  ])
  func everyGlyphOfAnyLengthMasksAVillage(mask: String) {
    expectMarks(["近日，⟦\(mask)|place⟧镇召开会议。", "走进⟦\(mask)|place⟧村，道路干净整洁。"], family: .glyphs)
  }

  @Test func theNounBehindSaysWhatIsHidden() {
    expectMarks(
      [
        "⟦XX|place⟧县实地察看。", "⟦**|organisation⟧公司中标。", "⟦××|organisation⟧小学举行开学典礼。",
        "投入资金⟦X|number⟧万元。", "惠及⟦*|number⟧户群众。", "增长⟦×|number⟧%。", "召开第⟦X|ordinal⟧次会议。",
        "2023年⟦X|date⟧月⟦X|date⟧日", "《⟦XX|title⟧条例》", "学习党的⟦XX|ordinal⟧大精神。", "“⟦XX|title⟧工程”",
        "沿⟦○○|place⟧路向东。", "⟦XX|organisation⟧局印发通知。",
      ], family: .glyphs)
  }

  @Test func theWordBeforeSaysWhatIsHidden() {
    expectMarks(
      [
        "联系人：⟦XXX|person⟧", "法定代表人：⟦×××|person⟧", "县委书记⟦XXX|person⟧到会讲话。", "张⟦*|person⟧伟到庭参加诉讼。",
        "李⟦**|person⟧，男，汉族。", "单位名称：⟦XXX|organisation⟧", "联系电话：⟦XXXXXXXXXXX|contact⟧",
      ])
  }

  @Test func lengthMeansNothing() {
    for mask in ["X", "XX", "XXX", "XXXXXX"] {
      expectMarks(["共有⟦\(mask)|number⟧户。", "⟦\(mask)|place⟧乡党委", "认真学习《⟦\(mask)|title⟧》。"])
    }
  }

  @Test func blanksEscapesAndTheUnseenDoNotBreakARun() {
    expectMarks(
      [
        "⟦X X|place⟧镇召开会议。", "⟦* *|place⟧村党支部", "⟦X\u{200B}X|place⟧镇召开会议。", "⟦\\*\\*|place⟧镇召开会议。",
        "⟦&times;&times;|place⟧镇召开会议。", "⟦*\u{FEFF}*|number⟧万元。",
      ], family: .glyphs)
  }

  @Test func marksOfARowPartMasks() {
    expectMarks(
      [
        "⟦X|place⟧、⟦X|place⟧、⟦X|place⟧三个村", "“⟦***|title⟧+⟦**|title⟧”模式",
        "⟦XX|place⟧与⟦XX|place⟧两县联合执法",
        "⟦XX|place⟧省⟦XX|place⟧市⟦XX|place⟧县",
      ], family: .glyphs)
  }

  @Test func theHeadOfALineHoldsANumber() {
    expectMarks(
      [
        "⟦X|enumerator⟧、存在的问题\n主要表现在三个方面。", "⟦**|enumerator⟧.抓治理，促和谐。", "（⟦X|enumerator⟧）加强组织领导。",
      ], family: .glyphs)
  }

  @Test func circlesTakeTheirStemAndZerosStandBesideThem() {
    expectMarks(
      [
        "⟦甲○○|person⟧與乙女離婚。", "住⟦○○|place⟧市⟦○○|place⟧路⟦000|number⟧號",
      ], family: .glyphs)
  }

  @Test func crossesThatBecameAHanCharacterThroughGBK() {
    expectMarks(["⟦鬃|place⟧镇党委召开会议。", "家住⟦鬃|place⟧县⟦鬃|place⟧镇。"], family: .glyphs)
  }

  @Test func whatAWordFilterStruckOut() {
    expectMarks(["当事人提⟦***|other⟧讼。", "深入开展反⟦**|other⟧斗争。"], family: .glyphs)
  }

  @Test func theStyleIsTheGlyphWhateverItsWidth() {
    for (mask, style) in [
      ("**", MaskStyle.star), ("＊＊", .star), ("XX", .latinX), ("ｘｘ", .latinX), ("××", .cross),
      ("○○", .circle),
      ("□□", .square), ("△△", .triangle), ("※※", .mark),
    ] {
      let found = PlaceholderDetector.builtIn.placeholders(in: "近日，\(mask)镇召开会议。")
      #expect(found.map(\.style) == [style], "\(mask)")
    }
  }

  @Test func reasonsAreGivenOnlyWhereAskedFor() {
    var detector = PlaceholderDetector.builtIn
    #expect(detector.placeholders(in: "XX镇召开会议。").allSatisfy { $0.reasons.isEmpty })
    detector.explains = true
    let found = detector.placeholders(in: "XX镇召开会议。")
    #expect(found.count == 1 && !found[0].reasons.isEmpty)
    #expect(found[0].reasons.contains { $0.contains("镇") }, "\(found[0].reasons)")
  }

  @Test func aFamilyThatIsSwitchedOffFindsNothing() {
    for (family, text) in [
      (PlaceholderFamily.glyphs, "XX镇"), (.someone, "张某某"), (.alias, "A公司"), (.yearMask, "20XX年"),
      (.partialNumber, "2**0户"), (.structured, "电话138****5678"), (.hint, "[姓名]"),
      (.blank, "甲方：____"),
      (.elided, "采取第 种方式"),
    ] {
      var detector = PlaceholderDetector.builtIn
      #expect(detector.placeholders(in: text).map(\.family) == [family], "\(text)")
      detector.families.remove(family)
      #expect(!detector.placeholders(in: text).contains { $0.family == family }, "\(text)")
    }
  }
}
