import Matching

/// Quotation marks are repaired by pairing within the paragraph, not by their glyphs (GB/T 15834-2011,
/// 4.8: “” outside, ‘’ inside).
///
/// A paragraph whose marks already pair is left alone. Else the marks are paired off in order, first the
/// double ones by themselves, then double and single ones together (`'…“`); the pairing is taken only if
/// every pair is plausible: something inside, no opener before a closing mark, no closer after a blank.
/// What does not pair is reported (`punct.quote-unbalanced`), never guessed.
extension Stage {
  static let quotes = Stage(
    rules: [.quote],
    needs: [
      .straightDouble, .straightSingle, .openDouble, .closeDouble, .openSingle, .closeSingle,
      .oddQuote,
    ]
  ) { line, edits in
    let marks = QuoteMarks(line)
    if marks.areWellFormed(line) { return }
    guard let pairs = marks.pairs(line) else { return }
    for pair in pairs {
      let (open, close): (Unicode.Scalar, Unicode.Scalar) = pair.isInner ? ("‘", "’") : ("“", "”")
      if line.scalar(pair.open) != open.value { edits.replace(pair.open, with: open, .quote) }
      if line.scalar(pair.close) != close.value { edits.replace(pair.close, with: close, .quote) }
    }
  }
}

extension Stage {
  /// Two straight single marks for one double mark (''…''), where two such pairs stand in Chinese.
  static let doubledSingles = Stage(
    rules: [.quote], needs: [.straightSingle]
  ) { line, edits in
    var places: [Int] = []
    var index = 0
    while index < line.count {
      guard line.kind(index) == .straightSingle, !line.isGuarded(index) else {
        index += 1
        continue
      }
      let length = line.runLength(at: index)
      if length == 2, line.kind(index - 1).isChinese || line.kind(index + 2).isChinese {
        places.append(index)
      } else if length != 1 {
        return
      }
      index += length
    }
    guard places.count >= 2, places.count % 2 == 0 else { return }
    for place in places { edits.replace(place..<place + 2, with: [0x22], .quote) }
  }
}
