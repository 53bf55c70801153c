import TextModel

/// A run of digits, letters and signs that may be a number of a known form: what it is made of.
struct StructuredToken {
  var range: Range<Int>
  /// Of its signs.
  var style: MaskStyle
  var digits = 0
  var letters = 0
  var glyphs = 0
  /// Signs in a row, at most.
  var longest = 0
  /// How many @ it has.
  var ats = 0
  /// The last part of a number with hyphens, where only this part is masked.
  var maskedPart: Range<Int>?

  var isMail: Bool { ats == 1 }
}

extension LineReader {
  /// The token that begins at `index`; nil without signs, or where it is too short to have a form.
  func structuredToken(at index: Int) -> StructuredToken? {
    var token = StructuredToken(range: index..<index, style: .none)
    var (end, run) = (index, 0)
    var glyph: MaskStyle?
    var joints = 0
    while isPart(end) || joints < Self.mostJoints && isJoint(end, glyph) {
      if line[end] == 0x20 { joints += 1 }
      if line[end] == 0x40 { token.ats += 1 }
      if let style = sign(at: end), glyph == nil || glyph == style {
        glyph = style
        token.glyphs += 1
        run += 1
        token.longest = max(token.longest, run)
      } else {
        run = 0
        if line.isDigit(end) { token.digits += 1 } else if line.isLetter(end) { token.letters += 1 }
      }
      end += 1
    }
    while end > index, !isPart(end - 1) || line[end - 1] == 0x2E || line[end - 1] == 0x2D {
      end -= 1
    }
    guard let glyph, glyph != .lowLine || token.digits >= 3, glyph != .hash, end - index >= 4 else {
      return nil
    }
    token.style = glyph
    token.range = index..<end
    if token.letters > 0, token.ats == 0 { token.maskedPart = maskedPart(token.range) }
    return token
  }

  /// No number is written in more groups than so many and one; a line may be nothing but groups.
  private static let mostJoints = 16

  /// The style of what masks inside a token: no letter of a word, no single low line.
  private func sign(at index: Int) -> MaskStyle? {
    guard let style = line.style(index) else { return nil }
    if style == .latinX || style == .latinN { return isMaskLetter(index) ? style : nil }
    if style == .lowLine, line.style(index + 1) != .lowLine, line.style(index - 1) != .lowLine {
      return nil
    }
    return style
  }

  private func maskedPart(_ range: Range<Int>) -> Range<Int>? {
    guard let cut = range.last(where: { line[$0] == 0x2D }), cut + 1 < range.upperBound,
      (cut + 1..<range.upperBound).contains(where: { line.style($0) != nil }),
      !(range.lowerBound..<cut).contains(where: { line.style($0) != nil })
    else { return nil }
    return cut + 1..<range.upperBound
  }

  func isPart(_ index: Int) -> Bool {
    guard index >= 0, index < line.count else { return false }
    let scalar = line[index]
    if line.isDigit(index) || line.isLetter(index) { return true }
    if scalar == 0x2E || scalar == 0x40 { return index > 0 }
    if scalar == 0x2D { return true }
    guard let style = line.style(index) else { return false }
    return style == .star || style == .cross || style == .circle || style == .lowLine
      || style == .square
  }

  /// A blank or a mark that groups a number: 6222 **** **** 1234.
  private func isJoint(_ index: Int, _ glyph: MaskStyle?) -> Bool {
    guard line[index] == 0x20, line.raw(index) != 0x3000 else { return false }
    func isGroup(_ start: Int, _ step: Int) -> Bool {
      var length = 0
      var place = start
      while line.isDigit(place) || line.style(place) == .star || line.style(place) == .cross
        || line.style(place) == .latinX
      {
        length += 1
        place += step
      }
      return length >= 3
    }
    return isGroup(index - 1, -1) && isGroup(index + 1, 1)
      && (line.style(index - 1) != nil || line.style(index + 1) != nil || glyph != nil)
  }

  /// An X (or N) that is no letter of a word: digits, other glyphs or borders beside it.
  func isMaskLetter(_ index: Int) -> Bool {
    guard line.style(index) == .latinX else { return false }
    func isWord(_ index: Int) -> Bool { line.isLetter(index) && line.style(index) != .latinX }
    return !isWord(index - 1) && !isWord(index + 1)
  }
}
