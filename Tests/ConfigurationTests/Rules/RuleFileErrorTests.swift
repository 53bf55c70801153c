import Configuration
import Testing

/// What is wrong with a file as a whole, with its lists, and between files.
@Suite struct RuleFileErrorTests {
  @Test(arguments: files)
  func refused(file: BrokenFile) { #expect(file.complaints == file.expected) }

  @Test func theLineIsShown() throws {
    let library = RuleLibrary([RuleFile(name: "广告.yaml", bytes: Array("id: Ad\n".utf8))])
    #expect(throws: ConfigurationError.self) { try library.checked() }
    #expect(
      library.problems.last?.description == """
        广告.yaml:1:5：id“Ad”应写作“类.名”，用小写字母、数字和“-”，如 ad.material-library
          id: Ad
              ^
        """)
  }

  @Test func invalidUTF8() {
    let library = RuleLibrary([RuleFile(name: "f", bytes: [0x69, 0xFF])])
    #expect(library.problems.map(\.description) == ["f：不是有效的 UTF-8，请另存为 UTF-8"])
  }

  @Test func theSameNamesInTwoFiles() throws {
    let one = "words: {a: [甲乙]}\nrules:\n  - " + BrokenFile.good.replacing("\n", with: "\n    ")
    let files = ["x", "y"].map { RuleFile(name: $0, bytes: Array(one.utf8)) }
    let library = RuleLibrary(files)
    #expect(
      library.problems.map { "\($0.file) \($0.message)" } == [
        "y 词表“a”已在 x:1 定义，请改名或合并", "y 规则“ad.a”已在 x:3 定义，请改名",
      ])
    #expect(library.rules.map(\.source) == ["x"])
  }

  @Test func theSameIdAsABuiltInRule() throws {
    let file = RuleFile(name: "f", bytes: Array(BrokenFile.good.utf8))
    let library = RuleLibrary([file], beside: RuleLibrary([file]).rules)
    #expect(library.problems.map(\.message) == ["规则“ad.a”已在 f:1 定义，请改名"])
  }

  @Test func aNearNameIsOfferedForAList() {
    let rule = BrokenFile.good.replacing("any: [加微信]", with: "words: contact")
    let lists = RuleFile(name: "l", bytes: Array("words: {contacts: [加微信]}".utf8))
    let library = RuleLibrary([RuleFile(name: "f", bytes: Array(rule.utf8)), lists])
    #expect(library.problems.map(\.message) == ["没有词表“contact”，是否为“contacts”？"])
  }

  /// Whatever the depth or the number that aliases make of few lines: an answer, and soon.
  @Test func hostileFiles() {
    let depth = String(repeating: "[", count: 100_000)
    var laughs = "a0: &a0 [x, y]\n"
    for level in 1...60 { laughs += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    for text in [depth, laughs] {
      let library = RuleLibrary([RuleFile(name: "f", bytes: Array(text.utf8))])
      #expect(library.problems.count == 1)
      #expect(library.rules.isEmpty)
    }
  }

  static let files: [BrokenFile] = [
    BrokenFile(
      "词表不存在", "4:8：没有词表“contact”；词表写在文件的 words 里",
      replacing: [("any: [加微信]", "words: contact")]),
    BrokenFile(
      "引用不存在", "4:12：没有词表“contact”；词表写在文件的 words 里",
      replacing: [("[加微信]\ne", "[加微信, $contact]\ne")]),
    BrokenFile(
      "词表循环", "4:11：词表互相引用，没有尽头：a → b → c → a",
      yaml: "words:\n  a: [甲乙, $b]\n  b: [$c]\n  c: [丙丁, $a]\n"),
    BrokenFile("词表自引", "1:13：词表互相引用，没有尽头：a → a", yaml: "words: {a: [$a]}\n"),
    BrokenFile("词表名", "1:9：词表的名称“A b”应由小写字母、数字和“-”组成，以字母开头", yaml: "words: {A b: [甲乙]}\n"),
    BrokenFile("词表类型", "1:12：“a”应为列表", yaml: "words: {a: 甲乙}\n"),
    BrokenFile("文件的键", "1:1：文件没有“rule”这个键，是否为“rules”？", yaml: "rule: []\nwords: {a: [甲乙]}\n"),
    BrokenFile("文字", "1:1：应为一条规则（以 id 开头）、规则的列表，或 words 与 rules", yaml: "广告\n"),
    BrokenFile("项不是规则", "1:3：规则应为“键: 值”", yaml: "- 广告\n"),
    BrokenFile(
      "锚点", "2:6：规则文件不用锚点（&）和别名（*）；多处共用的词写进 words", yaml: "words:\n  a: &a [甲乙]\n  b: *a\n"),
    BrokenFile(
      "YAML-括号", "5:9：不是有效的 YAML（列表的“]”缺失，或两项之间缺逗号）",
      replacing: [("[加微信]\ne", "[加微信\ne")]),
    BrokenFile(
      "YAML-冒号", "2:10：不是有效的 YAML（冒号前后有歧义：检查缩进，或给含“: ”的值加引号）",
      replacing: [("title: 广告", "title: 广告: 甲")]),
    BrokenFile(
      "YAML-缩进", "3:7：不是有效的 YAML（冒号前后有歧义：检查缩进，或给含“: ”的值加引号）",
      replacing: [("scope", " scope")]),
    BrokenFile(
      "YAML-引号", "8:1：不是有效的 YAML（引号没有成对）",
      replacing: [("title: 广告", "title: '广告")]),
    BrokenFile(
      "YAML-反斜杠", "4:11：不是有效的 YAML（双引号里的反斜杠有误：正则表达式请用单引号）",
      replacing: [("any: [加微信]", #"pattern: "\d""#)]),
    BrokenFile(
      "YAML-制表符", "6:1：不是有效的 YAML（值不能以此字符开头，请加引号；缩进不能用制表符）",
      replacing: [("  delete", "\tdelete")]),
    BrokenFile(
      "YAML-特殊字符", "2:8：不是有效的 YAML（值不能以此字符开头，请加引号；缩进不能用制表符）",
      replacing: [("title: 广告", "title: @广告")]),
    BrokenFile(
      "YAML-星号", "2:9：不是有效的 YAML（以 * 或 & 开头的文字请加引号）",
      replacing: [("title: 广告", "title: *广告")]),
    BrokenFile(
      "YAML-两个文档", "8:1：不是有效的 YAML（一个文件只能有一个文档，请删去“---”）",
      yaml: BrokenFile.good + "---\n" + BrokenFile.good),
    BrokenFile(
      "YAML-控制字符", "2:9：不是有效的 YAML（有不可见的控制字符，请删去）",
      replacing: [("广告", "广\u{1}告")]),
    BrokenFile("BOM", "1:1：规则没有“idd”这个键，是否为“id”？", replacing: [("id: ad.a", "\u{FEFF}idd: ad.a")]),
    BrokenFile(
      "两处错误", "1:1：规则缺少 title（中文名称）", "2:8：“scope”没有“lines”这一种，是否为“line”？",
      "6:3：“examples”没有“kep”这个键，是否为“keep”？",
      replacing: [("title: 广告\n", ""), ("sentence", "lines"), ("keep: [微信群]", "kep: [微信群]")]),
  ]
}
