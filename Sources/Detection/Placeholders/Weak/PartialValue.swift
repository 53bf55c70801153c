import Matching

/// What a partial mask shows and what it hides, sign by sign.
///
/// One glyph is taken for one sign. People do not count when they mask, so every number that follows from a
/// shape is what a reader would reckon who takes the mask at its word. Full width, blanks, zero-width
/// characters, hyphens and escapes do not count.
struct PartialValue: Hashable {
  /// `hidden`, or a visible scalar: digits in ASCII, letters in upper case.
  var cells: [UInt32]

  static let hidden: UInt32 = 0

  /// Nil where everything or nothing is hidden.
  init?(_ section: MaskedSection, _ mask: MaskedSection.Mask) {
    let style = mask.placeholder.style
    cells = section.scalars(mask.start..<mask.end).compactMap { scalar in
      if Self.hides(scalar, style) { return Self.hidden }
      let folded = Self.folded(scalar)
      return Self.isPassedOver(folded) ? nil : Self.valued(folded)
    }
    guard cells.contains(Self.hidden), cells.contains(where: { Self.isTelling($0) }) else {
      return nil
    }
  }

  init(cells: [UInt32]) { self.cells = cells }

  /// Digits, nil for what is hidden; nil where there is anything else. Separators of thousands are left out.
  var digits: [Int?]? {
    var result: [Int?] = []
    for cell in cells where cell != 0x2C {
      guard cell == Self.hidden || Ideograph.isDigit(cell) else { return nil }
      result.append(cell == Self.hidden ? nil : Int(cell) - 0x30)
    }
    return result
  }

  /// As `digits`, with 10 for an X in the last place of eighteen.
  var identityDigits: [Int?]? {
    guard cells.count == 18, cells[17] == 0x58 else { return cells.count == 18 ? digits : nil }
    return PartialValue(cells: Array(cells.dropLast())).digits.map { $0 + [10] }
  }

  /// What is visible in either; nil where they contradict each other or differ in length.
  func merged(with other: PartialValue) -> PartialValue? {
    guard cells.count == other.cells.count else { return nil }
    var result = cells
    for (index, cell) in other.cells.enumerated() where cell != Self.hidden {
      guard result[index] == Self.hidden || result[index] == cell else { return nil }
      result[index] = cell
    }
    return PartialValue(cells: result)
  }

  /// Letters, noughts and the like mask only where they are the mask's glyph: in 3***1X the X is a check
  /// digit, in a_b*@… the line is part of the name.
  private static func hides(_ scalar: UInt32, _ style: MaskStyle) -> Bool {
    switch MaskGlyph.style(of: scalar) {
    case style?, .star, .cross, .square, .triangle, .mark: true
    case .latinX, .latinN, .circle, .question, .lowLine, .hash: false
    default: style == .some && scalar == 0x67D0 || style == .zero && scalar == 0x30
    }
  }

  /// Half width, upper case.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    let half = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    return (0x61...0x7A).contains(half) ? half - 0x20 : half
  }

  private static func valued(_ scalar: UInt32) -> UInt32 {
    hanDigits.firstIndex(of: scalar).map { 0x30 + UInt32($0 % 10) } ?? scalar
  }

  private static func isPassedOver(_ scalar: UInt32) -> Bool {
    Ideograph.isBlank(scalar) || (0x200B...0x200F).contains(scalar) || scalar == 0xFEFF
      || scalar == 0x2060 || scalar == 0x5C || scalar == 0x2D || scalar == 0x2010
      || scalar == 0x2013 || scalar == 0x2014
  }

  /// Whether a visible sign says something about the value.
  private static func isTelling(_ cell: UInt32) -> Bool {
    Ideograph.isDigit(cell) || (0x41...0x5A).contains(cell) || Ideograph.contains(cell)
  }

  private static let hanDigits = Array("〇一二三四五六七八九零".unicodeScalars.map(\.value))
}
