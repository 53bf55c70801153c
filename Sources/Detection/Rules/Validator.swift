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
    let digits = text.utf8.filter(IdentifierValue.isDigit)
    switch self {
    case .luhn: return CheckDigits.luhn(digits)
    case .mobile: return MobileNumber.hasForm(digits)
    case .date: return Self.isDate(text)
    }
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
      let day = Int(parts[2])
    else { return false }
    return CalendarDate.exists(year: year, month: month, day: day)
  }
}
