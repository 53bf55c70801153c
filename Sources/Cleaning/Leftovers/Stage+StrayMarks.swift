import Matching

/// Marks put into words against copying: 党|建, 工丨作, 扎实的.推进.
///
/// A bar between two ideographs in prose is nothing else; in a headline 要闻丨全镇… it parts the
/// column's name from the title and stays. A point after 的 or another word that must go on is removed
/// in text that otherwise uses full-width stops.
extension Stage {
  static let strayMarks = Stage(
    rules: [.strayMark], needs: [.hanSuspect, .bar, .period]
  ) { line, edits in
    let hasProse = (0..<line.count).contains { line.kind($0) == .stop }
    guard hasProse else { return }
    let usesHalfStops = HalfwidthStyle(line).isHalfwidth
    for index in 1..<max(1, line.count) {
      guard line.kind(index - 1).isHan, line.kind(index + 1).isHan, !line.isGuarded(index) else {
        continue
      }
      switch line.kind(index) {
      case .bar where isInsideText(line, index): edits.delete(index, .strayMark)
      case .hanSuspect where line.scalar(index) == 0x4E28 && isInsideText(line, index):
        edits.delete(index, .strayMark)
      case .period where !usesHalfStops && mustGoOn.contains(line.scalar(index - 1)):
        edits.delete(index, .strayMark)
      default: break
      }
    }
  }

  /// Not the one bar near the head of a line that parts a column's name from the title.
  private static func isInsideText(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    if index - line.contentStart > 8 { return true }
    let others = (0..<line.count).count {
      line.scalar($0) == line.scalar(index) && $0 != index
    }
    if others > 0 { return true }
    // A mark before it: the head is no bare name.
    return (0..<index).contains { line.kind($0).isWideMark }
  }

  private static let mustGoOn = ScalarSet("的地得和与及在把被对从向将使让以为其该各每")
}
