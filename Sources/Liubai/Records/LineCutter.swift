/// Cuts a stream into batches of whole lines, or of whole rows of a table, and lets those that are too long pass
/// through without being held.
struct LineCutter {
  enum Piece: Sendable {
    case lines(LineBatch)
    /// Some of a line that is too long; its number.
    case overlong([UInt8], line: Int, isFirst: Bool, isLast: Bool)
  }

  private let blockSize: Int
  private let maxLine: Int
  private var buffer: [UInt8] = []
  /// Offset of `buffer` in the stream, and number of its first line.
  private var offset = 0
  private var line = 1
  /// Behind the last line end in `buffer`.
  private var wholeEnd = 0
  private var isInsideOverlong = false
  /// Nil for lines.
  private var rows: RowScan?
  /// Behind the first end of a row that came in while none was in the buffer.
  private var firstRowEnd: Int?
  private var done = false

  /// - Parameter separator: of cells, where the stream is a table.
  init(blockSize: Int, maxLine: Int, separator: UInt8? = nil) {
    rows = separator.map { RowScan($0) }
    self.blockSize = blockSize
    self.maxLine = maxLine
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    if rows != nil {
      scanRows(bytes)
    } else if let last = bytes.lastIndex(of: 0x0A) {
      wholeEnd = buffer.count + (last - bytes.startIndex) + 1
    }
    buffer.append(contentsOf: bytes)
  }

  private mutating func scanRows(_ bytes: ArraySlice<UInt8>) {
    guard var scan = rows else { return }
    if wholeEnd == 0 { firstRowEnd = nil }
    let bytes = bytes.span
    for index in 0..<bytes.count {
      guard case .row = scan.take(bytes[index]) else { continue }
      let end = buffer.count + index + 1
      if wholeEnd == 0, firstRowEnd == nil { firstRowEnd = end }
      wholeEnd = end
    }
    rows = scan
  }

  mutating func finish() { done = true }

  /// The next piece; nil while more bytes are needed, and after the last piece.
  ///
  /// - Parameter flushing: whole lines are given out though they do not fill a batch.
  mutating func next(flushing: Bool = false) -> Piece? {
    if isInsideOverlong { return nextOverlong() }
    if done, !buffer.isEmpty, buffer.count - wholeEnd <= maxLine { return take(buffer.count) }
    if buffer.count - wholeEnd > maxLine {
      if wholeEnd > 0 { return take(wholeEnd) }
      isInsideOverlong = true
      return overlong(buffer.count, isFirst: true, isLast: done)
    }
    if wholeEnd > 0, flushing || wholeEnd >= blockSize { return take(wholeEnd) }
    return nil
  }

  private mutating func nextOverlong() -> Piece? {
    // The whole lines behind it begin after its line end, the first in the buffer.
    let end = rows == nil ? buffer.firstIndex(of: 0x0A).map { $0 + 1 } : firstRowEnd
    if wholeEnd > 0, let end {
      return overlong(end, isFirst: false, isLast: true)
    }
    if done { return overlong(buffer.count, isFirst: false, isLast: true) }
    if buffer.count >= blockSize { return overlong(buffer.count, isFirst: false, isLast: false) }
    return nil
  }

  private mutating func overlong(_ count: Int, isFirst: Bool, isLast: Bool) -> Piece {
    let number = line
    let bytes = takeBytes(count)
    // A row may have many lines, a line has one.
    if rows != nil { line += bytes.span.count(of: 0x0A) }
    if isLast {
      isInsideOverlong = false
      if rows == nil { line += 1 }
    }
    return .overlong(bytes, line: number, isFirst: isFirst, isLast: isLast)
  }

  private mutating func take(_ count: Int) -> Piece {
    let batchOffset = offset
    let firstLine = line
    let bytes = takeBytes(count)
    line += bytes.span.count(of: 0x0A)
    return .lines(LineBatch(bytes: bytes, offset: batchOffset, firstLine: firstLine))
  }

  /// Takes the front out without copying it.
  private mutating func takeBytes(_ count: Int) -> [UInt8] {
    let rest = Array(buffer[count...])
    var bytes = buffer
    buffer = rest
    bytes.removeLast(bytes.count - count)
    offset += count
    wholeEnd = max(0, wholeEnd - count)
    return bytes
  }
}
