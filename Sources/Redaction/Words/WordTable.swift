import Matching

/// Words of lists, and every place of a text where one stands.
///
/// Decision: a tree of its own beside `LiteralTable`. A name may be written 张 伟 or `&#24352;伟`, but in 张*伟
/// somebody's other name is hidden; what rules of advertisements skip between letters (`*`, `-`, `|`) must
/// not be skipped here, and escapes must be read. A place whose scalar begins no word costs one look into
/// a set.
struct WordTable: Sendable {
  /// A word in a text: its number, and its bytes.
  struct Hit: Hashable {
    var word: Int
    var start: Int
    var end: Int
  }

  /// Unseen scalars and blanks that may stand between two of a word.
  private static let mostUnseen = 8
  private static let mostBlanks = 4

  private let edges: HashedTable
  /// By node: the words that end there.
  private let words: [[Int]]
  /// What can begin a word, unfolded.
  private let firsts: ScalarSet
  private let beginsBeyond: Bool
  let isEmpty: Bool

  /// - Parameter words: folded (`fold`), none empty; equal ones are all told.
  init(_ list: [[UInt32]]) {
    var trie = TrieBuilder()
    var words: [[Int]] = [[]]
    for (index, word) in list.enumerated() {
      let node = trie.insert(word)
      while words.count < trie.nodeCount { words.append([]) }
      words[node].append(index)
    }
    let begins = Set(list.compactMap(\.first))
    edges = HashedTable(trie.edges)
    self.words = words
    isEmpty = list.isEmpty
    beginsBeyond = begins.contains { $0 >= 0x10000 }
    firsts =
      list.isEmpty
      ? ScalarSet("&\\")
      : ScalarSet(
        (0..<0x10000).filter { $0 == 0x26 || $0 == 0x5C || begins.contains(FoldedScalar.fold($0)) })
  }

  /// `text` as words are compared; blanks beside ideographs and what parts digits are left out.
  static func fold(_ text: String) -> [UInt32] {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var scalars: [UInt32] = []
    var position = 0
    while position < bytes.count {
      let (scalar, end) = FoldedScalar.read(span, at: position, before: bytes.count)
      if scalar != 0 { scalars.append(FoldedScalar.isBlank(scalar) ? 0x20 : scalar) }
      position = end
    }
    var folded: [UInt32] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == 0x20 {
        guard let last = folded.last, last != 0x20, index + 1 < scalars.count else { continue }
        let next = scalars[(index + 1)...].first { $0 != 0x20 } ?? 0x20
        if next == 0x20 || skipsBlanks(last) || Han.contains(next) { continue }
      } else if scalar == 0x2D, let last = folded.last, FoldedScalar.isDigit(last) {
        // Of a number: 400-800-1234.
        continue
      }
      folded.append(scalar)
    }
    return folded
  }

  /// Every word in `bytes[range]`, in the order of their beginnings, from each place the longest only. Words
  /// of Latin letters or digits at an end do not match inside longer ones.
  ///
  /// Worst case O(*n l*), *l* the longest word.
  func scan(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>, into hits: inout [Hit]
  ) {
    if isEmpty { return }
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = bytes.quickScalar(at: position)
      if firsts.contains(scalar) || beginsBeyond && scalar >= 0x10000 {
        probe(bytes, position, range, into: &hits)
      }
      position &+= Swift.Span<UInt8>.width(of: bytes[position])
    }
  }

  private func probe(
    _ bytes: borrowing Swift.Span<UInt8>, _ start: Int, _ range: Range<Int>, into hits: inout [Hit]
  ) {
    var node: UInt32 = 0
    var position = start
    var (unseen, blanks) = (0, 0)
    var first: UInt32 = 0
    var last: UInt32 = 0
    var found: (node: UInt32, end: Int)?
    while position < range.upperBound {
      let (scalar, end) = FoldedScalar.read(bytes, at: position, before: range.upperBound)
      let folded = FoldedScalar.isBlank(scalar) ? 0x20 : scalar
      let child = folded == 0 ? 0 : edges[UInt64(node) << 32 | UInt64(folded)]
      if child != 0 {
        if node == 0 { first = folded }
        (node, last) = (child, folded)
        (unseen, blanks) = (0, 0)
        if !words[Int(node)].isEmpty, isWhole(bytes, start, end, first, last, range) {
          found = (node, end)
        }
      } else if node != 0, folded == 0 {
        unseen += 1
        if unseen > Self.mostUnseen { break }
      } else if node != 0,
        folded == 0x20 && Self.skipsBlanks(last) || folded == 0x2D && FoldedScalar.isDigit(last)
      {
        blanks += 1
        if blanks > Self.mostBlanks { break }
      } else {
        break
      }
      position = end
    }
    guard let found else { return }
    for word in words[Int(found.node)] {
      hits.append(Hit(word: word, start: start, end: found.end))
    }
  }

  private static func skipsBlanks(_ scalar: UInt32) -> Bool {
    Han.contains(scalar) || FoldedScalar.isDigit(scalar) || scalar == 0xB7 || scalar == 0x20
  }

  /// Whether no letter goes on where a letter ends the word, and no digit where a digit does.
  private func isWhole(
    _ bytes: borrowing Swift.Span<UInt8>, _ start: Int, _ end: Int, _ first: UInt32,
    _ last: UInt32, _ range: Range<Int>
  ) -> Bool {
    if end < range.upperBound,
      goesOn(last, FoldedScalar.read(bytes, at: end, before: range.upperBound).scalar)
    {
      return false
    }
    guard start > range.lowerBound else { return true }
    return !goesOn(first, FoldedScalar.fold(bytes.scalar(at: bytes.scalarStart(before: start))))
  }

  private func goesOn(_ one: UInt32, _ other: UInt32) -> Bool {
    FoldedScalar.isLatin(one) && FoldedScalar.isLatin(other)
      || FoldedScalar.isDigit(one) && FoldedScalar.isDigit(other)
  }
}
