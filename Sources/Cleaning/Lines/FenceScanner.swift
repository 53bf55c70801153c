import Matching

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Code fences of Markdown: a line that begins with ``` or ~~~ opens one, the same sign closes it.
enum FenceScanner {
  /// The fence that is open after `bytes`, given the one open before them.
  ///
  /// - Complexity: O(*n*), at memory speed where no fence sign occurs.
  static func state(after bytes: [UInt8], from fence: UInt8?) -> UInt8? {
    guard holds(0x60, bytes) || holds(0x7E, bytes) else { return fence }
    var state = fence
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let sign = sign(of: bytes[start..<end]) { state = next(state, sign) }
      start = end + 1
    }
    return state
  }

  private static func holds(_ byte: UInt8, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { memchr($0, Int32(byte), buffer.count) != nil } ?? false
    }
  }

  /// The state after a fence line of `sign`.
  static func next(_ state: UInt8?, _ sign: UInt8) -> UInt8? {
    state == nil ? sign : state == sign ? nil : state
  }

  /// The sign, if `line` is a fence line.
  static func sign(of line: ArraySlice<UInt8>) -> UInt8? {
    var position = line.startIndex
    while position < line.endIndex, line[position] == 0x20, position - line.startIndex < 3 {
      position += 1
    }
    guard position + 3 <= line.endIndex, line[position] == 0x60 || line[position] == 0x7E,
      line[position] == line[position + 1], line[position] == line[position + 2]
    else { return nil }
    // Blanks and invisible characters behind the sign go. ~~~ and ``` with text in Chinese behind them are ornaments.
    let rest = line[(position + 3)...]
    return rest.allSatisfy { $0 < 0x80 } || isInvisible(rest) ? line[position] : nil
  }

  /// Whether what stands beyond ASCII in `rest` is nothing that cleaning would keep.
  private static func isInvisible(_ rest: ArraySlice<UInt8>) -> Bool {
    let bytes = rest.span
    var position = 0
    while position < bytes.count {
      let scalar = bytes.scalar(at: position)
      let kind = ScalarClassTable.shared.classOf(scalar)
      guard scalar < 0x80 || kind == .removable || kind.isBlank else { return false }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return true
  }
}
