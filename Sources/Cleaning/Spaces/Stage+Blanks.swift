import Matching

/// Stray blanks: beside full-width marks, between Chinese characters in prose, and on one side only of a
/// Latin word or number.
///
/// A blank is layout where a line has several of them, where it parts the halves of a slogan or a couplet,
/// pads a name, follows a chapter's number or waits to be filled in: there it stays.
extension Stage {
  static let blanks = Stage(
    rules: [.spaceMark, .spaceHan, .spaceOneSided], needs: [.space]
  ) { line, edits in
    let content = line.content
    guard line.marks.contains(where: { line.kind($0) == .space && content.contains($0) }) else {
      return
    }
    let layout = BlankLayout(line)
    var next = content.lowerBound
    for start in line.marks
    where line.kind(start) == .space && start >= next && start < content.upperBound {
      next = line.skippingSpaces(from: start)
      if let rule = layout.verdict(line, start..<next) { edits.delete(start..<next, rule) }
    }
  }

  static let trailingBlanks = Stage(
    rules: [.trailingBlank], needs: [.space, .tab, .ideographicSpace, .oddSpace],
    readsGuard: false, runsOnForeign: true
  ) { line, edits in
    edits.delete(line.contentEnd..<line.count, .trailingBlank)
  }

  /// Profile `web`: a blank between Chinese and Latin letters or digits.
  static let mixedBlanks = Stage(
    rules: [.spaceMixed], needs: [.digit, .latin, .digitLookalike, .maskLetter]
  ) { line, edits in
    guard edits.rules.contains(.spaceMixed) else { return }
    for index in 1..<max(1, line.count) where !line.isGuarded(index) && !line.isGuarded(index - 1) {
      let (before, after) = (line.kind(index - 1), line.kind(index))
      let opens = before.isHan && after.isAlphanumeric
      let closes = after.isHan && (before.isAlphanumeric || before == .percent)
      // What stands behind a < might become a tag.
      if line.present.contains(.less), isBehindLess(line, index) { continue }
      if opens || closes { edits.replace(index..<index, with: [0x20], .spaceMixed) }
    }
  }
}

extension Stage {
  private static func isBehindLess(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    var place = index - 1
    while line.kind(place).isAlphanumeric || line.scalar(place) == 0x2F { place -= 1 }
    return line.kind(place) == .less
  }
}
