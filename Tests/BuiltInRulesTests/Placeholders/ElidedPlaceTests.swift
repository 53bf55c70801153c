import Detection
import Testing

/// Places where the mask itself is gone: a span of no length, a family of its own.
@Suite struct ElidedPlaceTests {
  private func places(_ text: String) -> [Int] {
    PlaceholderDetector.builtIn.placeholders(in: text).filter { $0.family == .elided }
      .map { String(decoding: Array(text.utf8)[..<$0.span.start], as: UTF8.self).count }
  }

  @Test func whatTheTextAroundStillSays() {
    #expect(places("双方选择第种方式解决争议。") == [5])
    #expect(places("双方选择第 种方式解决争议。").count == 1)
    #expect(places("本合同于年月日签订。") == [4, 5, 6])
  }

  @Test func spansAreEmptyAndStyleless() {
    for found in PlaceholderDetector.builtIn.placeholders(in: "本合同于年月日签订。") {
      #expect(found.span.start == found.span.end && found.style == .none)
      #expect(found.hides == .date && found.finding.kind == .elided)
    }
  }

  @Test func wholeTextsHaveNone() {
    for text in ["按年月日顺序排列。", "每年每月每日", "第一种方式", "日月年华", "出生年月日期", "填写年月日即可", "元旦当日"] {
      #expect(places(text).isEmpty, "\(text)")
    }
  }
}
