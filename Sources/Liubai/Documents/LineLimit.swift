/// Watches a decoded stream for a line that is too long: the same verdict however the stream is cut.
struct LineLimit {
  let limit: Int
  /// Offset of the next byte, and of its line's first.
  private(set) var offset = 0
  private(set) var lineStart = 0

  init(_ limit: Int) { self.limit = limit }

  /// The offset of the first line that is too long by now; nil if none is.
  ///
  /// - Complexity: O(*n*), a search for line ends; nothing is looked at inside a piece that is shorter
  ///   than the limit but its last line end.
  mutating func check(_ bytes: ArraySlice<UInt8>) -> Int? {
    let base = offset - bytes.startIndex
    var position = bytes.startIndex
    offset += bytes.count
    if offset - lineStart > limit {
      while let end = bytes[position...].firstIndex(of: 0x0A) {
        if base + end - lineStart > limit { return lineStart }
        lineStart = base + end + 1
        position = end + 1
      }
      return offset - lineStart > limit ? lineStart : nil
    }
    if let end = bytes.lastIndex(of: 0x0A) { lineStart = base + end + 1 }
    return nil
  }
}
