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

  /// An area code that is given out, and as many digits as numbers there have, the first of them 2–8. An
  /// extension of one to six digits may follow: behind a sign of its own (转, ext), or behind a last `-`.
  static let landline = IdentifierCheck("landline") { bytes, tables in
    guard let last = bytes.last, IdentifierValue.isDigit(last) || last == 0x29 else { return false }
    let joints = Array("+()- .".utf8)
    let end =
      bytes.firstIndex { !IdentifierValue.isDigit($0) && !joints.contains($0) } ?? bytes.endIndex
    let isExtended = bytes[end...].contains { $0 != 0x29 }
    guard !isExtended || isExtension(bytes[end...]) else { return false }
    let number = bytes[..<end]
    if isLandline(number, tables) { return true }
    guard !isExtended, let dash = number.lastIndex(of: 0x2D) else { return false }
    return isExtension(number[dash...]) && isLandline(number[..<dash], tables)
  }

  private static func isExtension(_ bytes: ArraySlice<UInt8>) -> Bool {
    (1...6).contains(bytes.count(where: IdentifierValue.isDigit))
  }

  private static func isLandline(_ bytes: ArraySlice<UInt8>, _ tables: IdentifierTables) -> Bool {
    var number = bytes.filter(IdentifierValue.isDigit)[...]
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
