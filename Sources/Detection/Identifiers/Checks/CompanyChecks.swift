/// Numbers of companies and other bodies.
extension IdentifierCheck {
  /// GB 32100-2015, 5: who registers and what, region, organisation code with its own check, MOD 31. The
  /// inner check makes random digits pass 40 times more seldom than MOD 31 alone.
  static let uscc = IdentifierCheck("uscc") { bytes, _ in
    let value = IdentifierValue(bytes)
    guard CheckDigits.creditCode(value), let region = value.number(2..<4), value.isDigits(2..<8)
    else { return false }
    return isRegistered(bytes[0], as: bytes[1]) && Province.registers(region)
      && CheckDigits.organisation(value, from: 8)
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
