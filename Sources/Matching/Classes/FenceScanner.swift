#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Code fences of Markdown: a line that begins with ``` or ~~~ opens one, the same sign closes it.
public enum FenceScanner {
  /// The fence that is open after `bytes`, whole lines, given the one open before them.
  ///
  /// - Complexity: O(*n*), at memory speed where no fence sign occurs.
  public static func state(after bytes: [UInt8], from fence: UInt8?) -> UInt8? {
    guard holds(0x60, bytes) || holds(0x7E, bytes) else { return fence }
    let text = bytes.span
    var state = fence
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start)
      if let sign = sign(of: start..<end, in: text) { state = next(state, sign) }
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
  public static func next(_ state: UInt8?, _ sign: UInt8) -> UInt8? {
    state == nil ? sign : state == sign ? nil : state
  }

  /// The sign, if `line`, without its end, is a fence line. `bytes` are valid UTF-8.
  ///
  /// - Complexity: O(*n*) in the line, O(1) where it is none.
  public static func sign(
    of line: Range<Int>, in bytes: borrowing Swift.Span<UInt8>
  ) -> UInt8? {
    var position = line.lowerBound
    while position < line.upperBound, bytes[position] == 0x20, position - line.lowerBound < 3 {
      position += 1
    }
    guard position + 3 <= line.upperBound, bytes[position] == 0x60 || bytes[position] == 0x7E,
      bytes[position] == bytes[position + 1], bytes[position] == bytes[position + 2]
    else { return nil }
    // Blanks and invisible characters behind the sign go. ~~~ and ``` with text in Chinese behind them are
    // ornaments.
    let rest = position + 3..<line.upperBound
    return rest.allSatisfy { bytes[$0] < 0x80 } || isInvisible(rest, bytes) ? bytes[position] : nil
  }

  /// Whether what stands beyond ASCII in `rest` is nothing that cleaning would keep.
  private static func isInvisible(
    _ rest: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    var position = rest.lowerBound
    while position < rest.upperBound {
      let scalar = bytes.scalar(at: position)
      if scalar >= 0x80 {
        switch ScalarClassTable.shared.classOf(scalar) {
        case .removable, .ideographicSpace, .oddSpace: break
        default: return false
        }
      }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return true
  }
}
