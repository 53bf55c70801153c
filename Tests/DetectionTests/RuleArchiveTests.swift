import Randomness
import Testing
import TextModel

@testable import Detection

@Suite struct RuleArchiveTests {
  /// The law: what is read is what was written, and the bytes can stand in a string literal.
  @Test(arguments: 0..<200)
  func comesBack(seed: UInt64) {
    var random = GeneratedRules(seed: seed)
    let archive = random.archive()
    let bytes = archive.encoded
    #expect(decode(bytes) == archive)
    #expect(bytes == archive.encoded)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
  }

  @Test func empty() {
    let archive = RuleArchive(rules: [], lists: [])
    #expect(decode(archive.encoded) == archive)
  }

  @Test func sharedWordsAreStoredOnce() {
    let words = (0..<100).map { "词语\($0)" }
    var rule = Rule(id: "ad.a", title: "广告", kind: .advertisement, scope: .line)
    rule.signals = [Signal(.words(words))]
    let list = WordList(name: "a", words: words)
    let one = RuleArchive(rules: [rule], lists: [list]).encoded
    let ten = RuleArchive(rules: Array(repeating: rule, count: 10), lists: [list]).encoded
    #expect(ten.count - one.count < 9 * 60)
  }

  private func decode(_ bytes: [UInt8]) -> RuleArchive {
    bytes.withUnsafeBufferPointer { RuleArchive(decoding: $0) }
  }
}

/// Rules made at random from a seed: every case of every part, texts of every width, numbers of every
/// length.
private struct GeneratedRules {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed) }

  mutating func archive() -> RuleArchive {
    let lists = array {
      WordList(name: $0.text(), words: $0.texts(), source: $0.text(), line: $0.number())
    }
    return RuleArchive(
      rules: array { $0.rule(lists) }, lists: lists, contexts: array { $0.context() })
  }

  private mutating func context() -> ContextRule {
    var rule = ContextRule(
      id: text(), title: text(), hides: optional { $0.pick() }, weight: number())
    rule.after = texts()
    rule.before = texts()
    rule.frames = array { ContextRule.Frame(before: $0.text(), after: $0.text()) }
    rule.hints = texts()
    rule.elided = texts()
    rule.lookalikes = texts()
    rule.takesAlias = below(2) == 0
    rule.finds = texts()
    rule.keeps = texts()
    rule.source = text()
    rule.line = number()
    return rule
  }

  private mutating func rule(_ lists: [WordList]) -> Rule {
    var rule = Rule(id: text(), title: text(), kind: pick(), scope: pick())
    rule.message = optional { $0.text() }
    rule.action = [.delete, .replace(text()), .keepInner, .flag][below(4)]
    rule.signals = array { $0.signal(lists) }
    rule.threshold = number()
    rule.spread = optional { $0.number() }
    rule.unless = array { $0.test(lists) }
    rule.longest = number()
    rule.edge = pick()
    rule.block = optional { random in
      random.below(2) == 0
        ? .pair(begin: random.text(), end: random.text())
        : .run(begin: random.text(), members: random.text(), most: random.number())
    }
    rule.isEnabled = below(2) == 0
    rule.confidence = pick()
    rule.examples.changes = array { RuleExamples.Change(text: $0.text(), becomes: $0.text()) }
    rule.examples.keeps = texts()
    rule.source = text()
    rule.line = number()
    return rule
  }

  private mutating func signal(_ lists: [WordList]) -> Signal {
    var signal = Signal(test(lists), weight: number())
    signal.check = optional { $0.pick() }
    signal.within = optional { $0.number() }
    signal.name = optional { $0.text() }
    return signal
  }

  private mutating func test(_ lists: [WordList]) -> SignalTest {
    switch below(3) {
    case 0: lists.isEmpty ? .words([]) : .words(lists[below(lists.count)].words)
    case 1: .words(texts())
    default: .pattern(text(), keywords: texts())
    }
  }

  private mutating func text() -> String {
    let pieces = ["微信", "", "a", "\n", "\"", "\\", "\0", "é", "😀", "𠮷", "#", "$1"]
    return (0..<below(6)).map { _ in pieces[below(pieces.count)] }.joined()
  }

  private mutating func texts() -> [String] { array { $0.text() } }

  private mutating func number() -> Int {
    [0, 1, -1, 31, 32, -17, 1000, Int.max, Int.min, below(1 << 20)][below(10)]
  }

  private mutating func pick<Case: CaseIterable>() -> Case where Case.AllCases == [Case] {
    Case.allCases[below(Case.allCases.count)]
  }

  private mutating func optional<Item>(_ body: (inout GeneratedRules) -> Item) -> Item? {
    below(2) == 0 ? nil : body(&self)
  }

  private mutating func array<Item>(_ body: (inout GeneratedRules) -> Item) -> [Item] {
    (0..<below(5)).map { _ in body(&self) }
  }

  private mutating func below(_ limit: Int) -> Int { random.below(limit) }
}
