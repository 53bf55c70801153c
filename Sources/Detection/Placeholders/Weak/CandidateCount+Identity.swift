/// Identity cards: GB 11643-1999 (region, birthday, three digits, ISO 7064 MOD 11-2), and the form of fifteen
/// digits that was given out up to 1999.
///
/// There is no table of counties here, so hidden digits of the region count ten each, but for the province:
/// such a mask leaves too much anyway.
extension CandidateCount {
  /// Who is alive and of age to stand in a report, when nothing of the year is visible.
  private static let usualYears = 1940...2010
  /// Birthdays on any card that is in use.
  private static let allYears = 1900...2026

  /// - Parameter digits: eighteen; nil for hidden ones, 10 for X.
  /// - Returns: nil where the visible digits are no identity card's.
  static func identityCard(_ digits: [Int?]) -> Int? {
    guard digits.count == 18, let regions = regions(digits[0..<6]) else { return nil }
    guard let birthdays = birthdays(Array(digits[6..<10]), Array(digits[10..<14])) else {
      return nil
    }
    let all = times(times(regions, birthdays), free(Array(digits[14..<17])))
    // A hidden check digit follows from the others.
    return digits[17] == nil ? all : max(1, all / 11)
  }

  /// - Parameter digits: fifteen; without a check digit, born in the twentieth century.
  static func oldIdentityCard(_ digits: [Int?]) -> Int? {
    guard digits.count == 15, let regions = regions(digits[0..<6]) else { return nil }
    let year = [1, 9] + digits[6..<8]
    guard let birthdays = birthdays(year, Array(digits[8..<12])) else { return nil }
    return times(times(regions, birthdays), free(Array(digits[12..<15])))
  }

  private static func regions(_ digits: ArraySlice<Int?>) -> Int? {
    let digits = Array(digits)
    let fitting = provinces.count { fits($0, Array(digits[0..<2])) }
    return fitting == 0 ? nil : times(fitting, free(Array(digits[2..<6])))
  }

  /// Days of the calendar with these digits. A year of which something is visible may be any year of a card in
  /// use, yet what is visible never leaves more than a year of which nothing is.
  private static func birthdays(_ year: [Int?], _ day: [Int?]) -> Int? {
    let (common, leap) = days(day)
    func total(_ years: [Int]) -> Int {
      years.reduce(0) { $0 + (isLeap($1) ? leap : common) }
    }
    let all = total(allYears.filter { fits($0, year) })
    let usual = total(Array(usualYears))
    return all == 0 ? nil : min(all, usual)
  }

  /// Days of a common and of a leap year with these four digits.
  private static func days(_ digits: [Int?]) -> (common: Int, leap: Int) {
    var leap = 0
    for month in 1...12 {
      for day in 1...longest[month - 1] where fits(month * 100 + day, digits) { leap += 1 }
    }
    return (fits(229, digits) ? leap - 1 : leap, leap)
  }

  /// Whether a number has these digits, leading noughts included.
  private static func fits(_ number: Int, _ digits: [Int?]) -> Bool {
    var rest = number
    for digit in digits.reversed() {
      if let digit, digit != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  /// GB/T 2260, first two digits; 81 to 83 are residents from Hong Kong, Macau and Taiwan.
  private static let provinces =
    Array(11...15) + Array(21...23) + Array(31...37) + Array(41...46) + Array(50...54)
    + Array(61...65) + [71, 81, 82, 83]
}
