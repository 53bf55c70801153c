import Matching

/// Copy protection of forums: random ASCII that a page hides at the end of a line, `k% W{ 8 ]q, 5v!`,
/// sometimes at its head, sometimes as a line of its own.
///
/// It is told from honest ASCII by what it is made of: tokens of one to three characters with single
/// blanks between them, letters mixed with digits and signs at random, two different signs at least. No
/// word, no formula and no list of figures looks so.
extension Stage {
  static let forumNoise = Stage(
    rules: [.forumNoise],
    needs: [
      .asciiSymbol, .bracket, .percent, .star, .hash, .semicolon, .colon, .comma, .exclamation,
      .question, .parenthesisOpen, .parenthesisClose, .hyphen, .greater, .less, .straightDouble,
      .straightSingle, .ampersand, .backtick, .bar, .underscore,
    ], runsOnForeign: true
  ) { line, edits in
    let end = line.contentEnd
    var tail = end
    while tail > 0, isASCII(line.scalar(tail - 1)) { tail -= 1 }
    if tail == 0 {
      if NoiseCount(line, line.content).isNoise(least: 4) {
        edits.delete(0..<line.count, .forumNoise)
      }
      return
    }
    if line.kind(tail - 1).isChinese || line.kind(tail - 1) == .ellipsis {
      // An ellipsis or stop right after the text is the text's.
      let isText = line.kind(tail - 1).isHan || line.kind(tail - 1).isCloser
      let run = isText && line.kind(tail) == .period ? line.runLength(at: tail) : 0
      let start = tail + (run == 1 || run == 3 || run == 6 ? run : 0)
      let first = min(line.skippingSpaces(from: start), end)
      if NoiseCount(line, first..<end).isNoise(least: 3) {
        edits.delete(start..<line.count, .forumNoise)
      }
    }
    var head = line.contentStart
    while head < tail, isASCII(line.scalar(head)) { head += 1 }
    if line.kind(head).isHan, NoiseCount(line, line.contentStart..<head).isNoise(least: 4) {
      edits.delete(line.contentStart..<head, .forumNoise)
    }
  }

  private static func isASCII(_ scalar: UInt32) -> Bool { (0x20...0x7E).contains(scalar) }
}
