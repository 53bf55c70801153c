/// How a placeholder is made: the rules of kind `placeholder` and `elided`, each of which can be switched
/// off by its id.
public enum PlaceholderFamily: String, Sendable, Hashable, CaseIterable {
  /// `**`, `XXX`, `○○`: nothing of the value is left.
  case glyphs = "placeholder.glyphs"
  /// 某, 某某, 某甲, 张某1.
  case someone = "placeholder.mou"
  /// `A` in A公司.
  case alias = "placeholder.letter-alias"
  /// `20XX`, `202x`.
  case yearMask = "placeholder.year"
  /// `2**0`, `21.X`: part of a number is left.
  case partialNumber = "placeholder.partial-number"
  /// `138****5678`, `110101********1234`, `xxx@xxx.com`.
  case structured = "placeholder.structured"
  /// `[姓名]`, `（公司全称）`.
  case hint = "placeholder.bracketed-hint"
  /// `____`, and blanks that wait to be filled in.
  case blank = "placeholder.blank"
  /// Nothing is left, and the text around it says so.
  case elided = "placeholder.elided"

  /// As reports, `--enable` and `--disable` name it.
  public var id: String { rawValue }

  /// In Chinese.
  public var title: String {
    switch self {
    case .glyphs: "符号占位（*、X、○ 等）"
    case .someone: "“某”字占位"
    case .alias: "字母代称"
    case .yearMask: "年份占位"
    case .partialNumber: "数字部分屏蔽"
    case .structured: "证件、电话等部分屏蔽"
    case .hint: "括号内的填写提示"
    case .blank: "留空待填"
    case .elided: "占位符被删净"
    }
  }

  /// What it looks for, with an example, in Chinese.
  public var summary: String {
    switch self {
    case .glyphs: "以符号代替整个内容，如 XX镇、*户*人、○○路"
    case .someone: "以“某”代替名称，如 某县、张某某、李某1"
    case .alias: "以字母代替名称，如 A公司、Y市"
    case .yearMask: "年份的一部分以符号代替，如 20XX年、202x年"
    case .partialNumber: "数字的一部分以符号代替，如 2**0户、21.X%"
    case .structured: "号码保留首尾，中间屏蔽，如 138****5678"
    case .hint: "提示应填内容的括号，如 [姓名]、（公司全称）"
    case .blank: "下划线等留空，如 甲方：____"
    case .elided: "占位符连同内容被删去，只剩上下文，如 第 种方式"
    }
  }
}
