import ICU
import Matching

/// Text set letter by letter, as recognition leaves it: 我 镇 党 委 高 度 重 视.
///
/// Five single characters in a row with one blank between each, in a line long enough to be no centred
/// heading (会 议 纪 要) and no list of padded names.
extension Stage {
  static let letterSpacing = Stage(
    rules: [.letterSpaced], needs: [.space]
  ) { line, edits in
    guard hasSpacedRun(line) else { return }
    var index = line.contentStart
    let hasMark = line.marks.contains { line.kind($0) == .stop }
    while index < line.count {
      guard isUnit(line.kind(index)) else {
        index += 1
        continue
      }
      // Units at every second place.
      var end = index
      var units = 1
      var han = line.kind(index).isHan ? 1 : 0
      while line.kind(end + 1) == .space, isUnit(line.kind(end + 2)) {
        end += 2
        units += 1
        if line.kind(end).isHan { han += 1 }
        // The last one may begin a word that is set solid again.
        if line.kind(end + 1) != .space { break }
      }
      let holdsDigit = (index..<end + 1).contains { line.kind($0).isDigit }
      let least = holdsDigit ? 6 : hasMark ? (holdsParticle(line, index..<end + 1) ? 4 : 5) : 8
      let isText = startsAlone(line, index) || (units >= 5 && spellsWords(line, index...end))
      if han >= min(least, 5), units >= least, isText {
        for place in stride(from: index + 1, to: end, by: 2) { edits.delete(place, .letterSpaced) }
      }
      index = end + 1
    }
  }

  /// Three blanks at every second place: the cheap sign that the rest is worth reading.
  private static func hasSpacedRun(_ line: borrowing WorkingLine) -> Bool {
    line.marks.contains {
      line.kind($0) == .space && line.kind($0 + 2) == .space && line.kind($0 + 4) == .space
    }
  }

  /// Whether the units make words of the dictionary, as padded names do not.
  private static func spellsWords(_ line: borrowing WorkingLine, _ range: ClosedRange<Int>) -> Bool
  {
    var words = 0
    var units = 1
    for place in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      units += 1
      let (left, right) = (
        CollectionOfOne(line.scalar(place)), CollectionOfOne(line.scalar(place + 2))
      )
      if WordBreaker.cutsWord(before: left, after: right) { words += 1 }
    }
    return words * 3 >= units
  }

  /// Words of one character that no list of names holds.
  private static func holdsParticle(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    range.contains { particles.contains(line.scalar($0)) }
  }

  private static let particles = ScalarSet("我你他的了在是有不和与为对全各要现将这也都就等被从已")

  private static func isUnit(_ kind: ScalarClass) -> Bool {
    kind.isHan || kind == .stop || kind == .wideColon || kind.isDigit || kind.isOpener
      || kind.isCloser
  }

  private static func startsAlone(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let before = line.kind(index - 1)
    return before == .border || before.isBlank || before.isWideMark
  }
}
