/// The check characters of the standards, each over the digits before it.
enum CheckDigits {
  /// ISO/IEC 7812-1, annex B (Luhn): whether the last digit of `digits` is right. Two digits at least.
  static func luhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
    guard digits.count > 1 else { return false }
    var sum = 0
    var doubles = false
    for byte in digits.reversed() {
      guard IdentifierValue.isDigit(byte) else { return false }
      let digit = Int(byte) - 0x30
      sum += doubles ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
      doubles.toggle()
    }
    return sum % 10 == 0
  }

  /// ISO 7064 MOD 11-2 as in GB 11643-1999, 4.3: whether the last of 18 characters is right, X for 10.
  static func mod11And2(_ value: IdentifierValue) -> Bool {
    guard value.count == 18 else { return false }
    var product = 0
    for index in 0..<17 {
      guard let digit = value.digit(index) else { return false }
      product = (product + digit) * 2 % 11
    }
    let check = (12 - product) % 11
    return value.bytes[17] == (check == 10 ? 0x58 : UInt8(check) + 0x30)
  }

  /// ISO 7064 MOD 11,10 as in GS 15-2006: whether the last digit is right.
  static func mod11And10(_ value: IdentifierValue) -> Bool {
    var product = 10
    for index in 0..<(value.count - 1) {
      guard let digit = value.digit(index) else { return false }
      let sum = (product + digit) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return value.digit(value.count - 1) == (11 - product) % 10
  }

  /// GB 11714-1997, 4.3: whether the last of the nine characters from `start` is right. Letters count
  /// from A = 10 to Z = 35; 10 is X, 11 is 0. (The table of 31 characters is GB 32100's, not this one's.)
  static func organisation(_ value: IdentifierValue, from start: Int) -> Bool {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    var sum = 0
    for (index, weight) in weights.enumerated() {
      guard let number = value.base36(start + index) else { return false }
      sum += number * weight
    }
    let check = (11 - sum % 11) % 11
    return value.bytes[start + 8] == (check == 10 ? 0x58 : UInt8(check) + 0x30)
  }

  /// GB 32100-2015, 5.5 (MOD 31, weights 3^(i−1)): whether the last of 18 characters is right. 31 − 0 is 0.
  static func creditCode(_ value: IdentifierValue) -> Bool {
    guard value.count == 18, let last = creditCodeNumber(value.bytes[17]) else { return false }
    var sum = 0
    var weight = 1
    for index in 0..<17 {
      guard let number = creditCodeNumber(value.bytes[index]) else { return false }
      sum += number * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31 == last
  }

  /// 0–30 in GB 32100's alphabet, which has no I, O, S, V and Z; nil for anything else.
  private static func creditCodeNumber(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x48: Int(byte) - 0x41 + 10  // A–H
    case 0x4A...0x4E: Int(byte) - 0x4A + 18  // J–N
    case 0x50...0x52: Int(byte) - 0x50 + 23  // P–R
    case 0x54, 0x55: Int(byte) - 0x54 + 26  // T, U
    case 0x57...0x59: Int(byte) - 0x57 + 28  // W–Y
    default: nil
    }
  }

  /// ICAO Doc 9303-3, 4.9: whether `check` is right for `field`, weights 7 3 1. `<` is 0.
  static func travelDocument(_ field: Range<Int>, check: Int, of value: IdentifierValue) -> Bool {
    let weights = [7, 3, 1]
    var sum = 0
    for (place, index) in field.enumerated() {
      let isFiller = value.bytes[index] == 0x3C
      guard let number = isFiller ? 0 : value.base36(index) else { return false }
      sum += number * weights[place % 3]
    }
    let isFiller = value.bytes[check] == 0x3C
    return (isFiller ? 0 : value.digit(check)) == sum % 10
  }
}
