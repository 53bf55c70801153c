import Randomness

/// Chinese text made at random from a seed: clauses as reports use them, with every defect that the
/// cleaner knows mixed in. The same seed gives the same text on every machine.
struct GeneratedReport {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed) }

  mutating func below(_ limit: Int) -> Int { random.below(limit) }

  mutating func pick(_ items: [String]) -> String { random.pick(items) }

  private static let words = [
    "全镇", "加强", "党建引领", "乡村振兴", "扎实推进", "工作", "措施", "落实", "群众", "产业发展", "安全生产", "的", "和",
    "完成", "投资", "年度", "目标任务", "有序开展", "县委", "“三会一课”", "《实施方案》", "（一）", "一是", "2023年", "88名",
    "23.5%", "1,234.5", "10:30", "GDP", "5G", "APP", "*镇", "XX万元", "某某", "〇", "Ⅱ类", "①", "7·23",
    "我镇",
  ]

  private static let defects = [
    ",", ".", ":", ";", "!", "?", "(", ")", "（", "）", "\"", "'", "“", "”", "‘", "’", "〞", "...",
    "..", "…", "--",
    "—", "———", "，，", "，。", "。。", "！！！！", "；。", "：，", " ", "  ", "\u{A0}", "\u{3000}", "\u{200B}",
    "\u{FEFF}", "\t",
    "１２３", "ＡＢ", "％", "\u{2F00}", "\u{2ED3}", "\u{F900}", "e\u{301}", "\u{FE30}", "\u{FF61}", "∶",
    "&nbsp;", "&amp;lt;",
    "#xff0c;", "&#65292;", "<br/>", "</p>", "<p>", "<b>", "[b]", "[/b]", "{{x}}", "x0dx0a",
    "_x000D_", "\u{E000}",
    "\u{F06C}", "\u{FFFD}", "锟斤拷", "????", "丨", "|", "數(shù)", "2O23年", "二○二三年", "k% W{ 8 ]q, 5v!",
    "å·¥ä½\u{9C}",
    "鍏ㄩ晣", "`code,`", "http://a.cn/x,y", "a@b.cn", "C:\\路径", "9：30", "上午9：30", "• ", "1.", "1、",
    "（1）", "(1)", "\r",
    "\n", "\n", "\n", "\r\n", "\n\n", "\u{2028}", "\u{85}", "\u{B}", "\u{1B}[31m", "，”战略", "的.",
    "-", "~", "12", "\n34万元",
    "（112\n年", "全 镇 党 委 高 度", "；", "，", "。", "、", "：", "```\n", "| a | b |", "a,b,c\n1,2,3\n",
    "https://x.cn", "😀",
    "👨\u{200D}👩", "_", "①", "\u{200E}", "<<", ">>", "〈", "〉", "[", "]", "】", "〔", "$x$", "\u{2027}",
    "．", "ＸＸ",
  ]

  /// A text of about `length` pieces; the higher `damage` (in per cent), the more defects.
  mutating func text(length: Int, damage: Int = 30) -> String {
    var text = ""
    for _ in 0..<length {
      text += below(100) < damage ? pick(Self.defects) : pick(Self.words)
      if below(6) == 0 { text += pick(["，", "。", "、", "；", "\n", "。\n"]) }
      if below(40) == 0 { text += String(text.suffix(below(40))) }
    }
    return text
  }

  /// Lines of `pieces` (advertisements, markers, what only looks like them) among lines of a report, some
  /// put into sentences, some damaged.
  mutating func page(length: Int, pieces: [String], damage: Int) -> String {
    var text = ""
    for _ in 0..<length {
      switch below(8) {
      case 0, 1: text += pick(pieces) + pick(["\n", "\n", "\n\n", "", "。"])
      case 2: text += self.text(length: 6, damage: damage) + pick(pieces)
      case 3: text += pick(["\n", "\n\n\n", "　　", " "])
      default:
        text += self.text(length: 3 + below(10), damage: damage) + pick(["。\n", "\n", "，", ""])
      }
    }
    return text
  }

  /// Well-formed UTF-8 without any plan: scalars from everywhere.
  mutating func noise(length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      let value: UInt32
      switch below(8) {
      case 0: value = UInt32(below(0x80))
      case 1: value = 0x80 + UInt32(below(0x780))
      case 2, 3: value = 0x4E00 + UInt32(below(0x5200))
      case 4: value = 0x2000 + UInt32(below(0x1100))
      case 5: value = 0xFE00 + UInt32(below(0x200))
      case 6: value = UInt32(below(0x11_0000))
      default: value = 0x0A
      }
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
