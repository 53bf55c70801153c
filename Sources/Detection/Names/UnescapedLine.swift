import Matching
import TextModel

/// A line in which scalars are written as escapes (被告人&#24352;伟, \u5f20\u4f1f), as it is meant.
///
/// Names are read over it as over any line; each of its bytes knows the place that it came from. Nearly no line
/// has one: two searches for a single byte find those that do.
struct UnescapedLine {
  /// In the text that it is of, without the line end.
  let range: Range<Int>
  /// UTF-8; holds no line end.
  private(set) var text: [UInt8] = []
  /// By byte of `text`: where what it stands for begins, and ends, in the text that it is of.
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// All lines that hold an escape, in order. O(*n*): each byte is searched once for `&` and once for `\`.
  static func all(in bytes: borrowing Swift.Span<UInt8>) -> [UnescapedLine] {
    var lines: [UnescapedLine] = []
    var position = 0
    var entity = firstEscape(0x26, bytes, from: 0)
    var backslash = firstEscape(0x5C, bytes, from: 0)
    while let escape = [entity, backslash].compactMap({ $0 }).min() {
      var start = escape
      while start > position, bytes[start - 1] != 0x0A { start -= 1 }
      let line = UnescapedLine(bytes, start..<bytes.lineEnd(from: escape))
      position = line.range.upperBound
      if let place = entity, place < position { entity = firstEscape(0x26, bytes, from: position) }
      if let place = backslash, place < position {
        backslash = firstEscape(0x5C, bytes, from: position)
      }
      lines.append(line)
    }
    return lines
  }

  private init(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) {
    self.range = range
    var position = range.lowerBound
    while position < range.upperBound {
      if let escape = Self.escape(bytes, position, before: range.upperBound),
        let scalar = Unicode.Scalar(escape.scalar)
      {
        for byte in String(scalar).utf8 { append(byte, position, escape.end) }
        position = escape.end
      } else {
        append(bytes[position], position, position + 1)
        position += 1
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    text.append(byte)
    starts.append(start)
    ends.append(end)
  }

  /// The bytes that say what `span` of `text`, not empty, holds.
  func original(_ span: ByteSpan) -> ByteSpan {
    ByteSpan(starts[span.start], ends[span.end - 1])
  }

  /// What stands for a control character is left as it is: a line must stay one.
  private static func escape(
    _ bytes: borrowing Swift.Span<UInt8>, _ position: Int, before end: Int
  ) -> (scalar: UInt32, end: Int)? {
    guard bytes[position] == 0x26 || bytes[position] == 0x5C,
      let escape = EscapedScalar.read(bytes, at: position, before: end),
      escape.scalar >= 0x20, escape.scalar &- 0x7F > 0x20
    else { return nil }
    return escape
  }

  private static func firstEscape(
    _ lead: UInt8, _ bytes: borrowing Swift.Span<UInt8>, from start: Int
  ) -> Int? {
    var position = start
    while let place = bytes.firstOffset(of: lead, from: position) {
      if escape(bytes, place, before: bytes.count) != nil { return place }
      position = place + 1
    }
    return nil
  }
}

extension [UnescapedLine] {
  /// Whether a place of the text lies in one of them. O(log *n*).
  func hold(_ place: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.contains(place)
  }
}
