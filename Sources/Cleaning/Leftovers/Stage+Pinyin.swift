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
    for index in line.marks {
      if line.kind(index) == .parenthesisOpen, line.kind(index - 1).isHan,
        let end = syllableEnd(line, index + 1), line.kind(end) == .parenthesisClose
      {
        let isForeign = !isSimplified(line.scalar(index - 1))
        glosses.append((index..<end + 1, isForeign))
      }
    }
    let foreign = glosses.count { $0.isForeign }
    // Three and more glosses in one paragraph that is not about sounds, or two on neighbouring characters,
    // which an honest gloss takes together: a page's protection. A reader for children glosses them all.
    let areNeighbours = zip(glosses, glosses.dropFirst()).contains {
      $0.range.upperBound + 1 == $1.range.lowerBound
    }
    let isReader = glosses.count * 2 >= line.han
    if glosses.count >= 3 || areNeighbours, !isReader, !isAboutSounds(line) {
      for gloss in glosses { edits.delete(gloss.range, .pinyin) }
      return
    }
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
    var letters: [UInt8] = []
    while let letter = plainLetter(line.scalar(index)), letters.count < 7 {
      letters.append(letter)
      index += 1
    }
    return isSyllable(String(decoding: letters, as: UTF8.self)) ? index : nil
  }

  /// A letter of pinyin without its tone; ü is v.
  private static func plainLetter(_ scalar: UInt32) -> UInt8? {
    if (0x61...0x7A).contains(scalar) { return UInt8(scalar) }
    return toned[scalar]
  }

  private static let toned: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (letter, tones) in [
      ("a", "āáǎàăâ"), ("e", "ēéěèêĕ"), ("i", "īíǐìĭ"), ("o", "ōóǒòŏ"), ("u", "ūúǔùŭ"),
      ("v", "üǖǘǚǜ"), ("n", "ńňǹ"), ("m", "ḿ"),
    ] {
      for tone in tones.unicodeScalars { table[tone.value] = letter.utf8.first }
    }
    return table
  }()

  /// Initial and final of Hanyu Pinyin.
  private static func isSyllable(_ text: String) -> Bool {
    guard text.utf8.count >= 2 || text == "a" || text == "e" || text == "o" else { return false }
    for length in [2, 1, 0] where text.utf8.count > length {
      let split = text.index(text.startIndex, offsetBy: length)
      let initial = text[..<split]
      if initials.contains(initial), finals.contains(text[split...]) { return true }
    }
    return false
  }

  private static let initials: Set<Substring> = Set(
    [
      "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh",
      "r", "z", "c", "s", "y", "w",
    ])
  private static let finals: Set<Substring> = Set(
    [
      "a", "o", "e", "i", "u", "v", "ai", "ei", "ui", "ao", "ou", "iu", "ie", "ue", "ve", "er",
      "an", "en", "in", "un", "vn", "ang", "eng", "ing", "ong", "ia", "iao", "ian", "iang", "iong",
      "ua", "uo", "uai", "uan", "uang",
    ])

  /// A paragraph that teaches how characters sound keeps its glosses.
  private static func isAboutSounds(_ line: borrowing WorkingLine) -> Bool {
    (0..<line.count).contains { index in
      soundWords.contains { line.spells($0, at: index) }
    }
  }

  private static let soundWords: [StaticString] = [
    "读音", "读作", "拼音", "注音", "多音字", "发音", "字音", "生字", "读准", "声调", "读", "讀", "音",
  ]

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
