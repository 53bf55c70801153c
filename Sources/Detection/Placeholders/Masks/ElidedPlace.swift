import TextModel

/// Places where a mask left nothing: 于年月日, 第 种方式. Their words are data.
extension LineReader {
  mutating func elided(at index: Int) -> Int? {
    var best: (places: [Int], rule: Int)?
    // 第 种方式: the blanks around the mask may have stayed.
    lexicon.elided.forEachMatch(line, from: index, step: 1, skipsBlanks: true) { _, senses in
      for sense in senses {
        let (rule, heads) = lexicon.elidedList[sense]
        best = (heads.map { place(behind: $0, from: index) }, rule)
      }
    }
    guard let best, let kind = lexicon.kinds[best.rule] else { return nil }
    var context = MaskContext()
    context.after[kind] = lexicon.weights[best.rule]
    if explains { context.reasons = [lexicon.rules[best.rule].title] }
    for place in best.places {
      add(place..<place, .elided, .none, strength: 6, context: context)
    }
    // 年月日: the next place may begin inside these words.
    return index + 1
  }

  /// The index behind the first `count` scalars that are no blanks.
  private func place(behind count: Int, from index: Int) -> Int {
    var (place, left) = (index, count)
    while left > 0 {
      if !line.isBlank(place) { left -= 1 }
      place += 1
    }
    return place
  }
}
