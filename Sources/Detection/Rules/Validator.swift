/// A check of what a pattern matched that no pattern can make: check digits, calendars.
public enum Validator: String, Sendable, Hashable, CaseIterable {
  /// ISO/IEC 7812-1: the last digit by the Luhn formula.
  case luhn
  /// A day of the Gregorian calendar: eight digits, or year, month and day with marks between.
  case date
  /// Eleven digits of a mainland mobile number (1, then 3–9).
  case mobile

  /// Whether `text` passes. Everything but ASCII digits is left out first (for `date` it parts).
  public func accepts(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    switch self {
    case .luhn: return digits.count > 1 && Self.luhn(digits)
    case .mobile: return digits.count == 11 && digits[0] == 1 && digits[1] >= 3
    case .date: return Self.isDate(text)
    }
  }

  private static func luhn(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, next in
      let (index, digit) = next
      if index % 2 == 0 { return sum + digit }
      return sum + (digit > 4 ? digit * 2 - 9 : digit * 2)
    }
    return sum % 10 == 0
  }

  private static func isDate(_ text: some StringProtocol) -> Bool {
    var parts = String(text).split { !("0"..."9").contains($0) }.map(String.init)
    if parts.count == 1, parts[0].utf8.count == 8 {
      let whole = parts[0]
      parts = [
        String(whole.prefix(4)), String(whole.dropFirst(4).prefix(2)), String(whole.suffix(2)),
      ]
    }
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...9999).contains(year), (1...12).contains(month), day >= 1
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }
}
