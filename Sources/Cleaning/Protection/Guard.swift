import Matching

/// Marks the scalars of a paragraph that no rule of punctuation, width or blanks may touch: addresses,
/// paths, inline code, formulas, and tokens that hold a mask glyph.
///
/// Computed once a round, on the characters as they then stand.
enum Guard {
  static func mark(_ line: inout WorkingLine) {
    guard line.present.intersects(signs) else {
      line.setGuard([])
      return
    }
    var guarded = [Bool](repeating: false, count: line.count)
    if line.present.contains(.backtick) { markPairs(line, 0x60, &guarded) }
    if line.present.contains(.asciiSymbol) { markFormulas(line, &guarded) }
    if line.present.contains(.bracket) { markLinks(line, &guarded) }
    markTokens(line, &guarded)
    line.setGuard(guarded)
  }

  /// Without one of these nothing needs a guard.
  private static let signs: ScalarClassSet = [
    .backtick, .asciiSymbol, .bracket, .period, .colon, .maskLetter, .star, .wideAlphanumeric,
    .other,
  ]

  /// Inline code: between equal marks on one line.
  private static func markPairs(
    _ line: borrowing WorkingLine, _ mark: UInt32, _ guarded: inout [Bool]
  ) {
    var open: Int?
    for index in line.marks where line.scalar(index) == mark {
      if let start = open {
        for place in start...index { guarded[place] = true }
        open = nil
      } else {
        open = index
      }
    }
  }

  /// The address part of `[text](address "title")`.
  private static func markLinks(_ line: borrowing WorkingLine, _ guarded: inout [Bool]) {
    var next = 0
    for index in line.marks
    where index >= next && line.kind(index) == .parenthesisOpen && line.scalar(index - 1) == 0x5D {
      var depth = 0
      var end = index
      while end < line.count {
        if line.kind(end) == .parenthesisOpen { depth += 1 }
        if line.kind(end) == .parenthesisClose { depth -= 1 }
        if depth == 0 { break }
        end += 1
      }
      if end < line.count, isAddress(line, index + 1) {
        for place in index...end { guarded[place] = true }
      }
      next = end + 1
    }
  }

  private static func isAddress(_ line: borrowing WorkingLine, _ start: Int) -> Bool {
    var index = start
    while isTokenScalar(line, index) {
      if line.scalar(index) == 0x2F || line.scalar(index) == 0x2E || line.scalar(index) == 0x23 {
        return true
      }
      index += 1
    }
    return false
  }

  /// `$…$` without Chinese inside, and not two prices.
  private static func markFormulas(_ line: borrowing WorkingLine, _ guarded: inout [Bool]) {
    var open: Int?
    for index in line.marks where line.scalar(index) == 0x24 {
      if let start = open, !(start..<index).contains(where: { line.kind($0).isChinese }) {
        for place in start...index { guarded[place] = true }
        open = nil
      } else {
        open = index
      }
    }
  }

  private static func markTokens(_ line: borrowing WorkingLine, _ guarded: inout [Bool]) {
    var index = 0
    for sign in line.marks where sign >= index {
      // An address or path has one of `:` `.` `/` `@` `\` in it.
      let kind = line.kind(sign)
      guard kind == .colon || kind == .period || kind == .asciiSymbol else { continue }
      var start = sign
      while start > index, isTokenScalar(line, start - 1) { start -= 1 }
      index = sign
      while isTokenScalar(line, index) { index += 1 }
      if let end = addressEnd(line, start..<index) {
        var first = start
        while first < end, sentenceEnds.contains(line.scalar(first)) { first += 1 }
        for place in first..<end { guarded[place] = true }
        index = max(index, end)
      }
    }
    markMasks(line, &guarded)
  }

  /// Printable ASCII without blanks.
  private static func isTokenScalar(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    (0x21...0x7E).contains(line.scalar(index))
  }

  /// The end of the address or path that the token `range` is, or nil.
  private static func addressEnd(
    _ line: borrowing WorkingLine, _ range: Range<Int>
  ) -> Int? {
    var hasScheme = false
    var dots = 0
    var slashes = 0
    var isMail = false
    var isDrive = false
    for index in range {
      switch line.scalar(index) {
      case 0x3A where line.spells("://", at: index): hasScheme = true
      case 0x2E where line.kind(index - 1).isAlphanumeric && line.kind(index + 1).isLatin:
        dots += 1
      case 0x2F: slashes += 1
      case 0x40
      where line.kind(index - 1).isAlphanumeric && line.kind(index + 1).isAlphanumeric:
        isMail = true
      case 0x5C
      where line.scalar(index - 1) == 0x3A && line.kind(index - 2).isLatin:
        isDrive = true
      default: break
      }
    }
    if isDrive || (slashes >= 2 && line.scalar(range.lowerBound) == 0x2F) {
      return pathEnd(line, range.upperBound)
    }
    let isHost = dots > 0 && (endsInDomain(line, range) || slashes > 0)
    guard hasScheme || isMail || isHost else { return nil }
    var end = range.upperBound
    // A closing mark of the sentence is no part of the address.
    while end > range.lowerBound, sentenceEnds.contains(line.scalar(end - 1)) { end -= 1 }
    return end
  }

  private static let sentenceEnds = ScalarSet(",.;:!?)\"'")

  /// A path may hold Chinese names: it ends at a blank or a full-width mark.
  private static func pathEnd(_ line: borrowing WorkingLine, _ start: Int) -> Int {
    var index = start
    while index < line.count, !line.kind(index).isBlank, !line.kind(index).isWideMark { index += 1 }
    return index
  }

  private static func endsInDomain(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    for index in range where line.kind(index) == .period {
      for domain in domains where line.spells(domain, at: index + 1) {
        let end = index + 1 + domain.utf8CodeUnitCount
        if !line.kind(end).isAlphanumeric { return true }
      }
    }
    return false
  }

  private static let domains: [StaticString] = [
    "com", "cn", "net", "org", "gov", "edu", "io", "info", "cc", "tv", "me", "top", "vip", "hk",
    "tw", "html", "htm", "aspx", "jsp", "php", "xlsx", "xls", "docx", "doc", "pdf", "txt", "zip",
    "jpg", "png", "csv", "json", "md", "py", "js", "exe", "ppt", "pptx", "wps", "mp4",
  ]

  /// Tokens that hold a mask glyph: `ＸＸ镇`, `X X镇`, `21.X%`, `2**0`, `138****1234`.
  private static func markMasks(_ line: borrowing WorkingLine, _ guarded: inout [Bool]) {
    let glyphs = ScalarClassSet(.maskLetter, .star, .wideAlphanumeric, .other)
    guard line.present.intersects(glyphs) else { return }
    var next = 0
    for index in line.marks where index >= next && isMaskGlyph(line, index) {
      var start = index
      while isMaskPart(line, start - 1) { start -= 1 }
      var end = index + 1
      while isMaskPart(line, end) || (line.kind(end) == .space && isMaskGlyph(line, end + 1)) {
        end += 1
      }
      if !line.kind(start - 1).isLatin, !line.kind(end).isLatin {
        for place in start..<end { guarded[place] = true }
      }
      next = max(end, index + 1)
    }
  }

  private static func isMaskGlyph(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    switch line.scalar(index) {
    case 0x58, 0x78, 0xFF38, 0xFF58, 0x2A, 0xFF0A, 0xD7, 0x2573: true
    default: false
    }
  }

  private static func isMaskPart(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    if isMaskGlyph(line, index) || line.kind(index) == .digit || line.kind(index) == .percent {
      return true
    }
    if (0xFF10...0xFF19).contains(line.scalar(index)) { return true }
    guard line.kind(index) == .period || line.scalar(index) == 0xFF0E else { return false }
    return (line.kind(index - 1) == .digit || isMaskGlyph(line, index - 1))
      && (line.kind(index + 1) == .digit || isMaskGlyph(line, index + 1))
  }
}
