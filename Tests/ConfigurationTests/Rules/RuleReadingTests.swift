import Configuration
import Detection
import Testing
import TextModel

/// What good files say.
@Suite struct RuleReadingTests {
  private func library(_ texts: String..., lists: [WordList] = []) throws -> RuleLibrary {
    let files = texts.enumerated().map { index, text in
      RuleFile(name: "f\(index)", bytes: Array(text.utf8))
    }
    return try RuleLibrary(files, lists: lists).checked()
  }

  private func rule(_ text: String) throws -> Rule { try #require(try library(text).rules.first) }

  @Test func theShortForm() throws {
    var expected = Rule(id: "ad.a", title: "广告", kind: .advertisement, scope: .sentence)
    expected.signals = [Signal(.words(["加微信"]))]
    expected.examples.changes = [RuleExamples.Change(text: "加微信", becomes: "")]
    expected.examples.keeps = ["微信群"]
    expected.source = "f0"
    #expect(try rule(BrokenFile.good) == expected)
  }

  @Test func everything() throws {
    let read = try rule(
      """
      # 一条规则的全部写法
      id: ad.material-library
      title: 素材库推广
      message: 素材库的推广语
      kind: advertisement
      scope: sentence
      signals:
        - {any: [素材库, 会员群], weight: 2}
        - {words: contact, weight: -2}
        - {pattern: '[【\\[].{2,12}[】\\]]——', keywords: [】——]}
        - pattern: 1[3-9]\\d{9}
          check: mobile
      threshold: 4
      spread: 2
      near:
        - {any: [群众], weight: -3}
        - {pattern: 'V信\\w+', within: 5}
      unless: [会议, $contact, {pattern: '第.条'}, {any: [规定]}]
      longest: 80
      enabled: false
      confidence: likely
      examples:
        delete:
          - 素材库，会员群
          - text: |
              素材库
              留下
            becomes: 留下
        keep: [充分发挥微信群作用。]
      """.with(words: "contact: [微信, 联系]"))
    #expect(
      read.signals == [
        signal(.words(["素材库", "会员群"]), 2), signal(.words(["微信", "联系"]), -2, name: "contact"),
        signal(.pattern("[【\\[].{2,12}[】\\]]——", keywords: ["】——"]), 1),
        signal(.pattern("1[3-9]\\d{9}", keywords: []), 1, check: .mobile),
        signal(.words(["群众"]), -3, within: 20),
        signal(.pattern("V信\\w+", keywords: []), 1, within: 5),
      ])
    #expect(read.threshold == 4)
    #expect(read.spread == 2)
    #expect(
      read.unless == [
        .words(["会议", "微信", "联系"]), .pattern("第.条", keywords: []), .words(["规定"]),
      ])
    #expect(read.longest == 80)
    #expect(!read.isEnabled)
    #expect(read.confidence == .likely)
    #expect(read.message == "素材库的推广语")
    #expect(read.examples.changes.last == RuleExamples.Change(text: "素材库\n留下", becomes: "留下"))
  }

  private func signal(
    _ test: SignalTest, _ weight: Int, check: Validator? = nil, within: Int? = nil,
    name: String? = nil
  ) -> Signal {
    var signal = Signal(test, weight: weight)
    signal.check = check
    signal.within = within
    signal.name = name
    return signal
  }

  @Test func blocks() throws {
    let head = "id: paid.a\ntitle: 付费\nscope: block\n"
    let examples = "examples:\n  delete: [{text: 甲, becomes: ''}]\n  keep: [乙]\n"
    let pair = try rule(head + "action: keep-inner\nblock: {begin: '##b', end: '##e'}\n" + examples)
    #expect(pair.block == .pair(begin: "##b", end: "##e"))
    #expect(pair.action == .keepInner)
    #expect(pair.kind == .paidMarker)
    #expect(pair.longest == 60)
    #expect(pair.signals.isEmpty)
    let run = try rule(head + "block: {begin: '^相关', while: '^· .+'}\n" + examples)
    #expect(run.block == .run(begin: "^相关", members: "^· .+", most: 30))
  }

  @Test func otherActions() throws {
    let head = "id: my.a\ntitle: 甲\nkind: quasi\nscope: span\npattern: (甲)乙\n"
    let replace = try rule(
      head + "action: replace\nreplacement: $1￥$\n"
        + "examples: {delete: [{text: 甲乙, becomes: 甲￥$}], keep: [丙]}\n")
    #expect(replace.action == .replace("$1￥$"))
    #expect(replace.kind == .quasi)
    let flag = try rule(head + "action: flag\nexamples: {flag: [甲乙], keep: [丙]}\n")
    #expect(flag.examples.changes == [RuleExamples.Change(text: "甲乙", becomes: "甲乙")])
  }

  @Test func documentEdges() throws {
    let text = BrokenFile.good.replacing("sentence", with: "document")
    #expect(try rule(text).edge == .both)
    #expect(try rule(text + "edge: tail\n").edge == .tail)
  }

  /// Lists may stand in other files, before or after, and include each other.
  @Test func listsOfAllFiles() throws {
    let library = try library(
      "words: {all: [$one, 丙丁, $two, 甲乙]}\n",
      BrokenFile.good.replacing("any: [加微信]", with: "words: all"),
      "words: {one: [甲乙], two: [戊己, $one]}\n", "# 空的\n", "")
    let words = ["甲乙", "丙丁", "戊己"]
    #expect(library.rules[0].signals == [signal(.words(words), 1, name: "all")])
    #expect(library.lists.map(\.name) == ["all", "one", "two"])
    #expect(library.lists[0] == WordList(name: "all", words: words, source: "f0", line: 1))
  }

  /// A list of one's own takes the place of a built-in one: what is added there breaks nobody's rules.
  @Test func builtInListsAreAtHand() throws {
    let text = BrokenFile.good.replacing("any: [加微信]", with: "any: [$a, $b]")
    let lists = [WordList(name: "a", words: ["甲乙"]), WordList(name: "b", words: ["丙丁"])]
    let own = "words: {b: [戊己]}\nrules: \n  - " + text.replacing("\n", with: "\n    ")
    #expect(
      try library(text, lists: lists).rules[0].signals == [signal(.words(["甲乙", "丙丁"]), 1)])
    let read = try library(own, lists: lists)
    #expect(read.rules[0].signals == [signal(.words(["甲乙", "戊己"]), 1)])
    #expect(read.lists.map(\.name) == ["b"])
  }

  @Test func manyRulesOfAFile() throws {
    let other = BrokenFile.good.replacing("ad.a", with: "site.b")
    let items = [BrokenFile.good, other].map { "- " + $0.replacing("\n", with: "\n  ") + "\n" }
    let library = try library(items.joined())
    #expect(library.rules.map(\.id) == ["ad.a", "site.b"])
    #expect(library.rules.map(\.kind) == [.advertisement, .boilerplate])
    #expect(library.rules.map(\.line) == [1, 9])
  }
}

extension String {
  /// A file of this one rule and a word list.
  fileprivate func with(words: String) -> String {
    "words:\n  \(words)\nrules:\n  - " + replacing("\n", with: "\n    ") + "\n"
  }
}
