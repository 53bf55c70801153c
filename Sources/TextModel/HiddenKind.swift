/// What stood where a mask stands now. The raw values are the words of the reports; the list is closed.
public enum HiddenKind: String, Sendable, Hashable, CaseIterable {
  case place
  case organisation
  case person
  /// A count, an amount, a share; also masked identity-card, card and plate numbers.
  case number
  /// A year, a month, a day, a time.
  case date
  /// Which one of a row: 党的…大, 第…次.
  case ordinal
  /// A work, an award, a project, a slogan; not a post.
  case title
  /// A masked telephone number, address of mail, or account.
  case contact
  /// The number of a list's item.
  case enumerator
  case other

  /// In Chinese.
  public var title: String {
    switch self {
    case .place: "地名"
    case .organisation: "单位"
    case .person: "人名"
    case .number: "数字"
    case .date: "日期"
    case .ordinal: "序次"
    case .title: "名称"
    case .contact: "联系方式"
    case .enumerator: "编号"
    case .other: "其他"
    }
  }
}
