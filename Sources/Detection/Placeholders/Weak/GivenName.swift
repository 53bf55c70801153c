/// What may stand behind a surname, to tell a name from a word.
enum GivenName {
  /// Whether two or three ideographs are a name with this surname, as far as their form goes.
  static func isName(_ scalars: [UInt32], of surname: UInt32) -> Bool {
    guard (2...3).contains(scalars.count), scalars[0] == surname else { return false }
    return isGiven(Array(scalars[1...]))
  }

  /// Whether one or two ideographs behind a surname may be a given name.
  static func isGiven(_ scalars: [UInt32]) -> Bool {
    guard let first = scalars.first, let last = scalars.last else { return false }
    return !notFirst.contains(first) && !notLast.contains(last)
      && !isForm(scalars)
  }

  /// Whether two ideographs address somebody: 先生.
  static func isForm(_ scalars: [UInt32]) -> Bool { forms.contains(String(scalars)) }

  /// What stands behind a surname where no given name does.
  private static let notFirst = Ideograph.set("某姓氏的等在和与及是为有不同也都于向对被把将就又")
  /// Places and people: 张家湾, 李家村, 王老.
  private static let notLast = Ideograph.set("村镇乡县市区省路街湾庄屯组社庙坡沟岭塘圩店铺寨堡河桥总工局处科队长某老的")
  private static let forms: Set<String> = [
    "先生", "女士", "小姐", "同志", "同学", "老师", "师傅", "大爷", "大妈", "大娘", "大姐", "大哥", "老汉", "老人", "阿姨", "叔叔",
    "奶奶", "爷爷", "书记", "主任", "经理", "教授", "医生", "律师", "法官", "警官", "主席", "部长", "校长", "院长", "局长", "所长",
  ]
}
