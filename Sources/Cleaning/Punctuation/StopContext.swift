import Matching

/// What the paragraph as a whole says about its half-width stops.
struct StopContext {
  let isHalfwidth: Bool
  let han: Int

  init(_ line: borrowing WorkingLine) {
    isHalfwidth = HalfwidthStyle(line).isHalfwidth
    han = line.han
  }

  /// The class before `index`, blanks and other half-width marks left out: those of one run go together.
  private func before(_ line: borrowing WorkingLine, _ index: Int) -> ScalarClass {
    var place = index - 1
    while Self.runs.contains(line.kind(place)) { place -= 1 }
    // What 、 parts is a list, perhaps of the marks themselves: #、?、!
    return line.scalar(place) == 0x3001 ? .border : line.kind(place)
  }

  private static let runs: ScalarClassSet = [
    .space, .comma, .semicolon, .colon, .exclamation, .question,
  ]

  private func after(_ line: borrowing WorkingLine, _ index: Int) -> ScalarClass {
    line.kind(line.skippingSpaces(from: index + 1))
  }

  private func endsChinese(_ kind: ScalarClass) -> Bool {
    kind.isHan || kind.isCloser || kind == .stop || kind == .wideColon || kind == .circle
  }

  private func endsToken(_ kind: ScalarClass) -> Bool {
    kind.isAlphanumeric || kind == .percent || kind == .star || kind == .other
      || kind == .parenthesisClose || kind == .bracket || kind == .underscore || kind == .hyphen
      || kind == .asciiSymbol || kind == .emoji
  }

  /// Whether Chinese text begins behind `index`, blanks left out; of a quotation its content counts.
  private func beginsChinese(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let place = line.skippingSpaces(from: index + 1)
    return line.kind(place).isHan || (line.kind(place).isOpener && line.kind(place + 1).isHan)
  }

  /// Whether all before `index` is a list number: `1`, `(1`, `a`, `12`.
  private func isListNumber(_ line: borrowing WorkingLine, upTo index: Int) -> Bool {
    let start = line.contentStart
    guard index - start <= 3 else { return false }
    return (start..<index).allSatisfy { line.kind($0).isAlphanumeric }
  }

  func comma(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let previous = before(line, index)
    if endsChinese(previous) { return true }
    return endsToken(previous) && beginsChinese(line, index) && !isListNumber(line, upTo: index)
  }

  func semicolon(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let previous = before(line, index)
    if endsChinese(previous) { return true }
    return endsToken(previous) && beginsChinese(line, index) && !isListNumber(line, upTo: index)
  }

  func colon(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let previous = before(line, index)
    let next = line.kind(index + 1)
    if endsChinese(previous) { return true }
    guard endsToken(previous), previous != .hyphen else { return false }
    if next.isHan || (next.isOpener && line.kind(index + 2).isHan) {
      return hanBefore(line, index) || previous.isLatin
    }
    return next == .border && previous.isAlphanumeric && hanBefore(line, index)
  }

  /// Whether the token before `index` follows a Chinese character (附件1:, 用户A:).
  private func hanBefore(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    var place = index - 1
    while endsToken(line.kind(place))
      || (isInner(line.kind(place)) && line.kind(place - 1).isAlphanumeric
        && line.kind(place + 1).isAlphanumeric)
    { place -= 1 }
    return line.kind(place).isChinese
  }

  /// A mark that may stand inside a number or name: 97.3, 1,284, 9:30.
  private func isInner(_ kind: ScalarClass) -> Bool {
    kind == .period || kind == .comma || kind == .colon
  }

  func exclamation(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let next = line.kind(index + 1)
    if next == .bracket || line.scalar(index + 1) == 0x3D { return false }
    return sentenceEnd(line, index)
  }

  func question(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    if line.runLength(at: index) > 1 || line.kind(index - 1) == .question {
      // Several ? in a row may be lost text; only after a word that asks are they marks.
      var start = index
      while line.kind(start - 1) == .question { start -= 1 }
      let end = start + line.runLength(at: start)
      return end - start <= 3 && Self.asking.contains(line.scalar(start - 1))
    }
    return sentenceEnd(line, index)
  }

  private func sentenceEnd(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let previous = line.kind(index - 1)
    if line.scalar(index - 1) == 0x3001 { return false }
    // Behind misread text a ? stands for a lost byte.
    if previous == .hanSuspect, line.kind(index) == .question { return false }
    if endsChinese(previous) { return true }
    if previous == .exclamation || previous == .question {
      // The marks of one run go together.
      var start = index
      while line.kind(start - 1) == .exclamation || line.kind(start - 1) == .question { start -= 1 }
      let kind = line.kind(start - 1)
      return kind.isHan || kind.isCloser || (kind == .stop && line.scalar(start - 1) != 0x3001)
    }
    let next = after(line, index)
    return endsToken(previous) && previous != .asciiSymbol && han >= 4
      && (next == .border || next.isHan || next.isCloser) && hanBefore(line, index)
  }

  private static let asking = ScalarSet("吗呢么何谁吧啊呀哪样办")

  func period(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let previous = line.kind(index - 1)
    let next = line.kind(index + 1)
    if next == .period || previous == .period { return false }
    let following = after(line, index)
    // A full stop set twice, once in each width.
    if previous == .stop { return following == .border }
    if next == .stop, line.scalar(index + 1) == 0x3002 {
      return previous.isHan || previous.isCloser
    }
    if previous.isHan || previous.isCloser {
      // 一. at the head of a line is a number.
      if index - line.contentStart <= 2,
        (line.contentStart..<index).allSatisfy({
          line.kind($0) == .hanDigit || line.scalar($0) == 0x5341
        })
      {
        return false
      }
      if following == .border { return han >= 2 }
      if next.isCloser || next == .straightDouble { return true }
      if next == .space {
        // `引领. 更多` ends a sentence; `赵. 钱` is a name cut short.
        return following.isHan && (isHalfwidth || index - line.contentStart >= 4)
      }
      return next.isHan ? isHalfwidth || endsSentence(line, index) : isHalfwidth && next.isOpener
    }
    guard han >= 4, previous.isAlphanumeric || previous == .percent else { return false }
    if following == .border {
      // A number may go on in the next line: 增加4. ⏎ 8万人.
      return (isHalfwidth || !previous.isDigit) && sentenceRuns(line, to: index)
    }
    if next.isHan || next.isOpener, isHalfwidth {
      if previous == .percent { return true }
      return previous.isLatin && hanBefore(line, index) && !isListNumber(line, upTo: index)
    }
    return false
  }

  /// Amid full-width stops a point parts two sentences where a clause stands on either side of it.
  private func endsSentence(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    var start = index
    while line.kind(start - 1).isHan || line.kind(start - 1).isAlphanumeric { start -= 1 }
    var end = index + 1
    while line.kind(end).isHan || line.kind(end).isAlphanumeric { end += 1 }
    return index - start >= 5 && end - index > 3 && line.kind(end) == .stop
  }

  /// Whether the clause that a number or Latin word ends is Chinese: 完成率达到92.
  private func sentenceRuns(_ line: borrowing WorkingLine, to index: Int) -> Bool {
    guard hanBefore(line, index) else { return false }
    var place = index - 1
    var han = 0
    while place >= 0, line.kind(place) != .stop, line.kind(place) != .comma {
      if line.kind(place).isHan { han += 1 }
      place -= 1
    }
    return han >= 4 && (isHalfwidth || place >= 0)
  }
}
