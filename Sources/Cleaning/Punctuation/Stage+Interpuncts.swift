import Matching

/// The interpunct is U+00B7 (GB/T 15834-2011, 4.14; CLREQ): • ‧ ・ ． between the parts of a name or of
/// a date (阿卜杜拉•买买提, “7•23”) become ·. A bullet at the head of a line stays.
extension Stage {
  static let interpuncts = Stage(
    rules: [.interpunct], needs: [.oddInterpunct, .wideAlphanumeric]
  ) { line, edits in
    for index in 0..<line.count {
      let kind = line.kind(index)
      guard kind == .oddInterpunct || line.scalar(index) == 0xFF0E else { continue }
      let (before, after) = (line.kind(index - 1), line.kind(index + 1))
      let joinsNames = (before.isHan || before == .closeBracket) && after.isHan
      let joinsDate = kind == .oddInterpunct && before.isDigit && after.isDigit
      if joinsNames || joinsDate || (before.isHan && after == .openBracket) {
        edits.replace(index, with: "·", .interpunct)
      }
    }
  }
}
