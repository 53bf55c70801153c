/// Ways in which a mask gives away what it hides: the rules of kind `weak-mask`, each of which can be
/// switched off by its id.
public enum WeakMaskRule: String, Sendable, Hashable, CaseIterable {
  /// `138****5678`: what is visible leaves few values.
  case fewCandidates = "weak.few-candidates"
  /// `138****5678` and `1381234****`: one shows what the other hides.
  case union = "weak.union"
  /// 张某某（张伟）, and a clear title over a masked body.
  case besideValue = "weak.beside-value"
  /// `X、` between `一、` and `三、`.
  case listNumber = "weak.list-number"
  /// Masked here and bare there.
  case bareElsewhere = "weak.bare-elsewhere"
  /// 社会主义核心**观: there is but one way to say it.
  case fixedPhrase = "weak.fixed-phrase"

  /// As reports, `--enable` and `--disable` name it.
  public var id: String { rawValue }

  /// In Chinese.
  public var title: String {
    switch self {
    case .fewCandidates: "屏蔽后所剩可能过少"
    case .union: "两处屏蔽相互补足"
    case .besideValue: "屏蔽处旁写有原文"
    case .listNumber: "序号可由前后推出"
    case .bareElsewhere: "此处屏蔽而别处未屏蔽"
    case .fixedPhrase: "固定说法可以还原"
    }
  }

  /// What it looks for, with an example, in Chinese.
  public var summary: String {
    switch self {
    case .fewCandidates: "按可见部分、日历、号段和校验码计算还剩多少种可能，如 138****5678 剩 10,000 种"
    case .union: "同一号码两次屏蔽的位置不同，合起来便露出，如 138****5678 与 1381234****"
    case .besideValue: "全名紧邻屏蔽处，或标题、落款写有全名，如 张某某（张伟）"
    case .listNumber: "被屏蔽的序号夹在相邻序号之间，如 一、X、三、"
    case .bareElsewhere: "同一身份的人名或同一语句中的数字，别处没有屏蔽"
    case .fixedPhrase: "屏蔽的是固定说法中的字，如 社会主义核心**观"
    }
  }
}
