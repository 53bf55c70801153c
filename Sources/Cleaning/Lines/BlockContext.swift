/// How much of its surroundings a block brings along: the nearest line, and more of them as far as rules
/// of content look.
///
/// The limits count from a line outwards, so that what a rule sees is the same wherever blocks are cut.
enum BlockContext {
  /// Bytes of all lines together, of which only the nearest may be longer.
  static let size = 16 << 10
  /// Lines; a head line's run with blank lines in it has room.
  static let lines = 128
  /// A nearest line that is longer decides nothing.
  static let longestLine = 64 << 10

  /// Whether a line of `count` bytes is still seen behind `lines` nearer ones of `bytes` in all.
  static func sees(_ count: Int, behind lines: Int, of bytes: Int) -> Bool {
    lines == 0 ? count <= longestLine : lines < self.lines && bytes + count <= size
  }

  /// The end of `bytes`, whole lines with their line ends, as far as it is seen from behind.
  static func before(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.last == 0x0A else { return [] }
    var (start, lines) = (bytes.endIndex, 0)
    while start > bytes.startIndex {
      let floor = max(bytes.startIndex, start - 1 - longestLine)
      guard
        let first = bytes[floor..<start - 1].lastIndex(of: 0x0A).map({ $0 + 1 })
          ?? (floor == bytes.startIndex ? floor : nil),
        sees(start - first, behind: lines, of: bytes.endIndex - start)
      else { break }
      start = first
      lines += 1
    }
    return bytes[start...]
  }

  /// The beginning of `bytes` as far as it is seen from before, and whether that is all of it.
  ///
  /// - Parameter isAll: whether the text ends with `bytes`; else its last line may go on.
  static func after(_ bytes: ArraySlice<UInt8>, isAll: Bool) -> (
    ArraySlice<UInt8>, reachesEnd: Bool
  ) {
    var (end, lines) = (bytes.startIndex, 0)
    while end < bytes.endIndex {
      let limit = min(bytes.endIndex, end + longestLine + 1)
      guard
        let next = bytes[end..<limit].firstIndex(of: 0x0A).map({ $0 + 1 })
          ?? (isAll && limit == bytes.endIndex ? limit : nil),
        // A line end that is missing counts as if it were there.
        sees(
          next - end + (bytes[next - 1] == 0x0A ? 0 : 1), behind: lines,
          of: end - bytes.startIndex)
      else { return (bytes[..<end], false) }
      end = next
      lines += 1
    }
    return (bytes[..<end], isAll)
  }
}
