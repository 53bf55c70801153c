import Detection

/// Head lines, and the run of lines under each that goes with it.
///
/// The lines are dropped as they come, so a run needs no look ahead; a block that begins inside one finds
/// the head line in what it brought of its surroundings.
extension BlockCleaner {
  /// A head line whose run of lines is being dropped.
  struct Headed {
    var rule: Int
    /// Lines that may still go.
    var left: Int
    /// Blank lines since the last one.
    var blanks = 0

    private static let mostBlanks = 3

    /// What is left of the run behind a blank line; nil where it ends there.
    var afterBlank: Headed? {
      blanks < Self.mostBlanks ? Headed(rule: rule, left: left, blanks: blanks + 1) : nil
    }
  }

  /// Drops a line that belongs under a head line.
  mutating func dropMember(
    _ engine: RuleEngine, _ line: inout WorkingLine, _ paragraph: Paragraph
  ) {
    guard var current = headed else { return }
    headed = nil
    current.left -= 1
    current.blanks = 0
    if line.count == 0 {
      // The head line itself, or one that went for another reason.
      if current.left > 0 { headed = current }
      return
    }
    do throws(RuleOverrun) {
      guard current.left >= 0, try engine.isMember(of: current.rule, line.utf8.span) else { return }
    } catch { return noteOverrun(error, paragraph) }
    line.apply([
      LineEdit(
        range: 0..<line.count, replacement: Replacement(), rule: Writer(content: current.rule))
    ])
    if current.left > 0 { headed = current }
  }

  /// A blank line among those under a head line.
  mutating func countBlank() { headed = headed?.afterBlank }

  /// The head line before the block under which the block begins. What could not be judged there has been
  /// told by the block that holds it.
  func headedBefore() -> Headed? {
    guard let engine = plan.engine, !block.before.isEmpty else { return nil }
    var scratch = RuleEngine.Scratch()
    var headed: Headed?
    for line in NeighbourLines.lines(block.before[...]) {
      if BlankLine.isBlank(line) {
        headed = headed?.afterBlank
        continue
      }
      for part in SeamJudge(plan).parts(of: line) {
        if let rule = engine.headRule(part.span, &scratch) {
          headed = engine.mostMembers(of: rule).map { Headed(rule: rule, left: $0) }
        } else if var current = headed {
          current.left -= 1
          current.blanks = 0
          let isMember = (try? engine.isMember(of: current.rule, part.span)) == true
          headed = isMember && current.left > 0 ? current : nil
        }
      }
    }
    return headed
  }
}
