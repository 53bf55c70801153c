/// Signs that are code, arithmetic, numerals, bullets or boxes.
extension Lookalikes {
  static func isStar(_ line: MaskLine, _ range: Range<Int>, _ glyphs: Int) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    // Code: *p, a*b, *.txt, **kwargs, /* */.
    if line.isLetter(after) && !line.isHan(before) { return true }
    if line.isLetter(before), glyphs == 1 || !line.isHan(after) { return true }
    // linux-doc-*, cron.*
    if line[before] == 0x2D || line[before] == 0x2E,
      line.isLetter(before - 1) || line.isDigit(before - 1)
    {
      return true
    }
    // \*(L", \fB*.
    if line[before] == 0x5C, line[after] == 0x28 { return true }
    // 75/**/** is a date.
    func isDate(_ index: Int) -> Bool { line.isDigit(index) || line.style(index) == .star }
    if line[after] == 0x2F, !isDate(after + 1) || line[before] != 0x2F && !line.isDigit(after + 1) {
      return true
    }
    if line[before] == 0x2F, !isDate(before - 1) { return true }
    if line[after] == 0x2E && line.isLetter(after + 1) { return true }
    // * a bullet; 注：* an explanation.
    if range.lowerBound == line.head, glyphs == 1, line[after] == 0x20 { return true }
    // A product: 3 * 5, 长*宽 in a formula.
    if line.isDigit(line.skippingBlanksBack(range.lowerBound) - 1),
      line.isDigit(line.skippingBlanks(after)), glyphs == 1
    {
      return true
    }
    // $*, '****'.
    if line[before] == 0x24 || line[before] == 0x27 && line[after] == 0x27 { return true }
    // (*^_^*) and the like.
    if Signs.faces.contains(line[after]) || Signs.faces.contains(line[before]) {
      return true
    }
    return isFormulaLine(line, range)
  }

  /// A formula with an equals sign and operators: 利润=数量*单价.
  static func isFormulaLine(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    guard range.count == 1, line.holds(ascii: 0x3D) else { return false }
    let near = line.near(range)
    var index = range.lowerBound
    while index > near.lowerBound, !isClauseEnd(line[index - 1]) {
      index -= 1
      if line[index] == 0x3D { return true }
    }
    return restOfClause(line, behind: range, holds: { line[$0] == 0x3D })
  }

  /// Whether the rest of the clause behind `range`, near it, has a scalar that `isWanted`.
  private static func restOfClause(
    _ line: MaskLine, behind range: Range<Int>, holds isWanted: (_ index: Int) -> Bool
  ) -> Bool {
    let limit = line.near(range).upperBound
    var index = range.upperBound
    while index < limit, !isClauseEnd(line[index]) {
      if isWanted(index) { return true }
      index += 1
    }
    return false
  }

  static func isClauseEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x3B || scalar == 0x2C || scalar == 0x21
  }

  /// 2×3, 杉木×柳杉: one × between two things of a kind.
  static func isProduct(_ line: MaskLine, _ range: Range<Int>, _ glyphs: Int) -> Bool {
    let before = line.skippingBlanksBack(range.lowerBound) - 1
    let after = line.skippingBlanks(range.upperBound)
    guard glyphs == 1 else { return isFormulaLine(line, range) }
    if line.isDigit(before), line.isDigit(after) || line.style(after) != nil { return true }
    if line.isLetter(before) || line.isLetter(after) { return true }
    if line[after] == 0x28 && !line.isHan(before) || line[before] == 0x29 && !line.isHan(after) {
      return true
    }
    if line.isDigit(after) { return true }
    if isFactor(line, range) { return true }
    return isFormulaLine(line, range) || isChoice(line, range)
  }

  /// 运费×吨位×0.85: another × with a number in the same clause.
  static func isFactor(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    func isTimes(_ index: Int) -> Bool {
      line[index] == 0xD7
        && (line.isDigit(line.skippingBlanks(index + 1)) || line.isDigit(index - 1))
    }
    return restOfClause(line, behind: range, holds: isTimes)
  }

  /// ○ and 〇 among Han digits: 二○二三, 九○後.
  static func isNumeral(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    func isNumber(_ index: Int) -> Bool {
      Signs.hanNumbers.contains(line[index])
    }
    let glyph = line.raw(range.lowerBound)
    guard glyph == 0x25CB || glyph == 0x3007 || glyph == 0x25EF else { return false }
    if isNumber(range.lowerBound - 1) || isNumber(range.upperBound), range.count <= 3 {
      return true
    }
    // ○○後: people born after 2000.
    let next = line[range.upperBound]
    return range.count == 2 && (next == 0x540E || next == 0x5F8C)
  }

  /// The first thing in a line, or behind another item, with text after it.
  static func isBullet(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    guard range.lowerBound == line.head, line[range.upperBound] != 0x3001 else { return false }
    // ○检刑诉〔2021〕: text goes on with a year in brackets.
    return !CodeOfOrgan.follows(line, range.upperBound)
  }

  /// □是□否, “○”或“×”, √ and ×.
  static func isChoice(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    let (before, after) = (line[range.lowerBound - 1], line[range.upperBound])
    let isQuoted =
      (before == 0x201C && after == 0x201D) || (before == 0x300C && after == 0x300D)
      || (before == 0x28 && after == 0x29) || (before == 0x22 && after == 0x22)
    if isQuoted {
      return line.holds(Signs.ticking, near: range)
    }
    if line.style(range.lowerBound) == .square {
      return !line.isHan(range.lowerBound - 1) || line.isBlank(range.upperBound)
    }
    return line.holds(Signs.ticks, near: range)
  }

  /// snake_case.
  static func isNameJoint(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    func isPart(_ index: Int) -> Bool { line.isLetter(index) }
    return isPart(range.lowerBound - 1) || isPart(range.upperBound)
  }
}
