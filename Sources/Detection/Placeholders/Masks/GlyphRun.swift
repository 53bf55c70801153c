import TextModel

/// Runs of one glyph: `**`, `XXX`, `○○`, `X X`, also where blanks or escapes break them.
extension LineReader {
  /// The run of one glyph that begins at `index`, escapes and single blanks in it included.
  func run(at index: Int) -> (range: Range<Int>, style: MaskStyle, glyphs: Int)? {
    guard let first = glyph(at: index) else { return nil }
    var end = first.end
    var glyphs = 1
    while true {
      if let next = glyph(at: end), next.style == first.style {
        end = next.end
        glyphs += 1
        continue
      }
      // X X镇: a blank inside, and nothing but the same glyph around it.
      if line[end] == 0x20, let next = glyph(at: end + 1), next.style == first.style,
        first.style != .lowLine, first.style != .hash, line.raw(end) != 0x3000,
        !line.isLetter(next.end) || glyph(at: next.end)?.style == first.style
      {
        end = next.end
        glyphs += 1
        continue
      }
      return (index..<end, first.style, glyphs)
    }
  }

  /// One glyph, maybe escaped: `\*`, `&times;`.
  private func glyph(at index: Int) -> (style: MaskStyle, end: Int)? {
    if let style = line.style(index), style != .latinN || line[index] == 0x4E || line[index] == 0x6E
    {
      return (style, index + 1)
    }
    if line[index] == 0x5C, line[index + 2] != 0x28, let style = line.style(index + 1),
      style == .star || style == .lowLine || style == .hash
    {
      return (style, index + 2)
    }
    guard line[index] == 0x26 else { return nil }
    if line.spells("&times;", at: index) { return (.cross, index + 7) }
    if line.spells("&ast;", at: index) { return (.star, index + 5) }
    if line.spells("&#42;", at: index) { return (.star, index + 5) }
    if line.spells("&#215;", at: index) { return (.cross, index + 6) }
    return nil
  }

  mutating func glyphRun(at index: Int) -> Int? {
    if line.raw(index) == 0x9B03 { return gbkCross(at: index) }
    guard let found = run(at: index) else { return nil }
    let (style, glyphs) = (found.style, found.glyphs)
    var range = found.range
    guard let strength = ground(range, style, glyphs) else { return range.upperBound }
    // 甲○○ counts whole, as 某甲 does.
    if glyphs > 1, style != .latinX, Signs.stems.contains(line[range.lowerBound - 1]) {
      range = range.lowerBound - 1..<range.upperBound
    }
    let context = context(of: range)
    var total = strength + neighbours(range) + bonus(context)
    if style == .star, glyphs == 1, context.heaviest < 3, isSpokenOf(range) {
      return range.upperBound
    }
    if !stands(range, style, context) { return range.upperBound }
    var needsCompany = false
    if isWeak(range, style, glyphs), context.heaviest < 4, !context.isTitled,
      !(style == .lowLine && glyphs > 1 && context.isLabelled)
    {
      let isName =
        Surname.precedes(line, range.lowerBound) && !Surname.isWord(line[range.lowerBound - 1])
      guard style == .lowLine && glyphs > 1 && neighbours(range) > 0 || isName && style != .lowLine
      else { return range.upperBound }
      needsCompany = true
    }
    if line.raw(index) == 0x2605 || line.raw(index) == 0x2606 || line.raw(index) == 0x25CE {
      guard glyphs > 1, max(context.after[.place], context.after[.number]) >= 5 else {
        return range.upperBound
      }
    }
    // 机井#眼, 2020年#月; but #话题#.
    if style == .hash, glyphs == 1 {
      let isDate =
        context.after[.date] >= 4
        && (line[range.lowerBound - 1] == 0x5E74 || line[range.lowerBound - 1] == 0x6708)
      guard context.after[.number] >= 4 || isDate else { return range.upperBound }
    }
    // A variable: 时间x（小时）.
    if line.raw(index) == 0x78, glyphs == 1, !context.knowsAfter, !line.isHan(range.upperBound),
      context.before[.person] < 5, context.after[.enumerator] == 0
    {
      return range.upperBound
    }
    // The first word of a letter: XXX：.
    if line.head == range.lowerBound, line.raw(range.upperBound) == 0xFF1A,
      line.isWhole, line.skippingBlanks(range.upperBound + 1) == line.count
    {
      total += 2
    }
    if style == .lowLine, glyphs > 1, context.isLabelled { total += 3 }
    if style == .latinX, glyphs > 1, context.isLabelled { total += 2 }
    // n名: only where others are masked the same way.
    if line.raw(index) == 0x6E, glyphs == 1 { needsCompany = true }
    add(range, style == .lowLine ? .blank : .glyphs, style, strength: total, context: context) {
      $0.needsCompany = needsCompany
      $0.isLoneLetter = style == .latinX && glyphs == 1 && context.heaviest < 3
      $0.isLoneStar = style == .star && glyphs == 1 && context.heaviest < 5
      $0.isQuizBlank = style == .lowLine && !context.isLabelled
    }
    return range.upperBound
  }

  /// 用*来代替, 以*结尾: the sign itself is meant.
  private func isSpokenOf(_ range: Range<Int>) -> Bool {
    Signs.speaksBefore.contains(line[range.lowerBound - 1])
      || Signs.speaksBehind.contains(line[range.upperBound])
  }

  /// 鬃 is what GBK makes of two ×, one byte late.
  private mutating func gbkCross(at index: Int) -> Int {
    var end = index
    while end < line.count, line.raw(end) == 0x9B03 { end += 1 }
    let context = context(of: index..<end)
    guard context.heaviest >= 4 else { return end }
    add(index..<end, .glyphs, .cross, strength: 4 + bonus(context), context: context)
    return end
  }

  /// What the surroundings of a mask say, with what only code knows.
  func context(of range: Range<Int>) -> MaskContext {
    var context = lexicon.context(line, range, explains: explains)
    judgeShape(range, &context)
    return context
  }

  func bonus(_ context: MaskContext) -> Int {
    context.heaviest >= 5 ? 4 : context.heaviest >= 3 ? 2 : 0
  }

  /// Letters in a text that holds Latin words need Chinese beside them, or a word that knows them.
  private func stands(_ range: Range<Int>, _ style: MaskStyle, _ context: MaskContext) -> Bool {
    // X 窗口系统: a letter is a name of its own before a blank and before systems.
    if style == .latinX, range.count == 1, !context.isQuoted, line[range.lowerBound - 1] != 0x300A,
      line.isBlank(range.upperBound) || context.votes.leader.kind == .title
    {
      let kind = context.after.leader
      let isKnown =
        kind.votes >= 5 && kind.kind != .title && kind.kind != .other
        || context.before[.person] >= 5
      if !isKnown { return false }
    }
    guard style == .latinX || style == .latinN, context.heaviest < 3 || !context.knowsAfter else {
      return true
    }
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    if line.isHan(before) || line.isHan(after) || context.isLabelled { return true }
    if line[before] == 0x201C || line[before] == 0x300A { return true }
    // XXX、XXX2名.
    if line[before] == 0x3001, line.style(before - 1) == style { return true }
    if line[after] == 0x3001, line.style(after + 1) == style { return true }
    // XXX：at the head of a letter.
    return line.head == range.lowerBound && line.raw(after) == 0xFF1A
      || context.heaviest >= 3
  }

  /// A glyph that alone is mostly something else needs words beside it.
  private func isWeak(_ range: Range<Int>, _ style: MaskStyle, _ glyphs: Int) -> Bool {
    switch style {
    case .star: return glyphs > 5
    case .latinX: return false
    case .cross, .square, .mark: return glyphs == 1
    case .circle: return glyphs == 1 || line.raw(range.upperBound - 1) == 0x25CE
    case .triangle:
      return glyphs == 1 || line.raw(range.upperBound - 1) >= 0x2605
        || line.raw(range.upperBound - 1) == 0x25C7 || line.raw(range.upperBound - 1) == 0x25C6
    default: return true
    }
  }

  /// Chinese on both sides, or on one side and an end of a clause on the other.
  private func neighbours(_ range: Range<Int>) -> Int {
    let left = line.isHan(range.lowerBound - 1)
    let right = line.isHan(range.upperBound)
    return left && right ? 2 : left || right ? 1 : 0
  }

  /// How much the glyphs themselves say; nil where they are certainly something else.
  private func ground(_ range: Range<Int>, _ style: MaskStyle, _ glyphs: Int) -> Int? {
    guard !Lookalikes.isNoMask(line, range, style, glyphs) else { return nil }
    switch style {
    case .star: return glyphs > 1 ? 3 : 2
    // Technical writing has its xx; masks in small letters have words beside them.
    case .latinX: return glyphs > 1 ? (line.raw(range.lowerBound) == 0x78 ? 2 : 3) : 1
    case .cross, .circle: return glyphs > 1 ? 4 : 1
    case .square: return glyphs > 1 ? 3 : 0
    case .triangle, .mark: return glyphs > 1 ? 3 : 1
    case .latinN: return glyphs > 1 ? 1 : 0
    case .lowLine: return glyphs > 1 ? 2 : 0
    case .hash: return glyphs > 1 ? 1 : 0
    case .question: return glyphs > 1 ? 1 : nil
    default: return nil
    }
  }
}
