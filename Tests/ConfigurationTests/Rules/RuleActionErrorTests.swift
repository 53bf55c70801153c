import Configuration
import Testing

/// Keys that must fit each other: actions, blocks, examples.
@Suite struct RuleActionErrorTests {
  @Test(arguments: files)
  func refused(file: BrokenFile) { #expect(file.complaints == file.expected) }

  static let files: [BrokenFile] = [
    BrokenFile(
      "replacement 无 replace", "4:1：“replacement”用在这里没有意义：它属于 action: replace",
      replacing: [("any:", "replacement: 好\nany:")]),
    BrokenFile(
      "replace 无 replacement", "4:1：action: replace 需要 replacement（换成什么）",
      replacing: [
        ("sentence", "span"), ("any:", "action: replace\nany:"),
        ("[加微信]\n  k", "[{text: 加微信, becomes: 好}]\n  k"),
      ]),
    BrokenFile(
      "replace 空", "5:14：“replacement”为空：要删去请用 action: delete",
      replacing: [
        ("sentence", "span"), ("any:", "action: replace\nreplacement: ''\nany:"),
        ("[加微信]\n  k", "[{text: 加微信, becomes: ''}]\n  k"),
      ]),
    BrokenFile(
      "replace 非 span", "4:1：action: replace 只用于 scope: span",
      replacing: [
        ("any:", "action: replace\nreplacement: 好\nany:"),
        ("[加微信]\n  k", "[{text: 加微信, becomes: 好}]\n  k"),
      ]),
    BrokenFile(
      "$3 两组", "5:14：“replacement”用了 $3，而 pattern 只有 2 个分组",
      replacing: [
        ("sentence", "span"),
        ("any: [加微信]", "action: replace\nreplacement: $1$3\npattern: (加)(微信)"),
        ("[加微信]\n  k", "[{text: 加微信, becomes: 好}]\n  k"),
      ]),
    BrokenFile(
      "$1 无模式", "5:14：“replacement”用了 $1，而第一个信号不是 pattern",
      replacing: [
        ("sentence", "span"), ("any: [加微信]", "action: replace\nreplacement: $1\nany: [加微信]"),
        ("[加微信]\n  k", "[{text: 加微信, becomes: 好}]\n  k"),
      ]),
    BrokenFile(
      "$0", "5:14：“replacement”里没有 $0：把整个 pattern 括起来，用 $1",
      replacing: [
        ("sentence", "span"), ("any: [加微信]", "action: replace\nreplacement: $0\npattern: 加微信"),
        ("[加微信]\n  k", "[{text: 加微信, becomes: 好}]\n  k"),
      ]),
    BrokenFile(
      "keep-inner 无组", "4:1：action: keep-inner 需要第一个信号是带括号分组的 pattern：第 1 组留下，其余删去",
      replacing: [
        ("sentence", "span"), ("any: [加微信]", "action: keep-inner\npattern: 加微信"),
        ("[加微信]\n  k", "[{text: 加微信, becomes: 加}]\n  k"),
      ]),
    BrokenFile(
      "keep-inner 句", "4:1：action: keep-inner 只用于 scope: span 和 block",
      replacing: [
        ("any:", "action: keep-inner\nany:"), ("[加微信]\n  k", "[{text: 加微信, becomes: 加}]\n  k"),
      ]),
    BrokenFile(
      "block 缺", "3:1：scope: block 需要 block（begin 与 end，或 begin 与 while）",
      replacing: [("sentence", "block"), ("any: [加微信]\n", "")]),
    BrokenFile(
      "block 与 any", "4:1：“any”用在这里没有意义：scope: block 由 block 决定找什么",
      replacing: [("sentence", "block"), ("any: [加微信]", "any: [加微信]\nblock: {begin: 甲甲, end: 乙乙}")]),
    BrokenFile(
      "block 非 block", "5:1：“block”用在这里没有意义：它属于 scope: block",
      replacing: [("any: [加微信]", "any: [加微信]\nblock: {begin: 甲甲, end: 乙乙}")]),
    BrokenFile(
      "block end 与 while", "4:29：“end”与“while”只能有一个：成对的标记用 end，成片的行用 while",
      replacing: [("sentence", "block"), ("any: [加微信]", "block: {begin: 甲甲, end: 乙乙, while: 丙丙}")]),
    BrokenFile(
      "block 缺 begin", "4:8：block 缺少 begin（起始标记）",
      replacing: [("sentence", "block"), ("any: [加微信]", "block: {end: 乙乙}")]),
    BrokenFile(
      "block 缺 end", "4:8：block 缺少 end（结束标记）或 while（其下各行的样子）",
      replacing: [("sentence", "block"), ("any: [加微信]", "block: {begin: 甲甲}")]),
    BrokenFile(
      "block most 与 end", "4:29：“most”用在这里没有意义：它属于 while",
      replacing: [("sentence", "block"), ("any: [加微信]", "block: {begin: 甲甲, end: 乙乙, most: 3}")]),
    BrokenFile(
      "block while 空", "4:27：“while”连空文字也匹配，会处处命中；请至少要求一个字",
      replacing: [("sentence", "block"), ("any: [加微信]", "block: {begin: 甲甲, while: '.*'}")]),
    BrokenFile(
      "block while keep-inner", "4:1：action: keep-inner 需要成对的标记（begin 与 end）",
      replacing: [
        ("sentence", "block"),
        ("any: [加微信]", "action: keep-inner\nblock: {begin: 甲甲, while: '.+'}"),
        ("[加微信]\n  k", "[{text: 加微信, becomes: 加}]\n  k"),
      ]),
    BrokenFile(
      "例子缺 delete", "6:3：examples 缺少 delete：至少一个会命中的例子",
      replacing: [("  delete: [加微信]\n", "")]),
    BrokenFile(
      "例子缺 keep", "6:3：examples 缺少 keep：至少一个相似而不该动的例子",
      replacing: [("  keep: [微信群]\n", "")]),
    BrokenFile(
      "例子空", "7:9：“keep”不能为空",
      replacing: [("keep: [微信群]", "keep: []")]),
    BrokenFile(
      "例子相同", "7:15：与第 6 行的例子相同",
      replacing: [("keep: [微信群]", "keep: [微信群, 加微信]")]),
    BrokenFile(
      "flag 写 delete", "7:3：action: flag 的例子写在 flag 里，不是 delete",
      replacing: [("any:", "action: flag\nany:")]),
    BrokenFile(
      "delete 写 flag", "6:3：action: delete 的例子写在 delete 里，不是 flag",
      replacing: [("  delete:", "  flag:")]),
    BrokenFile(
      "例子无结果", "6:12：例子缺少 becomes（结果）",
      replacing: [("delete: [加微信]", "delete: [{text: 加微信}]")]),
    BrokenFile(
      "例子不变", "6:12：例子的结果与原文相同；不该动的写在 keep 里",
      replacing: [("delete: [加微信]", "delete: [{text: 加微信, becomes: 加微信}]")]),
    BrokenFile(
      "keep 带结果", "7:10：“keep”应为文字",
      replacing: [("keep: [微信群]", "keep: [{text: 微信群, becomes: 微信群}]")]),
    BrokenFile(
      "replace 例子无结果", "8:12：action: replace 的例子要写结果：{text: …, becomes: …}",
      replacing: [("sentence", "span"), ("any:", "action: replace\nreplacement: 好\nany:")]),
    BrokenFile(
      "flag 例子有结果", "7:10：action: flag 不改文字，例子直接写原文",
      replacing: [
        ("any:", "action: flag\nany:"), ("delete: [加微信]", "flag: [{text: 加微信, becomes: 加}]"),
      ]),
  ]
}
