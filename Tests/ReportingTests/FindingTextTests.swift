import Reporting
import Testing
import TextModel

/// Findings as people read them.
@Suite struct FindingTextTests {
  private func context(
    _ before: String, _ inside: String, _ after: String, color: Bool = false
  ) -> String {
    FindingText(color: color).context(
      before: ArraySlice(Array(before.utf8)), inside: ArraySlice(Array(inside.utf8)),
      after: ArraySlice(Array(after.utf8)))
  }

  @Test(arguments: [
    ("在", "XX", "镇", "在⟦XX⟧镇"),
    ("上一行\n在", "XX", "镇\r\n下一行", "在⟦XX⟧镇"),
    ("一二三四五六七八九十甲乙丙", "**", "一二三四五六七八九十甲乙丙", "…二三四五六七八九十甲乙丙⟦**⟧一二三四五六七八九十甲乙…"),
    ("一二三四五六七八九十甲乙", "**", "一二三四五六七八九十甲乙", "一二三四五六七八九十甲乙⟦**⟧一二三四五六七八九十甲乙"),
    ("第", "", "种", "第⟦⟧种"),
    ("甲\u{200B}", "*\t*", "\u{1B}[31m乙\u{202E}", #"甲\u{200B}⟦*\u{0009}*⟧\u{001B}[31m乙\u{202E}"#),
    ("甲\u{A0}", "x", "\u{3000}乙", "甲\\u{00A0}⟦x⟧\u{3000}乙"),
    ("甲", "上\n下", "乙", "甲⟦上⏎下⟧乙"),
  ])
  func onOneLine(before: String, inside: String, after: String, expected: String) {
    #expect(context(before, inside, after) == expected)
  }

  @Test func inColour() {
    #expect(context("在", "XX", "镇", color: true) == "在\u{1B}[7mXX\u{1B}[27m镇")
    #expect(context("第", "", "种", color: true) == "第\u{1B}[7m \u{1B}[27m种")
  }

  /// The context may begin and end inside a character; what is shown never does.
  @Test func wholeCharacters() {
    let text = Array(String(repeating: "字", count: 60).utf8)
    for cut in 0..<3 {
      let shown = FindingText(color: false).context(
        before: text[cut..<90], inside: text[90..<93], after: text[93..<(180 - cut)])
      #expect(!shown.contains("\u{FFFD}") && shown.hasPrefix("…字") && shown.hasSuffix("字…"))
    }
  }

  @Test func wholeLine() {
    var finding = Finding(
      rule: "placeholder.glyphs", kind: .placeholder, span: ByteSpan(3, 5), confidence: .likely)
    finding.hides = .place
    finding.reasons = ["后接“镇”", "全文以 X 为主"]
    var output: [UInt8] = []
    FindingText(color: false).append(
      finding, place: "甲\u{7}.txt:1:2", before: ArraySlice("在".utf8), inside: ArraySlice("XX".utf8),
      after: ArraySlice("镇".utf8), to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "甲\\u{0007}.txt:1:2  在⟦XX⟧镇  地名  很可能\n    后接“镇”；全文以 X 为主\n")
  }

  @Test(arguments: [
    (FindingKind.elided, HiddenKind?.some(.ordinal), "序次（已删净）"),
    (.weakMask, .number, "屏蔽不足（数字）"), (.advertisement, nil, "广告（ad.one）"),
  ])
  func labels(kind: FindingKind, hides: HiddenKind?, label: String) {
    var finding = Finding(rule: "ad.one", kind: kind, span: ByteSpan(0, 0))
    finding.hides = hides
    var output: [UInt8] = []
    FindingText(color: false).append(
      finding, place: "a:1:1", before: [], inside: [], after: [], to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "a:1:1  ⟦⟧  \(label)  确定\n")
  }
}
