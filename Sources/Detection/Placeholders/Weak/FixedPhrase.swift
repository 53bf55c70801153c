/// A phrase of which everybody knows the missing word.
struct FixedPhrase: Sendable {
  /// What stands before the mask, at least; may be empty.
  var before: [UInt8]
  /// What stands behind it; may be empty where `before` is not.
  var after: [UInt8]
  /// Where the phrase goes on behind `after`, after at most four more characters.
  var then: [UInt8]
  /// What must not follow at once: 党的…大力支持.
  var unless: Set<UInt32>
  var value: Value
  /// Where the phrase comes from, in Chinese.
  var source: String

  enum Value: Sendable {
    /// The same at all times.
    case always(String)
    /// By the year in which the text was written.
    case inYears([(years: ClosedRange<Int>, value: String)])
    /// Years since then.
    case anniversary(of: Int)
  }

  init(
    _ before: String, _ after: String, then: String = "", unless: String = "", _ value: Value,
    source: String
  ) {
    self.unless = Ideograph.set(unless)
    (self.before, self.after, self.then) = (Array(before.utf8), Array(after.utf8), Array(then.utf8))
    (self.value, self.source) = (value, source)
  }
}

extension FixedPhrase {
  /// The first that fits decides.
  static let all: [FixedPhrase] = congresses + plans + anniversaries + words

  /// Where a year has two answers, as before and after a plenum, it is missing.
  private static let congresses: [FixedPhrase] = [
    FixedPhrase("党的第", "次全国代表大会", congress, source: "中国共产党历次全国代表大会"),
    FixedPhrase("中国共产党第", "次全国代表大会", congress, source: "中国共产党历次全国代表大会"),
    FixedPhrase("党的", "大", unless: "力局政业众家事战旗略", congress, source: "中国共产党历次全国代表大会"),
    FixedPhrase("党的", "届", then: "中全会", congress, source: "中国共产党历次全国代表大会"),
    FixedPhrase("届", "中全会", plenum, source: "中共中央历次全体会议"),
  ]
  private static let congress = Value.inYears([
    (2013...2016, "十八"), (2017...2021, "十九"), (2022...2027, "二十"),
  ])
  private static let plenum = Value.inYears([
    (2014...2014, "四"), (2016...2016, "六"), (2019...2019, "四"), (2021...2021, "六"),
    (2023...2023, "二"),
    (2024...2024, "三"),
  ])

  private static let plans: [FixedPhrase] = [
    FixedPhrase("十", "五”规划", planUnit, source: "国民经济和社会发展五年规划"),
    FixedPhrase("十", "五”时期", planUnit, source: "国民经济和社会发展五年规划"),
    FixedPhrase("十", "五规划", planUnit, source: "国民经济和社会发展五年规划"),
    FixedPhrase("“", "五”规划", plan, source: "国民经济和社会发展五年规划"),
    FixedPhrase("“", "五”时期", plan, source: "国民经济和社会发展五年规划"),
    FixedPhrase("第", "个五年规划", plan, source: "国民经济和社会发展五年规划"),
  ]
  private static let plan = Value.inYears([
    (2011...2014, "十二"), (2016...2019, "十三"), (2021...2024, "十四"), (2026...2029, "十五"),
  ])
  private static let planUnit = Value.inYears([
    (2011...2014, "二"), (2016...2019, "三"), (2021...2024, "四"), (2026...2029, "五"),
  ])

  private static let anniversaries: [FixedPhrase] = [
    FixedPhrase("建党", "周年", .anniversary(of: 1921), source: "中国共产党 1921 年成立"),
    FixedPhrase("中国共产党成立", "周年", .anniversary(of: 1921), source: "中国共产党 1921 年成立"),
    FixedPhrase("新中国成立", "周年", .anniversary(of: 1949), source: "中华人民共和国 1949 年成立"),
    FixedPhrase("中华人民共和国成立", "周年", .anniversary(of: 1949), source: "中华人民共和国 1949 年成立"),
    FixedPhrase("改革开放", "周年", .anniversary(of: 1978), source: "十一届三中全会，1978 年"),
    FixedPhrase("建军", "周年", .anniversary(of: 1927), source: "中国人民解放军 1927 年建军"),
  ]

  private static let words: [FixedPhrase] = [
    FixedPhrase("社会主义核心", "观", .always("价值"), source: "党的十八大报告"),
    FixedPhrase("社会主义", "价值观", .always("核心"), source: "党的十八大报告"),
    FixedPhrase("习", "新时代中国特色社会主义思想", .always("近平"), source: "《中国共产党章程》总纲"),
    FixedPhrase("习近", "新时代", .always("平"), source: "《中国共产党章程》总纲"),
    FixedPhrase("习近", "总书记", .always("平"), source: "中共中央历次全体会议"),
    FixedPhrase("习", "总书记", .always("近平"), source: "中共中央历次全体会议"),
    FixedPhrase("习近", "", .always("平"), source: "中共中央历次全体会议"),
    FixedPhrase("", "新时代中国特色社会主义思想", .always("习近平"), source: "《中国共产党章程》总纲"),
    FixedPhrase("新时代中国特色", "主义思想", .always("社会"), source: "《中国共产党章程》总纲"),
    FixedPhrase("新时代中国特色社会", "思想", .always("主义"), source: "《中国共产党章程》总纲"),
    FixedPhrase("毛泽", "思想", .always("东"), source: "《中国共产党章程》总纲"),
    FixedPhrase("邓小", "理论", .always("平"), source: "《中国共产党章程》总纲"),
    FixedPhrase("马克思", "主义", .always("列宁"), source: "《中国共产党章程》总纲"),
    FixedPhrase("“", "个代表”", .always("三"), source: "《中国共产党章程》总纲"),
    FixedPhrase("“", "个意识”", .always("四"), source: "《中国共产党章程》总纲"),
    FixedPhrase("“", "个自信”", .inYears([(2017...2029, "四")]), source: "《中国共产党章程》总纲"),
    FixedPhrase("“", "个维护”", .always("两"), source: "《中国共产党章程》总纲"),
    FixedPhrase("“", "个确立”", .always("两"), source: "党的十九届六中全会决议"),
    FixedPhrase("中华民族", "复兴", .always("伟大"), source: "《中国共产党章程》总纲"),
    FixedPhrase("中华", "共和国", .always("人民"), source: "《中华人民共和国宪法》"),
    FixedPhrase("中国", "党成立", .always("共产"), source: "《中国共产党章程》总纲"),
    FixedPhrase("党风廉政建设和反", "斗争", .always("腐败"), source: "《中国共产党章程》总纲"),
    FixedPhrase("扫黑除", "专项斗争", .always("恶"), source: "中共中央、国务院 2018 年通知"),
    FixedPhrase("不忘", "、牢记使命", .always("初心"), source: "党的十九大报告"),
    FixedPhrase("不忘初心、牢记", "主题教育", .always("使命"), source: "党的十九大报告"),
    FixedPhrase("乡村", "战略", .always("振兴"), source: "党的十九大报告"),
    FixedPhrase("“一带", "”", .always("一路"), source: "共建“一带一路”倡议"),
    FixedPhrase("“两学一", "”", .always("做"), source: "中共中央办公厅 2016 年方案"),
    FixedPhrase("全面建成", "社会", .always("小康"), source: "党的十八大报告"),
    FixedPhrase("人民代表", "制度", .always("大会"), source: "《中华人民共和国宪法》"),
    FixedPhrase("提", "讼", .always("起诉"), source: "《中华人民共和国民事诉讼法》"),
  ]
}
