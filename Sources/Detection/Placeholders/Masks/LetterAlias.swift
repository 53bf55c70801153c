import Matching
import TextModel

/// A single letter in the place of a name: A公司, Y市, B某, 证人C.
extension LineReader {
  mutating func alias(at index: Int) -> Int? {
    let letter = line[index]
    guard letter &- 0x41 <= 25, !line.isLetter(index - 1), !line.isDigit(index - 1) else {
      return nil
    }
    var end = index + 1
    while line[end] == letter { end += 1 }
    guard end - index <= 3, !line.isLetter(end), !line.isDigit(end) else { return nil }
    if line[index - 1] == 0x2B || line[end] == 0x2B || line[index - 1] == 0x2D { return nil }
    let range = index..<end
    // D区 and B座 are names; Y市Z区 is none.
    if line[end] == 0x533A,
      !(line.isLetter(index - 2) && (line[index - 1] == 0x5E02 || line[index - 1] == 0x7701))
    {
      return nil
    }
    let context = context(of: range)
    // L姓艺人, A女, B男.
    let isKind =
      line[end] == 0x59D3
      || (line[end] == 0x5973 || line[end] == 0x7537) && !Self.notPeople.contains(line[end + 1])
    if isKind, end - index == 1 {
      var context = context
      context.after[.person] += 6
      add(range, .alias, .letter, strength: 6, context: context)
      return end
    }
    let word = lexicon.after.longest(line, from: end, step: 1)
    let isNamed = word?.senses.contains { lexicon.rules[$0].takesAlias } ?? false
    let isPerson = context.before[.person] >= 5 && end - index == 1
    guard isNamed || isPerson else { return nil }
    add(range, .alias, .letter, strength: 5 + bonus(context), context: context)
    return end
  }

  /// 女性, 男装, 女足 … are no persons.
  private static let notPeople = ScalarSet("性装裝足篮籃排鞋厕廁款士人子生")
}
