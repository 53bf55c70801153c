/// Numbers of persons on the mainland: GB 11643-1999 and what follows it.
extension IdentifierCheck {
  /// GB 11643-1999, 4: county, day of birth, sequence, MOD 11-2. Whoever moves keeps the county of the
  /// first registration, so counties that are no more count.
  static let citizenID = IdentifierCheck("citizen-id") { bytes, tables in
    let value = IdentifierValue(bytes)
    guard CheckDigits.mod11And2(value), let county = value.number(0..<6) else { return false }
    return !(81...83).contains(county / 10_000) && tables.contains(.countyCodes, bytes.prefix(6))
      && CalendarDate.isBirth(value, from: 6)
  }

  /// GB 11643-1989, given out to 1999: county, day of birth with two digits for the year, sequence. There
  /// is no check digit, and random digits pass one time in a hundred, so a rule must ask for a label.
  static let citizenID15 = IdentifierCheck("citizen-id-15") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard value.count == 15, value.isDigits(0..<15), let province = value.number(0..<2),
      let date = value.number(6..<12)
    else { return false }
    return Province.exists(province) && province < 81
      && CalendarDate.exists(
        year: 1900 + date / 10_000, month: date / 100 % 100, day: date % 100)
  }

  /// 港澳台居民居住证 (State Council order of 2018): 810000, 820000 or 830000 for the county.
  static let residencePermit = IdentifierCheck("residence-permit") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard CheckDigits.mod11And2(value), let county = value.number(0..<6) else { return false }
    return [810_000, 820_000, 830_000].contains(county) && CalendarDate.isBirth(value, from: 6)
  }

  /// 外国人永久居留身份证 since 2023-12-01: 9, the province that gave it, the holder's country, then as a
  /// citizen's from the day of birth on. Company codes begin with 91 too; the day tells them apart. An order's
  /// number (shop, day, serial) passes one time in a thousand.
  static let foreignerCard = IdentifierCheck("foreigner-card") { bytes, tables in
    let value = IdentifierValue(bytes)
    guard CheckDigits.mod11And2(value), value.digit(0) == 9, let province = value.number(1..<3)
    else { return false }
    return Province.exists(province) && province < 81
      && tables.contains(.countryCodes, bytes[3..<6]) && CalendarDate.isBirth(value, from: 6)
  }

  /// The same to 2023: three letters of a country and twelve digits. How they are parted is not published.
  static let foreignerCard15 = IdentifierCheck("foreigner-card-15") { bytes, _ in
    let value = IdentifierValue(bytes)
    return value.count == 15 && value.isLetters(0..<3) && value.isDigits(3..<15)
  }

  /// A day of birth: eight digits, or year, month and day with anything between; year and month alone.
  static let birthDate = IdentifierCheck("birth-date") { bytes, _ in
    let parts = bytes.split { !IdentifierValue.isDigit($0) }
    let numbers = parts.map { IdentifierValue(Array($0)) }.map {
      $0.number(0..<min($0.count, 9)) ?? 0
    }
    switch (numbers.count, parts.first?.count) {
    case (1, 8):
      return CalendarDate.isBirth(
        year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    case (1, 6):
      return CalendarDate.isBirth(year: numbers[0] / 100, month: numbers[0] % 100, day: 1)
    case (2, 4): return CalendarDate.isBirth(year: numbers[0], month: numbers[1], day: 1)
    case (3, 4): return CalendarDate.isBirth(year: numbers[0], month: numbers[1], day: numbers[2])
    default: return false
    }
  }

  /// 律师执业证号, 17 digits: 1, province and city, year of the licence, kind and sex, sequence.
  static let lawyerLicence = IdentifierCheck("lawyer-licence") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard value.count == 17, value.isDigits(0..<17), value.digit(0) == 1,
      let province = value.number(1..<3), let year = value.number(5..<9)
    else { return false }
    return Province.exists(province) && (1979...2099).contains(year)
  }

  /// 邮政编码: six digits, the first two of a province's posts (YD/T 383).
  static let postcode = IdentifierCheck("postcode") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard value.count == 6, value.isDigits(0..<6), let posts = value.number(0..<2) else {
      return false
    }
    switch posts {
    case 1...7, 10...13, 15, 16, 20...27, 30...36, 40...47, 51...57, 61...67, 71...75, 81, 83...86:
      return true
    default:
      return value.bytes.elementsEqual("999077".utf8) || value.bytes.elementsEqual("999078".utf8)
    }
  }
}
