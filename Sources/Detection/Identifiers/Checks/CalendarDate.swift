/// Days of the Gregorian calendar.
enum CalendarDate {
  /// Whether there is such a day, in the years 1–9999.
  static func exists(year: Int, month: Int, day: Int) -> Bool {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return day <= (isLeap ? 29 : 28)
    case 4, 6, 9, 11: return day <= 30
    default: return day <= 31
    }
  }

  /// Whether somebody who has papers may be born then. GB 11643's own example is of 1880. There is no
  /// clock here, and no check that fails tomorrow what it passed today.
  static func isBirth(year: Int, month: Int, day: Int) -> Bool {
    (1850...2099).contains(year) && exists(year: year, month: month, day: day)
  }

  /// Whether the eight digits from `start` are the day of a birth.
  static func isBirth(_ value: IdentifierValue, from start: Int) -> Bool {
    guard let date = value.number(start..<start + 8) else { return false }
    return isBirth(year: date / 10_000, month: date / 100 % 100, day: date % 100)
  }
}
