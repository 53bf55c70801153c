/// Family names, to tell a person's mask from others and a name from a word.
enum Surname {
  /// The most common ones of one ideograph; together they cover some nine persons of ten.
  ///
  /// Some that are words more often than names (于, 向, 时, 成, 安, 常, 党, 国) are missing.
  static let common = Ideograph.set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈\
    钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤康\
    牛葛邢路岳齐梅殷庄翟耿鲁詹申欧温俞柴祝喻柯管倪蓝阮辛兰古柳庞尤童翁苗冉储岑裴聂焦鞠涂甘霍骆卞
    """)

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
