import Matching

/// What has no place in a text: control characters, zero-width and bidi characters, and the odd
/// spaces of word processors and web pages.
///
/// A joiner stays inside emoji and where a script needs it; bidi marks stay in a line that has
/// right-to-left letters.
extension Stage {
  static let invisible = Stage(
    rules: [.control, .zeroWidth], needs: [.removable, .latin1], readsGuard: false,
    runsOnVerbatim: true
  ) { line, edits in
    var next = 0
    for index in line.marks where index >= next {
      let kind = line.kind(index)
      let scalar = line.scalar(index)
      if kind == .latin1, (0x80...0x9F).contains(scalar) {
        edits.delete(index, .control)
      } else if kind == .removable {
        if scalar == 0x1B, let end = endOfEscapeSequence(line, index) {
          edits.delete(index..<end, .control)
          next = end
          continue
        }
        if scalar < 0x20 || scalar == 0x7F {
          edits.delete(index, .control)
        } else if !isNeeded(line, index) {
          edits.delete(index, .zeroWidth)
        }
      }
    }
  }

  /// The end of an ANSI sequence `ESC [ … letter` that begins at `start`.
  private static func endOfEscapeSequence(_ line: borrowing WorkingLine, _ start: Int) -> Int? {
    guard line.scalar(start + 1) == 0x5B else { return nil }
    var index = start + 2
    while line.kind(index) == .digit || line.kind(index) == .semicolon { index += 1 }
    return (0x40...0x7E).contains(line.scalar(index)) ? index + 1 : nil
  }

  private static func isNeeded(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    switch line.scalar(index) {
    case 0x200C, 0x200D:  // joiners: between emoji, or letters of a script that joins
      return joins(line.scalar(index - 1)) && joins(line.scalar(index + 1))
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C:
      return (0..<line.count).contains { isRightToLeft(line.scalar($0)) }
    default: return false
    }
  }

  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x600...0x10FF, 0x1700...0x1CFF, 0xA800...0xABFF, 0x1F000...0x1FAFF, 0x2600...0x27BF,
      0x2190...0x21FF, 0x2B00...0x2BFF, 0xFE0F, 0x200D, 0x23E9...0x23FA:
      true
    default: false
    }
  }

  private static func isRightToLeft(_ scalar: UInt32) -> Bool {
    (0x590...0x8FF).contains(scalar) || (0xFB1D...0xFDFF).contains(scalar)
      || (0xFE70...0xFEFE).contains(scalar)
  }

  /// No-break and other odd spaces: gone at the head of a line, plain elsewhere.
  static let oddSpaces = Stage(
    rules: [.oddSpace], needs: [.oddSpace], readsGuard: false, runsOnVerbatim: true
  ) { line, edits in
    var atHead = true
    for index in 0..<line.count {
      let kind = line.kind(index)
      if kind == .oddSpace {
        if atHead {
          edits.delete(index, .oddSpace)
        } else {
          edits.replace(index, with: " ", .oddSpace)
        }
      } else if !kind.isBlank {
        atHead = false
      }
    }
  }
}
