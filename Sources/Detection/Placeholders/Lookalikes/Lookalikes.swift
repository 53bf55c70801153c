import Matching
import TextModel

/// Runs of mask glyphs that are something else for certain, whatever stands around them.
enum Lookalikes {
  static func isNoMask(
    _ line: MaskLine, _ range: Range<Int>, _ style: MaskStyle, _ glyphs: Int
  ) -> Bool {
    if isAlone(line, range) || isLegend(line, range) || isKey(line, range, glyphs) { return true }
    if isInTitle(line, range) { return true }
    switch style {
    case .latinX, .latinN: return isWord(line, range) || isFormula(line, range)
    case .star: return isStar(line, range, glyphs)
    case .cross: return isProduct(line, range, glyphs)
    case .circle: return isNumeral(line, range) || isBullet(line, range) || isChoice(line, range)
    case .square, .triangle, .mark: return isBullet(line, range) || isChoice(line, range)
    case .lowLine:
      return glyphs == 1 && line[range.upperBound] != 0x5E74 || isNameJoint(line, range)
    case .hash:
      return glyphs == 1 && !line.isHan(range.lowerBound - 1) || line.isDigit(range.lowerBound - 1)
        || range.lowerBound == 0
    default: return false
    }
  }

  /// Nothing but glyphs and blanks in the whole line: a rule, an ornament.
  private static func isAlone(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    line.isWhole
      && !(0..<line.count).contains { index in
        line.isHan(index) && line.raw(index) != 0x3007 || line.raw(index) == 0xFF1A
          || line.isDigit(index)
          || line.isLetter(index) && line.style(index) == nil
      }
  }

  /// A sign that a legend or a form explains, or a key: 带“*”的为必填项, “△”表示…, 按#键.
  private static func isLegend(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    var (before, after) = (range.lowerBound - 1, range.upperBound)
    let isQuoted = Marks.opens(line[before]) && Marks.closes(line[after])
    if isQuoted { (before, after) = (before - 1, after + 1) }
    before = line.skippingBlanksBack(before + 1) - 1
    after = line.skippingBlanks(after)
    // ***、**、*分别表示…: a row of signs that is explained.
    while line[after] == 0x3001 || line[after] == 0x2F
      || line.style(after) != nil && line[after - 1] != 0
        && line.style(after) == line.style(range.lowerBound)
    {
      after += 1
    }
    if line.spells("分别表示", at: after) || line.spells("分别代表", at: after)
      || line.spells("项必填", at: after)
    {
      return true
    }
    if line[after] == 0x53F7, range.count == 1, !line.isHan(range.lowerBound - 1),
      Signs.markedThings.contains(line[after + 1])
    {
      return true
    }
    if Signs.spokenOf.contains(line[before]),
      isQuoted || range.count <= 2
    {
      if isQuoted || legendEnds.contains(where: { line.spells($0, at: after) }) { return true }
    }
    return legendEnds.dropFirst(3).contains { line.spells($0, at: after) }
      && (isQuoted || range.count == 1)
  }

  private static let legendEnds: [StaticString] = [
    "为", "的", "為", "号键", "號鍵", "键", "鍵", "表示", "代表", "号为", "号的", "標記", "标记", "号栏", "为必填", "号表示",
    "号代表", "號表示", "型腿",
  ]

  /// 《嫌疑人X的献身》: a work's own name, unless the mask begins it or says what the work is about.
  private static func isInTitle(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 24, line[start - 1] != 0x300A {
      if line[start - 1] == 0x300B { return false }
      start -= 1
    }
    guard start > 0, line[start - 1] == 0x300A else { return false }
    let isFirst = start == range.lowerBound
    if line[range.upperBound] == 0x300B { return !isFirst }
    if isFirst {
      return range.count == 1 && line.style(start) == .latinX
        && !Self.isAdministrative(line[range.upperBound])
    }
    return !Self.topics.contains(line[range.lowerBound - 1])
      && !Self.isAdministrative(line[range.upperBound])
  }

  private static let topics = ScalarSet("于對对在与和及、省市县區区镇乡村年月关")

  private static func isAdministrative(_ scalar: UInt32) -> Bool {
    Signs.administrative.contains(scalar)
  }

  /// What a screen shows instead of a password.
  private static func isKey(_ line: MaskLine, _ range: Range<Int>, _ glyphs: Int) -> Bool {
    glyphs >= 4 && line.holds(["密码", "口令", "password", "Password", "密碼", "passwd"], around: range)
  }

  /// Letters touch it: part of a word, a name, a Roman numeral.
  private static func isWord(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    if line.isLetter(before) || line.isLetter(after) { return true }
    // “X计划”: a name that begins with the letter.
    if range.count == 1, line[before] == 0x201C, line.isHan(after) { return true }
    // X光, X型, N次: a letter that names a kind.
    if range.count == 1,
      "光型形轴軸线線档檔射染股键鍵因码碼战戰档".unicodeScalars.contains(where: { $0.value == line[after] })
    {
      return true
    }
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
  private static func isFormula(_ line: MaskLine, _ range: Range<Int>) -> Bool {
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

  private static func isStar(_ line: MaskLine, _ range: Range<Int>, _ glyphs: Int) -> Bool {
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
  private static func isFormulaLine(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    var index = range.lowerBound
    while index > 0, !isClauseEnd(line[index - 1]) {
      index -= 1
      if line[index] == 0x3D { return true }
    }
    index = range.upperBound
    while index < line.count, !isClauseEnd(line[index]) {
      if line[index] == 0x3D { return true }
      index += 1
    }
    return false
  }

  private static func isClauseEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x3B || scalar == 0x2C || scalar == 0x21
  }

  /// 2×3, 杉木×柳杉: one × between two things of a kind.
  private static func isProduct(_ line: MaskLine, _ range: Range<Int>, _ glyphs: Int) -> Bool {
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
  private static func isFactor(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    func isTimes(_ index: Int) -> Bool {
      line[index] == 0xD7
        && (line.isDigit(line.skippingBlanks(index + 1)) || line.isDigit(index - 1))
    }
    var index = range.upperBound
    while index < line.count, !isClauseEnd(line[index]) {
      if isTimes(index) { return true }
      index += 1
    }
    return false
  }

  /// ○ and 〇 among Han digits: 二○二三, 九○後.
  private static func isNumeral(_ line: MaskLine, _ range: Range<Int>) -> Bool {
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
  private static func isBullet(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    guard range.lowerBound == line.head, line[range.upperBound] != 0x3001 else { return false }
    // ○检刑诉〔2021〕: text goes on with a year in brackets.
    return !CodeOfOrgan.follows(line, range.upperBound)
  }

  /// □是□否, “○”或“×”, √ and ×.
  private static func isChoice(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    let (before, after) = (line[range.lowerBound - 1], line[range.upperBound])
    let isQuoted =
      (before == 0x201C && after == 0x201D) || (before == 0x300C && after == 0x300D)
      || (before == 0x28 && after == 0x29) || (before == 0x22 && after == 0x22)
    if isQuoted {
      return line.contains(0x221A) || line.contains(0x6253) || line.contains(0x753B)
        || line.contains(0x52FE)
    }
    if line.style(range.lowerBound) == .square {
      return !line.isHan(range.lowerBound - 1) || line.isBlank(range.upperBound)
    }
    return line.contains(0x221A) || line.contains(0x2713)
  }

  /// snake_case.
  private static func isNameJoint(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    func isPart(_ index: Int) -> Bool { line.isLetter(index) }
    return isPart(range.lowerBound - 1) || isPart(range.upperBound)
  }

  // MARK: Numbers

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

  private static func isOperator(_ scalar: UInt32) -> Bool {
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
