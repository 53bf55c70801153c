import Detection
import Matching
import TextModel

/// Of a value a part is told: an address down to the county, a date's year, the hundred that a number is in.
/// The bytes of the part stay as they are; of a value in which it cannot be made out nothing is told.
extension Operation.Generalization {
  /// What stands for `value`.
  ///
  /// - Parameter hidden: spans in its piece that must not be shown: a part that would show them is not told.
  func written(
    _ value: ValueText, in bytes: borrowing Swift.Span<UInt8>, hiding hidden: [Range<Int>] = []
  ) -> [UInt8] {
    let cells = value.cells
    switch self {
    case .county, .city, .province:
      guard value.entity == .address || value.entity == .place,
        let count = AddressHead.length(cells.map(\.plain), to: self)
      else { return Replacement.tag(value.entity) }
      return shown(cells.prefix(count), of: value, in: bytes, hiding: hidden)
    case .year, .month:
      guard value.entity == .birthDate || value.entity == .other,
        let count = DateHead.length(cells.map(\.plain), months: self == .month)
      else { return Replacement.tag(value.entity) }
      // What says whose date it is belongs to the sentence: 1985年出生.
      let rest = cells.dropFirst(count)
      let tail = rest.reversed().prefix { $0.plain == 0x751F || $0.plain == 0x51FA }.count
      let end = cells.suffix(tail)
      return shown(cells.prefix(count), of: value, in: bytes, hiding: hidden)
        + (end.isEmpty || !hidden.isEmpty ? [] : shown(end, of: value, in: bytes, hiding: []))
    case .range:
      guard hidden.isEmpty, let text = NumberRange.written(cells.map(\.plain)) else {
        return Replacement.tag(value.entity)
      }
      return Array(text.utf8)
    }
  }

  private func shown(
    _ cells: ArraySlice<ValueText.Cell>, of value: ValueText, in bytes: borrowing Swift.Span<UInt8>,
    hiding hidden: [Range<Int>]
  ) -> [UInt8] {
    guard let end = cells.last?.bytes.upperBound,
      !hidden.contains(where: { $0.overlaps(value.range.lowerBound..<end) })
    else { return Replacement.tag(value.entity) }
    var result: [UInt8] = []
    for cell in cells { for index in cell.bytes { result.append(bytes[index]) } }
    return result
  }
}

/// The head of an address: 广东省广州市天河区.
enum AddressHead {
  private static let provinces: Set<String> = [
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
    "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "内蒙古", "香港",
    "澳门", "台湾",
  ]
  private static let municipalities: Set<String> = ["北京", "天津", "上海", "重庆"]
  /// 区 that is no county.
  private static let otherAreas = Set("小社园校厂库院营活属宅景".unicodeScalars.map(\.value))
  /// What stands below a county: behind it nothing belongs to the head.
  private static let below = Set("镇乡村路街道巷弄号栋幢楼室组屯寨庄里苑城座".unicodeScalars.map(\.value))
  private static let longest = 14

  /// How many of an address's characters are its head down to `level`; nil where none are.
  static func length(_ scalars: [UInt32], to level: Operation.Generalization) -> Int? {
    var taken: Int?
    var rank = 4
    var start = 0
    var hasCity = false
    if let province = (2...3).first(where: {
      scalars.count >= $0 && provinces.contains(SurnameForm.text(scalars.prefix($0)))
    }) {
      let name = SurnameForm.text(scalars.prefix(province))
      let next = scalars.count > province ? scalars[province] : 0
      let isSelfGoverned =
        SurnameForm.text(scalars.dropFirst(province).prefix(8)).contains("自治区")
      if !isSelfGoverned, next != 0x7701, next != 0x5E02, next != 0x7279 {
        // 广东广州市…: the province without its word.
        (taken, rank, start) = (province, 3, province)
      } else if next == 0x5E02, municipalities.contains(name) {
        (taken, rank, start, hasCity) = (province + 1, 2, province + 1, true)
      }
    }
    if hasCity, level != .county { return taken }
    while let unit = unit(scalars, from: start, afterCity: hasCity) {
      guard unit.rank < rank else { break }
      let wanted = level == .province ? 3 : level == .city ? 2 : 1
      guard unit.rank >= wanted else { break }
      (taken, rank, start) = (unit.end, unit.rank, unit.end)
      if unit.rank == 2 { hasCity = true }
      if rank == wanted { break }
    }
    return taken
  }

  /// The next part that ends in the word for its kind: 3 province, 2 city, 1 county.
  private static func unit(
    _ scalars: [UInt32], from start: Int, afterCity: Bool
  ) -> (end: Int, rank: Int)? {
    var start = start
    while start < scalars.count, FoldedScalar.isBlank(scalars[start]) { start += 1 }
    var index = start
    while index < scalars.count, index - start < longest {
      let scalar = scalars[index]
      let before = index > start ? scalars[index - 1] : 0
      let isSelfGoverned = index >= start + 2 && before == 0x6CBB && scalars[index - 2] == 0x81EA
      guard Han.contains(scalar), !(below.contains(scalar) && index > start) else {
        return nil
      }
      if index > start {
        switch scalar {
        case 0x7701: return (index + 1, 3)  // 省
        case 0x533A:  // 区
          if isSelfGoverned || before == 0x653F { return (index + 1, 3) }
          if before == 0x5730, index >= start + 3 { return (index + 1, 2) }
          if otherAreas.contains(before) { return nil }
          return (index + 1, 1)
        case 0x5E02: return (index + 1, afterCity ? 1 : 2)  // 市
        case 0x5DDE where isSelfGoverned: return (index + 1, 2)  // 自治州
        case 0x76DF: return (index + 1, 2)  // 盟
        case 0x53BF, 0x65D7: return (index + 1, 1)  // 县 旗
        default: break
        }
      }
      index += 1
    }
    return nil
  }
}

/// The head of a date as it is written: 1990年, 1990-03.
enum DateHead {
  /// How many of a date's characters tell its year, or its year and month; nil where that is not clear.
  static func length(_ scalars: [UInt32], months: Bool) -> Int? {
    let year = scalars.prefix(while: isNumeral).count
    guard year > 0 else { return nil }
    let next = year < scalars.count ? scalars[year] : 0
    if next == 0x5E74 {  // 年
      guard months else { return year + 1 }
      let rest = scalars[(year + 1)...].drop(while: FoldedScalar.isBlank)
      let month = rest.prefix(while: isNumeral)
      // 月
      guard !month.isEmpty, month.endIndex < scalars.count, scalars[month.endIndex] == 0x6708
      else { return year + 1 }
      return month.endIndex + 1
    }
    if year == 8 || year == 6 { return months ? 6 : 4 }
    guard year == 4 else { return nil }
    guard months, next != 0 else { return year }
    let rest = scalars[(year + 1)...]
    let month = rest.prefix(while: isNumeral)
    return (1...2).contains(month.count) ? month.endIndex : year
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    FoldedScalar.isDigit(scalar) || IdentifierFold.digit(scalar) <= 10 || scalar == 0x5341
  }
}

/// The range that a number is in: as wide as its first digit counts, 300～400 for 347.
enum NumberRange {
  /// What stands for a number with what is written around it (¥347元); nil where there are no digits, or more
  /// than one number.
  static func written(_ scalars: [UInt32]) -> String? {
    guard let first = scalars.firstIndex(where: FoldedScalar.isDigit) else { return nil }
    var digits: [UInt32] = []
    var end = first
    var isFraction = false
    while end < scalars.count {
      let scalar = scalars[end]
      let goesOn = end + 1 < scalars.count && FoldedScalar.isDigit(scalars[end + 1])
      if FoldedScalar.isDigit(scalar) {
        if !isFraction { digits.append(scalar) }
      } else if scalar == 0x2E, goesOn, !isFraction {
        isFraction = true
      } else if !(scalar == 0x2C && goesOn) {
        break
      }
      end += 1
    }
    guard !scalars[end...].contains(where: FoldedScalar.isDigit),
      let (low, high) = bounds(SurnameForm.text(digits))
    else { return nil }
    let head = SurnameForm.text(scalars[..<first])
    return "\(head)\(low)～\(high)\(SurnameForm.text(scalars[end...]))"
  }

  /// From … to.
  static func bounds(_ digits: String) -> (low: String, high: String)? {
    let digits = String(digits.drop { $0 == "0" })
    if digits.count <= 1 { return ("0", "10") }
    guard let leading = digits.first?.wholeNumberValue else { return nil }
    let zeros = String(repeating: "0", count: digits.count - 1)
    return ("\(leading)\(zeros)", "\(leading + 1)\(zeros)")
  }
}
