import TextModel

/// What the place of a mask says where no word does: a surname before it, the head of a line, the inside
/// of quotation marks, a list of slogans.
extension LineReader {
  func judgeShape(_ range: Range<Int>, _ context: inout MaskContext) {
    let next = line[range.upperBound]
    let previous = line[range.lowerBound - 1]
    if !context.isTitled, line.titleStart(before: range.lowerBound) != nil {
      vote(.title, 2, "书名号内", &context)
    }
    if next == 0x59D3 { vote(.person, 6, "后接“姓”", &context) }
    if next == 0x7B49, line.isHan(range.upperBound + 1) { vote(.other, 3, "后接“等”", &context) }
    if Signs.stems.contains(line[range.lowerBound]) {
      vote(.person, 6, "天干代称", &context)
    }
    if isHeadOfItem(range) { vote(.enumerator, 8, "位于条目编号处", &context) }
    if context.isTitled { vote(.title, 6, "书名号内", &context) }
    // A lone sign in quotation marks is mostly spoken of, not masked.
    if context.isQuoted, !context.isTitled {
      vote(.title, range.count > 1 ? 3 : 1, "引号内", &context)
    }
    // ***+**: parts of a slogan.
    if next == 0x2B || previous == 0x2B { vote(.title, 3, "以“+”并列", &context) }
    if next == 0x25 || next == 0x2030 { vote(.number, 7, "后接百分号", &context) }
    // Behind another noun's mask, the number of a house is no code: 〔2021〕×号.
    if !line.isHan(range.lowerBound - 1), CodeOfOrgan.follows(line, range.upperBound) {
      vote(.place, 7, "位于文号的机关代字处", &context)
    }
    if CodeOfOrgan.precedes(line, range.lowerBound), line.isHan(range.upperBound),
      line[range.upperBound] != 0x53F7,
      line[range.upperBound] != 0x7B2C, line[range.upperBound] != 0x865F
    {
      vote(.place, 7, "位于案号的法院代字处", &context)
    }
    // 十X五规划.
    if previous == 0x5341, next == 0x4E94 { vote(.ordinal, 8, "“十…五”之间", &context) }
    if isDatePart(range) { vote(.date, 6, "位于日期之中", &context) }
    if Surname.precedes(line, range.lowerBound) { judgeSurname(range, &context) }
  }

  /// 2024-XX-XX, 2024/**/**: behind a year, or behind a month behind a year.
  private func isDatePart(_ range: Range<Int>) -> Bool {
    func isPart(_ index: Int) -> Bool {
      line.isDigit(index) || line.style(index).map { $0 == line.style(range.lowerBound) } ?? false
    }
    func partStart(_ end: Int) -> Int {
      var start = end
      while isPart(start - 1) { start -= 1 }
      return start
    }
    guard range.count <= 2 else { return false }
    var end = range.lowerBound - 1
    for _ in 0..<2 {
      guard line[end] == 0x2D || line[end] == 0x2F || line[end] == 0x2E else { return false }
      let start = partStart(end)
      if end - start == 4 { return line.isDigit(start) && !line.isLetter(start - 1) }
      guard end - start >= 1, end - start <= 3 else { return false }
      if end - start >= 2, line[end] == 0x2F,
        line[range.upperBound] == 0x2F || line[start - 1] == 0x2F
      {
        return true
      }
      end = start - 1
    }
    return false
  }

  private func judgeSurname(_ range: Range<Int>, _ context: inout MaskContext) {
    let place = range.lowerBound - 1
    // A title, a label or a boundary before the surname: it begins a name.
    var isStart = !line.isHan(place - 1)
    if !isStart, let word = lexicon.before.longest(line, from: place - 1, step: -1) {
      isStart = word.senses.contains { lexicon.kinds[$0] == .person }
    }
    let follows = context.after.leader
    if Surname.isWord(line[place]), line.isHan(place - 1), !isStart { return }
    if Surname.isWord(line[place]), follows.votes >= 3, follows.kind != .person { return }
    if follows.votes >= 5, follows.kind != .person, !isStart { return }
    vote(.person, isStart ? 6 : 3, "前有姓氏“\(Unicode.Scalar(line[place]) ?? "?")”", &context)
  }

  private func vote(
    _ kind: HiddenKind, _ weight: Int, _ reason: String, _ context: inout MaskContext
  ) {
    context.after[kind] += weight
    context.heaviest = max(context.heaviest, weight)
    if explains { context.reasons.append(reason) }
  }

  /// `X、` or `**.` at the head of a line, also in brackets.
  private func isHeadOfItem(_ range: Range<Int>) -> Bool {
    var start = line.skippingBlanksBack(range.lowerBound)
    var end = range.upperBound
    var isBracketed = false
    if line[start - 1] == 0x28, line[end] == 0x29 {
      start = line.skippingBlanksBack(start - 1)
      end += 1
      isBracketed = true
    } else if start > 0, isSentenceEnd(line[start - 1]) {
      start = 0
    }
    guard start == 0 else { return false }
    if isBracketed { return line.isHan(end) }
    switch line[end] {
    case 0x3001: return line.isHan(line.skippingBlanks(end + 1))
    case 0x2E: return line.isHan(line.skippingBlanks(end + 1))
    case 0x662F: return line.isHan(end + 1)  // X是 at the head of a sentence
    default: return false
    }
  }

  private func isSentenceEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x3B || scalar == 0x21
  }
}
