import Matching

/// The questions that rules ask of a paragraph.
extension WorkingLine {
  /// Index of the first scalar at or after `index` that is no plain blank.
  func skippingSpaces(from index: Int) -> Int {
    var index = index
    while kind(index) == .space { index += 1 }
    return index
  }

  /// Index of the last scalar at or before `index` that is no plain blank.
  func skippingSpaces(backFrom index: Int) -> Int {
    var index = index
    while kind(index) == .space { index -= 1 }
    return index
  }

  /// Number of equal scalars from `index` on.
  func runLength(at index: Int) -> Int {
    var end = index + 1
    while end < count, tokens[end].scalar == tokens[index].scalar { end += 1 }
    return end - index
  }

  /// Whether the scalars at `index` spell `text`.
  func spells(_ text: StaticString, at index: Int) -> Bool {
    guard index >= 0, index < count else { return false }
    return text.withUTF8Buffer { buffer in
      let bytes = buffer.span
      var (place, position) = (0, index)
      while place < bytes.count {
        if scalar(position) != bytes.scalar(at: place) { return false }
        place += Swift.Span<UInt8>.width(of: bytes[place])
        position += 1
      }
      return true
    }
  }

  /// The end of the inline code (`…`) that begins at `index`, or nil.
  func inlineCodeEnd(_ index: Int) -> Int? {
    guard kind(index) == .backtick else { return nil }
    var end = index + 1
    while end < count, tokens[end].kind != .backtick { end += 1 }
    return end < count ? end + 1 : nil
  }

  /// Whether a line ends within it.
  var holdsLineFeed: Bool {
    present.contains(.lineFeed) && marks.contains { tokens[$0].kind == .lineFeed }
  }

  /// Whether nothing of the line is to be seen.
  var isBlank: Bool { tokens.allSatisfy { $0.kind.isBlank || $0.kind == .removable } }

  /// Whether the line's end leaves it open that the next one belongs to it: no stop, or an open bracket.
  var mayGoOn: Bool {
    let last = contentEnd - 1
    switch kind(last) {
    case .stop:
      if scalar(last) == 0xFF0C || scalar(last) == 0x3001 { return true }
    case .wideColon, .border: break
    default: return true
    }
    return false
  }

  /// Index of the first scalar that is not a blank; `count` if none.
  var contentStart: Int {
    var index = 0
    while index < count, tokens[index].kind.isBlank { index += 1 }
    return index
  }

  /// The line without the blanks at its ends; empty for a line of blanks.
  var content: Range<Int> {
    let end = contentEnd
    return min(contentStart, end)..<end
  }

  /// One past the last scalar that is not a blank.
  var contentEnd: Int {
    var index = count
    while index > 0, tokens[index - 1].kind.isBlank { index -= 1 }
    return index
  }
}
