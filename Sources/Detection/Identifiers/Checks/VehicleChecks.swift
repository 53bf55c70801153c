/// Numbers of vehicles.
extension IdentifierCheck {
  /// GB 16735-2019, 5.4 and annex A: 17 characters without I, O and Q, the ninth a check, X for ten.
  static let vin = IdentifierCheck("vin") { bytes, _ in
    guard bytes.count == 17 else { return false }
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    var sum = 0
    for (byte, weight) in zip(bytes, weights) {
      guard let number = vinNumber(byte) else { return false }
      sum += number * weight
    }
    let check = sum % 11
    return bytes[8] == (check == 10 ? 0x58 : UInt8(check) + 0x30)
  }

  private static func vinNumber(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x49, 0x4F, 0x51: nil  // I, O, Q
    case 0x41...0x48: Int(byte) - 0x40  // A–H: 1–8
    case 0x4A...0x52: Int(byte) - 0x49  // J–R: 1–9
    case 0x53...0x5A: Int(byte) - 0x51  // S–Z: 2–9
    default: nil
    }
  }

  /// GA 36-2018: what follows the province. The office's letter; then five characters with at most two
  /// letters, or six of a vehicle of new energy, or four before 警, 学, 挂, 港, 澳, 试, 超, 领. No I, no O.
  static let plate = IdentifierCheck("plate") { bytes, _ in
    let value = IdentifierValue(alphanumerics: bytes)
    guard (5...7).contains(value.count), value.isLetters(0..<1),
      !value.bytes.contains(0x49), !value.bytes.contains(0x4F)
    else { return false }
    guard value.count == 7 else {
      let serial = value.bytes.dropFirst()
      return serial.filter(IdentifierValue.isLetter).count <= 2
        && serial.contains(where: IdentifierValue.isDigit)
    }
    let kinds = 0x41...0x4B  // A–E, F–H, J, K: pure and other electric ones
    let isSmall = kinds.contains(Int(value.bytes[1])) && value.isDigits(3..<7)
    let isLarge = value.isDigits(1..<6) && kinds.contains(Int(value.bytes[6]))
    return isSmall || isLarge
  }
}
