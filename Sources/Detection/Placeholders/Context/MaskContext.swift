import Matching
import TextModel

/// What stands around a mask, and what it says about the value that is gone.
struct MaskContext {
  /// Said by what follows, by what goes before, and by both together.
  var after = HiddenVotes()
  var before = HiddenVotes()
  /// The heaviest word beside the mask.
  var heaviest = 0
  /// Whether a word behind, before, or on both sides is known at all.
  var knowsAfter = false
  var knowsBefore = false
  /// Whether the mask is all that quotation marks, or title marks, hold.
  var isQuoted = false
  var isTitled = false
  /// Whether a label with its colon goes before.
  var isLabelled = false
  /// Where the word behind ends; the mask's end where there is none.
  var reach = 0
  var reasons: [String] = []

  var votes: HiddenVotes {
    var sum = after
    sum.add(before)
    return sum
  }

  /// The same, where the mask's own form says what it hides, whatever follows.
  func hiding(_ kind: HiddenKind) -> MaskContext {
    var context = self
    context.after = HiddenVotes()
    context.after[kind] = 9
    return context
  }
}

extension PlaceholderLexicon {
  /// What the words around `range` say.
  ///
  /// - Complexity: O(length of the longest words).
  func context(_ line: MaskLine, _ range: Range<Int>, explains: Bool) -> MaskContext {
    var context = MaskContext()
    context.reach = range.upperBound
    let left = opening(line, range.lowerBound)
    let right = closing(line, range.upperBound)
    context.isQuoted = left.quote && right.quote
    context.isTitled = line[range.lowerBound - 1] == 0x300A && line[range.upperBound] == 0x300B
    context.isLabelled = left.label
    readAfter(line, right, &context, explains: explains)
    readBefore(line, left, &context, explains: explains)
    readFrames(line, range, &context, explains: explains)
    readHead(line, right, &context, explains: explains)
    return context
  }

  // MARK: Behind

  private func readAfter(
    _ line: MaskLine, _ side: Side, _ context: inout MaskContext, explains: Bool
  ) {
    var (index, isMore) = (side.index, false)
    var found = after.longest(line, from: index, step: 1)
    // 余, 多, 来, 几 between a number and its unit: XX余户.
    if Signs.more.contains(line[index]),
      let unit = after.longest(line, from: index + 1, step: 1),
      unit.senses.contains(where: { kinds[$0] == .number || kinds[$0] == .date })
    {
      found = unit
      isMore = true
      index += 1
    }
    // XX等乡镇, *三个片区: what the row is made of.
    if found == nil || line[index] == 0x7B49, let row = rowNoun(line, index) {
      found = row.found
      index = row.index
    }
    // *（镇长）.
    if found == nil, line[index] == 0x28, let role = after.longest(line, from: index + 1, step: 1),
      role.senses.contains(where: { kinds[$0] == .person })
    {
      found = role
      index += 1
    }
    guard let found else { return }
    context.reach = index + found.length
    for sense in found.senses {
      guard let kind = kinds[sense] else { continue }
      if isMore, kind != .number, kind != .date { continue }
      var weight = weights[sense]
      // Behind a closing quotation mark stands what the name belongs to, not its own noun.
      if side.quote, kind != .title, kind != .organisation { weight /= 2 }
      context.after[kind] += weight
      context.heaviest = max(context.heaviest, weight)
      context.knowsAfter = context.knowsAfter || weight > 1
      if explains {
        context.reasons.append("后接“\(text(line, index, found.length))”：\(rules[sense].title)")
      }
    }
  }

  // MARK: Before

  private func readBefore(
    _ line: MaskLine, _ side: Side, _ context: inout MaskContext, explains: Bool
  ) {
    // 审 判 长　××: a label may be spaced out.
    guard
      let found = before.longest(line, from: side.index - 1, step: -1)
        ?? before.longest(line, from: side.index - 1, step: -1, skipsBlanks: true)
    else { return readLabel(line, side, &context) }
    for sense in found.senses {
      guard let kind = kinds[sense] else { continue }
      let weight = weights[sense] + (side.label ? 1 : 0)
      context.before[kind] += weight
      context.heaviest = max(context.heaviest, weight)
      context.knowsBefore = context.knowsBefore || weight > 1
      if explains {
        context.reasons.append(
          "前有“\(text(line, side.index - found.length, found.length))”：\(rules[sense].title)")
      }
    }
  }

  /// A label that no word list knows: 请假人： is a person all the same.
  private func readLabel(_ line: MaskLine, _ side: Side, _ context: inout MaskContext) {
    guard side.label, line.isHan(side.index - 1) else { return }
    if Self.agents.contains(line[side.index - 1]) {
      context.before[.person] += 5
      context.heaviest = max(context.heaviest, 5)
      context.knowsBefore = true
    } else {
      context.before[.other] += 1
    }
  }

  private static let agents = ScalarSet("人者员长师生員長師")

  // MARK: On both sides

  private func readFrames(
    _ line: MaskLine, _ range: Range<Int>, _ context: inout MaskContext, explains: Bool
  ) {
    let start = line.skippingBlanksBack(range.lowerBound)
    frames.forEachMatch(line, from: start - 1, step: -1) { length, senses in
      for sense in senses {
        let end = line.skippingBlanks(range.upperBound)
        for frame in frameList[sense] where Self.stands(frame.after, line, end) {
          guard let kind = kinds[frame.rule] else { continue }
          let weight = weights[frame.rule] + 2
          context.after[kind] += weight
          context.heaviest = max(context.heaviest, weight)
          context.knowsAfter = true
          context.knowsBefore = true
          if explains {
            let words = text(line, start - length, length)
            let rest = text(line, end, frame.after.count)
            context.reasons.append("处于“\(words)…\(rest)”之中：\(rules[frame.rule].title)")
          }
        }
      }
    }
  }

  private static func stands(_ word: [UInt32], _ line: MaskLine, _ index: Int) -> Bool {
    for (distance, scalar) in word.enumerated()
    where WordTrie.fold(line[index + distance]) != scalar { return false }
    return true
  }

  func text(_ line: MaskLine, _ start: Int, _ length: Int) -> String {
    var text = ""
    for index in start..<start + length {
      text.unicodeScalars.append(Unicode.Scalar(line[index]) ?? "?")
    }
    return text
  }

  // MARK: Marks between a mask and its words

  struct Side {
    /// Where words begin, or end.
    var index: Int
    var quote = false
    var label = false
  }

  private func opening(_ line: MaskLine, _ index: Int) -> Side {
    var side = Side(index: line.skippingBlanksBack(index))
    while side.index > 0, !side.label {
      switch line[side.index - 1] {
      case let mark where Marks.opens(mark): side.quote = true
      case 0x28, 0x5B, 0x3010, 0x3014: break
      case 0x3A:
        side.label = true
        // **负责人**：, 甲方（出租方）：.
        while line[side.index - 2] == 0x2A { side.index -= 1 }
        let end = line.skippingBlanksBack(side.index - 1)
        if line[end - 1] == 0x29 {
          var open = end - 1
          while open > 0, end - open < 16, line[open] != 0x28 { open -= 1 }
          if line[open] == 0x28 { side.index = open + 1 }
        }
      default: return side
      }
      side.index = line.skippingBlanksBack(side.index - 1)
    }
    return side
  }

  private func closing(_ line: MaskLine, _ index: Int) -> Side {
    var side = Side(index: line.skippingBlanks(index))
    if Marks.closes(line[side.index]) {
      side.quote = true
      side.index += 1
    }
    return side
  }
}
