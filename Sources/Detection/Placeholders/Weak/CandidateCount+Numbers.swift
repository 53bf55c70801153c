/// Telephones, bank cards, plates and addresses of mail.
extension CandidateCount {
  /// A mainland mobile number.
  ///
  /// - Returns: nil where its visible head is no such number's.
  static func mobile(_ digits: [Int?]) -> Int? {
    let heads = mobileHeads.count { head in
      zip([head / 100, head / 10 % 10, head % 10], digits).allSatisfy { $1 == nil || $0 == $1 }
    }
    return heads == 0 ? nil : times(heads, free(Array(digits.dropFirst(3))))
  }

  /// By Luhn's formula (ISO/IEC 7812-1) every choice of all hidden digits but one leaves one value for that.
  static func bankCard(_ digits: [Int?]) -> Int { max(1, free(digits) / 10) }

  /// GA 36-2018: a province, a letter, then five or six places with at most two letters.
  ///
  /// - Returns: nil for what is no plate.
  static func plate(_ cells: [UInt32]) -> Int? {
    let cells = cells.filter { $0 != 0xB7 && $0 != 0x2022 && $0 != 0x2E }
    guard (7...8).contains(cells.count), let head = cells.first,
      head == PartialValue.hidden || provinceLetters.contains(head),
      cells.contains(where: { provinceLetters.contains($0) }) || isLetter(cells[1])
    else { return nil }
    // 警, 学 and the like close some plates.
    let serial = cells.dropFirst(2).filter { !Ideograph.contains($0) }
    guard cells[1] == PartialValue.hidden || isLetter(cells[1]), serial.count >= 4,
      serial.allSatisfy({ $0 == PartialValue.hidden || isLetter($0) || Ideograph.isDigit($0) })
    else { return nil }
    let hidden = serial.count { $0 == PartialValue.hidden }
    let letters = max(0, 2 - serial.count(where: isLetter))
    // With no, one or two letters among the hidden places.
    var values = power(10, hidden)
    if letters > 0, hidden > 0 { values = times(hidden * 24, power(10, hidden - 1)) + values }
    if letters > 1, hidden > 1 {
      values = times(hidden * (hidden - 1) / 2 * 576, power(10, hidden - 2)) + values
    }
    values = times(values, head == PartialValue.hidden ? provinceLetters.count : 1)
    return times(values, cells[1] == PartialValue.hidden ? 24 : 1)
  }

  /// Only where most of the name is visible: how many glyphs stand in an address says least of all.
  static func mail(_ cells: [UInt32]) -> Int? {
    let parts = cells.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, !parts[1].contains(PartialValue.hidden) else {
      return nil
    }
    let visible = parts[0].filter { $0 != PartialValue.hidden }
    let hidden = parts[0].count - visible.count
    guard hidden > 0, visible.count >= 3, visible.count > hidden else { return nil }
    // Numbers of QQ, and telephones that serve as names.
    if visible.allSatisfy(Ideograph.isDigit) { return power(10, hidden) }
    return power(38, hidden)
  }

  private static func isLetter(_ cell: UInt32) -> Bool {
    (0x41...0x5A).contains(cell) && cell != 0x49 && cell != 0x4F
  }

  /// 我国公众移动通信网网号分配, the ministry's table of March 2023.
  private static let mobileHeads =
    Array(130...139) + Array(145...149) + Array(150...153) + Array(155...159)
    + [162, 165, 166, 167] + Array(170...173) + Array(175...178) + Array(180...189)
    + Array(190...193) + Array(195...199)
  private static let provinceLetters = Ideograph.set("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新")
}
