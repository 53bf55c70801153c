/// Tokens of digits and signs that are names, products or sizes: X5, 2×3, 4xx.
extension Lookalikes {
  static func isNoNumber(_ line: MaskLine, _ token: LineReader.NumberToken) -> Bool {
    let (before, after) = (token.range.lowerBound - 1, token.range.upperBound)
    if line[before] == 0x2D && line.isLetter(before - 1) || line[before] == 0x2F { return true }
    if line.isLetter(after) || line[after] == 0x5F { return true }
    if isOperator(line[line.skippingBlanks(after)])
      || line[after] == 0x28 && line.isLetter(after + 1)
    {
      return true
    }
    if token.style == .lowLine, token.longest < 2, line[after] != 0x5E74 { return true }
    // 1000×: times.
    if token.style == .cross, token.glyphs == 1, line.style(after - 1) == .cross,
      !line.isHan(after), line[after] != 0x25
    {
      return true
    }
    // ×30%: times something.
    if token.style == .cross, line.style(token.range.lowerBound) == .cross, token.glyphs == 1 {
      return true
    }
    switch token.style {
    case .cross:
      // 2×3, 15×: a product unless a day or a count follows.
      return token.isBetween && token.longest == 1
    case .square: return token.glyphs == 1 && !token.isBetween
    case .circle:
      // 〇 beside digits is one.
      return token.longest == 1 && token.range.contains { line.raw($0) == 0x3007 }
    case .latinX where token.longest <= 2 && token.points == 0:
      // X5, 4xx, 2x4: names, classes, sizes; a unit has to follow.
      return token.isBetween && token.longest == 1
    case .hash: return token.longest < 2
    default: return false
    }
  }

  static func isOperator(_ scalar: UInt32) -> Bool {
    scalar == 0x2B || scalar == 0x3D || scalar == 0xF7 || scalar == 0xD7 || scalar == 0x5E
  }

  /// Whether a length or a size follows, as in 3*5米.
  static func isLength(_ line: MaskLine, _ index: Int) -> Bool {
    let index = line.skippingBlanks(index)
    return [
      "米", "厘米", "毫米", "平方", "公分", "寸", "尺", "像素", "元", "cm", "mm", "m", "m2", "小时", "天", "分钟",
    ].contains {
      line.spells($0, at: index)
    }
  }
}
