import TextModel

/// A rule's place in `CleaningRule.all`; also its bit in a `RuleSet`.
enum RuleNumber: UInt8, CaseIterable, Sendable {
  case mojibakeLatin, mojibakeGBK, mojibakeReport
  case entity, brokenEntity, lineEndEscape, tag, template, bullet
  case control, zeroWidth, oddSpace, nfc, radical, fullwidth, compatibilityForm
  case privateUse, lost
  case forumNoise, strayMark, pinyin
  case ocrDigit, hanZero
  case bracket, quote, quoteUnbalanced, halfwidth, clock
  case ellipsis, dash, interpunct, repeated, conflict, sloganComma
  case letterSpaced, spaceHan, spaceMark, spaceOneSided, spaceMixed
  case lineEnd, trailingBlank, blankRun, repeatedLine, brokenLine, wrappedLine
  case repeatedParagraph

  init?(id: String) {
    guard let index = CleaningRule.all.firstIndex(where: { $0.id == id }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  var rule: CleaningRule { CleaningRule.all[Int(rawValue)] }
}

extension CleaningRule {
  /// Every cleaning rule, in the order of `RuleNumber`.
  public static let all: [CleaningRule] = [
    rule("mojibake.latin", "还原被当作 Latin-1 读入的 UTF-8 或 GBK 乱码", "整段字节可无损还原为汉字时才改", every),
    rule("mojibake.gbk", "还原被当作 GBK 读入的 UTF-8 乱码", "整段字节可无损还原为汉字时才改", every),
    report("mojibake.report", "疑似编码错乱，无法确定还原", "丢失的字节不可臆造"),
    rule("char.entity", "还原 HTML 实体", "HTML 标准 13.5 节", every),
    rule("char.broken-entity", "还原丢失“&”的实体（#xff0c;）", "采集残留", every),
    rule("char.line-end-escape", "还原换行转义（x0dx0a、_x000D_）", "采集残留", every),
    rule("markup.tag", "清除 HTML 与 BBCode 标签", "采集残留；<br>、</p> 换成换行", prose),
    rule("markup.template", "清除模板残留（{{…}}、<%…%>）", "采集残留", prose),
    rule("markup.bullet", "清除行首的私用区项目符号", "Word 符号字体残留", prose),
    rule("char.control", "清除控制字符", "文本中无意义", every),
    rule("char.zero-width", "清除零宽字符、方向控制符和软连字符", "表情序列和需要它们的文字除外", every),
    rule("char.odd-space", "不间断空格等特殊空格改为普通空格，行首的删除", "排版残留", every),
    rule("char.nfc", "统一为规范组合形式（NFC）", "Unicode UAX #15；兼容汉字一并归正", every),
    rule("char.radical", "康熙部首、部首补充改为汉字", "Unicode EquivalentUnifiedIdeograph", every),
    rule("char.fullwidth", "全角字母、数字改为半角", "GB/T 15835-2011 5.1.7", prose),
    rule("char.compatibility-form", "竖排、小写、半角变体标点改为通用标点", "CLREQ：竖排形式不供作者使用", prose),
    report("char.private-use", "私用区字符，内容不明", "原字已失，不可臆造"),
    report("damage.lost", "文字已丢失（U+FFFD、锟斤拷、????）", "原字已失，不可臆造"),
    rule("noise.forum", "清除行末的论坛防复制乱码", "采集残留", prose),
    rule("noise.stray-mark", "清除插入词中的防复制符号（.、|、丨）", "采集残留", prose),
    rule("noise.pinyin", "清除字后夹带的拼音（數(shù)據(jù)）", "采集残留；真正的注音不动", prose),
    rule("ocr.digit", "数字中的 O、l、I 改为 0、1", "识别错误；由年份、单位、百分号证明", prose),
    rule("ocr.han-zero", "汉字年份中的 0、○、O 改为 〇", "GB/T 15835-2011：编号与年份用“〇”", prose),
    rule("punct.bracket", "中文语境的括号用全角，成对统一", "GB/T 15834-2011 4.9", prose),
    rule("punct.quote", "引号按配对改正", "GB/T 15834-2011 4.8", prose),
    report("punct.quote-unbalanced", "引号不成对", "GB/T 15834-2011 4.8；跨段引文除外"),
    rule("punct.halfwidth", "中文语境的点号用全角", "GB/T 15834-2011 5.1", prose),
    rule("punct.clock", "时刻中的冒号用半角（上午9:30）", "GB/T 15835-2011", prose),
    rule("punct.ellipsis", "省略号用六连点（……）", "GB/T 15834-2011 4.11", prose),
    rule("punct.dash", "破折号用两字线（——）", "GB/T 15834-2011 4.10", prose),
    rule("punct.interpunct", "间隔号用“·”", "GB/T 15834-2011 4.14；CLREQ 用 U+00B7", prose),
    rule("punct.repeated", "重复的点号合并", "GB/T 15834-2011 4.3：叹号、问号至多三个", prose),
    rule("punct.conflict", "相撞的点号取其重者（，。→。）", "GB/T 15834-2011", prose),
    rule("punct.slogan-comma", "引语名称末尾多余的逗号（“绿色发展，”战略）", "GB/T 15834-2011 4.8", prose),
    rule("space.letter-spaced", "清除逐字空格（我 镇 党 委）", "识别与排版残留", prose),
    rule("space.han", "清除汉字之间的多余空格", "标语、姓名、表格、诗行中的空格不动", prose),
    rule("space.mark", "清除全角标点前后的空格", "GB/T 15834-2011：全角标点自带空白", prose),
    rule("space.one-sided", "清除中文与西文、数字之间单侧的空格", "两侧都有的保留（CLREQ）", [.report]),
    rule("space.mixed", "中文与西文、数字之间加空格", "CLREQ 所称“另一种做法”", [.web]),
    rule("line.end", "统一换行符为 LF", "各系统换行符不一，统一后便于比较与处理", every),
    rule("line.trailing-blank", "清除行末空白", "排版残留", every),
    rule("line.blank-run", "连续空行并为一行，首尾空行删除", "排版残留", every),
    rule("line.repeated", "清除紧邻的重复行", "采集残留；表格、列表、诗行除外", prose),
    rule("line.broken", "接回确知断在句中的行", "未闭合的括号、断开的数字、断开的分句", prose),
    rule("line.wrapped", "接回按宽度硬折的行（--join-wrapped）", "排版残留；默认不开", []),
    report(
      "line.repeated-paragraph", "同一段落重复出现（不相邻）", "可能是采集重复，也可能有意重申，不擅自删除",
      kind: .boilerplate, prose),
  ]

  private static let every: Set<Profile> = [.report, .web, .minimal]
  private static let prose: Set<Profile> = [.report, .web]

  private static func rule(
    _ id: String, _ title: String, _ basis: String, _ profiles: Set<Profile>
  ) -> CleaningRule {
    CleaningRule(
      id: id, title: title, basis: basis, kind: .typography, profiles: profiles, reportsOnly: false)
  }

  private static func report(
    _ id: String, _ title: String, _ basis: String, kind: FindingKind = .damage,
    _ profiles: Set<Profile> = every
  ) -> CleaningRule {
    CleaningRule(
      id: id, title: title, basis: basis, kind: kind, profiles: profiles, reportsOnly: true)
  }
}
