/// Telephone numbers.
extension IdentifierCheck {
  /// Eleven digits in a segment that is given out, satellites included (MIIT, 2023-03); 86, 0086, +86 or
  /// 0 may stand before.
  static let mobile = IdentifierCheck("mobile") { bytes, tables in
    guard let number = MobileNumber.national(bytes) else { return false }
    return tables.containsPrefix(.mobileSegments, of: number)
  }

  /// Things that telephone: 13 digits that begin with 140–144.
  static let iotNumber = IdentifierCheck("iot-number") { bytes, _ in
    let value = IdentifierValue(digits: bytes)
    guard value.count == 13, let segment = value.number(0..<3) else { return false }
    return (140...144).contains(segment)
  }

  /// An area code that is given out, and as many digits as numbers there have, the first of them 2–8. What
  /// stands behind another sign than a bracket is an extension: one to six digits.
  static let landline = IdentifierCheck("landline") { bytes, tables in
    // The number ends where something stands that a number does not hold.
    let end = bytes.firstIndex { !IdentifierValue.isDigit($0) && !"+()-".utf8.contains($0) }
    let extensions = bytes[(end ?? bytes.endIndex)...].filter(IdentifierValue.isDigit)
    guard end == nil || (1...6).contains(extensions.count) else { return false }
    var number = bytes[..<(end ?? bytes.endIndex)].filter(IdentifierValue.isDigit)[...]
    if number.starts(with: "00".utf8) { number = number.dropFirst(2) }
    if number.starts(with: "86".utf8) { number = number.dropFirst(2) }
    if number.first == 0x30 { number = number.dropFirst() }
    for (table, length) in [(IdentifierTables.Table.areaCodes8, 8), (.areaCodes7, 7)] {
      let area = number.dropLast(length)
      guard (2...3).contains(area.count), let first = number.dropFirst(area.count).first else {
        continue
      }
      if (0x32...0x38).contains(first), tables.contains(table, area) { return true }
    }
    return false
  }

  /// A number that is published for everybody: 110, 12345, 95xxx, 400 and 800.
  static let publicNumber = IdentifierCheck("public-number") { bytes, tables in
    let value = IdentifierValue(digits: bytes)
    if value.count == 10 { return tables.containsPrefix(.publicNumbers, of: value.bytes[..<3]) }
    return tables.contains(.publicNumbers, value.bytes[...])
  }
}

/// Numbers of mobile telephones, before any table is asked.
enum MobileNumber {
  /// Whether `digits` are eleven that begin with 1 and then 3–9: what every segment ever given out does.
  static func hasForm(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
    guard digits.count == 11, digits.first == 0x31 else { return false }
    let second = digits[digits.index(after: digits.startIndex)]
    return (0x33...0x39).contains(second)
  }

  /// The eleven digits, without what is dialled before them; nil where there are none.
  static func national(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let digits = bytes.filter(IdentifierValue.isDigit)
    let number = digits.suffix(11)
    let isPrefix = ["", "0", "86", "086", "0086"].contains {
      digits.dropLast(11).elementsEqual($0.utf8)
    }
    return isPrefix && hasForm(number) ? number : nil
  }
}
