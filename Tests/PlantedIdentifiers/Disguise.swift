/// How a value is written, or its label: each where people would write so.
public enum Disguise: String, Sendable, CaseIterable {
  // MARK: Of the value
  case plain
  /// Another usual way: +86, 〔2024〕, 1990-03-07, 京A·12345.
  case variant
  case fullWidth = "full-width"
  case zeroWidth = "zero-width"
  /// ①②③
  case circled
  /// ⒈⒉⒊
  case dotted
  /// 〇一二
  case han
  /// 零壹贰
  case financial
  /// In groups: 138 0000 0000.
  case blanks
  case dashes
  case dots
  /// 1 3 8 0 0 …
  case apart
  /// `&#49;`
  case decimalEntity = "decimal-entity"
  /// `&#x31;`
  case hexadecimalEntity = "hexadecimal-entity"
  /// `\u0031`
  case escape
  /// 11010519491231002x, in three ways.
  case lowerX = "lower-x"
  case fullWidthX = "full-width-x"
  case cyrillicX = "cyrillic-x"
  /// zhang[at]example.com
  case at

  // MARK: Of the label
  /// 电话13800000000
  case touching
  /// 微：, 份证号
  case cutLabel = "cut-label"
  /// 13800000000（手机）
  case labelBehind = "label-behind"
  case traditional
  /// `"phone": "…"`, phone=…
  case keyed
  /// No label: the value says it.
  case unlabelled
  /// In a row of a table, under its head.
  case column
  /// 13800000000、13900000000
  case listed
}

/// Writes a value in disguise.
struct DisguiseWriter {
  var maker: ValueMaker

  /// - Returns: `plain` as `disguise` has it; nil where that cannot be told from the plain one.
  mutating func written(_ plain: String, _ kind: ValueKind, _ disguise: Disguise) -> String? {
    let written =
      switch disguise {
      case .variant: variant(plain, kind)
      case .fullWidth: Self.fullWidth(plain)
      case .zeroWidth: zeroWidth(plain)
      case .circled: Self.spelled(plain, Array("⓪①②③④⑤⑥⑦⑧⑨"))
      case .dotted: Self.spelled(plain, Array("0⒈⒉⒊⒋⒌⒍⒎⒏⒐"))
      case .han: han(plain, kind)
      case .financial: Self.spelled(plain, Array("零壹贰叁肆伍陆柒捌玖"))
      case .blanks: Self.grouped(plain, kind, by: " ")
      case .dashes: Self.grouped(plain, kind, by: "-")
      case .dots: Self.grouped(plain, kind, by: ".")
      case .apart: apart(plain)
      case .decimalEntity: escaped(plain) { "&#\($0);" }
      case .hexadecimalEntity: escaped(plain) { "&#x\(String($0, radix: 16));" }
      case .escape:
        escaped(plain) { "\\u00" + String($0, radix: 16) }
      case .lowerX: plain.replacing("X", with: "x")
      case .fullWidthX: plain.replacing("X", with: "Ｘ")
      case .cyrillicX: plain.replacing("X", with: "Х")
      case .at:
        plain.replacing("@", with: maker.random.pick(["[at]", "(at)", "＠", "（at）", " @ "]))
      default: plain
      }
    return written == plain && disguise.changesValue ? nil : written
  }

  // MARK: Character by character

  private static func fullWidth(_ plain: String) -> String {
    var written = ""
    for scalar in plain.unicodeScalars {
      let isWide = scalar.value > 0x20 && scalar.value < 0x7F && scalar != "."
      written.unicodeScalars.append(
        isWide ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return written
  }

  private static func spelled(_ plain: String, _ digits: [Character]) -> String {
    String(plain.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }

  /// Digits spelled one by one; of a date as it is read.
  private func han(_ plain: String, _ kind: ValueKind) -> String {
    let digits = Array("〇一二三四五六七八九")
    guard kind == .birthDate else { return Self.spelled(plain, digits) }
    let parts = plain.split { !$0.isNumber }.compactMap { Int($0) }
    func read(_ number: Int) -> String {
      let tens = number < 10 ? "" : number < 20 ? "十" : String(digits[number / 10]) + "十"
      return tens + (number % 10 == 0 ? "" : String(digits[number % 10]))
    }
    return Self.spelled(String(parts[0]), digits) + "年" + read(parts[1]) + "月" + read(parts[2])
      + "日"
  }

  /// One to three of what is not seen, never at an end.
  private mutating func zeroWidth(_ plain: String) -> String {
    var scalars = Array(plain.unicodeScalars)
    for _ in 0...maker.random.below(3) {
      let place = 1 + maker.random.below(scalars.count - 1)
      scalars.insert(
        maker.random.pick(["\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{2060}", "\u{AD}"]),
        at: place)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func apart(_ plain: String) -> String {
    plain.map { String($0) }.joined(separator: maker.random.pick([" ", " ", "-", ".", "　", "·"]))
  }

  /// All of it, or one in three.
  private mutating func escaped(_ plain: String, _ escape: (UInt32) -> String) -> String {
    let isWhole = maker.random.below(2) == 0
    var written = ""
    for (place, scalar) in plain.unicodeScalars.enumerated() {
      let isEscaped = isWhole || place % 3 == 0
      written += isEscaped && scalar.value < 0x80 ? escape(scalar.value) : String(scalar)
    }
    return written
  }

  // MARK: Groups

  /// How people divide a value.
  private static func groups(_ plain: String, _ kind: ValueKind) -> [Int] {
    switch kind {
    case .citizenID, .residencePermit, .foreignerCard: [6, 8, 4]
    case .oldCitizenID: [6, 6, 3]
    case .mobile: [3, 4, 4]
    case .bankCard: plain.count == 16 ? [4, 4, 4, 4] : [4, 4, 4, 4, plain.count - 16]
    case .creditCode: [4, 4, 4, 4, 2]
    case .qq: plain.count == 9 ? [3, 3, 3] : plain.count == 8 ? [4, 4] : []
    case .localNumber: [plain.count - 4, 4]
    case .iccid: plain.count == 19 ? [4, 4, 4, 4, 3] : [4, 4, 4, 4, 4]
    default: []
    }
  }

  private static func grouped(_ plain: String, _ kind: ValueKind, by mark: String) -> String {
    var rest = Substring(plain)
    var parts: [String] = []
    for length in groups(plain, kind) {
      parts.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return parts.isEmpty
      ? plain
      : (parts + (rest.isEmpty ? [] : [String(rest)]))
        .joined(separator: mark)
  }
}

extension Disguise {
  /// Whether the value itself is written otherwise.
  var changesValue: Bool {
    switch self {
    case .plain, .touching, .cutLabel, .labelBehind, .traditional, .keyed, .unlabelled, .column,
      .listed:
      false
    default: true
    }
  }
}
