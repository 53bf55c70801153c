/// What the masks of a line say of each other: rows, and pairs that Markdown would read as emphasis.
extension LineReader {
  /// Masks in a row (X、X; *与*) hide the same: what the first one's label says holds for the others,
  /// and what follows the last one for those before it.
  mutating func chain() {
    guard found.count > 1 else { return }
    judgePairs()
    for index in found.indices.dropFirst() where isLinked(index) {
      let previous = found[index - 1]
      found[index].candidate.strength += 1
      if !found[index].context.knowsBefore, previous.context.before != HiddenVotes() {
        found[index].context.before.add(previous.context.before)
        found[index].candidate.votes.add(previous.context.before)
        found[index].candidate.strength += 2
      }
    }
    for index in found.indices.dropLast().reversed() where isLinked(index + 1) {
      let next = found[index + 1]
      found[index].candidate.strength += 1
      if !found[index].context.knowsAfter, next.context.after != HiddenVotes() {
        found[index].context.after.add(next.context.after)
        found[index].candidate.votes.add(next.context.after)
        found[index].candidate.strength += 2
      }
    }
  }

  /// Two runs that Markdown would pair are masks only where words beside both know them.
  private mutating func judgePairs() {
    for index in found.indices.dropLast() {
      let (open, close) = (found[index], found[index + 1])
      guard let end = emphasis[open.range.lowerBound], end == close.range.lowerBound else {
        continue
      }
      // Inside a clause one known side is enough: 沿**路由东向西行驶至**桥.
      let isInside = line.isHan(open.range.lowerBound - 1)
      let isKnown =
        min(open.context.heaviest, close.context.heaviest) >= 3
        || isInside && max(open.context.heaviest, close.context.heaviest) >= 3
      for place in [index, index + 1] {
        found[place].candidate.isEmphasis = true
        if !isKnown { found[place].candidate.strength -= 4 }
      }
    }
  }

  private func isLinked(_ index: Int) -> Bool {
    let between = found[index - 1].range.upperBound..<found[index].range.lowerBound
    guard between.count <= 3, !between.isEmpty else { return false }
    return between.allSatisfy {
      switch line[$0] {
      case 0x3001, 0x2C, 0x548C, 0x4E0E, 0x53CA, 0x81F3, 0x5230, 0x2D, 0x7E, 0x2014, 0x8207,
        0xB7:
        true
      default: false
      }
    }
  }
}
