import Configuration
import Testing

/// What is refused of an entry of the placeholder lexicon.
@Suite struct ContextErrorTests {
  @Test(arguments: files)
  func refused(file: BrokenFile) { #expect(file.complaints == file.expected) }

  @Test func theLineIsShown() {
    let yaml =
      "- id: context.a\n  title: 通名\n  hides: palce\n  after: [镇]\n  examples: {find: [X镇], keep: [镇]}\n"
    let library = RuleLibrary([RuleFile(name: "语境.yaml", bytes: Array(yaml.utf8))])
    #expect(
      library.problems.map(\.description) == [
        """
        语境.yaml:3:10：“hides”没有“palce”这一种，是否为“place”？
            hides: palce
                   ^
        """
      ])
  }

  /// Entries share their names with those that are there already, and nothing with rules.
  @Test func namesAreTakenOnce() throws {
    let file = RuleFile(name: "f", bytes: Array(BrokenFile.goodContext.utf8))
    let first = try RuleLibrary([file]).checked()
    let again = RuleLibrary([file], contexts: first.contexts)
    #expect(again.problems.map(\.message) == ["语境“context.a”已在 f:1 定义，请改名"])
    #expect(again.contexts.isEmpty)
    let twice = RuleLibrary([file, RuleFile(name: "g", bytes: file.bytes)])
    #expect(twice.problems.map(\.description).first?.hasPrefix("g:1:5：") == true)
    #expect(twice.contexts.map(\.source) == ["f"])
  }

  static let files: [BrokenFile] = [
    context(
      "未知的键", "4:1：语境没有“affter”这个键，是否为“after”？", [("after", "affter")]),
    context(
      "键-规则的",
      "4:1：语境没有“scope”这个键；可用 id、title、hides、weight、after、before、frames、hints、elided、lookalikes、alias、examples",
      [("after", "scope: line\nafter")]),
    context(
      "缺 id", "1:1：语境缺少 id（如 context.place-village）", [("id: context.a\n", "")]),
    context(
      "id-形式", "1:5：id“context.A”应以 context. 开头，后面用小写字母、数字和“-”，如 context.place-village",
      [("context.a", "context.A")]),
    context("缺 title", "1:1：语境缺少 title（中文名称）", [("title: 通名\n", "")]),
    context(
      "缺 examples", "1:1：语境缺少 examples（自带的例子）",
      [("examples:\n  find: [X镇]\n  keep: [全镇]\n", "")]),
    context(
      "缺 hides", "4:1：“after”用在这里没有意义：没有 hides（占位符代替的是什么）", [("hides: place", "weight: 3")],
      also: "3:1：“weight”用在这里没有意义：没有 hides（占位符代替的是什么）",
      "6:3：“find”用在这里没有意义：像占位符而不是的词，只有 keep"),
    context(
      "hides",
      "3:8：“hides”没有“name”这一种；可用 place、organisation、person、number、date、ordinal、title、contact、enumerator、other",
      [("place", "name")]),
    context(
      "weight", "4:9：“weight”应为 1 到 9 的整数，而不是“10”", [("after", "weight: 10\nafter")]),
    context("没有词", "1:1：语境没有词：after、before、frames、hints、elided至少写一种", [("after: [镇, 乡]\n", "")]),
    context("词表空", "4:8：“after”不能为空", [("[镇, 乡]", "[]")]),
    context("词空", "4:12：“after”不能为空", [("[镇, 乡]", "[镇, '']")]),
    context("词-空白", "4:12：“ 乡”首尾不应有空白", [("[镇, 乡]", "[镇, ' 乡']")]),
    context("词-波浪", "4:12：“乡~”不应有 ~：它只在 frames 和 elided 里标出占位符的位置", [("[镇, 乡]", "[镇, 乡~]")]),
    context("词重复", "4:15：“镇”与第 4 行的重复，请删去一个", [("[镇, 乡]", "[镇, 乡, 镇]")]),
    context("词-类型", "4:8：“after”应为列表", [("[镇, 乡]", "镇")]),
    context(
      "frames", "4:10：“第~”应有一个 ~，两边都有字；只有一边的写在 after 或 before 里",
      [("after: [镇, 乡]", "frames: [第~, 届~中]")]),
    context(
      "frames-两个", "4:10：“第~届~中”应有一个 ~，两边都有字；只有一边的写在 after 或 before 里",
      [("after: [镇, 乡]", "frames: [第~届~中]")]),
    context(
      "elided", "4:10：“第种”应以 ~ 标出被删净之处，~ 与 ~ 之间有字",
      [("after: [镇, 乡]", "elided: [第种]")]),
    context(
      "elided-相连", "4:10：“年~~日”应以 ~ 标出被删净之处，~ 与 ~ 之间有字",
      [("after: [镇, 乡]", "elided: [年~~日]")]),
    context("elided-短", "4:10：“第~”太短：除 ~ 外至少两个字", [("after: [镇, 乡]", "elided: [第~]")]),
    context(
      "lookalikes", "4:1：“lookalikes”用在这里没有意义：有 hides 的语境说的是占位符",
      [("after: [镇", "lookalikes: [X光]\nafter: [镇")]),
    context(
      "alias", "5:1：“alias”用在这里没有意义：它说的是 after 里的词",
      [("after: [镇, 乡]", "before: [位于]\nalias: true")]),
    context("类型-是否", "4:8：“alias”应为 true 或 false，而不是“yes”", [("after", "alias: yes\nafter")]),
    context("缺 find", "6:3：examples 缺少 find：至少一个有占位符的例子", [("  find: [X镇]\n", "")]),
    context("缺 keep", "6:3：examples 缺少 keep：至少一个相似而不是占位符的例子", [("  keep: [全镇]\n", "")]),
    context("例子相同", "7:10：与第 6 行的例子相同", [("[全镇]", "[X镇]")]),
    context("例子的键", "7:3：“examples”没有“kep”这个键，是否为“keep”？", [("keep", "kep")]),
    BrokenFile(
      "语境-无词无 hides", "1:1：语境缺少 hides（占位符代替的是什么）或 lookalikes（像占位符而不是的词）",
      yaml: "id: context.a\ntitle: 甲\nexamples: {keep: [乙]}\n"),
  ]

  private static func context(
    _ name: String, _ first: String, _ changes: [(String, String)], also: String...
  ) -> BrokenFile {
    var file = BrokenFile("语境-\(name)", first, in: BrokenFile.goodContext, replacing: changes)
    file.expected = (also.prefix(1) + [first] + also.dropFirst())
    return file
  }
}
