import TextModel

/// Lines of a block of which nothing was left, and what that took.
///
/// A site puts the same advertisement under each of its texts. Where a line's fate hangs on nothing but
/// the line, the second one need not be read again: that is most of what rules of content cost on a
/// corpus. Whether it did hang on the line alone is for `BlockCleaner.mend` to say.
struct GoneLines {
  struct Entry {
    /// Where the line stood first.
    var content: Range<Int>
    /// Offsets from the line's beginning.
    var changes: [(edit: Edit, rule: Writer)]
    /// Likewise.
    var markers: [ContentMarker]
  }

  private static let mostLines = 256
  private static let longestLine = 4 << 10

  private var entries: [UInt64: Entry] = [:]

  /// What became of a line of the same bytes.
  func entry(for content: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>) -> Entry? {
    guard !entries.isEmpty, content.count <= Self.longestLine,
      let entry = entries[Self.hash(content, bytes)], entry.content.count == content.count
    else { return nil }
    for index in 0..<content.count
    where bytes[entry.content.lowerBound + index] != bytes[content.lowerBound + index] {
      return nil
    }
    return entry
  }

  mutating func insert(_ entry: Entry, _ bytes: borrowing Swift.Span<UInt8>) {
    guard entries.count < Self.mostLines, entry.content.count <= Self.longestLine else { return }
    entries[Self.hash(entry.content, bytes)] = entry
  }

  /// FNV-1a over eight bytes at a time.
  private static func hash(_ range: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      hash = (hash ^ word) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
      position += 8
    }
    while position < range.upperBound {
      hash = (hash ^ UInt64(bytes[position])) &* 0x0000_0100_0000_01B3
      position += 1
    }
    return hash
  }
}
