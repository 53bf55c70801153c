import Matching
import TextModel

/// 某 and its forms: 某县, 某某, 某甲, 张某, 张某某, 李某1.
extension LineReader {
  mutating func someone(at index: Int) -> Int {
    var end = index
    while isSome(end) || (line[end] == 0x20 && isSome(end + 1) && line.raw(end) != 0x3000) {
      end += 1
    }
    let count = (index..<end).count(where: isSome)
    // 某1, 某甲, 某A count whole.
    let isNumbered = numbering(at: end)
    // 甲某 counts whole.
    let isStem =
      index > 0 && Signs.stems.contains(line[index - 1])
      && !line.isHan(index - 2)
    let range = (isStem ? index - 1 : index)..<(isNumbered ? end + numberLength(at: end) : end)
    if line[index - 1] == 0x300A, line[range.upperBound] == 0x300B { return range.upperBound }
    let hasSurname = index > 0 && Surname.precedes(line, index)
    var context = context(of: range)
    let after = context.after.leader
    let isBound = after.votes >= 4 && after.kind != .person
    var strength = count > 1 ? 5 : 0
    if hasSurname, isName(index, end, isBound: isBound) { strength += 4 }
    if isNumbered || isStem { strength += 4 }
    // 某姓教授, 小某（化名）, 某、某等地.
    if line[end] == 0x59D3 { strength += 4 }
    let isSmall =
      line[index - 1] == 0x5C0F && !line.isHan(end)
      || line[index - 1] == 0x5C0F && line[end] == 0x5728
    if isSmall { strength += 4 }
    if line[end] == 0x3001 && isSome(end + 1) || line[index - 1] == 0x3001 && isSome(index - 2) {
      strength += 4
    }
    if names(context, behind: range.upperBound) { strength += 4 }
    if context.before[.person] >= 4 { strength += 3 }
    // 某日 may be any day: only with 年 before it, or where the document masks with 某.
    let isDay =
      count == 1 && !hasSurname && context.after.leader.kind == .date && strength == 0
      && context.after.leader.votes >= 4 && !Self.followers.contains(line[end])
    if isDay {
      let isDated = line[index - 1] == 0x5E74 || line[index - 1] == 0x6708
      add(range, .someone, .some, strength: isDated ? 6 : 4, context: context) {
        $0.needsCompany = !isDated
      }
      return range.upperBound
    }
    // 某 with nothing to hold on to is a word.
    guard strength >= 4 else { return range.upperBound }
    if isNumbered || isSmall || line[end] == 0x59D3 || hasSurname && !isBound
      || context.after == HiddenVotes()
    {
      context.after[.person] += hasSurname && !Surname.isWord(line[index - 1]) ? 10 : 4
    }
    add(range, .someone, .some, strength: strength + 2, context: context)
    return range.upperBound
  }

  /// Whether what follows a single 某 makes it a name: 某县, 某公司; but 某位, 某天, 某处 are words.
  private func names(_ context: MaskContext, behind end: Int) -> Bool {
    let leader = context.after.leader
    guard leader.votes >= 4 else { return false }
    // 巷某号, 之日起某年: words on both sides.
    if leader.kind == .number || leader.kind == .ordinal { return context.knowsBefore }
    guard leader.kind != .date else { return false }
    return context.reach - end >= 2 || Signs.administrative.contains(line[end])
      || context.heaviest >= 5 && context.reach == end
  }

  /// Whether the surname before 某 is one: 于某 but not 由于某种.
  private func isName(_ start: Int, _ end: Int, isBound: Bool) -> Bool {
    if Self.followers.contains(line[end]) { return false }
    guard Surname.isWord(line[start - 1]) else { return true }
    return !isBound
      && (end - start > 1 || !line.isHan(start - 2)
        || lexicon.before.longest(line, from: start - 2, step: -1) != nil)
  }

  /// What follows 某 in ordinary language.
  private static let followers = ScalarSet("种些个一位台样類类項项件處处種個")

  private func isSome(_ index: Int) -> Bool {
    index < line.count && index >= 0 && line.raw(index) == 0x67D0
  }

  private func numbering(at index: Int) -> Bool {
    let scalar = line[index]
    if scalar &- 0x30 <= 9 {
      let end = index + numberLength(at: index)
      return numberLength(at: index) <= 2 && !Signs.clockUnits.contains(line[end])
    }
    // 甲乙丙丁戊.
    if Signs.stems.contains(scalar) {
      return line[index + 1] != 0x65B9  // 某甲方
    }
    return scalar &- 0x41 <= 25 && !line.isLetter(index + 1)
  }

  private func numberLength(at index: Int) -> Int {
    guard line.isDigit(index) else { return 1 }
    var end = index
    while line.isDigit(end) { end += 1 }
    return end - index
  }
}
