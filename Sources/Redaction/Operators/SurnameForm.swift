import Matching
import TextModel

/// What of a name is told, and 某 for the rest (法释〔2016〕19号, Art. 9).
///
/// A name keeps its surname, compound ones whole; names with a middle dot, of minorities and of foreigners
/// in Chinese, keep their first character; names in Latin letters their first letter. Of organisations the
/// last word stays: 某公司, 某医院; of places what kind they are: 某镇.
enum SurnameForm {
  /// The form of a name, without the number that tells it from others of the same form; of what is no name
  /// the tag.
  static func written(_ value: ValueText) -> String {
    switch value.entity {
    case .person: person(value)
    case .organisation: organisation(value.folded)
    case .place: place(value.folded)
    default: String(decoding: Replacement.tag(value.entity), as: UTF8.self)
    }
  }

  /// Whether it is a name.
  static func applies(to entity: EntityType) -> Bool {
    entity == .person || entity == .organisation || entity == .place
  }

  private static func person(_ value: ValueText) -> String {
    let scalars = value.folded
    guard let first = scalars.first else { return some }
    if FoldedScalar.isLatin(first) {
      return text([first]) + some
    }
    guard Han.contains(first) else { return some + some }
    // One character is all there is: nothing of it may stay.
    if scalars.count == 1 { return some }
    if value.cells.contains(where: { $0.plain == 0xB7 }) { return text([first]) + some }
    let isCompound = scalars.count >= 3 && compounds.contains(text(scalars.prefix(2)))
    return text(scalars.prefix(isCompound ? 2 : 1)) + some
  }

  private static func organisation(_ scalars: [UInt32]) -> String {
    let name = text(scalars)
    return some + (organisations.first { name.count > $0.count && name.hasSuffix($0) } ?? "单位")
  }

  private static func place(_ scalars: [UInt32]) -> String {
    let name = text(scalars)
    return some + (places.first { name.count > $0.count && name.hasSuffix($0) } ?? "地")
  }

  /// Whether the ideographs before 某 can be what stays of a name: one, or a compound surname.
  static func isCompound(_ surname: [UInt32]) -> Bool { compounds.contains(text(surname)) }

  /// Words that may stand behind 某 for an organisation or a place, the longer first.
  static let kinds: [String] = (organisations + places + ["单位", "地"]).sorted { $0.count > $1.count }

  static let some = "某"

  static func text(_ scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }

  private static let compounds: Set<String> = [
    "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "令狐",
    "慕容", "司徒", "夏侯", "端木", "独孤", "獨孤", "南宫", "南宮", "西门", "西門", "长孙", "長孫", "宇文", "轩辕", "軒轅",
    "闻人", "聞人", "司空", "申屠", "澹台", "澹臺", "呼延", "拓跋", "百里", "东郭", "東郭", "公冶", "太史", "钟离", "鍾離",
    "鲜于", "鮮于", "闾丘", "仲孙", "仲孫", "第五", "濮阳", "濮陽", "淳于", "单于", "單于", "万俟", "萬俟", "赫连", "赫連",
    "宗政", "太叔", "左丘", "东门", "東門", "谷梁", "穀梁", "亓官", "颛孙", "顓孫", "巫马", "巫馬", "梁丘", "乐正", "樂正",
    "漆雕", "公西", "壤驷", "夹谷", "呼延", "纳兰", "納蘭", "叶赫", "葉赫", "完颜", "完顏", "耶律", "段干", "羊舌", "微生",
  ]

  /// The longer before its own end.
  private static let organisations = [
    "村民委员会", "居民委员会", "律师事务所", "会计师事务所", "人民检察院", "人民法院", "人民政府", "派出所", "幼儿园", "合作社",
    "委员会", "事务所", "研究所", "研究院", "管理局", "公安局", "卫生院", "卫生室", "服务部", "经营部", "办事处", "基金会", "联合会",
    "公司", "集团", "医院", "诊所", "学校", "大学", "学院", "中学", "小学", "银行", "支行", "分行", "协会", "学会", "商会", "村委会",
    "居委会", "工会", "中心", "工厂", "农场", "林场", "酒店", "宾馆", "饭店", "超市", "商店", "商行", "药店", "餐厅", "报社", "书店",
    "厂", "店", "社", "局", "部", "所", "院", "行", "队", "馆", "站", "园", "会", "校",
  ]

  private static let places = [
    "自治区", "自治州", "自治县", "街道", "社区", "小区", "村民组", "开发区", "省", "市", "区", "县", "旗", "州", "盟", "镇",
    "乡", "村",
    "组", "屯", "寨", "庄", "路", "街", "巷", "山", "河", "江", "湖", "桥",
  ]
}
