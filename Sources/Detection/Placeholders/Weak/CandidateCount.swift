import TextModel

/// How many values a mask leaves, and values of what.
///
/// Counted is what fits the visible signs, the calendar, the check digit and the table of numbers in use.
/// A visible check digit leaves one value of eleven or of ten: the shares are even, so the division stands for
/// the sum (`110101********1234`: 25,933 birthdays of 1940–2010 / 11 = 2,357).
struct CandidateCount: Hashable {
  /// At least 1.
  var values: Int
  var sort: Sort

  /// What is counted.
  enum Sort: Hashable {
    case identityCard, bankCard, mobile, telephone, plate, mail, identifier, number, day, month,
      year

    /// In Chinese.
    var title: String {
      switch self {
      case .identityCard: "身份证号"
      case .bankCard: "银行卡号"
      case .mobile: "手机号码"
      case .telephone: "电话或账号"
      case .plate: "车牌号"
      case .mail: "电子邮箱"
      case .identifier: "号码"
      case .number: "数字"
      case .day: "日期"
      case .month: "月份"
      case .year: "年份"
      }
    }

    /// What the count rests on, in Chinese.
    var basis: String {
      switch self {
      case .identityCard: "可见部分、出生日期和校验码"
      case .bankCard: "可见部分和校验码"
      case .mobile: "可见部分和已启用的号段"
      case .telephone, .identifier, .number, .year: "屏蔽的位数"
      case .plate: "可见部分和号牌规则"
      case .mail: "屏蔽的位数和常用字符"
      case .day, .month: "可见部分和日历"
      }
    }
  }

  /// Nil where nothing says what is counted, or where too little is visible to count anything.
  init?(_ shape: PartialValue, of placeholder: Placeholder, in frame: Frame) {
    let found: (Int?, Sort)?
    switch placeholder.family {
    case .yearMask:
      // Who writes 20X年 did not count.
      found = shape.digits.flatMap { $0.count == 4 ? (Self.plain($0), .year) : nil }
    case .partialNumber, .structured:
      let isCounted = [.number, .date, .contact].contains(placeholder.hides)
      found = isCounted ? Self.count(shape, placeholder.hides, frame) : nil
    case .glyphs, .someone, .alias, .hint, .blank, .elided: found = nil
    }
    guard let found, let values = found.0 else { return nil }
    (self.values, sort) = (max(values, 1), found.1)
  }

  /// What the text around a mask says about it.
  struct Frame: Hashable {
    /// The label before it, up to a dozen ideographs and letters.
    var label: String
    /// The scalar behind it.
    var unit: UInt32?

    var isCard: Bool { label.contains("卡") }
    var isIdentity: Bool { names(["身份", "证件", "證件"]) }
    var isAccount: Bool { names(["账", "帐", "帳", "微信", "尾号", "尾號"]) }
    var isTelephone: Bool { names(["电话", "電話", "手机", "手機", "热线", "热線", "传真", "傳真"]) }
    var isMessenger: Bool { names(["微信", "QQ", "qq"]) }

    private func names(_ words: [String]) -> Bool { words.contains { label.contains($0) } }
  }

  private static func count(
    _ shape: PartialValue, _ hides: HiddenKind, _ frame: Frame
  ) -> (Int?, Sort)? {
    if shape.cells.contains(0x40) { return (mail(shape.cells), .mail) }
    if let plate = plate(shape.cells) { return (plate, .plate) }
    if let digits = shape.identityDigits, !frame.isCard, !frame.isAccount, hides != .contact,
      let values = identityCard(digits)
    {
      return (values, .identityCard)
    }
    guard let digits = shape.digits else {
      // `E12****78`: letters lead passports and permits.
      let tail = Array(shape.cells.drop { (0x41...0x5A).contains($0) })
      let lead = shape.cells.count - tail.count
      if (1...2).contains(lead), (8...9).contains(shape.cells.count) {
        return (PartialValue(cells: tail).digits.map(free), .identifier)
      }
      return (decimal(shape.cells), .number)
    }
    if digits.count >= 11 || hides == .contact { return number(digits, hides, frame) }
    switch (hides, frame.unit) {
    case (.date, 0x6708): return (fitting(digits, 1...12), .month)
    case (.date, 0x65E5), (.date, 0x53F7): return (fitting(digits, 1...31), .day)
    case (.date, 0x5E74): return (plain(digits), .year)
    default: return (plain(digits), .number)
    }
  }

  /// Numbers of telephones, cards and accounts.
  private static func number(
    _ digits: [Int?], _ hides: HiddenKind, _ frame: Frame
  ) -> (Int?, Sort)? {
    let isCountryLed = digits.count == 13 && digits[0] == 8 && digits[1] == 6
    let subscriber = isCountryLed ? Array(digits.dropFirst(2)) : digits
    if subscriber.count == 11, !frame.isAccount, !frame.isCard,
      hides == .contact || frame.isTelephone, let values = mobile(subscriber)
    {
      return (values, .mobile)
    }
    if digits.count == 15, frame.isIdentity, let values = oldIdentityCard(digits) {
      return (values, .identityCard)
    }
    if (13...19).contains(digits.count),
      frame.isCard || (16...19).contains(digits.count) && digits[0] == 6 && digits[1] == 2
    {
      return (bankCard(digits), .bankCard)
    }
    guard hides == .contact else { return (free(digits), .identifier) }
    // Of accounts and of tails of numbers nobody knows the length.
    let isTelephone = frame.isTelephone || frame.isMessenger || digits[0] == 0
    return isTelephone ? (free(digits), .telephone) : nil
  }

  /// 10 to the power of the hidden signs.
  static func free(_ digits: [Int?]) -> Int { power(10, digits.count { $0 == nil }) }

  /// As `free`; a number of several digits does not begin with 0.
  static func plain(_ digits: [Int?]) -> Int {
    guard let first = digits.first, first == nil, digits.count > 1 else { return free(digits) }
    return times(9, free(Array(digits.dropFirst())))
  }

  /// A number with at most one point.
  private static func decimal(_ cells: [UInt32]) -> Int? {
    let parts = cells.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = PartialValue(cells: Array(parts[0])).digits,
      let fraction = PartialValue(cells: Array(parts[1])).digits, !whole.isEmpty, !fraction.isEmpty
    else { return nil }
    return times(plain(whole), free(fraction))
  }

  /// How many numbers of a range have these digits.
  private static func fitting(_ digits: [Int?], _ range: ClosedRange<Int>) -> Int {
    range.count { number in
      var rest = number
      for digit in digits.reversed() {
        if let digit, digit != rest % 10 { return false }
        rest /= 10
      }
      return rest == 0 && (number >= 10 || digits.count == 1 || digits[0] == 0)
    }
  }

  /// Stops at the largest number.
  static func times(_ left: Int, _ right: Int) -> Int {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? .max : product
  }

  /// Stops at the largest number.
  static func power(_ base: Int, _ exponent: Int) -> Int {
    var result = 1
    for _ in 0..<min(exponent, 64) { result = times(result, base) }
    return result
  }
}
