import Matching

/// Character references become characters: named, decimal and hexadecimal ones, also those that have
/// lost their `&` (`#xff0c;`, `nbsp;`), and the escapes that stand for line ends.
extension Stage {
  static let entities = Stage(
    rules: [.entity, .brokenEntity], needs: [.ampersand, .hash, .semicolon], readsGuard: false,
    runsOnForeign: true
  ) { line, edits in
    var next = 0
    for mark in line.marks where mark >= next {
      if let end = line.inlineCodeEnd(mark) {
        next = end
        continue
      }
      // A name that has lost its `&` is found by its semicolon.
      let index = line.kind(mark) == .semicolon ? nameStart(line, endingAt: mark) : mark
      guard index >= next, let found = reference(line, index) else { continue }
      edits.replace(
        index..<found.end, with: found.scalars,
        line.kind(index) == .ampersand ? .entity : .brokenEntity)
      // `&amp;#…;` is escaped twice: its second half is the next round's.
      next = found.scalars == [0x26] ? found.end + 1 : found.end
    }
  }

  private static func reference(
    _ line: borrowing WorkingLine, _ index: Int
  ) -> (end: Int, scalars: [UInt32])? {
    switch line.kind(index) {
    case .ampersand:
      if line.kind(index + 1) == .hash { return numeric(line, index + 2, least: 0) }
      return named(line, index + 1)
    case .hash:
      // Without `&`, only what is no ASCII and ends in `;` is surely a reference.
      guard line.kind(index - 1) != .ampersand else { return nil }
      return numeric(line, index + 1, least: 0x80)
    case .latin, .digitLookalike:
      guard !line.kind(index - 1).isLatin, line.kind(index - 1) != .ampersand else { return nil }
      guard let end = nameEnd(line, index), line.kind(end) == .semicolon,
        bareNames.contains(name(line, index..<end)),
        let scalar = EntityTable.codePoint(of: name(line, index..<end))
      else { return nil }
      return (end + 1, [scalar])
    default: return nil
    }
  }

  private static func nameStart(_ line: borrowing WorkingLine, endingAt end: Int) -> Int {
    var start = end
    while line.kind(start - 1).isLatin, end - start < 8 { start -= 1 }
    return start
  }

  private static func named(
    _ line: borrowing WorkingLine, _ start: Int
  ) -> (end: Int, scalars: [UInt32])? {
    guard let end = nameEnd(line, start) else { return nil }
    let word = name(line, start..<end)
    if line.kind(end) == .semicolon {
      guard let scalar = EntityTable.codePoint(of: word) else { return nil }
      return (end + 1, [scalar])
    }
    // Browsers forgive a missing semicolon; a query string `&copy=` must not be read so.
    guard bareNames.contains(word), line.scalar(end) != 0x3D,
      let scalar = EntityTable.codePoint(of: word)
    else { return nil }
    return (end, [scalar])
  }

  private static let bareNames: Set<String> = [
    "nbsp", "ldquo", "rdquo", "lsquo", "rsquo", "mdash", "hellip", "middot", "ensp", "emsp",
  ]

  private static func nameEnd(_ line: borrowing WorkingLine, _ start: Int) -> Int? {
    var end = start
    while line.kind(end).isAlphanumeric, end - start < 32 { end += 1 }
    return end - start >= 2 ? end : nil
  }

  private static func name(_ line: borrowing WorkingLine, _ range: Range<Int>) -> String {
    var name = String.UnicodeScalarView()
    for index in range { Unicode.Scalar(line.scalar(index)).map { name.append($0) } }
    return String(name)
  }

  private static func numeric(
    _ line: borrowing WorkingLine, _ start: Int, least: UInt32
  ) -> (end: Int, scalars: [UInt32])? {
    let isHex = line.scalar(start) | 0x20 == 0x78
    var index = isHex ? start + 1 : start
    let first = index
    var value: UInt32 = 0
    while let digit = hexDigit(line.scalar(index)), isHex || digit < 10, index - first < 7 {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index > first, line.kind(index) == .semicolon || (least == 0 && index - first >= 4)
    else { return nil }
    if least > 0, index - first < 4 { return nil }
    if (0x80...0x9F).contains(value) { value = Misread.scalar(ofWindowsByte: UInt8(value)) }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    let end = line.kind(index) == .semicolon ? index + 1 : index
    return (end, value == 0 ? [] : [scalar.value == 0x0D ? 0x0A : scalar.value])
  }

  private static func hexDigit(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x30...0x39: scalar - 0x30
    case 0x41...0x46: scalar - 0x41 + 10
    case 0x61...0x66: scalar - 0x61 + 10
    default: nil
    }
  }

  /// CR and the line separators of Unicode.
  static let separators = Stage(
    rules: [.lineEnd], needs: [.carriageReturn, .lineSeparator], readsGuard: false,
    runsOnVerbatim: true
  ) { line, edits in
    for index in line.marks {
      switch line.kind(index) {
      case .carriageReturn:
        // Before a line end a CR is its first half; alone it is one.
        if line.kind(index + 1) == .border || line.kind(index + 1) == .lineFeed {
          edits.delete(index, .lineEnd)
        } else {
          edits.replace(index, with: "\n", .lineEnd)
        }
      case .lineSeparator:
        // After a letter of Latin-1 U+0085 is a byte of misread text.
        if line.scalar(index) != 0x85 || line.kind(index - 1) != .latin1 {
          edits.replace(index, with: "\n", .lineEnd)
        }
      default: break
      }
    }
  }

  /// `x0dx0a` and `_x000D_`; in code and tables they are somebody's words.
  static let lineEndEscapes = Stage(
    rules: [.lineEndEscape], needs: [.maskLetter, .underscore], readsGuard: false,
    runsOnForeign: true
  ) { line, edits in
    var next = 0
    for index in line.marks where index >= next {
      if let end = line.inlineCodeEnd(index) {
        next = end
      } else if spellsEscape("x0dx0a", line, index) {
        next = index + 6
        breakLine(line, index..<next, &edits)
      } else if spellsEscape("_x000d_", line, index) {
        next = index + 7
        breakLine(line, index..<next, &edits)
      }
    }
  }

  /// At the end of a line the escape is the first half of the line end that follows.
  private static func breakLine(
    _ line: borrowing WorkingLine, _ range: Range<Int>, _ edits: inout LineEdits
  ) {
    let next = line.kind(line.skippingSpaces(from: range.upperBound))
    edits.replace(
      range, with: next == .border || next == .lineFeed ? [] : [0x0A], .lineEndEscape)
  }

  private static func spellsEscape(
    _ text: String, _ line: borrowing WorkingLine, _ index: Int
  ) -> Bool {
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      let here = line.scalar(index + offset)
      let lower = (0x41...0x5A).contains(here) ? here | 0x20 : here
      if lower != scalar.value { return false }
    }
    return true
  }
}
