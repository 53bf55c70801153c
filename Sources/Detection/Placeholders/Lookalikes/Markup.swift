/// What Markdown, HTML and addresses use mask glyphs for.
enum Markup {
  /// Inline code, addresses of the web, tags and comments.
  static func protectedRanges(_ line: MaskLine) -> OrderedRanges {
    var ranges = OrderedRanges()
    // Looked for once: a line may be nothing but brackets that no other one closes.
    let lastClose = line.last(0x3E) ?? -1
    var index = 0
    while index < line.count {
      let end = protected(line, at: index, lastClose)
      if end > index { ranges.append(index..<end) }
      index = max(end, index + 1)
    }
    return ranges
  }

  private static func protected(_ line: MaskLine, at index: Int, _ lastClose: Int) -> Int {
    switch line.raw(index) {
    case 0x60:  // `code`
      var end = index + 1
      while end < line.count, line.raw(end) != 0x60 { end += 1 }
      // What is quoted so may be Chinese all the same: `XX科技有限公司`.
      guard end < line.count, !(index..<end).contains(where: { line.isHan($0) }) else {
        return index
      }
      return end + 1
    case 0x3C:  // <tag …>, <!-- … -->
      guard lastClose > index,
        line.isLetter(index + 1) && !line.isHan(index + 2) || line[index + 1] == 0x2F
          || line[index + 1] == 0x21
      else {
        return index
      }
      var end = index + 1
      while end < line.count, line.raw(end) != 0x3E { end += 1 }
      return end < line.count ? end + 1 : index
    case 0x3A where line.spells("://", at: index):
      var end = index
      while end < line.count, line[end] > 0x20, line[end] < 0x7F { end += 1 }
      return end
    case 0x24 where line[index + 1] != 0x7B:  // $formula$
      var end = index + 1
      while end < line.count, line.raw(end) != 0x24 { end += 1 }
      guard end < line.count, !(index + 1..<end).contains(where: { line.isHan($0) }) else {
        return index
      }
      return end + 1
    default: return index
    }
  }

  /// Where runs of `*` or `_` begin that pair as emphasis, each with the beginning of the other one: the
  /// first is followed, the second is preceded by text without a blank between.
  static func emphasis(_ line: MaskLine) -> [Int: Int] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < line.count {
      guard line[index] == 0x2A || line[index] == 0x5F, line[index - 1] != 0x5C else {
        index += 1
        continue
      }
      var end = index
      while line[end] == line[index] { end += 1 }
      runs.append(index..<end)
      index = end
    }
    var result: [Int: Int] = [:]
    var next = 0
    while next + 1 < runs.count {
      let (open, close) = (runs[next], runs[next + 1])
      let isPair =
        open.count == close.count && open.count <= 3
        && line[open.lowerBound] == line[close.lowerBound]
        && line.raw(open.lowerBound) < 0x80 && line.raw(close.lowerBound) < 0x80
        && !line.isBlank(open.upperBound) && !line.isBlank(close.lowerBound - 1)
        && !(open.upperBound..<close.lowerBound).contains { line[$0] == 0x3002 || line[$0] == 0x3B }
        && (open.count > 1
          || !(open.upperBound..<close.lowerBound).contains {
            line[$0] == 0x2C || line[$0] == 0x3001
          })
        && (line[open.lowerBound] != 0x5F || !line.isHan(open.lowerBound - 1))
      if isPair {
        result[open.lowerBound] = close.lowerBound
        next += 2
      } else {
        next += 1
      }
    }
    return result
  }
}
