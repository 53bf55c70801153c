import Testing

@testable import Liubai

/// Placeholders written anew: the laws of cleaning hold.
@Suite struct PlaceholderWritingTests {
  private func pipeline(
    _ treatment: PlaceholderTreatment, _ change: (inout PlaceholderWording) -> Void = { _ in }
  ) -> Pipeline {
    var settings = PipelineSettings()
    settings.wording.treatment = treatment
    change(&settings.wording)
    return Pipeline(settings)
  }

  @Test(arguments: [
    ("在XX镇召开大会 。", "在〔地名〕镇召开大会。"), ("〔地名〕镇召开大会。", "〔地名〕镇召开大会。"),
    ("建成2**0户。", "建成〔数字〕户。"), ("张某某在场。", "张〔人名〕在场。"),
    ("今年召开大会。", "今年召开大会。"),
  ])
  func tags(text: String, expected: String) {
    #expect(pipeline(.tag).clean(text).text == expected)
  }

  @Test(arguments: [
    // The glyph that most have, two of it; years keep what shows.
    ("XX镇、XXX县、**乡。", "XX镇、XX县、XX乡。"), ("**镇、**县、××乡。", "**镇、**县、**乡。"),
    ("XX镇、XX县20**年建成2XX户。", "XX镇、XX县20XX年建成XX户。"),
    // 某 is a word.
    ("某县某镇。", "某县某镇。"), ("今年召开大会。", "今年召开大会。"),
  ])
  func oneGlyph(text: String, expected: String) {
    #expect(pipeline(.unify).clean(text).text == expected)
  }

  @Test func ownWords() {
    let tag = pipeline(.tag) { $0.tags = [.place: "<PLACE>"] }
    #expect(tag.clean("在XX镇、**县。").text == "在<PLACE>镇、<PLACE>县。")
    let unify = pipeline(.unify) { $0.unified = "□□□" }
    #expect(unify.clean("在XX镇、**县。").text == "在□□□镇、□□□县。")
  }

  /// A line that says something else is not made the repetition of the one before.
  @Test func linesStayApart() {
    let text = "全镇新建道路XX公里，群众出行更加方便快捷。\n全镇新建道路XXX公里，群众出行更加方便快捷。\n"
    for treatment in [PlaceholderTreatment.unify, .tag] {
      let once = pipeline(treatment).clean(text).text
      #expect(once.split(separator: "\n").count == 2)
      #expect(pipeline(treatment).clean(once).text == once)
    }
  }

  // MARK: Laws

  private static let parts = [
    "XX镇", "**", "*", "X", "××县", "○○路", "张某某", "某村", "A公司", "20XX年", "202x年", "2**0户",
    "21.X%", "138****5678", "[姓名]", "（公司全称）", "____", "党的XX大", "第XX次", "，", "。", ",", " ", "　",
    "\n", "\n\n", "\r\n", "一是强化领导,", "全年完成投资", "万元", "“XX战略”", "《XX规划》", "书记", "&nbsp;",
    "\u{200B}", "<p>", "**.抓治理", "***+**", "〔地名〕", "〔数字〕", "AA制", "X光", "3*4", "- ", "1.", "# ",
    "|", "```\n", "电话：", "共 ** 户", "Ｘ Ｘ 镇", "鬃", "提***讼", "……", "今年 ,我镇", "（一)",
  ]

  private struct Draw {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    mutating func text() -> String {
      (0..<(1 + next(40))).map { _ in parts[next(parts.count)] }.joined()
    }
  }

  /// Law 3; and the edits of the findings make the cleaned text of the original (law 1, the diff).
  @Test(arguments: PlaceholderTreatment.allCases, [0, 1])
  func laws(treatment: PlaceholderTreatment, words: Int) {
    let pipeline = pipeline(treatment) {
      guard words == 1 else { return }
      $0.unified = "※"
      $0.tags = [.place: "<PLACE>", .number: "[NUM]", .person: "{人}"]
    }
    var draw = Draw(state: UInt64(11 + words))
    for _ in 0..<400 {
      let text = draw.text()
      let cleaned = pipeline.clean(text)
      let again = pipeline.clean(cleaned.text)
      #expect(again.text == cleaned.text, "\(text.debugDescription)")
      let edits = FindingLayers.edits(of: cleaned.findings)
      let made = Edit.apply(edits, to: Array(text.utf8))
      #expect(String(decoding: made, as: UTF8.self) == cleaned.text, "\(text.debugDescription)")
      for finding in cleaned.findings {
        for offset in [finding.span.start, finding.span.end] {
          let index = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
          #expect(index.samePosition(in: text.unicodeScalars) != nil)
        }
      }
    }
  }
}
