import Configuration
import Testing

/// Words, patterns, weights and what they must add up to.
@Suite struct RuleSignalErrorTests {
  @Test(arguments: files)
  func refused(file: BrokenFile) { #expect(file.complaints == file.expected) }

  static let files: [BrokenFile] = [
    BrokenFile(
      "check-词", "5:1：“check”用在这里没有意义：它检查 pattern 匹配到的文字",
      replacing: [("any: [加微信]", "any: [加微信]\ncheck: mobile")]),
    BrokenFile(
      "keywords-词", "5:1：“keywords”用在这里没有意义：它属于 pattern",
      replacing: [("any: [加微信]", "any: [加微信]\nkeywords: [微信]")]),
    BrokenFile(
      "词太短", "4:7：“加”太短：词至少两个字（空白和分隔符号不算）",
      replacing: [("[加微信]\ne", "[加]\ne")]),
    BrokenFile(
      "词太短-分隔", "4:7：“加 -”太短：词至少两个字（空白和分隔符号不算）",
      replacing: [("[加微信]\ne", "['加 -']\ne")]),
    BrokenFile(
      "词重复", "4:16：“加微信”与第 4 行的“加微信”重复，请删去一个",
      replacing: [("[加微信]\ne", "[加微信, 代写, 加微信]\ne")]),
    BrokenFile(
      "词重复-同形", "5:3：“加ｖ-信”与第 4 行的“加V信”重复，请删去一个",
      replacing: [("[加微信]\ne", "[加V信,\n  加ｖ-信]\ne")]),
    BrokenFile(
      "词空", "4:7：“any”不能为空",
      replacing: [("[加微信]\ne", "['']\ne")]),
    BrokenFile(
      "词表空", "4:6：“any”不能为空",
      replacing: [("[加微信]\ne", "[]\ne")]),
    BrokenFile(
      "模式有误", "4:15：正则表达式的括号不成对",
      replacing: [("any: [加微信]", "pattern: '加(微信'")]),
    BrokenFile(
      "模式有误-位置", "4:21：正则表达式的 {m,n} 中 n 小于 m",
      replacing: [("any: [加微信]", "pattern: '加''微信{3,1}'")]),
    BrokenFile(
      "模式有误-双引号", "4:22：正则表达式的 {m,n} 中 n 小于 m",
      replacing: [("any: [加微信]", #"pattern: "加\\d微信{3,1}""#)]),
    BrokenFile(
      "模式匹配空", "4:10：“pattern”连空文字也匹配，会处处命中；请至少要求一个字",
      replacing: [("any: [加微信]", "pattern: '(加微信)*'")]),
    BrokenFile(
      "any 与 pattern", "5:1：“any”与“pattern”只能有一个；要都算，请写成 signals",
      replacing: [("any: [加微信]", "any: [加微信]\npattern: 加微信")]),
    BrokenFile(
      "signals 与 any", "4:1：“any”用在这里没有意义：已有 signals，请写进去",
      replacing: [("any: [加微信]", "any: [加微信]\nthreshold: 1\nsignals:\n  - {any: [微信]}")]),
    BrokenFile(
      "signals 无 threshold", "4:1：规则有 signals 而缺少 threshold（权重合计到多少才算）",
      replacing: [("any: [加微信]", "signals:\n  - {any: [微信]}")]),
    BrokenFile(
      "threshold 太高", "4:1：threshold 是 4，而正的权重合计只有 3：规则永远不会命中",
      replacing: [
        (
          "any: [加微信]",
          "threshold: 4\nsignals:\n  - {any: [微信], weight: 2}\n  - {any: [加好友]}\n  - {any: [群众], weight: -3}"
        )
      ]),
    BrokenFile(
      "信号的键", "6:17：信号没有“wieght”这个键，是否为“weight”？",
      replacing: [("any: [加微信]", "threshold: 1\nsignals:\n  - {any: [微信], wieght: 2}")]),
    BrokenFile(
      "信号无测试", "6:5：信号缺少要找的内容：any（几个词）、words（词表）或 pattern（正则表达式）",
      replacing: [("any: [加微信]", "threshold: 1\nsignals:\n  - {weight: 2}")]),
    BrokenFile(
      "信号不是键值", "5:11：信号应为“键: 值”",
      replacing: [("any: [加微信]", "threshold: 1\nsignals: [加微信]")]),
    BrokenFile(
      "weight 0", "6:25：“weight”不能为 0：这样的信号没有作用",
      replacing: [("any: [加微信]", "threshold: 1\nsignals:\n  - {any: [微信], weight: 0}")]),
    BrokenFile(
      "weight 小数", "6:25：“weight”应为 -100 到 100 的整数，而不是“1.5”",
      replacing: [("any: [加微信]", "threshold: 1\nsignals:\n  - {any: [微信], weight: 1.5}")]),
    BrokenFile(
      "span 首信号为负", "5:1：第一个信号的权重应为正：scope: span 删改的正是它",
      replacing: [
        ("sentence", "span"),
        ("any: [加微信]", "threshold: 1\nsignals:\n  - {any: [群众], weight: -1}\n  - {any: [微信]}"),
      ]),
    BrokenFile(
      "near 首信号为负", "6:1：第一个信号的权重应为正：near 以它为中心",
      replacing: [
        (
          "any: [加微信]",
          "threshold: 1\nnear: [{any: [联系], within: 10}]\nsignals:\n  - {any: [群众], weight: -1}\n  - {any: [微信]}"
        )
      ]),
    BrokenFile(
      "within 太大", "5:28：“within”应为 1 到 1000 的整数，而不是“5000”",
      replacing: [("any: [加微信]", "any: [加微信]\nnear: [{any: [联系], within: 5000}]")]),
    BrokenFile(
      "spread 不小", "5:1：spread 应小于 threshold（1）：它是邻近已删内容时的较低门槛",
      replacing: [("any: [加微信]", "threshold: 1\nspread: 1\nsignals:\n  - {any: [微信]}")]),
    BrokenFile(
      "spread 不合", "4:1：“spread”用在这里没有意义：它属于 scope: sentence 和 line",
      replacing: [("sentence", "span"), ("any: [加微信]", "spread: 1\nany: [加微信]")]),
    BrokenFile(
      "unless 空", "4:9：“unless”不能为空",
      replacing: [("any:", "unless: []\nany:")]),
    BrokenFile(
      "unless 的键", "4:11：“unless”没有“patern”这个键，是否为“pattern”？",
      replacing: [("any:", "unless: [{patern: 群众}]\nany:")]),
    BrokenFile(
      "unless 词短", "4:14：“群”太短：词至少两个字（空白和分隔符号不算）",
      replacing: [("any:", "unless: [群众, 群]\nany:")]),
    BrokenFile(
      "longest", "4:10：“longest”应为 1 到 10000 的整数，而不是“0”",
      replacing: [("any:", "longest: 0\nany:")]),
  ]
}
