import Matching
import TextModel

/// Reads a person's name where a role says that one may begin.
///
/// The question is never where it begins but whether it is one and where it ends: 张伟明确表示 is
/// 张伟 + 明确. Each length is tried, and what stands behind it speaks: a mark, a verb or another word of
/// `NameTails`, else only how usual the ideographs are in given names. The weaker the role and the more the
/// surname is a word of its own, the plainer the end has to be. A name that is masked (张某, 李×明) is none.
struct NameReader {
  /// How far what stands before the name proves that one follows.
  enum Force: Int, Comparable {
    /// A role that is often the subject of a sentence.
    case weak
    /// A role before a name.
    case strong
    /// A label and a colon.
    case label

    static func < (left: Force, right: Force) -> Bool { left.rawValue < right.rawValue }
  }

  /// A name in a line.
  struct Reading {
    var range: Range<Int>
    var confidence: Confidence
    /// Whether its end is beyond doubt.
    var isDelimited: Bool
  }

  /// What stands behind a name.
  enum End: Int, Comparable {
    case open, suggested, said, marked

    static func < (left: End, right: End) -> Bool { left.rawValue < right.rawValue }
  }

  /// Names that the document is known to hold; nil before they have been collected.
  var known: NameEvidence.Table?

  /// The name that begins at `start`. O(1).
  func read(_ line: MaskLine, at start: Int, _ force: Force) -> Reading? {
    if let known = known?.length(line, at: start), Self.isClear(line, start + known) {
      return Reading(range: start..<start + known, confidence: .certain, isDelimited: true)
    }
    return foreign(line, at: start, force) ?? latin(line, at: start, force)
      ?? han(line, at: start, force) ?? spaced(line, at: start, force)
  }

  /// A surname and one or two ideographs.
  private func han(_ line: MaskLine, at start: Int, _ force: Force) -> Reading? {
    let surname = Self.surname(line, at: start)
    guard surname > 0 else { return nil }
    let one = option(line, start, surname, 1)
    let two = option(line, start, surname, 2)
    let given = line[start + surname + 1]
    var chosen: (range: Range<Int>, end: End)?
    switch (one, two) {
    case (let one?, let two?):
      if two.end == .marked {
        // 张伟于2020年: before a figure a name ends, and does not end in 于.
        let isDated = line.isDigit(start + surname + 2)
        let closes =
          one.end != .open && (isDated || NameTails.closing.contains(given))
        chosen = closes || one.end == .said ? one : two
      } else if one.end == two.end {
        chosen = NameScalars.given.contains(given) ? two : one
      } else {
        chosen = one.end > two.end ? one : two
      }
    default: chosen = two ?? one
    }
    guard let chosen else { return nil }
    return judge(line, chosen.range, surname, chosen.end, force)
  }

  /// The name of `given` ideographs behind the surname, if it may be one.
  private func option(_ line: MaskLine, _ start: Int, _ surname: Int, _ given: Int) -> (
    range: Range<Int>, end: End
  )? {
    let range = start..<start + surname + given
    for index in start + surname..<range.upperBound {
      guard Self.isIdeograph(line, index), !NameScalars.neverGiven.contains(line[index])
      else { return nil }
    }
    guard !NameScalars.neverLast.contains(line[range.upperBound - 1]),
      Self.isClear(line, range.upperBound)
    else { return nil }
    return (range, end(line, range.upperBound))
  }

  /// What stands at `index`, behind a name.
  func end(_ line: MaskLine, _ index: Int) -> End {
    if !Self.isIdeograph(line, index) { return .marked }
    let length = NameTails.words.longest(line, from: index, step: 1)?.length ?? 0
    if length > 1 { return .said }
    let scalar = line[index]
    if NameTails.joining.contains(scalar), Self.isPlainSurname(line, at: index + 1) { return .said }
    // 称: 张伟称，; but no other function word stands before a mark.
    let closes = NameTails.closing.contains(scalar)
    if NameTails.single.contains(scalar),
      closes || Self.isIdeograph(line, index + 1) || line.isDigit(index + 1)
    {
      return closes && !Self.isIdeograph(line, index + 1) ? .said : .suggested
    }
    return .open
  }

  private func judge(
    _ line: MaskLine, _ range: Range<Int>, _ surname: Int, _ end: End, _ force: Force
  ) -> Reading? {
    let isForm =
      surname == 1 && GivenName.isForm((range.lowerBound + 1..<range.upperBound).map { line[$0] })
    guard !isForm, !Self.isAlias(line, range.upperBound), !NotNames.fills(line, range) else {
      return nil
    }
    // 青山县, 王庄小学: a place.
    if end == .open, NameScalars.places.contains(line[range.upperBound]) { return nil }
    let givens = range.lowerBound + surname..<range.upperBound
    let isUsual = givens.allSatisfy {
      NameScalars.given.contains(line[$0])
        || givens.count == 2 && $0 == givens.lowerBound && NameScalars.middle.contains(line[$0])
    }
    let hasDetails = Self.hasDetails(line, range.upperBound)
    func reading(_ confidence: Confidence) -> Reading {
      Reading(range: range, confidence: confidence, isDelimited: end == .marked)
    }
    if hasDetails { return reading(.certain) }
    if surname == 1, let word = SurnameWords.words.longest(line, from: range.lowerBound, step: 1) {
      let isName = SurnameWords.names.longest(line, from: range.lowerBound, step: 1) != nil
      // 王国庆: the surname by itself is no word, so the beginning of one proves less.
      let isPlain = !NameScalars.doubtfulSurnames.contains(line[range.lowerBound])
      if givens.count == 2, word.length == 2, isUsual, isPlain, force > .weak, end >= .suggested {
        return reading(.likely)
      }
      if givens.count == 2, word.length == 2, isUsual, end >= .said || force == .label {
        return force == .weak || end < .said
          ? nil : reading(isName || force == .label ? .likely : .possible)
      }
      return isName && force > .weak && end >= .said ? reading(.likely) : nil
    }
    if surname == 1, NameScalars.doubtfulSurnames.contains(line[range.lowerBound]) {
      switch force {
      case .label: return end >= .said ? reading(isUsual ? .certain : .likely) : nil
      case .strong:
        if end >= .said {
          return isUsual
            ? reading(.likely) : end == .marked && givens.count == 2 ? reading(.possible) : nil
        }
        return isUsual && (givens.count == 2 || end == .suggested)
          ? reading(givens.count == 2 ? .likely : .possible) : nil
      case .weak:
        guard isUsual, end > .open, givens.count == 2 else { return nil }
        return reading(end >= .said ? .likely : .possible)
      }
    }
    switch force {
    case .label: return reading(end >= .said ? .certain : end == .suggested ? .likely : .possible)
    case .strong:
      return reading(end >= .said ? .certain : isUsual || end == .suggested ? .likely : .possible)
    case .weak:
      switch end {
      case .marked, .said: return reading(isUsual ? .likely : .possible)
      case .suggested: return isUsual ? reading(.likely) : nil
      case .open: return isUsual && givens.count == 2 ? reading(.possible) : nil
      }
    }
  }
}
