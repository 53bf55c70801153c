import Randomness
import Testing
import TextModel

@testable import Detection

/// Laws over generated texts of masks of every kind.
@Suite struct WeakMaskLawTests {
  @Test(arguments: 0..<60)
  func findingsKeepTheLaws(seed: Int) {
    var random = SplitMix(UInt64(seed))
    let text = generated(&random, masks: 30)
    let findings = text.findings()
    let spans = Set(text.placeholders.map(\.span))
    for finding in findings {
      #expect(spans.contains(finding.span))
      #expect(finding.kind == .weakMask)
      #expect(finding.candidates ?? 1 >= 1)
      #expect(finding.reasons.count == 1)
      #expect(WeakMaskRule(rawValue: finding.rule) != nil)
    }
    #expect(findings.map(\.span) == findings.map(\.span).sorted())
    #expect(Set(findings.map { "\($0.span) \($0.rule)" }).count == findings.count)

    var detector = WeakMaskDetector()
    detector.explains = true
    let shuffled = random.shuffled(text.placeholders + text.placeholders)
    #expect(detector.findings(in: text.bytes, placeholders: shuffled) == findings)

    // Where the section stands in the document moves the spans and nothing else.
    detector.explains = false
    let moved = text.placeholders.map { placeholder in
      var placeholder = placeholder
      placeholder.span = placeholder.span.shifted(by: 1000)
      return placeholder
    }
    let there = detector.findings(in: text.bytes, offset: 1000, line: 7, placeholders: moved)
    #expect(there.map { $0.span.shifted(by: -1000) } == findings.map(\.span))
  }

  /// What becomes visible of a value never leaves more values.
  @Test(arguments: 0..<200)
  func moreVisibleLeavesNoMore(seed: Int) {
    var random = SplitMix(UInt64(seed))
    let (value, hides) = random.pick(Self.values)
    var hidden = Array(value).map { _ in random.below(3) > 0 }
    var last = Int.max
    while hidden.contains(true) {
      let masked = String(zip(value, hidden).map { $1 && $0.isNumber ? "*" : $0 })
      let text = MarkedText("⟦\(masked)|\(hides)|structured⟧")
      var detector = WeakMaskDetector()
      detector.limits.identity = .max
      detector.limits.number = .max
      let found = detector.findings(in: text.bytes, placeholders: text.placeholders).first
      if let candidates = found?.candidates {
        #expect(candidates <= last)
        last = candidates
      }
      hidden[random.pick(hidden.indices.filter { hidden[$0] })] = false
    }
  }

  /// Four times the masks take about four times as long; a quadratic step would take sixteen.
  @Test func costGrowsWithTheMasks() {
    var random = SplitMix(7)
    let clock = ContinuousClock()
    let small = generated(&random, masks: 5_000)
    let large = generated(&random, masks: 20_000)
    let one = clock.measure { _ = small.findings() }
    let four = clock.measure { _ = large.findings() }
    #expect(four < one * 9 + .milliseconds(200))
  }

  /// One value in as many different masks as there are: the worst case for comparing masks.
  @Test func manyPatterns() {
    var random = SplitMix(8)
    let masks = (0..<20_000).map { _ in
      let digits = "138\(10_000_000 + random.below(89_999_999))"
      let masked = String(digits.map { random.below(2) > 0 ? "*" : $0 })
      return "⟦1\(masked.dropFirst().dropLast())*|contact|structured⟧"
    }
    let text = MarkedText(masks.joined(separator: "，"))
    let time = ContinuousClock().measure { _ = text.findings() }
    #expect(time < .seconds(60))
  }

  /// All masks of one phrase, of one name, in one frame.
  @Test(arguments: [
    "2023年，党的⟦XX|ordinal⟧大，", "书记张⟦某某|person⟧说，", "全年共排查整治各类隐患⟦*|number⟧处。", "（⟦X|enumerator⟧）\n",
    "⟦X|enumerator⟧是", "⟦XX|place⟧镇", "张⟦某|person⟧（", "⟦*|other⟧", "甲方：⟦*|organisation⟧公司\n",
  ])
  func manyOfOne(piece: String) {
    let head = "青山镇总结\n书记张建国、全年共排查整治各类隐患3处。甲方：青山公司\n"
    let few = MarkedText(head + String(repeating: piece, count: 2_000))
    let many = MarkedText(head + String(repeating: piece, count: 8_000))
    let clock = ContinuousClock()
    let one = clock.measure { _ = few.findings() }
    let four = clock.measure { _ = many.findings() }
    #expect(four < one * 9 + .milliseconds(200))
  }

  @Test func nothingOutsideOfTheSection() {
    let text = MarkedText("电话⟦138****5678|contact|structured⟧")
    let detector = WeakMaskDetector()
    let elided = Placeholder(
      span: ByteSpan(3, 3), family: .elided, hides: .number, confidence: .likely, style: .none)
    #expect(detector.findings(in: [], placeholders: text.placeholders).isEmpty)
    #expect(detector.findings(in: text.bytes, offset: 90, placeholders: text.placeholders).isEmpty)
    #expect(detector.findings(in: text.bytes, placeholders: [elided]).isEmpty)
  }

  private static let values = [
    ("440524198001010013", "number"), ("110101199003071233", "number"), ("13812345678", "contact"),
    ("6222021234567890123", "number"), ("京A12D34", "number"), ("2350", "number"),
    ("0571-88886666", "contact"),
  ]

  private func generated(_ random: inout SplitMix, masks: Int) -> MarkedText {
    var text = random.below(2) > 0 ? "青山镇2023年工作总结\n" : ""
    for index in 0..<masks {
      let four = 1000 + random.below(9000)
      text += random.pick([
        "电话⟦138****\(four)|contact|structured⟧，", "电话⟦138\(four)****|contact|structured⟧，",
        "身份证号⟦110101********\(four)|number|structured⟧。", "全年完成各类投资项目⟦2**0|number|partialNumber⟧个。",
        "全年完成各类投资项目\(2000 + index)个。", "党的⟦XX|ordinal⟧大以来，", "习近⟦*|person⟧总书记", "⟦XX|place⟧镇",
        "\n⟦X|enumerator⟧、", "\n二、", "\n三、", "\n四、抓落实。", "书记张⟦某某|person⟧（张建国）", "村民李⟦*|person⟧说",
        "村民李伟说",
        "⟦20XX|date|yearMask⟧年", "2023年", "\n甲方：⟦**|organisation⟧公司\n", "\n甲方：青山有限公司\n",
        "⟦某|place⟧县（青山县）", "。\n", "车牌⟦京A1\(four % 10)3**|number|structured⟧",
      ])
    }
    return MarkedText(text)
  }
}
