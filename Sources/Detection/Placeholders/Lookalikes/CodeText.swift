/// Tells a line of code, or of another language, from Chinese text: in such a line nothing is a mask.
enum CodeText {
  static func isCode(_ line: MaskLine) -> Bool {
    // In the middle of a long line only the absence of Chinese tells.
    guard line.head >= 0 else { return line.hanCount == 0 }
    let start = line.head
    guard start < line.count else { return true }
    // No word of Chinese: only what has the form of a number of its own might be masked there.
    if line.raw(line.count - 1) == 0xFF1A { return false }
    if line.hanCount == 0 { return line.latinCount > 12 || !hasForm(line) }
    let first = line[start]
    // Comments and requests of roff.
    if first == 0x2E, line[start + 1] == 0x5C || line.isLetter(start + 1) { return true }
    if first == 0x5C, line[start + 1] == 0x22 { return true }
    // A comment: there may be a masked sample in it.
    if first == 0x2F, line[start + 1] == 0x2F || line[start + 1] == 0x2A { return false }
    if first == 0x7C || first == 0x3E { return false }
    var end = line.count
    while end > start, line.isBlank(end - 1) { end -= 1 }
    let last = line.raw(end - 1)
    let endsAsCode = last == 0x3B || last == 0x7B || last == 0x7D
    if endsAsCode, line.latinCount >= line.hanCount / 2 { return true }
    return isStatement(line, start)
  }

  /// name = …, name(…, key: value of ASCII words, a shell's prompt.
  private static func isStatement(_ line: MaskLine, _ start: Int) -> Bool {
    if line[start] == 0x24, line[start + 1] == 0x20 { return true }
    guard line.isLetter(start) || line[start] == 0x5F || line[start] == 0x40 else { return false }
    var index = start
    while line.isLetter(index) || line.isDigit(index) || line[index] == 0x5F || line[index] == 0x2E
      || line[index] == 0x2D
    { index += 1 }
    guard index - start >= 2 else { return false }
    let next = line.skippingBlanks(index)
    if next < line.count {
      if line.raw(next) == 0x3D, line[next + 1] != 0x3D { return true }
      if line.raw(next) == 0x28, line.latinCount > line.hanCount { return true }
    }
    return false
  }

  private static func hasForm(_ line: MaskLine) -> Bool {
    (0..<line.count).contains { line.isDigit($0) }
  }
}
