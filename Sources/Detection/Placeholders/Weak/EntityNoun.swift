/// Nouns that close the names of places and organisations.
enum EntityNoun {
  /// Where names of this kind end.
  static let all: [[UInt32]] = [
    "有限责任公司", "股份有限公司", "有限公司", "街道办事处", "合作社", "委员会", "办事处", "公司", "集团", "学校", "小学", "中学", "大学",
    "学院",
    "医院", "街道", "社区", "银行", "省", "市", "县", "区", "镇", "乡", "村", "旗", "局", "厂", "院",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let set = Set(all)

  /// Whether all of it is such a noun.
  static func isNoun(_ scalars: [UInt32]) -> Bool { set.contains(scalars) }

  /// Whether a text of ideographs names something of this kind, and does not only say what kind it is.
  static func names(_ scalars: [UInt32], as noun: [UInt32]) -> Bool {
    guard scalars.count >= noun.count + 2, scalars.suffix(noun.count) == noun[...] else {
      return false
    }
    var name = String(scalars.dropLast(noun.count))
    for form in forms where name.hasSuffix(form) { name.removeLast(form.count) }
    guard name.count >= 2, let last = name.unicodeScalars.last, !pointing.contains(last.value)
    else { return false }
    return !kinds.contains { name.contains($0) }
  }

  /// What a company is by law.
  private static let forms = ["有限责任", "股份有限", "有限", "股份"]
  /// 我镇, 该县, 全市.
  private static let pointing = Ideograph.set("我全各本该此每")

  /// What tells a kind, not a name.
  private static let kinds = [
    "贫困", "脱贫", "县级", "地级", "省级", "市级", "乡级", "行政", "自然", "示范", "中心", "重点", "民族", "自治", "经济", "开发",
    "高新",
    "边境", "边远", "少数", "试点", "后进", "先进", "先行", "文明", "美丽", "移民", "空壳", "薄弱", "建制", "特色", "历史", "百强",
    "一般", "牵头",
    "帮扶", "联系", "结对", "所在", "住所", "户籍", "部分", "其他", "其它", "多个", "若干", "三个", "两个", "上述", "我们", "全部",
    "各个", "本级",
    "相邻", "周边", "附近", "最大", "最小", "直辖", "副省", "计划", "以下", "简称", "下称", "乡镇", "城镇", "下属", "下辖", "主管",
    "上级", "下级",
    "本地", "当地", "外地", "外省", "国有", "民营", "私营", "上市", "控股", "参股", "母公司", "关联", "公办", "民办", "寄宿", "完全",
    "教学", "事业",
    "原告", "被告", "某", "所属", "辖区", "分管", "包抓", "革命", "老", "农业", "工业", "旅游", "模范", "卫生", "生态", "人口",
    "城市", "农村", "服务",
    "保险", "担保", "委托", "施工", "设计", "监理", "中标", "注册",
  ]
}
