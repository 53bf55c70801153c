import ICU

/// How surprising each two-byte code is in Chinese text of one encoding.
///
/// Decision: detection compares code lengths. Each candidate encoding is a model that spends nats on
/// what it reads: ln(codes in the class / share of the class in running text). The candidate that needs
/// the least to write the sample down is the one it was written in, whatever the mix of ASCII and
/// Chinese. Shares are rounded from counts of official reports; tests fix the outcome, not the figures.
struct CodeCosts: Sendable {
  /// Eighths of a nat, by code.
  private var costs: [UInt8]

  /// The cost of a code, in eighths of a nat.
  subscript(code: Int) -> Int { Int(costs[code]) }

  enum Class {
    static let top: UInt8 = 48  // 200 characters and the marks: one half of the text
    static let common: UInt8 = 62  // 800: four in ten
    static let level1: UInt8 = 86  // the rest of level 1
    static let symbol: UInt8 = 90
    static let level2: UInt8 = 104
    static let foreignForm: UInt8 = 76  // a common traditional character in GBK
    static let rare: UInt8 = 124
    static let privateUse: UInt8 = 150
    static let invalid: UInt8 = 200
  }

  /// A change between Chinese and ASCII.
  static let change = 14

  /// A single byte of ASCII.
  static func cost(ascii byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x0A, 0x0D: 28
    case 0x09, 0x21...0x7E: 40
    default: 150
    }
  }

  private init() { costs = [UInt8](repeating: Class.invalid, count: 0x10000) }

  private mutating func fill(
    _ leads: ClosedRange<Int>, _ trails: ClosedRange<Int>, _ cost: UInt8
  ) {
    for lead in leads {
      for trail in trails { costs[lead << 8 | trail] = cost }
    }
  }

  /// Marks the codes that `encoding` has for `characters` with `cost`, where that is less.
  private mutating func mark(_ characters: String, _ encoding: TextEncoding, _ cost: UInt8) {
    guard var encoder = try? StreamEncoder(encoding: encoding) else { return }
    var bytes: [UInt8] = []
    // What the encoding lacks ends the list early: what was written so far counts.
    try? encoder.encode(Array(characters.utf8)[...], isLast: true, into: &bytes)
    var index = 0
    while index + 1 < bytes.count {
      let code = Int(bytes[index]) << 8 | Int(bytes[index + 1])
      if bytes[index] < 0x80 || bytes[index] == 0x8E {
        index += 1
        continue
      }
      costs[code] = min(costs[code], cost)
      index += 2
    }
  }

  private mutating func mark(list: String, _ encoding: TextEncoding) {
    mark(String(list.prefix(CommonCharacters.top)), encoding, Class.top)
    mark(list, encoding, Class.common)
  }

  static let gb18030: CodeCosts = {
    var costs = CodeCosts()
    costs.fill(0x81...0xA0, 0x40...0xFE, Class.rare)
    costs.fill(0xA1...0xA7, 0x40...0xA0, Class.privateUse)
    costs.fill(0xA8...0xFE, 0x40...0xA0, Class.rare)
    costs.fill(0xA1...0xA9, 0xA1...0xFE, Class.symbol)
    costs.fill(0xAA...0xAF, 0xA1...0xFE, Class.privateUse)
    costs.fill(0xB0...0xD7, 0xA1...0xFE, Class.level1)
    costs.fill(0xD8...0xF7, 0xA1...0xFE, Class.level2)
    costs.fill(0xF8...0xFE, 0xA1...0xFE, Class.privateUse)
    costs.fill(0x81...0xFE, 0x7F...0x7F, Class.invalid)
    costs.mark(CommonCharacters.marks, .gb18030, Class.top)
    costs.mark(list: CommonCharacters.simplified, .gb18030)
    costs.mark(CommonCharacters.traditional, .gb18030, Class.foreignForm)
    return costs
  }()

  static let big5: CodeCosts = {
    var costs = CodeCosts()
    for trails in [0x40...0x7E, 0xA1...0xFE] {
      costs.fill(0x87...0xA0, trails, Class.privateUse)
      costs.fill(0xA1...0xA3, trails, Class.symbol)
      costs.fill(0xA4...0xC5, trails, Class.level1)
      costs.fill(0xC6...0xC8, trails, Class.rare)
      costs.fill(0xC9...0xF9, trails, Class.level2)
      costs.fill(0xFA...0xFE, trails, Class.rare)
    }
    costs.fill(0xC6...0xC6, 0x40...0x7E, Class.level1)
    costs.mark(CommonCharacters.marks, .big5, Class.top)
    costs.mark(list: CommonCharacters.traditional, .big5)
    return costs
  }()

  static let eucTW: CodeCosts = {
    var costs = CodeCosts()
    costs.fill(0xA1...0xC3, 0xA1...0xFE, Class.rare)
    costs.fill(0xA1...0xA3, 0xA1...0xFE, Class.symbol)
    costs.fill(0xC4...0xFD, 0xA1...0xFE, Class.level1)
    costs.mark(CommonCharacters.marks, .eucTW, Class.top)
    costs.mark(list: CommonCharacters.traditional, .eucTW)
    return costs
  }()

  /// The cost of the units of common characters and marks in UTF-16.
  static let commonUnits: [UInt16: UInt8] = {
    var costs: [UInt16: UInt8] = [:]
    for list in [CommonCharacters.simplified, CommonCharacters.traditional] {
      for unit in list.utf16.dropFirst(CommonCharacters.top) { costs[unit] = Class.common }
    }
    let top =
      CommonCharacters.marks + CommonCharacters.simplified.prefix(CommonCharacters.top)
      + CommonCharacters.traditional.prefix(CommonCharacters.top)
    for unit in top.utf16 { costs[unit] = Class.top }
    return costs
  }()

  /// A unit of UTF-16 in Chinese text.
  static func cost(unit: UInt16) -> Int {
    if let cost = commonUnits[unit] { return Int(cost) }
    return switch unit {
    case 0x4E00...0x9FA5: 98
    case 0x3000...0x303F, 0xFF00...0xFF5E, 0x2010...0x2027: Int(Class.symbol)
    case 0...0x1F, 0xD800...0xDFFF, 0xFFFE...0xFFFF: Int(Class.invalid)
    default: Int(Class.privateUse)
    }
  }
}
