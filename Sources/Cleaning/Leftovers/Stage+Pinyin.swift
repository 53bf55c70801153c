import Matching

/// Pinyin put after single characters against copying: 數(shù)據(jù)的發(fā)展.
///
/// The sites that do it gloss characters of the traditional set inside simplified text, one syllable
/// each, in half-width brackets, without a blank. An honest gloss stands in full-width brackets, is
/// longer, or explains a character that simplified text uses anyway (行(háng)业).
extension Stage {
  static let pinyin = Stage(
    rules: [.pinyin], needs: [.parenthesisOpen]
  ) { line, edits in
    var glosses: [(range: Range<Int>, isForeign: Bool)] = []
    var index = 1
    while index < line.count {
      if line.kind(index) == .parenthesisOpen, line.kind(index - 1).isHan,
        let end = syllableEnd(line, index + 1), line.kind(end) == .parenthesisClose
      {
        let isForeign = !isSimplified(line.scalar(index - 1))
        glosses.append((index..<end + 1, isForeign))
        index = end
      }
      index += 1
    }
    let foreign = glosses.count { $0.isForeign }
    guard foreign > 0 else { return }
    // Traditional prose glosses its own characters: there, only several of them are pollution.
    let traditional = isTraditional(line, glosses.map { $0.range.lowerBound - 1 })
    for gloss in glosses where gloss.isForeign || foreign >= 2 {
      if !traditional || foreign >= 2 { edits.delete(gloss.range, .pinyin) }
    }
  }

  /// The end of one pinyin syllable with or without its tone: 1 to 6 letters, a vowel among them.
  private static func syllableEnd(_ line: borrowing WorkingLine, _ start: Int) -> Int? {
    var index = start
    var hasVowel = false
    while index < line.count, index - start < 7 {
      let scalar = line.scalar(index)
      if vowels.contains(scalar) {
        hasVowel = true
      } else if !(0x61...0x7A).contains(scalar) {
        break
      }
      index += 1
    }
    return hasVowel && index - start <= 6 ? index : nil
  }

  private static let vowels = ScalarSet("aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿêếề")

  /// Whether the paragraph, apart from the scalars at `places`, holds traditional characters.
  private static func isTraditional(_ line: borrowing WorkingLine, _ places: [Int]) -> Bool {
    let glossed = Set(places)
    return (0..<line.count).contains {
      line.kind($0) == .han && !glossed.contains($0) && !isSimplified(line.scalar($0))
    }
  }

  private static func isSimplified(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map { GBKTable.isGB2312($0) } ?? false
  }
}
