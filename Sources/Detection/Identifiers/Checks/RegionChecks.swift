/// Papers of Hong Kong, Macau and Taiwan, and what can be read by machine.
extension IdentifierCheck {
  /// 香港身份证: one or two letters, six digits, a check: weights 9 to 2, 36 before a single letter, A for
  /// ten.
  static let hkid = IdentifierCheck("hkid") { bytes, _ in
    let value = IdentifierValue(alphanumerics: bytes)
    let letters = value.count - 7
    guard (1...2).contains(letters), value.isLetters(0..<letters),
      value.isDigits(letters..<letters + 6), let check = value.base36(value.count - 1), check <= 10
    else { return false }
    var sum = letters == 1 ? 36 * 9 : 0
    for index in 0..<(value.count - 1) {
      sum += (value.base36(index) ?? 0) * (value.count - index)
    }
    return (sum + check) % 11 == 0
  }

  /// 澳门居民身份证: eight digits that begin with 1, 5, 7 or 8. How the last is computed is not published.
  static let macauID = IdentifierCheck("macau-id") { bytes, _ in
    let value = IdentifierValue(alphanumerics: bytes)
    guard value.count == 8, value.isDigits(0..<8), let first = value.digit(0) else { return false }
    return [1, 5, 7, 8].contains(first)
  }

  /// 台湾身份证统一编号: a letter for two digits, sex, seven digits, a check; weights 1 9 8 … 1 1.
  static let taiwanID = IdentifierCheck("taiwan-id") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard value.count == 10, let sex = value.digit(1), [1, 2].contains(sex) else { return false }
    return hasTaiwanCheck(value, second: sex)
  }

  /// 台湾统一证号 of who is no citizen: 8 or 9 for the sex since 2021-01, before that A–D, of whose two
  /// digits the last counts.
  static let taiwanARC = IdentifierCheck("taiwan-arc") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard value.count == 10 else { return false }
    switch bytes[1] {
    case 0x38, 0x39: return hasTaiwanCheck(value, second: Int(bytes[1]) - 0x30)
    case 0x41...0x44: return hasTaiwanCheck(value, second: taiwanLetters[Int(bytes[1]) - 0x41] % 10)
    default: return false
    }
  }

  /// A to Z.
  private static let taiwanLetters = [
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30,
    31,
    33,
  ]

  private static func hasTaiwanCheck(_ value: IdentifierValue, second: Int) -> Bool {
    guard value.isLetters(0..<1), value.isDigits(2..<10) else { return false }
    let letter = taiwanLetters[Int(value.bytes[0]) - 0x41]
    var sum = letter / 10 + letter % 10 * 9 + second * 8
    for index in 2..<9 { sum += (value.digit(index) ?? 0) * (9 - index) }
    return (sum + (value.digit(9) ?? 0)) % 10 == 0
  }

  /// ICAO Doc 9303-4, 4.2: the second line of a passport, 44 characters with five check digits.
  static let passportMRZ = IdentifierCheck("passport-mrz") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard value.count == 44 else { return false }
    let fields = [(0..<9, 9), (13..<19, 19), (21..<27, 27), (28..<42, 42)]
    guard
      fields.allSatisfy({ CheckDigits.travelDocument($0.0, check: $0.1, of: value) })
    else { return false }
    let all = IdentifierValue(Array(bytes[0..<10] + bytes[13..<20] + bytes[21..<43] + bytes[43...]))
    return CheckDigits.travelDocument(0..<39, check: 39, of: all)
  }
}
