import Configuration
import Testing

/// Keys, and values of one key by itself.
@Suite struct RuleKeyErrorTests {
  @Test(arguments: files)
  func refused(file: BrokenFile) { #expect(file.complaints == file.expected) }

  static let files: [BrokenFile] = [
    BrokenFile(
      "未知的键", "4:1：规则没有“treshold”这个键，是否为“threshold”？",
      replacing: [("any: [", "treshold: 1\nany: [")]),
    BrokenFile(
      "未知的键-无相近",
      "4:1：规则没有“颜色”这个键；可用 id、title、message、kind、scope、action、replacement、signals、any、words、pattern、keywords、check、threshold、spread、near、unless、longest、edge、block、enabled、confidence、examples",
      replacing: [("any: [", "颜色: 红\nany: [")]),
    BrokenFile(
      "键出现两次", "2:1：“title”出现不止一次",
      replacing: [("title: 广告", "title: 广告\ntitle: 广告")]),
    BrokenFile(
      "缺 id", "1:1：规则缺少 id（如 ad.material-library）",
      replacing: [("id: ad.a\n", "")]),
    BrokenFile(
      "缺 title", "1:1：规则缺少 title（中文名称）",
      replacing: [("title: 广告\n", "")]),
    BrokenFile(
      "缺 scope", "1:1：规则缺少 scope（一次看多大的范围）",
      replacing: [("scope: sentence\n", "")]),
    BrokenFile(
      "缺 examples", "1:1：规则缺少 examples（规则自带的例子，至少一删一留）",
      yaml: "id: ad.a\ntitle: 广告\nscope: sentence\nany: [加微信]\n"),
    BrokenFile(
      "没有要找的", "1:1：规则缺少要找的内容：any（几个词）、words（词表）或 pattern（正则表达式）",
      replacing: [("any: [加微信]\n", "")]),
    BrokenFile(
      "空值", "2:7：“title”不能为空",
      replacing: [("title: 广告", "title:")]),
    BrokenFile(
      "title 两行", "2:8：“title”应在一行之内",
      replacing: [("title: 广告", "title: |\n  广\n  告")]),
    BrokenFile(
      "类型-文字", "2:8：“title”应为文字",
      replacing: [("title: 广告", "title: [广告]")]),
    BrokenFile(
      "类型-列表", "4:6：“any”应为列表",
      replacing: [("any: [加微信]", "any: 加微信")]),
    BrokenFile(
      "类型-整数", "4:12：“threshold”应为 1 到 1000 的整数，而不是“一”",
      replacing: [("any:", "threshold: 一\nany:")]),
    BrokenFile(
      "类型-是否", "4:10：“enabled”应为 true 或 false，而不是“yes”",
      replacing: [("any:", "enabled: yes\nany:")]),
    BrokenFile(
      "类型-键值", "5:11：“examples”应为“键: 值”",
      replacing: [("examples:\n  delete: [加微信]\n  keep: [微信群]", "examples: [加微信]")]),
    BrokenFile(
      "scope", "3:8：“scope”没有“sentance”这一种，是否为“sentence”？",
      replacing: [("sentence", "sentance")]),
    BrokenFile(
      "action", "4:9：“action”没有“remove”这一种；可用 delete、replace、keep-inner、flag",
      replacing: [("any:", "action: remove\nany:")]),
    BrokenFile(
      "kind",
      "4:7：“kind”没有“advert”这一种；可用 placeholder、elided、weak-mask、identifier、quasi、advertisement、paid-marker、boilerplate",
      replacing: [("ad.a", "my.a"), ("any:", "kind: advert\nany:")]),
    BrokenFile(
      "kind-排版",
      "4:7：“kind”没有“typography”这一种；可用 placeholder、elided、weak-mask、identifier、quasi、advertisement、paid-marker、boilerplate",
      replacing: [("ad.a", "my.a"), ("any:", "kind: typography\nany:")]),
    BrokenFile(
      "kind-缺", "1:1：规则缺少 kind：只有 ad.、paid.、site. 开头的规则不必写",
      replacing: [("ad.a", "my.a")]),
    BrokenFile(
      "kind-矛盾", "4:7：ad. 开头的规则 kind 为 advertisement，请删去 kind 或改 id",
      replacing: [("any:", "kind: boilerplate\nany:")]),
    BrokenFile(
      "check", "5:8：“check”没有“mobil”这一种，是否为“mobile”？",
      replacing: [("any: [加微信]", #"pattern: '\d{11}'\#ncheck: mobil"#)]),
    BrokenFile(
      "edge", "4:7：“edge”没有“top”这一种；可用 head、tail、both",
      replacing: [("sentence", "document"), ("any:", "edge: top\nany:")]),
    BrokenFile(
      "edge-不合", "4:1：“edge”用在这里没有意义：它属于 scope: document",
      replacing: [("any:", "edge: head\nany:")]),
    BrokenFile(
      "confidence", "4:13：“confidence”没有“sure”这一种；可用 certain、likely、possible",
      replacing: [("any:", "confidence: sure\nany:")]),
    BrokenFile(
      "id-形式", "1:5：id“Ad.A”应写作“类.名”，用小写字母、数字和“-”，如 ad.material-library",
      replacing: [("ad.a", "Ad.A")]),
    BrokenFile(
      "id-无类", "1:5：id“advert”应写作“类.名”，用小写字母、数字和“-”，如 ad.material-library",
      replacing: [("ad.a", "advert")]),
    BrokenFile(
      "id-三段", "1:5：id“ad.a.b”应写作“类.名”，用小写字母、数字和“-”，如 ad.material-library",
      replacing: [("ad.a", "ad.a.b")]),
  ]
}
