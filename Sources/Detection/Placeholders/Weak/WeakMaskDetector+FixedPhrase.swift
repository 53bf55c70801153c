import TextModel

/// A mask inside a phrase that can be said in one way only: 党的XX大 in a text of 2023.
///
/// The value stands in the reason, with what it rests on; nothing is filled in. Where it depends on the time
/// of writing, the text's own years decide: the latest one named, plans (到2035年) aside. Names the text also
/// a year of another answer, or the phrase itself with another value, the answer is only likely or possible.
extension WeakMaskDetector {
  func fixedPhrases(_ section: MaskedSection) -> [WeakMask] {
    // The text is read for its years once, and for each phrase once.
    var years: TextYears?
    var answers: [Int: TextYears.Answer?] = [:]
    return section.masks.indices.compactMap { index in
      let mask = section.masks[index]
      guard Self.mayBeWord(mask.placeholder.family),
        let number = FixedPhrase.all.firstIndex(where: { stands(section, $0, around: mask) })
      else { return nil }
      if answers[number] == nil {
        let known = years ?? TextYears(section)
        years = known
        answers[number] = .some(known.answer(FixedPhrase.all[number]))
      }
      guard let answer = answers[number] ?? nil else { return nil }
      let phrase = FixedPhrase.all[number]
      var reason = "固定说法（\(phrase.source)），应为“\(answer.value)”"
      if let year = answer.year { reason += "，依据文中最晚的年份 \(year) 年" }
      return WeakMask(
        mask: index, rule: .fixedPhrase, confidence: answer.confidence, candidates: 1,
        reason: .text(reason))
    }
  }

  private static func mayBeWord(_ family: PlaceholderFamily) -> Bool {
    switch family {
    case .glyphs, .someone, .blank, .partialNumber: true
    case .alias, .yearMask, .structured, .hint, .elided: false
    }
  }

  private func stands(
    _ section: MaskedSection, _ phrase: FixedPhrase, around mask: MaskedSection.Mask
  ) -> Bool {
    guard section.stands(phrase.before, before: mask.start),
      section.stands(phrase.after, at: mask.end)
    else { return false }
    var offset = mask.end + phrase.after.count
    if let next = section.scalar(at: offset), phrase.unless.contains(next.value) { return false }
    guard !phrase.then.isEmpty else { return true }
    for _ in 0..<4 {
      guard let (_, end) = section.scalar(at: offset) else { return false }
      offset = end
      if section.stands(phrase.then, at: offset) { return true }
    }
    return false
  }
}

/// The years that a text names, as far as they tell when it was written.
struct TextYears {
  struct Answer {
    var value: String
    /// On which it rests.
    var year: Int?
    var confidence: Confidence
  }

  private let section: MaskedSection
  private let years: Set<Int>

  init(_ section: MaskedSection) {
    self.section = section
    var years: Set<Int> = []
    let year: [UInt8] = Array("年".utf8)
    var offset = 0
    while let found = section.next(year, from: offset) {
      offset = found + year.count
      guard found >= 4, !section.isMasked(found - 4..<found),
        section.bytes[found - 4..<found].allSatisfy({ (0x30...0x39).contains($0) }),
        !(section.scalar(before: found - 4).map { Self.excluding.contains($0.value) } ?? false)
      else { continue }
      let number = section.bytes[found - 4..<found].reduce(0) { $0 * 10 + Int($1) - 0x30 }
      if (2010...2029).contains(number) { years.insert(number) }
    }
    self.years = years
  }

  /// What a phrase says in this text; nil where the years do not tell.
  ///
  /// In the year in which the answer changed the old one may still be meant. O(*n*).
  func answer(_ phrase: FixedPhrase) -> Answer? {
    if case .always(let value) = phrase.value { return Answer(value: value, confidence: .certain) }
    guard let latest = years.max() else { return nil }
    switch phrase.value {
    case .always: return nil
    case .anniversary(let start):
      return Answer(
        value: "\(latest - start)", year: latest, confidence: years.count == 1 ? .certain : .likely)
    case .inYears(let periods):
      guard let period = periods.first(where: { $0.years.contains(latest) }) else { return nil }
      let others = Set(periods.map(\.value)).subtracting([period.value])
      var confidence = Confidence.certain
      if latest == period.years.lowerBound || !years.allSatisfy(period.years.contains) {
        confidence = .likely
      }
      if others.contains(where: { isSaid(phrase, $0) }) { confidence = .possible }
      return Answer(value: period.value, year: latest, confidence: confidence)
    }
  }

  /// Whether the text has the phrase in full, with this value.
  private func isSaid(_ phrase: FixedPhrase, _ value: String) -> Bool {
    section.next(phrase.before + Array(value.utf8) + phrase.after, from: 0) != nil
  }

  /// Digits, of which a longer number is made, and 到, 至.
  private static let excluding = Ideograph.set("0123456789到至")
}
