import Matching
import TextModel

/// Lines of megabytes, as exports without line ends have them.
extension BlockCleaner {
  /// A suspect line past this many bytes is mended in pieces: a scalar under repair takes sixteen bytes,
  /// and a line may be held only four times.
  static let longLine = 1 << 20
  private static let pieceSize = 256 << 10

  /// Mends a very long line piece by piece, each up to the first 。 past `pieceSize`, or some other mark where
  /// there is none. What concerns
  /// several lines is not done there.
  mutating func readLong(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) {
    flush(bytes)
    let mark = Mark(self)
    var line = WorkingLine()
    var start = content.lowerBound
    while start < content.upperBound {
      let end = Self.pieceEnd(start, content.upperBound, bytes)
      line.removeAll()
      line.append(bytes, start..<end)
      plan.paragraphs.findSeparators(&line)
      plan.paragraphs.readMarkup(&line)
      var piece = Paragraph(span: start..<end, lineEnd: end..<end, mayGoOn: false)
      mend(&line, &piece, isPiece: true)
      write(line, piece.kind)
      for flag in piece.flags { report(flag.span, Writer(content: flag.rule)) }
      start = end
    }
    endLine(since: mark, content, lineEnd, breakRule: nil)
  }

  private static func pieceEnd(
    _ start: Int, _ limit: Int, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Int {
    var end = start + pieceSize
    guard end < limit else { return limit }
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let fallback = closing(end, limit, bytes)
    while end + 3 <= limit, end < start + 2 * pieceSize {
      if bytes[end] == 0xE3, bytes[end + 1] == 0x80, bytes[end + 2] == 0x82 { return end + 3 }
      end += Swift.Span<UInt8>.width(of: bytes[end])
    }
    return fallback
  }

  /// A place near `start` where nothing is cut in two, going by the mark before it; `start` where there is
  /// none.
  private static func closing(
    _ start: Int, _ limit: Int, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Int {
    var end = start
    while end < min(limit, start + 4096) {
      let scalar = bytes.scalar(at: end)
      end += Swift.Span<UInt8>.width(of: bytes[end])
      switch scalar {
      // ] } 】 ） ， ； and a blank
      case 0x5D, 0x7D, 0x3011, 0xFF09, 0xFF0C, 0xFF1B, 0x20: return end
      default: break
      }
    }
    return start
  }
}
