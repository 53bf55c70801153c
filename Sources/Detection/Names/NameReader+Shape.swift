import Matching

/// What the scalars of a name may be, and what stands around it.
extension NameReader {
  /// Scalars of the surname at `index`: 1, 2 or more for a compound one, 0 for none.
  static func surname(_ line: MaskLine, at index: Int) -> Int {
    guard isIdeograph(line, index) else { return 0 }
    let compound = NameScalars.compoundSurnames.length(line, at: index)
    if compound > 0 { return compound }
    let scalar = line[index]
    return Surname.contains(scalar) || NameScalars.rareSurnames.contains(scalar) ? 1 : 0
  }

  /// Whether a surname that is no word stands at `index`, and nothing that begins a word.
  static func isPlainSurname(_ line: MaskLine, at index: Int) -> Bool {
    let length = surname(line, at: index)
    guard length == 1 else { return length > 1 }
    return !NameScalars.doubtfulSurnames.contains(line[index])
      && SurnameWords.words.longest(line, from: index, step: 1) == nil
  }

  /// An ideograph that may stand in a name: not 〇, which masks, and not 某.
  static func isIdeograph(_ line: MaskLine, _ index: Int) -> Bool {
    line.isHan(index) && line[index] != 0x3007 && line[index] != 0x67D0
  }

  /// Whether nothing at `index` says that the name goes on masked.
  static func isClear(_ line: MaskLine, _ index: Int) -> Bool {
    switch line[index] {
    case 0x67D0: return false
    case 0x58, 0x78: return line.isLetter(index + 1)
    case 0x2A: return line[index + 1] == 0x2A && !line.isHan(index + 2) && !isMask(line, index)
    default:
      guard let style = line.style(index) else { return true }
      switch style {
      case .cross, .circle, .square, .triangle, .lowLine: return false
      default: return true
      }
    }
  }

  /// Whether the stars from `index` on hide a part of a number, as in 杭房权***678号. In **联系人：张伟**139…
  /// they end what others before them have begun.
  private static func isMask(_ line: MaskLine, _ index: Int) -> Bool {
    var end = index
    while line[end] == 0x2A, end < index + 64 { end += 1 }
    guard line.isDigit(end) else { return false }
    return !(max(0, index - 40)..<max(0, index - 1)).contains {
      line[$0] == 0x2A && line[$0 + 1] == 0x2A
    }
  }

  /// Whether the name is said to be made up, or is numbered as operators number them: 张某1 is caught
  /// before, 张伟（化名） here.
  static func isAlias(_ line: MaskLine, _ index: Int) -> Bool {
    line.spells("(化名", at: index) || line.spells("(均为化名", at: index)
      || line.spells("(假名", at: index)
  }

  /// Whether a person's particulars follow: ，男， （身份证号…, ，1990年….
  static func hasDetails(_ line: MaskLine, _ index: Int) -> Bool {
    var index = line.skippingBlanks(index)
    switch line[index] {
    case 0x2C, 0x28, 0x3B: index = line.skippingBlanks(index + 1)
    // Right behind the name only the sex: 张伟男.
    default:
      if !line.isBlank(index - 1), line[index] != 0x7537, line[index] != 0x5973 { return false }
    }
    if let found = NameTails.details.longest(line, from: index, step: 1) {
      // 男 and 女 alone, not 男子 or 女儿.
      return found.length > 1 || !line.isHan(index + 1)
        || NameTails.details.longest(line, from: index + 1, step: 1) != nil
    }
    if (0..<4).allSatisfy({ line.isDigit(index + $0) }) { return line[index + 4] == 0x5E74 }
    return line.isDigit(index) && line.isDigit(index + 1) && line[index + 2] == 0x5C81
  }
}

/// What fills the place of a name in a form and is none.
enum NotNames {
  /// Whether the word at `range`, or one that begins or ends there, is none of a person.
  static func fills(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    if let found = words.longest(line, from: range.lowerBound, step: 1), found.length >= range.count
    {
      return true
    }
    return jobs.longest(line, from: range.lowerBound + 1, step: 1).map {
      $0.length >= range.count - 1
    } ?? false
  }

  private static let words = NameTails.trie(
    """
    待定 待补 暂无 暂缺 不详 同上 同前 从略 匿名 见附件 见下表 见附表 见名单 保密 本人 空缺 无名氏
    办公室 全体 各村 各镇 值班员 管理员 安全员 高级工 全体人员 单位负责 项目部 党支部 党委书记
    党总支 支部书记 安监员 安检员 于下 应填写 必填 选填 可填 明细 签名 签字 盖章 电话 手机 性别
    年龄 民族 职务 职称 单位 地址 住址 日期 时间 备注 身份证 联系 学历 关系 公司 银行 单位 年月
    月日 高中 支书 村长
    """)
  /// What makes of a surname a way to address somebody.
  private static let jobs = NameTails.trie(
    """
    总 工 局 处 科 院 校 书记 主任 经理 教授 医生 律师 法官 警官 主席 部长 校长 院长 局长 所长
    镇长 乡长 县长 市长 科长 处长 站长 队长 组长 村长 会计 师傅 老师 老板 先生 女士 小姐 同志 同学
    大爷 大妈 大娘 大姐 大哥 老汉 老人 阿姨 叔叔 支书 总监 董事 助理 护士 大夫 医师 专员 工程师
    检察官 老太 奶奶 爷爷 婆婆 家人 家属 家村 家庄 家湾 家屯 家镇 家乡 家沟 家坪 家寨 家口 家港
    家界 家堡 家坡 家楼 家集 家店 家桥 家河 家岭 家坝 家冲 家铺
    """)
}
