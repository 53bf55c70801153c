import Cleaning
import Detection

/// What one rule adds to the time that cleaning takes, measured on a text made up for it.
public struct RuleCost: Sendable, Hashable {
  /// The rule.
  public var id: String
  /// For each character of the text; 0 where it is lost in the noise.
  public var nanoseconds: Double
  /// What has to be met before the rule is run.
  public var announcement: Announcement

  private static let rounds = 5
  private static let characters = 60_000

  /// In Chinese, with its unit.
  public var shown: String { Self.shown(nanoseconds) }

  /// A time for each character, in Chinese.
  public static func shown(_ nanoseconds: Double) -> String {
    let tenths = Int((nanoseconds * 10).rounded())
    return tenths < 1 ? "不足 0.1 纳秒/字" : "\(tenths / 10).\(tenths % 10) 纳秒/字"
  }

  /// What each of `rules` alone adds to the time with a rule that finds nothing, and that time.
  static func measure(
    _ rules: [Rule]
  ) throws(RuleProblem) -> (costs: [RuleCost], base: Double) {
    let text = CostText.make(characters: characters)
    var idle = Rule(id: "cost.idle", title: "", kind: .boilerplate, scope: .line)
    idle.signals = [Signal(.words(["龘靐"]))]
    let base = try time(RuleEngine([idle]), text)
    var costs: [RuleCost] = []
    for rule in rules {
      let engine = try RuleEngine([rule.switchedOn()])
      costs.append(
        RuleCost(
          id: rule.id, nanoseconds: max(0, time(engine, text) - base),
          announcement: engine.announcement(of: 0)))
    }
    return (costs, base)
  }

  /// The shortest of some runs: whatever else the machine does only adds.
  private static func time(_ engine: RuleEngine, _ text: [UInt8]) -> Double {
    var options = CleaningOptions(profile: .report)
    options.engine = engine
    let cleaner = Cleaner(options)
    var shortest = Duration.seconds(3600)
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      _ = cleaner.clean(document: text)
      shortest = min(shortest, ContinuousClock.now - start)
    }
    return shortest / .nanoseconds(1) / Double(characters)
  }
}

/// A text as reports are: plain for the most part, and now and then one of the words, long numbers and
/// brackets that rules look for. The same every time.
enum CostText {
  private static let clauses = [
    "全县上下紧扣高质量发展主题", "坚持问题导向和目标导向相统一", "扎实推进农村人居环境整治", "完成固定资产投资12.6亿元",
    "新建改建农村公路36公里", "（一）加强组织领导", "累计受理群众诉求1,208件", "办结率达98.5%", "“一网通办”事项全部上线",
    "各部门分工协作、密切配合", "举办培训班8场次", "参训人员600余人次", "整改落实情况按季度报告", "健全村规民约和红黑榜",
  ]
  private static let mentions = [
    "通过微信群及时通报进展", "会员单位踊跃参加", "联系电话向社会公布", "下载安装反诈应用", "公众号推送政策解读42期",
    "依法保护版权和专利", "停车付费实现无感通行", "群众扫码即可查询办理进度", "项目编号20240315001", "完善【首问负责】制度",
  ]
  /// One clause in so many is a mention.
  private static let mentionEvery = 25

  static func make(characters: Int) -> [UInt8] {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var text = ""
    var count = 0
    while count < characters {
      for index in 0...random(6) {
        let list = random(mentionEvery) == 0 ? mentions : clauses
        let clause = (index == 0 ? "" : "，") + list[random(list.count)]
        text += clause
        count += clause.unicodeScalars.count
      }
      text += random(4) == 0 ? "。\n" : "。"
      count += 1
    }
    return Array(text.utf8)
  }
}
