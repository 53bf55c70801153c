import Matching
import TextModel

/// Names that are no surname with an ideograph or two behind it.
extension NameReader {
  /// 阿卜杜拉·买买提, 约翰·史密斯, 扎西次仁.
  func foreign(_ line: MaskLine, at start: Int, _ force: Force) -> Reading? {
    guard Self.isIdeograph(line, start) else { return nil }
    var index = start
    while index < start + 7, Self.isIdeograph(line, index) { index += 1 }
    if Self.isDot(line[index]), Self.isIdeograph(line, index + 1) {
      guard NameScalars.foreign.contains(line[start]), NameScalars.foreign.contains(line[index - 1])
      else { return nil }
      return dotted(line, start, firstDot: index)
    }
    // 买买提, 扎西次仁: nothing but such syllables, the first of which is known.
    guard let head = NameScalars.foreignHeads.longest(line, from: start, step: 1) else {
      return nil
    }
    let limit = lastSyllable(line, from: start, upTo: start + 8)
    guard limit - start >= max(2, head.length), Self.isClear(line, limit) else { return nil }
    let end = end(line, limit)
    let isLong = limit - start > 2
    guard
      force == .label
        ? end >= .suggested : isLong && end >= .suggested && (force > .weak || end >= .said)
    else { return nil }
    return Reading(
      range: start..<limit,
      confidence: isLong && end >= .said && force > .weak ? .certain : .likely,
      isDelimited: end == .marked)
  }

  private func dotted(_ line: MaskLine, _ start: Int, firstDot: Int) -> Reading? {
    var index = firstDot
    var parts = 1
    while Self.isDot(line[index]), parts < 5 {
      let part = index + 1
      var limit = part
      while limit < part + 8, Self.isIdeograph(line, limit) { limit += 1 }
      if Self.isDot(line[limit]) {
        index = limit
      } else {
        // The last part ends with the run, or where a word of the sentence begins.
        index =
          limit - part <= 4 && NameTails.words.longest(line, from: limit - 1, step: 1) == nil
            && (part + 1..<max(part + 1, limit)).allSatisfy { self.end(line, $0) == .open }
          ? limit : lastSyllable(line, from: part, upTo: limit)
        if index < part + 1 { return nil }
      }
      parts += 1
    }
    guard Self.isClear(line, index), index - start >= 4 else { return nil }
    return Reading(
      range: start..<index, confidence: .certain, isDelimited: end(line, index) == .marked)
  }

  /// Behind the last scalar that transliterates, from `start` on; a word that follows names ends it.
  private func lastSyllable(_ line: MaskLine, from start: Int, upTo limit: Int) -> Int {
    var index = start
    while index < limit, Self.isIdeograph(line, index), NameScalars.foreign.contains(line[index]) {
      if index > start + 1, end(line, index) == .said { break }
      index += 1
    }
    return index
  }

  /// John Smith, ZHANG Wei: words with a capital; a single one needs a label.
  func latin(_ line: MaskLine, at start: Int, _ force: Force) -> Reading? {
    guard Self.isCapital(line[start]) else { return nil }
    var index = start
    var words = 0
    var end = start
    while words < 5, Self.isCapital(line[index]) {
      var limit = index
      while line.isLetter(limit)
        || limit > index
          && (line[limit] == 0x27 || line[limit] == 0x2D || line[limit] == 0x2019
            || line[limit] == 0xE9)
      {
        limit += 1
      }
      // An initial.
      if limit == index + 1, line[limit] == 0x2E { limit += 1 } else if limit < index + 2 { break }
      // XXX masks, NNN too.
      if (index..<limit).allSatisfy({ line[$0] == line[index] }), limit > index + 1 { return nil }
      words += 1
      end = limit
      index = limit
      if line[index] == 0x20 || line[index] == 0xB7 {
        index += 1
      } else if line[index - 1] != 0x2E {
        break
      }
    }
    guard end > start + 2, words >= (force == .label ? 1 : 2), force > .weak,
      !line.isDigit(end), !line.isLetter(end), line[end] != 0x40, line[end] != 0x2F,
      line[end] != 0x5F
    else { return nil }
    // ABC有限公司, ABC项目: a brand before a noun.
    if line.isHan(end), self.end(line, end) == .open { return nil }
    return Reading(
      range: start..<end, confidence: words > 1 ? .certain : .likely,
      isDelimited: self.end(line, end) == .marked)
  }

  /// 张　三, 王 小 明: padded to a column's width; nothing but a blank or the end may follow.
  func spaced(_ line: MaskLine, at start: Int, _ force: Force) -> Reading? {
    guard force > .weak, Self.surname(line, at: start) == 1, line.isBlank(start + 1) else {
      return nil
    }
    var index = line.skippingBlanks(start + 1)
    let gap = index - start - 1
    guard gap <= 5 else { return nil }
    var given = 0
    var end = index
    while given < 2, Self.isIdeograph(line, index), !NameScalars.neverLast.contains(line[index]) {
      given += 1
      end = index + 1
      let next = line.skippingBlanks(end)
      // One more ideograph by itself, and not the next name's surname with a given name behind it.
      guard given < 2, next - end <= gap, Self.isIdeograph(line, next),
        !Self.isIdeograph(line, next + 1)
      else { break }
      index = next
    }
    guard given > 0, !Self.isIdeograph(line, end), Self.isClear(line, end),
      NameTails.words.longest(line, from: line.skippingBlanks(start + 1), step: 1) == nil
        || given == 1,
      !NotNames.fills(line, line.skippingBlanks(start + 1)..<end)
    else { return nil }
    return Reading(range: start..<end, confidence: .certain, isDelimited: true)
  }

  private static func isDot(_ scalar: UInt32) -> Bool {
    scalar == 0xB7 || scalar == 0x2022 || scalar == 0x30FB || scalar == 0x2027 || scalar == 0xFF65
      || scalar == 0x2E || scalar == 0x2219 || scalar == 0x22C5
  }

  private static func isCapital(_ scalar: UInt32) -> Bool { scalar &- 0x41 <= 25 }
}
