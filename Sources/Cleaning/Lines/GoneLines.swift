import Synchronization
import TextModel

/// Lines of which nothing was left, and what that took.
///
/// A site puts the same advertisement under each of its texts. Where a line's fate hangs on nothing but
/// the line, the second one need not be read again, whatever document it stands in: that is most of what
/// rules of content cost on a corpus. All blocks of a cleaner share one memory; what it says is what
/// reading would say, so it never shows in the output.
final class GoneLines: Sendable {
  struct Entry: Sendable {
    /// The line, without its line end.
    var line: [UInt8]
    /// Offsets from the line's beginning.
    var changes: [(edit: Edit, rule: Writer)]
    /// Likewise.
    var markers: [ContentMarker]
  }

  private static let mostLines = 512
  private static let longestLine = 4 << 10

  private let entries = Guarded<[UInt64: Entry]>([:])
  /// Number of entries: most texts have none, and ask for no lock.
  private let count = Atomic<Int>(0)

  /// What became of a line of the same bytes.
  func entry(for content: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>) -> Entry? {
    guard content.count <= Self.longestLine, count.load(ordering: .acquiring) > 0 else {
      return nil
    }
    let hash = Self.hash(content, bytes)
    guard let entry = entries.withLock({ $0[hash] }), entry.line.count == content.count else {
      return nil
    }
    for index in 0..<content.count where entry.line[index] != bytes[content.lowerBound + index] {
      return nil
    }
    return entry
  }

  /// Remembers a line, as long as there is room.
  func insert(_ entry: Entry) {
    guard entry.line.count <= Self.longestLine else { return }
    let hash = Self.hash(0..<entry.line.count, entry.line.span)
    entries.withLock { entries in
      guard entries.count < Self.mostLines else { return }
      entries[hash] = entry
      count.store(entries.count, ordering: .releasing)
    }
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
