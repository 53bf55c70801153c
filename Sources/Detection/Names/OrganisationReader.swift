import Matching
import TextModel

/// Reads an organisation's name where a role or a label says that one may begin.
///
/// It ends with a noun of its kind (公司, 医院, 支行); where a further one follows without a word between
/// (杭州青山银行股份有限公司白石支行), with the last. Behind a bare role everything before the noun must look
/// like a name: 原告入职青山公司 is a sentence, 原告青山公司 is a party.
struct OrganisationReader {
  struct Reading {
    var range: Range<Int>
    var confidence: Confidence
  }

  enum Answer {
    case found(Reading)
    /// An organisation whose name is masked: nothing to find, and no person either.
    case masked
    case none
  }

  /// The longest name, in scalars.
  private static let longest = 48

  /// The organisation that begins at `start`. O(1).
  static func read(_ line: MaskLine, at start: Int, isLabelled: Bool) -> Answer {
    guard let limit = run(line, from: start), let end = end(line, start, limit) else {
      return .none
    }
    let range = start..<end
    guard let noun = noun(line, endingAt: end, from: start) else { return .none }
    let body = start..<end - noun
    if isMasked(line, range) { return isName(line, body, isLabelled) ? .masked : .none }
    guard body.count >= 2, isName(line, body, isLabelled) else { return .none }
    // 执行 is no bank.
    if noun == 1, !isLabelled, body.count < 3 || !shops.contains(line[end - 1]) { return .none }
    let next = NameReader().end(line, end)
    if !isLabelled, next == .open { return .none }
    let isPlaced = places.longest(line, from: start, step: 1) != nil || holdsDivision(line, body)
    let isPlain = next >= .said && (isLabelled || isPlaced || noun >= 4)
    return .found(Reading(range: range, confidence: isPlain ? .certain : .likely))
  }

  /// Behind the last scalar that may belong to the name; brackets count where they close again.
  private static func run(_ line: MaskLine, from start: Int) -> Int? {
    var index = start
    while index < start + longest {
      if line.isHan(index) || line.isLetter(index) || line.isDigit(index)
        || line.style(index) != nil && line[index] != 0x3F
      {
        index += 1
      } else if line[index] == 0x28, index > start,
        let close = (index + 2..<index + 14).first(where: { line[$0] == 0x29 }),
        line.isHan(close + 1),
        (index + 1..<close).allSatisfy({ line.isHan($0) })
      {
        index = close + 1
      } else if line[index] == 0x26 || line[index] == 0xB7 || line[index] == 0x2D, index > start {
        index += 1
      } else {
        break
      }
    }
    return index > start + 2 ? index : nil
  }

  /// Behind the noun that closes the name.
  private static func end(_ line: MaskLine, _ start: Int, _ limit: Int) -> Int? {
    var found: Int?
    var index = start + 1
    while index < limit {
      if let end = found {
        if index - end > 14 { break }
        let isNoun = nouns.longest(line, from: index, step: 1).map { $0.length > 1 } ?? false
        // A word of the sentence stands between; 市 and 支 do not make one.
        let word = isNoun ? 0 : NameTails.words.longest(line, from: index, step: 1)?.length ?? 0
        if word > 1 || index == end && word == 1 { break }
      }
      if let noun = nouns.longest(line, from: index, step: 1), index + noun.length <= limit,
        noun.length > 1 || !line.isHan(index + 1) || NameReader().end(line, index + 1) >= .suggested
      {
        index += noun.length
        found = index
      } else {
        index += 1
      }
    }
    return found
  }

  private static func noun(_ line: MaskLine, endingAt end: Int, from start: Int) -> Int? {
    (max(start + 1, end - 8)..<end).first {
      nouns.longest(line, from: $0, step: 1).map { [at = $0] in at + $0.length == end } ?? false
    }.map { end - $0 }
  }

  private static func isMasked(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    range.contains { index in
      if line[index] == 0x67D0 { return true }
      guard let style = line.style(index) else { return false }
      switch style {
      case .latinX:
        return !line.isLetter(index - 1) || !line.isLetter(index + 1)
          || line[index - 1] == line[index]
      case .latinN, .hash, .question, .mark: return false
      default: return true
      }
    } || range.count > 1 && line.isLetter(range.lowerBound) && !line.isLetter(range.lowerBound + 1)
  }

  /// Whether what stands before the noun names something.
  private static func isName(_ line: MaskLine, _ body: Range<Int>, _ isLabelled: Bool) -> Bool {
    guard let first = body.first else { return false }
    if pointing.contains(line[first]) || generic.exact(line, body) != nil { return false }
    if isLabelled { return !body.contains { line[$0] == 0x7684 } }
    if notFirst.contains(line[first]) { return false }
    // 石家庄, 向阳: places and names may begin like words, so only verbs count.
    return !body.contains { index in
      never.contains(line[index])
        || verbs.longest(line, from: index, step: 1) != nil
    }
  }

  private static func holdsDivision(_ line: MaskLine, _ body: Range<Int>) -> Bool {
    body.dropFirst(1).prefix(8).contains { divisions.contains(line[$0]) }
  }

  private static let shops = ScalarSet("厂店")
  private static let divisions = ScalarSet("省市县区镇乡村旗州")
  private static let pointing = ScalarSet("该本其我各原此某贵两县镇乡省")
  private static let notFirst = ScalarSet(
    """
    的在与和向于了因被将对称诉是为系以自从到应未不无有可需须由已均等所之又也都并且或而但则即仍便\
    才就只仅还再把给让使得去来说看方
    """)
  private static let never = ScalarSet("的在与向于了被将因是去到往赴")
  private static let generic = NameTails.trie(
    """
    公司 有限 责任 股份 分 总 子 母 集团 银行 用人单位 第一 第二 物业 保险 建筑 施工 上述 涉案
    关联 医疗 当地 本地 附近 社区 县级 市级 省级 三甲 定点 乡镇 基层 专科 综合 公立 私立 小额贷款
    目标 项目 劳务 派遣 加害 肇事 承保 开发 快递 房地产 外地 多家 两家 一家 几家 各家
    """)
  private static let verbs = NameTails.trie(
    """
    时任 现任 曾任 入住 住院 入职 就读 开办 创办 设立 成立 注册 投资 控股 所在 位于 挂靠 通过 拖欠
    借用 受雇 雇主 系统 代表 收购 持股 名称 诉称 辩称 主张 请求 聘用 举报 投诉 控告 冒用 进入 前往
    转入 送入 住进 走进 诉讼 起诉 认为 承担 赔偿 返还 偿还 归还 借款 还款 签约 出租 转让 交付 履行
    违约 解除 驾驶 乘坐 来到 到达 出院 就诊 死亡 受伤 殴打 盗窃 骗取 伙同 从事 聘请 授权 指派 安排
    通知 告知 曾经 已经 没有 不是 必须 需要 无权 知道 发现 决定 准备 开始 结婚 离婚 提起 不知 未经
    先后 分别 共同 作为 担任 任职 工作 上班 离开 委托 签订 购买 支付 承建 挪用 利用 经营 负责 应当
    存在 属于 接受 要求 提供 提交 可以 不服 经由 经过 自行 转院 多家 两家 一家 几家
    """)
  private static let nouns = NameTails.trie(
    """
    有限责任公司 股份有限公司 有限公司 分公司 支公司 子公司 公司 集团 合作社 专业合作社
    农民专业合作社 合作联社 联合社 信用社 信用联社 律师事务所 法律服务所 会计师事务所 事务所
    研究院 研究所 设计院 人民医院 中心医院 中医院 医院 卫生院 卫生室 卫生所 保健院 疗养院 敬老院
    养老院 福利院 学校 大学 学院 中学 小学 幼儿园 工厂 总厂 分厂 砖厂 纸厂 茶厂 电厂 水厂 药厂
    酒厂 木厂 料厂 钢厂 石厂 食品厂 加工厂 机械厂 家具厂 服装厂 养殖场 酒店 饭店 商店 分店 药店
    宾馆 旅馆 餐馆 饭庄 酒楼 茶楼 商行 车行 经营部 门市部 服务部 营业部 销售部 批发部 项目部
    服务中心 中心 银行 支行 分行 总行 村民委员会 居民委员会 管理委员会 委员会 村委会 居委会 管委会
    合伙企业 工作室 俱乐部 总工会 工会 协会 学会 商会 基金会 农场 林场 牧场 煤矿 铁矿 超市 商场
    商城 公证处 办事处 诊所 门诊部 药房 网吧 公证处 电站 气站 加油站 工程队 施工队 运输队 储蓄所
    分理处 经济社 经济合作社 股份合作社 业主委员会 人民政府 村民小组 厂 店 行 社 院 局 所 矿
    """)
  /// Places that organisations are called after.
  private static let places = NameTails.trie(
    """
    北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南
    广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 内蒙古 香港 澳门 台湾 中国 国家
    国网 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 台州 丽水 南京 苏州 无锡 常州 南通 扬州 镇江 徐州 广州
    深圳 珠海 佛山 东莞 中山 惠州 成都 绵阳 武汉 宜昌 襄阳 长沙 株洲 郑州 洛阳 开封 西安 咸阳 宝鸡
    济南 青岛 烟台 潍坊 临沂 合肥 芜湖 福州 厦门 泉州 南昌 赣州 九江 昆明 贵阳 遵义 南宁 柳州 桂林
    海口 三亚 太原 大同 石家庄 唐山 保定 邯郸 沈阳 大连 鞍山 长春 哈尔滨 兰州 西宁 银川 乌鲁木齐
    呼和浩特 包头 拉萨 平安 工商 农业 建设 交通 招商
    """)
}
