import Matching

/// What the beginnings of lines tell: headings, items, tables, fences.
extension DocumentHabits {
  /// Looks at the first bytes of every line, and gives the ranges inside code fences.
  ///
  /// - Complexity: O(*n*), at memory speed.
  mutating func meetLines(
    _ bytes: borrowing Swift.Span<UInt8>, at offset: Int, fence: UInt8?
  ) -> OrderedRanges {
    var fences = OrderedRanges()
    var open = fence
    var openedAt = 0
    var start = 0
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      switch bytes[start] {
      case 0x23, 0x2D, 0x2B, 0x2A, 0x60, 0x3E, 0x7C, 0x7E, 0x20, 0x5B:
        if let sign = FenceScanner.sign(of: start..<end, in: bytes) {
          let next = FenceScanner.next(open, sign)
          if open == nil { openedAt = start }
          if next == nil { fences.append(openedAt..<end) }
          open = next
          markdown = min(markdown, offset + end)
        } else if open == nil, Self.isMarkdown(bytes, start..<end) {
          markdown = min(markdown, offset + end)
        }
      default: break
      }
      start = end + 1
    }
    if open != nil { fences.append(openedAt..<bytes.count) }
    return fences
  }

  /// A heading, a list's item, a quotation, a table.
  private static func isMarkdown(
    _ bytes: borrowing Swift.Span<UInt8>, _ line: Range<Int>
  ) -> Bool {
    let start = line.lowerBound
    func byte(_ distance: Int) -> UInt8 {
      start + distance < line.upperBound ? bytes[start + distance] : 0
    }
    switch bytes[start] {
    case 0x23:
      var end = start
      while end < line.upperBound, bytes[end] == 0x23 { end += 1 }
      return end - start <= 6 && end < line.upperBound && bytes[end] == 0x20
    case 0x2D, 0x2B, 0x2A: return byte(1) == 0x20 && line.count > 2
    case 0x3E: return byte(1) == 0x20
    case 0x7C:
      // The rule under a table's head.
      return line.allSatisfy {
        bytes[$0] == 0x7C || bytes[$0] == 0x2D || bytes[$0] == 0x3A || bytes[$0] == 0x20
          || bytes[$0] == 0x0D
      } && line.count > 4
    default: return false
    }
  }
}
