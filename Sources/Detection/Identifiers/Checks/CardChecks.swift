/// Numbers that end with a Luhn digit.
extension IdentifierCheck {
  /// ISO/IEC 7812-1: an issuer's prefix and Luhn. Luhn alone passes one number in ten.
  static let bankCard = IdentifierCheck("bank-card") { bytes, tables in
    let value = IdentifierValue(bytes)
    guard (13...19).contains(value.count), CheckDigits.luhn(bytes) else { return false }
    let isUnionPay = bytes.starts(with: "62".utf8)
    return (!isUnionPay || value.count >= 16) && tables.containsPrefix(.bankBINs, of: bytes[...])
  }

  /// ISO/IEC 7812-1, annex B, whatever the length.
  static let luhn = IdentifierCheck("luhn") { bytes, _ in CheckDigits.luhn(bytes) }

  /// 3GPP TS 23.003, 6.2.1: fifteen digits with Luhn.
  static let imei = IdentifierCheck("imei") { bytes, _ in
    let value = IdentifierValue(digits: bytes)
    return value.count == 15 && CheckDigits.luhn(value.bytes)
  }

  /// ITU-T E.118: 89, nineteen or twenty digits with Luhn.
  static let iccid = IdentifierCheck("iccid") { bytes, _ in
    (19...20).contains(bytes.count) && bytes.starts(with: "89".utf8) && CheckDigits.luhn(bytes)
  }
}
