import TextModel

/// One cell of a table, where it stands.
struct TableCell: Sendable, Hashable {
  /// All its bytes, quotation marks included.
  var span: ByteSpan
  /// Whether its first byte is a quotation mark.
  var isQuoted: Bool

  /// The cells of a row.
  ///
  /// - Parameter row: without its line end.
  /// - Throws: a quoted cell that never ends.
  /// - Complexity: O(*n*).
  static func all(
    _ bytes: Span<UInt8>, _ row: ByteSpan, separator: UInt8
  ) throws(RecordRejection) -> [TableCell] {
    var scan = RowScan(separator)
    var cells: [TableCell] = []
    var start = row.start
    func cell(_ end: Int) -> TableCell {
      TableCell(
        span: ByteSpan(start, end), isQuoted: start < end && bytes[start] == RowScan.quote)
    }
    for position in row.start..<row.end {
      if case .cell = scan.take(bytes[position]) {
        cells.append(cell(position))
        start = position + 1
      }
    }
    if scan.isOpen { throw RecordRejection(.openQuote, start) }
    cells.append(cell(row.end))
    return cells
  }

  /// What it says.
  func text(_ bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(span.count)
    guard isQuoted else {
      text.append(bytes, span.start..<span.end)
      return text
    }
    var position = span.start + 1
    var isInside = true
    while position < span.end {
      let byte = bytes[position]
      position += 1
      guard byte == RowScan.quote, isInside else {
        text.append(byte)
        continue
      }
      if position < span.end, bytes[position] == RowScan.quote {
        text.append(byte)
        position += 1
      } else {
        // What stands behind the closing mark is text, too.
        isInside = false
      }
    }
    return text
  }

  /// The bytes of a cell that says `text`: with marks where it had them, or needs them now.
  func bytes(saying text: [UInt8], separator: UInt8) -> [UInt8] {
    let needsMarks =
      text.first == RowScan.quote
      || text.contains { $0 == separator || $0 == 0x0A || $0 == 0x0D }
    guard isQuoted || needsMarks else { return text }
    var bytes: [UInt8] = [RowScan.quote]
    for byte in text {
      if byte == RowScan.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(RowScan.quote)
    return bytes
  }
}
