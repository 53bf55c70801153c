/// Reads the values that begin at one place of a folded line: form, separators, check.
enum ValueReader {
  /// What fits a form.
  struct Fit {
    /// In scalars.
    var range: Range<Int>
    /// Folded, in upper case, without separators; ASCII, ideographs as UTF-8.
    var value: [UInt8]
  }

  /// The longest text from `start` on that fits one of `patterns`, guarded at its end.
  ///
  /// - Parameters:
  ///   - room: as `room(_:from:)` says of `start`.
  ///   - accepts: what has to be true of the value too.
  static func longest(
    _ patterns: [IdentifierPattern], _ entry: IdentifierLexicon.Entry, _ line: FoldedLine,
    at start: Int, room: Int, accepts: ([UInt8]) -> Bool
  ) -> Fit? {
    var best: Fit?
    for pattern in patterns where pattern.least <= room {
      var ends = ends(pattern, entry, line, at: start)
      while let end = ends.popLast() {
        if let best, best.range.upperBound >= end { break }
        guard isGuarded(line, start..<end) else { continue }
        let range = withoutLoneBrackets(line, start..<end)
        let value = value(line, range, dropsSeparators: entry.isParted)
        if accepts(value) {
          best = Fit(range: range, value: value)
          break
        }
      }
    }
    return best
  }

  /// How many scalars stand from `start` on that a form may hold which knows no Han: ASCII, what is worth a digit,
  /// separators. None is longer than it is looked for.
  static func room(_ line: FoldedLine, from start: Int) -> Int {
    let end = min(line.count, start + longestRoom)
    var index = start
    while index < end,
      line[index] < 0x80 || line.digits[index] <= 9 || IdentifierFold.isSeparator(line[index])
    { index += 1 }
    return index == end ? Int.max : index - start
  }

  private static let longestRoom = 24

  /// Where matches from `start` on may end, the shorter ones first; separators as the rule allows.
  private static func ends(
    _ pattern: IdentifierPattern, _ entry: IdentifierLexicon.Entry, _ line: FoldedLine,
    at start: Int
  ) -> [Int] {
    var ends: [Int] = []
    var states = pattern.begin(line[start], digit: line.digits[start])
    guard states != 0 else { return [] }
    var parts = PartLengths()
    var index = start + 1
    if pattern.accepts(states) { ends.append(index) }
    while index < line.count {
      let scalar = line[index]
      let next = pattern.step(states, scalar, digit: line.digits[index])
      if next == 0 {
        // A separator is skipped where the form has no use for it; up to three in a row.
        guard entry.isParted, IdentifierFold.isSeparator(scalar) else { break }
        var behind = index + 1
        while behind < index + 3, IdentifierFold.isSeparator(line[behind]) { behind += 1 }
        guard behind < line.count,
          pattern.step(states, line[behind], digit: line.digits[behind]) != 0
        else { break }
        parts.part(at: index - start)
        parts.separators += behind - index
        index = behind
        continue
      }
      states = next
      index += 1
      if pattern.accepts(states),
        !entry.isParted || parts.fit(entry.groups, whole: index - start)
      {
        ends.append(index)
      }
    }
    return ends
  }

  /// A bracket belongs to a value if its other half does: （023-54107442） is in brackets, (023)54107442 is not.
  private static func withoutLoneBrackets(_ line: FoldedLine, _ range: Range<Int>) -> Range<Int> {
    guard range.count > 1, line[range.lowerBound] == 0x28,
      !range.contains(where: { line[$0] == 0x29 })
    else { return range }
    return range.lowerBound + 1..<range.upperBound
  }

  /// No letter, digit or mask may go on where a value ends.
  private static func isGuarded(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
    let last = line[range.upperBound - 1]
    var next = line[range.upperBound]
    let signs = emphasis(line, before: range.lowerBound)
    if signs > 0 {
      guard emphasis(line, behind: range.upperBound) == signs else { return false }
      next = line[range.upperBound + signs]
    }
    if IdentifierFold.isAlphanumeric(last) {
      if IdentifierFold.isAlphanumeric(next) || next == 0x5F || next == 0x2A || next == 0x40 {
        return false
      }
      // A member's name is no value: wechat= tax_no=….
      if next == 0x3D || next == 0x22 && line[range.upperBound + 1] == 0x3A { return false }
      if next == 0x3A, line.isName(range) { return false }
      // A number goes on behind its point.
      if next == 0x2E, IdentifierFold.isDigit(last),
        IdentifierFold.isDigit(line[range.upperBound + 1])
      {
        return false
      }
      if next == 0x25, IdentifierFold.isDigit(last) { return false }
    }
    if line.digits[range.upperBound - 1] <= 9, line.isNumeral(range.upperBound) { return false }
    return !isMask(next)
  }

  /// Asterisks before a place that may begin an emphasis, as Markdown has it; 0 for none. Nothing that they could
  /// hide stands before them.
  static func emphasis(_ line: FoldedLine, before index: Int) -> Int {
    var signs = 0
    while signs < 4, line[index - 1 - signs] == 0x2A { signs += 1 }
    let before = line[index - 1 - signs]
    let isOpen = !IdentifierFold.isAlphanumeric(before) && !isMask(before)
    return signs < 4 && isOpen ? signs : 0
  }

  /// Likewise behind it.
  private static func emphasis(_ line: FoldedLine, behind index: Int) -> Int {
    var signs = 0
    while signs < 4, line[index + signs] == 0x2A { signs += 1 }
    let next = line[index + signs]
    return signs < 4 && !IdentifierFold.isAlphanumeric(next) && !isMask(next) ? signs : 0
  }

  /// Signs that go on where somebody hid the rest.
  static func isMask(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0xD7, 0x25CF, 0x25CB, 0x25A1, 0x25A0, 0x2573, 0x2716, 0x25CE: true
    default: false
    }
  }

  private static func value(
    _ line: FoldedLine, _ range: Range<Int>, dropsSeparators: Bool
  ) -> [UInt8] {
    var value: [UInt8] = []
    for index in range {
      let scalar = line[index]
      if line.digits[index] <= 9 {
        value.append(0x30 + line.digits[index])
      } else if scalar < 0x80 {
        if dropsSeparators, IdentifierFold.isSeparator(scalar) { continue }
        value.append(UInt8(scalar &- 0x61 <= 25 ? scalar - 0x20 : scalar))
      } else if scalar == 0x5341 {
        // 十 is worth what stands beside it: 十月, 十一, 三十, 二十三.
        if !line.isNumeral(index - 1) { value.append(0x31) }
        if !line.isNumeral(index + 1) { value.append(0x30) }
      } else if !(dropsSeparators && IdentifierFold.isSeparator(scalar)),
        let scalar = Unicode.Scalar(scalar)
      {
        value += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    return value
  }
}

/// How separators part a value.
private struct PartLengths {
  /// Characters before each separator, from the value's beginning, separators among them.
  private var borders: [(end: Int, separators: Int)] = []
  var separators = 0

  mutating func part(at end: Int) { borders.append((end, separators)) }

  /// Whether the parts are as one of `groups` says. An undivided value always is, and one whose
  /// characters stand apart one by one.
  func fit(_ groups: [[Int]], whole: Int) -> Bool {
    guard !borders.isEmpty else { return true }
    if groups.contains([0]) { return true }
    var lengths: [Int] = []
    var before = 0
    for border in borders {
      lengths.append(border.end - border.separators - before)
      before = border.end - border.separators
    }
    lengths.append(whole - separators - before)
    if lengths.count > 6, lengths.allSatisfy({ $0 == 1 }) { return true }
    return groups.contains { group in
      if lengths == group { return true }
      // A country's code stands before, apart or not: +86 138 0000 0000.
      if lengths.count == group.count + 1, lengths[0] <= 4 { return Array(lengths[1...]) == group }
      return lengths.count == group.count && lengths[1...] == group[1...]
        && lengths[0] > group[0] && lengths[0] <= group[0] + 4
    }
  }
}
