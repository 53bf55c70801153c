import Randomness
import Testing
import TextModel

@testable import Liubai

@Suite struct RemovalSampleTests {
  private let draw = RemovalSample.Draw(size: 5, seed: 3)

  private func sample(_ positions: [Int]) -> RemovalSample {
    var sample = RemovalSample(draw)
    for position in positions {
      let lot = draw.lot("ad.one", "a.txt", position)
      sample.meet("ad.one", lot: lot) {
        .init(lot: lot, source: "a.txt", line: position, before: "", after: "")
      }
    }
    return sample
  }

  /// In whatever order and parts the removals are met.
  @Test func theOrderDoesNotMatter() {
    let whole = sample(Array(0..<1_000))
    #expect(whole.items(of: "ad.one").count == 5 && whole.counts == ["ad.one": 1_000])
    #expect(whole.items(of: "ad.two").isEmpty)
    var generator = SplitMix(11)
    for _ in 0..<50 {
      let positions = (0..<1_000).shuffled(using: &generator)
      let cut = Int.random(in: 0...1_000, using: &generator)
      var first = sample(Array(positions[..<cut]))
      first.merge(sample(Array(positions[cut...])))
      #expect(first.items(of: "ad.one") == whole.items(of: "ad.one"))
      #expect(first.counts == whole.counts)
    }
  }

  /// Each removal is drawn as often as any other.
  @Test func theDrawIsFair() {
    var drawn = [Int](repeating: 0, count: 20)
    for seed in 0..<4_000 {
      let draw = RemovalSample.Draw(size: 5, seed: UInt64(seed))
      var sample = RemovalSample(draw)
      for position in 0..<20 {
        let lot = draw.lot("ad.one", "a.txt", position * 57)
        sample.meet("ad.one", lot: lot) {
          .init(lot: lot, source: "a.txt", line: position, before: "", after: "")
        }
      }
      for item in sample.items(of: "ad.one") { drawn[item.line] += 1 }
    }
    // 1,000 each, with a standard deviation of 27.
    #expect(drawn.allSatisfy { (850...1_150).contains($0) }, "\(drawn)")
  }

  @Test func context() {
    let text = Array("甲。\n某广告。乙\n丙 。".utf8)
    let start = "甲。\n".utf8.count
    let span = ByteSpan(start, start + "某广告。".utf8.count)
    let finding = Finding(
      rule: "ad.one", kind: .advertisement, span: span, edit: Edit(span: span, replacement: []))
    let other = Edit(
      span: ByteSpan(text.count - 4, text.count - 3), replacement: [])
    let context = RemovalContext(
      finding, among: [Edit(span: span, replacement: []), other], in: text[...], base: 0)
    #expect(context.before == "甲。⏎〔某广告。〕乙⏎丙 。")
    #expect(context.after == "甲。⏎乙⏎丙。")
    var flagged = finding
    flagged.edit = nil
    #expect(RemovalContext(flagged, among: [], in: text[...], base: 0).after == nil)
  }

  /// Neither a long surrounding nor a long removal is shown whole; characters are never cut.
  @Test func contextIsBounded() {
    let text = Array(String(repeating: "前", count: 500).utf8)
    let span = ByteSpan(300, 1_200)
    let finding = Finding(
      rule: "ad.one", kind: .advertisement, span: span, edit: Edit(span: span, replacement: []))
    let context = RemovalContext(
      finding, among: [Edit(span: span, replacement: [])], in: text[200...], base: 200)
    let part = String(repeating: "前", count: 40)
    // 200 is inside a character: the part that is not whole is left out.
    #expect(context.before.hasSuffix("〔\(part)…（300 字）…\(part)〕\(part)"))
    #expect(!context.before.contains("\u{FFFD}"))
  }
}

@Suite struct LineTextTests {
  @Test func marks() {
    let text = Array("甲乙丙\r\n丁".utf8)
    let edits = [
      Edit(span: ByteSpan(3, 6), replacement: []),
      Edit(span: ByteSpan(6, 9), replacement: Array("戊".utf8)),
    ]
    #expect(LineText.marked(text, edits: edits) == "甲〔乙〕〔丙→戊〕⏎丁")
    #expect(LineText.marked(text, edits: [], spans: [ByteSpan(11, 14)]) == "甲乙丙⏎〔丁〕")
    #expect(
      LineText.marked(text, edits: [edits[0]], color: true) == "甲\u{1B}[31m乙\u{1B}[0m丙⏎丁")
  }
}

@Suite struct FindingKindTests {
  @Test func names() throws {
    #expect(try FindingKind.named([]) == Set(FindingKind.allCases))
    #expect(try FindingKind.named(["weak-mask", "damage,quasi"]) == [.weakMask, .damage, .quasi])
    #expect(throws: OptionProblem.self) { try FindingKind.named(["typo"]) }
    #expect(throws: OptionProblem.self) { try FindingKind.named([""]) }
  }

  /// What nobody asks for is not worked out.
  @Test(arguments: [
    ([FindingKind.typography], true, false), ([.boilerplate], true, true),
    ([.placeholder, .identifier], false, false), ([], false, false),
    (FindingKind.allCases, true, true),
  ])
  func plan(kinds: [FindingKind], cleans: Bool, reads: Bool) throws {
    var settings = PipelineSettings()
    settings.destination = .findings
    settings.kinds = Set(kinds)
    var rule = Rule(id: "site.one", title: "甲", kind: .boilerplate, scope: .line)
    rule.signals = [Signal(.words(["某某之词"]))]
    settings.engine = try RuleEngine([rule])
    let plan = DetectionPlan(settings, reports: true)
    #expect((plan.engine != nil) == reads)
    #expect((plan.rules == settings.rules) == cleans && (plan.rules == RuleSet()) == !cleans)
    // Whoever cleans cleans all, whatever is told.
    settings.destination = .stream
    #expect(DetectionPlan(settings, reports: true).engine != nil)
  }
}
