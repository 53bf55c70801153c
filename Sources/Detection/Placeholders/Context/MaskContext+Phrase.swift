import Matching
import TextModel

/// Nouns that stand further right than a word beside the mask: at the end of a row, or of the phrase.
extension PlaceholderLexicon {
  /// The noun behind 等 or a small number with its measure word: 等乡镇, 三个片区, 等5家公司.
  func rowNoun(
    _ line: MaskLine, _ start: Int
  ) -> (found: (length: Int, senses: WordTrie.Senses), index: Int)? {
    var index = start
    var isRow = false
    while line[index] == 0x7B49 {
      index += 1
      isRow = true
    }
    var end = index
    while line.isDigit(end) || Self.smallNumbers.contains(line[end]) { end += 1 }
    if end > index, end - index <= 2, Self.measures.contains(line[end]) {
      index = end + 1
      isRow = true
    }
    guard isRow, let found = after.longest(line, from: index, step: 1),
      found.senses.contains(where: { weights[$0] > 1 && kinds[$0] != .number })
    else { return nil }
    return (found, index)
  }

  private static let smallNumbers = ScalarSet("一二两三四五六七八九十兩")
  private static let measures = ScalarSet("个家名位所座条個條")

  /// 某某置业有限公司, “XXX采购项目”: the noun that closes the phrase says what the whole is.
  func readHead(
    _ line: MaskLine, _ side: Side, _ context: inout MaskContext, explains: Bool
  ) {
    guard !side.quote else { return }
    // A place, a number or a person's title right behind decides by itself.
    let near = context.after.leader
    if near.kind == .person, near.votes >= 4 { return }
    guard near.votes < 5 || near.kind == .organisation || near.kind == .other else { return }
    var index = side.index
    while index < side.index + 14, line.isHan(index), !Self.stops.contains(line[index]) {
      // 工程师 is no 工程: the longest word of all decides.
      if let found = heads.longest(line, from: index, step: 1),
        found.length > 1 || index == side.index,
        after.longest(line, from: index, step: 1).map({ $0.length <= found.length }) ?? true
      {
        guard let sense = found.senses.first(where: { _ in true }), let kind = kinds[sense] else {
          return
        }
        // 被告×签订…合同: whom a role names is no title.
        if kind == .title, context.before[.person] >= 4 { return }
        context.after[kind] += 7
        context.heaviest = max(context.heaviest, 5)
        context.knowsAfter = true
        if explains {
          context.reasons.append("词组以“\(text(line, index, found.length))”结尾：\(rules[sense].title)")
        }
        return
      }
      index += 1
    }
  }

  /// Words that end a noun phrase.
  private static let stops = ScalarSet("的了在与和及对为是将由向就於于按被把从到也都并並與對為將從說说称稱签簽诉訴辩辯")
}
