import ICU
import Matching

/// Marks put into words against copying: 党|建, 工丨作, 扎实的.推进.
///
/// A bar between two ideographs in prose is nothing else; in a headline 要闻丨全镇… it parts the
/// column's name from the title and stays. A point is removed where it stands inside a word, or after 的
/// or another word that must go on, in text that otherwise uses full-width stops.
extension Stage {
  static let strayMarks = Stage(
    rules: [.strayMark], needs: [.hanSuspect, .bar, .period]
  ) { line, edits in
    let hasProse = line.marks.contains { line.kind($0) == .stop }
    guard hasProse else { return }
    // One point inside a word proves the others.
    let holdsStrayPoints =
      line.present.contains(.period) && !HalfwidthStyle(line).isHalfwidth
      && line.marks.contains { isPointInText(line, $0) && cutsText(line, $0) }
    for index in line.marks {
      guard line.kind(index - 1).isHan, line.kind(index + 1).isHan, !line.isGuarded(index) else {
        continue
      }
      switch line.kind(index) {
      case .bar where isInsideText(line, index): edits.delete(index, .strayMark)
      case .hanSuspect where line.scalar(index) == 0x4E28 && isInsideText(line, index):
        edits.delete(index, .strayMark)
      case .period where holdsStrayPoints: edits.delete(index, .strayMark)
      default: break
      }
    }
  }

  /// Not the one bar near the head of a line that parts a column's name from the title.
  private static func isInsideText(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    if index - line.contentStart > 8 { return true }
    let others = line.marks.count {
      line.scalar($0) == line.scalar(index) && $0 != index
    }
    if others > 0 { return true }
    // A mark before it: the head is no bare name.
    return line.marks.contains { $0 < index && line.kind($0).isWideMark }
  }

  private static func isPointInText(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    line.kind(index) == .period && line.kind(index - 1).isHan && line.kind(index + 1).isHan
      && !line.isGuarded(index)
  }

  /// The point stands after a word that must go on, or inside a word of the dictionary.
  private static func cutsText(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    if mustGoOn.contains(line.scalar(index - 1)) { return true }
    var before: [UInt32] = []
    var place = index - 1
    while line.kind(place).isHan, before.count < 4 {
      before.insert(line.scalar(place), at: 0)
      place -= 1
    }
    var after: [UInt32] = []
    place = index + 1
    while line.kind(place).isHan, after.count < 4 {
      after.append(line.scalar(place))
      place += 1
    }
    return WordBreaker.cutsWord(before: before, after: after)
      || WordBreaker.cutsWord(before: before.suffix(1), after: Array(after.prefix(2)))
  }

  private static let mustGoOn = ScalarSet("的地得和与及在把被对从向将使让以为其该各每")
}
