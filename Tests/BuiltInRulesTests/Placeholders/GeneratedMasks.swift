import Randomness

/// Texts made at random from a seed: the same on every machine.
struct GeneratedMasks {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix((seed &+ 1) &* 0xD134_2543_DE82_EF95 ^ seed << 40) }

  mutating func below(_ limit: Int) -> Int { random.below(limit) }

  mutating func pick<Item>(_ items: [Item]) -> Item { random.pick(items) }

  // MARK: Sentences with one place for a value

  /// What stands before and behind a value, and a value.
  struct Slot: Sendable {
    var before: String
    var after: String
    var value: String
  }

  static let slots = [
    // Before an administrative noun.
    Slot(before: "", after: "省农业农村厅印发通知", value: "河川"),
    Slot(before: "", after: "市人民政府召开常务会议", value: "临江"),
    Slot(before: "调研组前往", after: "县实地察看", value: "青山"),
    Slot(before: "", after: "区民政局开展走访", value: "东湖"),
    Slot(before: "在", after: "镇召开现场推进会", value: "清河"),
    Slot(before: "", after: "乡党委高度重视", value: "石桥"),
    Slot(before: "走进", after: "村，道路干净整洁", value: "柳林"),
    Slot(before: "", after: "街道组织志愿者清理河道", value: "新华"),
    // Before a measure word.
    Slot(before: "累计投入资金", after: "万元", value: "120"),
    Slot(before: "新建高标准农田", after: "亩", value: "3500"),
    Slot(before: "惠及群众", after: "户", value: "86"),
    Slot(before: "发展党员", after: "名", value: "12"),
    Slot(before: "排查隐患", after: "处", value: "31"),
    Slot(before: "栽植苗木", after: "棵", value: "5000"),
    Slot(before: "粮食产量同比增长", after: "%", value: "3.2"),
    Slot(before: "修建水渠", after: "公里", value: "4.5"),
    // Before a title.
    Slot(before: "", after: "书记主持会议并讲话", value: "陈"),
    Slot(before: "", after: "副县长到会指导", value: "高"),
    Slot(before: "会议由", after: "主任传达文件精神", value: "方"),
    // In a date.
    Slot(before: "2023年", after: "月底前完成整改", value: "6"),
    Slot(before: "3月", after: "日上午召开动员会", value: "15"),
    Slot(before: "工程于", after: "年竣工验收", value: "2021"),
    // The name of a work.
    Slot(before: "认真学习《", after: "》", value: "乡村振兴战略规划"),
    Slot(before: "严格执行《", after: "条例》", value: "信访工作"),
    Slot(before: "印发《", after: "实施方案》", value: "秸秆禁烧"),
    // Which one of a row.
    Slot(before: "召开第", after: "次党委会议", value: "四"),
  ]

  static let glyphs = ["X", "XX", "XXX", "*", "**", "××", "○○"]

  private static let leads = [
    "", "近日，", "会后，", "据了解，", "截至目前，", "为改善人居环境，", "今年以来，各项工作有序开展。", "按照部署，",
  ]
  private static let tails = [
    "。", "，取得明显成效。", "；下一步将继续跟进。", "，群众普遍满意。", "。\n各单位要抓好落实。", "",
  ]

  /// A sentence around a place for a value.
  mutating func sentence(around slot: Slot) -> (before: String, after: String) {
    (pick(Self.leads) + slot.before, slot.after + pick(Self.tails))
  }

  // MARK: Anything

  private static let words = [
    "镇", "县", "公司", "户", "万元", "%", "年", "月", "日", "书记", "第", "次", "党的", "大", "《", "》", "“", "”",
    "张",
    "李", "联系电话：", "甲方：", "身份证号", "位于", "路", "号", "、", "，", "。", "：", "+", "=", "（", "）", "[姓名]",
    "{{日期}}",
    "20", "202", "138", "2", "0", "1101", ".", ",", "-", "@", ".com", "京A", "iPhone ", "T恤",
    "https://a.cn/", "`", "$",
    "题", "每空2分", "注：*为", "# ", "- ", "> ", "| a |", "第 种方式", "年 月 日", "e\u{301}",
    "👨\u{200D}👩\u{200D}👧", "👍🏽",
    "🇨🇳", "1\u{FE0F}\u{20E3}", "가", "\u{1F468}", "鬃", "𠮷", "\t", " ", "\u{3000}",
  ]
  private static let masks = [
    "*", "**", "***", "＊", "X", "XX", "x", "xx", "Ｘ", "×", "××", "○", "○○", "〇", "□□", "△", "※※",
    "_", "____", "＿＿",
    "#", "##", "N", "n", "?", "??", "某", "某某", "某甲", "某1", "A", "\\*", "&times;", "000", "\u{200B}",
    "\u{FEFF}",
    "\u{FE0F}", "\u{200D}", "\u{20DD}", "\u{301}", "\u{AD}",
  ]
  private static let ends = [
    "\n", "\n", "\n", "\r\n", "\n\n", "\n```\n", "\n```swift\n", "\n~~~\n",
  ]

  /// About `length` pieces of masks, what stands beside masks, and what is no mask at all.
  mutating func text(length: Int) -> String {
    var text = ""
    for _ in 0..<length {
      switch below(12) {
      case 0...4: text += pick(Self.masks)
      case 5...10: text += pick(Self.words)
      default: text += pick(Self.ends)
      }
    }
    return text
  }
}
