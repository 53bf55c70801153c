import TextModel

/// Numbers of which a part is masked: 2**0, XX0, 21.X, 20XX, 3*. The span is the whole token.
extension LineReader {
  /// Digits, glyphs of one style, and marks inside a number.
  struct NumberToken {
    var range: Range<Int>
    var style: MaskStyle
    var digits = 0
    var glyphs = 0
    var points = 0
    /// Whether digits stand on both sides of the first run of glyphs.
    var isBetween = false
    /// Glyphs that stand in a row, at most.
    var longest = 0
    /// Whether commas part groups of three.
    var hasGroups = false
  }

  mutating func numberMask(at index: Int) -> Int? {
    if let end = zeros(at: index) ?? hanYear(at: index) { return end }
    guard index >= numberless, let token = numberToken(at: index) else { return nil }
    if let end = yearMask(token) { return end }
    guard token.digits > 0 || token.points > 0 || token.hasGroups || isMoment(token) else {
      return nil
    }
    guard !Lookalikes.isNoNumber(line, token) else { return token.range.upperBound }
    // X、XX2名: a name, and how many names there were.
    if line[index - 1] == 0x3001, token.digits == 1, token.longest >= 2,
      line.isDigit(token.range.upperBound - 1),
      line.style(index) != nil
    {
      return nil
    }
    let context = context(of: token.range)
    if token.points == 3 {
      return token.longest >= 2 ? special(token, context) : token.range.upperBound
    }
    if isMoment(token) { return special(token, context) }
    let unit = context.after[.number]
    let day = context.after[.date]
    var strength = token.longest > 1 && token.style != .lowLine ? 3 : 1
    // A bare 2**10 is a power, 3*5 a product; what is counted or measured behind it makes it a number.
    if token.isBetween, token.longest <= 2, token.style != .lowLine {
      strength -= unit >= 4 || day >= 4 || line[token.range.upperBound] == 0x25 ? 0 : 4
      if token.longest == 1, Lookalikes.isLength(line, token.range.upperBound) { strength -= 6 }
    }
    // 0.083***, 5xx: nothing that is counted.
    // X5, X2.1级: names, unless something is counted.
    if token.style == .latinX, token.longest == 1, line.style(index) == .latinX, token.digits > 0 {
      guard unit >= 5, token.points == 0 || !line.isDigit(index + 1) else {
        return token.range.upperBound
      }
    }
    let label = max(context.before[.number], context.before[.date], context.before[.contact])
    let isKnown = unit >= 4 || day >= 4 || label >= 3 && !context.isQuoted
    guard isKnown || token.isBetween && token.longest >= 3 else {
      return token.range.upperBound
    }
    strength += bonus(context)
    var final = context
    let isDay = day > unit && token.digits + token.glyphs <= 4
    let isContact = context.before[.contact] >= 4 && context.before[.contact] > unit
    final.after[isContact ? .contact : isDay ? .date : .number] += 5
    add(token.range, .partialNumber, token.style, strength: strength + 1, context: final) {
      // 120*: a note, where the document explains a star.
      $0.isLoneStar = token.style == .star && token.glyphs == 1 && !token.isBetween
    }
    return token.range.upperBound
  }

  /// 二○○×年, 二〇二X年: a year in Han digits of which a part is masked.
  private mutating func hanYear(at index: Int) -> Int? {
    guard line[index] == 0x4E8C || line[index] == 0x4E00 else { return nil }
    var (end, masks) = (index + 1, 0)
    while end - index < 4 {
      if Signs.hanNumbers.contains(line[end]) || line.raw(end) == 0x25CB || line.raw(end) == 0x3007
      {
        end += 1
      } else if let style = line.style(end), style == .cross || style == .latinX || style == .star {
        masks += 1
        end += 1
      } else {
        return nil
      }
    }
    guard masks > 0, line[end] == 0x5E74 else { return nil }
    var context = context(of: index..<end)
    context.after[.date] += 9
    add(index..<end, .yearMask, line.style(end - 1) ?? .cross, strength: 9, context: context)
    return end
  }

  /// ○○路000號: zeros for a number, where circles mask the words around.
  private mutating func zeros(at index: Int) -> Int? {
    guard line[index] == 0x30, !line.isDigit(index - 1), !line.isLetter(index - 1),
      line[index - 1] != 0x2E, holdsCircles
    else { return nil }
    var end = index
    while line[end] == 0x30 || line[end] == 0x2D && line[end + 1] == 0x30 { end += 1 }
    let next = line[end]
    guard !line.isDigit(end), next != 0x2E, next != 0x25,
      end - index >= 2 || Signs.zeroUnits.contains(next)
    else { return nil }
    var context = context(of: index..<end)
    guard context.heaviest >= 4 || end - index >= 3 else { return end }
    if context.after[.date] < 4, context.before[.contact] < 4 { context.after[.number] += 5 }
    add(index..<end, .glyphs, .zero, strength: 6, context: context)
    return end
  }

  /// X:XX, “×·××”: a time, a day that gave an event its name; 10.0.xx.xx.
  private mutating func special(_ token: NumberToken, _ context: MaskContext) -> Int? {
    var final = context.hiding(token.points == 3 ? .other : .date)
    final.before = HiddenVotes()
    add(token.range, .partialNumber, token.style, strength: 7, context: final)
    return token.range.upperBound
  }

  private func isMoment(_ token: NumberToken) -> Bool {
    token.range.contains { line[$0] == 0x3A || line[$0] == 0xB7 }
  }

  /// 20XX, 202x, 19**, 20__, with 年 or a border behind.
  private mutating func yearMask(_ token: NumberToken) -> Int? {
    guard token.points == 0, token.digits + token.glyphs == 4 || token.longest <= 3,
      token.digits >= 2, token.glyphs > 0, line.isDigit(token.range.lowerBound),
      line.isDigit(token.range.lowerBound + 1)
    else { return nil }
    let century =
      (line[token.range.lowerBound] - 0x30) * 10 + line[token.range.lowerBound + 1] - 0x30
    guard century == 19 || century == 20, !token.isBetween else { return nil }
    let next = line[line.skippingBlanks(token.range.upperBound)]
    let isYear = next == 0x5E74
    guard isYear || token.digits + token.glyphs == 4 && isYearBorder(token) else { return nil }
    var context = context(of: token.range)
    context.after[.date] += 6
    add(
      token.range, .yearMask, token.style, strength: isYear ? 9 : 4 + bonus(context),
      context: context)
    return token.range.upperBound
  }

  /// 20XX学年, 20XX-20XX, 〔20XX〕: a year without 年.
  private func isYearBorder(_ token: NumberToken) -> Bool {
    switch line[token.range.upperBound] {
    case 0x2D, 0x2E, 0x2F, 0x7E, 0x2014, 0x81F3, 0x3015, 0x29, 0x5D, 0x5B66, 0x5EA6, 0x5C4A: true
    default:
      token.style != .lowLine && token.style != .hash && line.isHan(token.range.upperBound)
        && token.longest == 2
    }
  }

  /// The token that begins at `index`, with at least one glyph; nil where letters touch it.
  private mutating func numberToken(at index: Int) -> NumberToken? {
    guard line.isDigit(index) || line.style(index) != nil else { return nil }
    guard !line.isDigit(index - 1), !(line.isLetter(index - 1) && line.style(index - 1) != .star)
    else { return nil }
    var token = NumberToken(range: index..<index, style: .zero)
    var (end, run, seenDigit, pending) = (index, 0, false, false)
    var lastGlyph = index
    while end < line.count {
      if line.isDigit(end) {
        token.digits += 1
        if pending { token.isBetween = true }
        seenDigit = true
        run = 0
      } else if let style = line.style(end), isNumberGlyph(style, end) {
        if token.style == .zero { token.style = style }
        guard style == token.style else { break }
        token.glyphs += 1
        lastGlyph = end
        run += 1
        token.longest = max(token.longest, run)
        if seenDigit { pending = true }
      } else if isInside(end) {
        if line[end] == 0x2E { token.points += 1 }
        if line[end] == 0x2C { token.hasGroups = true }
        run = 0
      } else {
        break
      }
      end += 1
    }
    guard token.glyphs > 0, end > index, !line.isLetter(end) || line.style(end) == .star else {
      // What begins further inside ends at the same place, for the same reason; only behind the last glyph
      // another one may go on.
      numberless = token.glyphs == 0 || line.style(end) == nil ? end : lastGlyph + 1
      return nil
    }
    token.range = index..<end
    return token
  }

  private func isNumberGlyph(_ style: MaskStyle, _ index: Int) -> Bool {
    switch style {
    case .star, .latinX, .cross, .circle, .lowLine, .square: true
    case .question: line[index] == 0x3F && (line[index + 1] == 0x3F || line[index - 1] == 0x3F)
    case .hash: line[index - 1] == 0x23 || line[index + 1] == 0x23
    case .triangle: line.raw(index) == 0x25B2 || line.raw(index) == 0x25B3
    default: false
    }
  }

  /// `.` and `,` between parts of a number.
  private func isInside(_ index: Int) -> Bool {
    func isPart(_ index: Int) -> Bool {
      line.isDigit(index) || line.style(index).map { $0 != .lowLine && $0 != .hash } ?? false
    }
    guard isPart(index - 1), isPart(index + 1) else { return false }
    switch line.raw(index) {
    case 0x2E, 0xFF0E: return true
    case 0x2C: return isPart(index + 2) && isPart(index + 3) && !isPart(index + 4)
    case 0x3A, 0xFF1A:
      return isPart(index + 2) && !isPart(index + 3) && !isPart(index - 3)
        && line[index - 3] != 0x3A
        && line[index - 2] != 0x3A && line[index + 3] != 0x3A
    case 0xB7:
      // “7·XX”, in quotation marks.
      var (start, end) = (index, index)
      while isPart(start - 1) { start -= 1 }
      while isPart(end + 1) { end += 1 }
      return line[start - 1] == 0x201C && line[end + 1] == 0x201D
    default: return false
    }
  }
}
