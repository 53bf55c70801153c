/// Numbers of companies and other bodies.
extension IdentifierCheck {
  /// GB 32100-2015, 5: who registers and what, region, organisation code with its own check, MOD 31. The
  /// inner check makes random digits pass 40 times more seldom than MOD 31 alone. Of digits alone, which may
  /// be any number, the city has to exist too.
  static let uscc = IdentifierCheck("uscc") { bytes, tables in
    let value = IdentifierValue(bytes)
    guard CheckDigits.creditCode(value), let region = value.number(2..<4), value.isDigits(2..<8)
    else { return false }
    return isRegistered(bytes[0], as: bytes[1]) && Province.registers(region)
      && CheckDigits.organisation(value, from: 8)
      && (!value.isDigits(8..<18) || isCity(bytes[2..<6], of: region, tables))
  }

  /// Whether GB/T 2260 has a place under these four digits. Of the municipalities, the registrars of the state
  /// (10) and 雄安 (1331) it is not asked: their development zones sign by codes that no edition has.
  private static func isCity(
    _ code: ArraySlice<UInt8>, of province: Int, _ tables: IdentifierTables
  ) -> Bool {
    if [10, 11, 12, 31, 50].contains(province) || code.elementsEqual("1331".utf8) { return true }
    return (0..<100).contains { place in
      let digits = [UInt8(place / 10) + 0x30, UInt8(place % 10) + 0x30]
      return tables.contains(.countyCodes, code + digits)
    }
  }

  /// GB 32100-2015, tables 1 and 2; 54 and 55 are villagers' and residents' committees.
  private static func isRegistered(_ department: UInt8, as kind: UInt8) -> Bool {
    let kinds: StaticString
    switch department {
    case 0x31: kinds = "1239"  // 机构编制
    case 0x32: kinds = "19"  // 外交
    case 0x33: kinds = "123459"  // 司法行政
    case 0x34: kinds = "19"  // 文化
    case 0x35: kinds = "123459"  // 民政
    case 0x36: kinds = "129"  // 旅游
    case 0x37: kinds = "129"  // 宗教
    case 0x38: kinds = "19"  // 工会
    case 0x39: kinds = "1239"  // 工商
    case 0x41: kinds = "19"  // 军改办
    case 0x4E: kinds = "1239"  // 农业
    case 0x59: kinds = "1"  // 其他
    default: return false
    }
    return kinds.withUTF8Buffer { $0.contains(kind) }
  }

  /// GB 11714-1997: eight characters and a check.
  static let organisationCode = IdentifierCheck("organisation-code") { bytes, _ in
    let value = IdentifierValue(alphanumerics: bytes)
    return value.count == 9 && CheckDigits.organisation(value, from: 0)
  }

  /// 纳税人识别号 before 2015: region and organisation code.
  static let taxpayer15 = IdentifierCheck("taxpayer-15") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard value.count == 15, value.isDigits(0..<6), let region = value.number(0..<2) else {
      return false
    }
    return Province.registers(region) && CheckDigits.organisation(value, from: 6)
  }

  /// GS 15-2006: registrar, sequence, MOD 11,10.
  static let businessRegistration = IdentifierCheck("business-registration") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard value.count == 15, let region = value.number(0..<2) else { return false }
    return Province.registers(region) && CheckDigits.mod11And10(value)
  }
}
