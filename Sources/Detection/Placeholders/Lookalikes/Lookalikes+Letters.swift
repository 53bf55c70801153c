/// Letters that are words, names or variables: Project X, X光, 1+N.
extension Lookalikes {
  /// Letters touch it: part of a word, a name, a Roman numeral.
  static func isWord(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    if line.isLetter(before) || line.isLetter(after) { return true }
    // “X计划”: a name that begins with the letter.
    if range.count == 1, line[before] == 0x201C, line.isHan(after) { return true }
    // X光, X型, N次: a letter that names a kind.
    if range.count == 1, Signs.kinds.contains(line[after]) { return true }
    if line.holds(["XY", "染色体"], around: range) { return true }
    // N年, 第N次, N种: any number, not a masked one.
    if line.style(range.lowerBound) == .latinN, range.count == 1 {
      if line[before] == 0x7B2C || line.isBlank(before) || line.isBlank(after) { return true }
      if Signs.anyNumber.contains(line[after]) { return true }
    }
    // Project X, iPhone X: a Latin word goes before, with a blank.
    if line[before] == 0x20, line.isLetter(before - 1) { return true }
    if line[after] == 0x20, line.isLetter(after + 1), !line.isHan(before) { return true }
    func isOther(_ index: Int) -> Bool {
      line.isLetter(index) && line.style(index) != line.style(range.lowerBound)
    }
    if line[before] == 0x5F || line[after] == 0x5F { return true }
    // U+xxxx, mem=xx, XX:XX:XX.
    if line[before] == 0x2B || line[before] == 0x3D || line[before] == 0x5C, !line.isHan(before - 1)
    {
      return true
    }
    if line[before] == 0x3A, line.style(before - 1) == line.style(range.lowerBound) { return true }
    if line[after] == 0x3A, line.style(after + 1) == line.style(range.lowerBound),
      line.raw(after) == 0x3A
    {
      return true
    }
    if line[before] == 0x2E || line[before] == 0x2D { return isOther(before - 1) }
    return line[after] == 0x2D && isOther(after + 1)
  }

  /// 1+N, N+1, X=5, f(x), x轴 is a word.
  static func isFormula(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    let before = line[line.skippingBlanksBack(range.lowerBound) - 1]
    let after = line[line.skippingBlanks(range.upperBound)]
    if range.count == 1,
      before == 0x3D || after == 0x3D || after == 0x2264 || after == 0x2265 || after == 0x5E
    {
      return true
    }
    if range.count == 1, after == 0x2B || before == 0x2B {
      return line.style(range.lowerBound) == .latinN
        || line.isDigit(line.skippingBlanks(range.upperBound) + 1)
        || line.isDigit(line.skippingBlanksBack(range.lowerBound) - 2)
    }
    return false
  }
}
