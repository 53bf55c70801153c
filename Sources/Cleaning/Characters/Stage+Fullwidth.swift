import Matching

/// Full-width letters, digits, ％ and ． in numbers become half-width (GB/T 15835-2011, 5.1.7).
///
/// A token that holds a mask glyph (ＸＸ镇, ２０ＸＸ年) is somebody's blank: it stays as it is.
extension Stage {
  static let fullwidth = Stage(
    rules: [.fullwidth], needs: [.wideAlphanumeric, .circle], readsGuard: false
  ) { line, edits in
    var index = 0
    for mark in line.marks where mark >= index {
      if isGrouping(line, mark) { edits.replace(mark, with: ",", .fullwidth) }
      // ０５５１－６２３４: the connector goes with its digits.
      if line.scalar(mark) == 0xFF0D, isWideDigit(line.scalar(mark - 1)),
        isWideDigit(line.scalar(mark + 1))
      {
        edits.replace(mark, with: "-", .fullwidth)
      }
      guard isTokenScalar(line, mark) else { continue }
      var start = mark
      while start > index, isTokenScalar(line, start - 1) { start -= 1 }
      index = mark
      while isTokenScalar(line, index) { index += 1 }
      if holdsMask(line, start..<index) { continue }
      for place in start..<index where isWide(line.scalar(place)) {
        let scalar = line.scalar(place)
        switch scalar {
        case 0xFF0E:  // ． is a point only between digits or after a list number
          guard isWideDigit(line.scalar(place - 1)) || line.kind(place - 1) == .digit else {
            continue
          }
        case 0xFF05:
          guard isWideDigit(line.scalar(place - 1)) || line.kind(place - 1) == .digit else {
            continue
          }
        default: break
        }
        edits.replace(place..<place + 1, with: [scalar - 0xFEE0], .fullwidth)
      }
    }
  }

  private static func isWide(_ scalar: UInt32) -> Bool {
    (0xFF10...0xFF19).contains(scalar) || (0xFF21...0xFF3A).contains(scalar)
      || (0xFF41...0xFF5A).contains(scalar) || scalar == 0xFF05 || scalar == 0xFF0E
  }

  private static func isWideDigit(_ scalar: UInt32) -> Bool { (0xFF10...0xFF19).contains(scalar) }

  /// ，between full-width digits, three behind it and one to three before: １，２６０.
  private static func isGrouping(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    guard line.scalar(index) == 0xFF0C else { return false }
    var before = index - 1
    while isWideDigit(line.scalar(before)) { before -= 1 }
    var after = index + 1
    while isWideDigit(line.scalar(after)) { after += 1 }
    return (1...3).contains(index - 1 - before) && after - index - 1 == 3
  }

  private static func isTokenScalar(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let kind = line.kind(index)
    return kind == .wideAlphanumeric || kind.isAlphanumeric || kind == .star || kind == .period
      || kind == .percent || line.scalar(index) == 0xFF2F || line.scalar(index) == 0xFF0A
      || line.scalar(index) == 0xD7
  }

  /// Only digits and mask glyphs, at least one of them a mask glyph.
  private static func holdsMask(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    var masked = false
    for place in range {
      switch line.scalar(place) {
      case 0x58, 0x78, 0xFF38, 0xFF58, 0x2A, 0xFF0A, 0xD7: masked = true
      case 0x30...0x39, 0xFF10...0xFF19, 0x2E, 0xFF0E, 0x25, 0xFF05: break
      default: return false
      }
    }
    return masked
  }
}
