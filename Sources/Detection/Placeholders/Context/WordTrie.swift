import Matching

/// Words as a tree, for the longest one that begins (or, for words stored backwards, ends) at a place.
struct WordTrie: Sendable {
  private let edges: HashedTable
  private let senses: [Senses]

  /// A word's meanings, by number into the lexicon's lists: four at most, in one machine word.
  struct Senses: Sequence, IteratorProtocol, Sendable {
    private var bits: UInt64 = 0

    var isEmpty: Bool { bits == 0 }

    mutating func insert(_ sense: Int) {
      guard !contains(sense), bits >> 48 == 0 else { return }
      bits = bits << 16 | UInt64(sense + 1)
    }

    mutating func next() -> Int? {
      guard bits != 0 else { return nil }
      defer { bits >>= 16 }
      return Int(bits & 0xFFFF) - 1
    }
  }

  /// - Parameter words: folded scalars in reading order of the tree, with what each means.
  init(_ words: [(scalars: [UInt32], sense: Int)]) {
    var trie = TrieBuilder()
    let places = words.map { (node: trie.insert($0.scalars), sense: $0.sense) }
    var senses = [Senses](repeating: Senses(), count: trie.nodeCount)
    for place in places where place.node > 0 { senses[place.node].insert(place.sense) }
    edges = HashedTable(trie.edges)
    self.senses = senses
  }

  /// The longest word from `index` on, in steps of `step` (1 or -1): its length and senses.
  ///
  /// - Parameter skipsBlanks: whether a word may have blanks inside.
  func longest(
    _ line: MaskLine, from index: Int, step: Int, skipsBlanks: Bool = false
  ) -> (length: Int, senses: Senses)? {
    var found: (Int, Senses)?
    forEachMatch(line, from: index, step: step, skipsBlanks: skipsBlanks) { found = ($0, $1) }
    return found
  }

  /// All words from `index` on, in steps of `step`, the shorter ones first.
  ///
  /// - Parameter skipsBlanks: whether a word may have blanks inside.
  @inline(__always)
  func forEachMatch(
    _ line: MaskLine, from index: Int, step: Int, skipsBlanks: Bool = false,
    _ body: (_ length: Int, Senses) -> Void
  ) {
    var node: UInt32 = 0
    var place = index
    while true {
      let scalar = Self.fold(line[place])
      if skipsBlanks, scalar == 0x20, node > 0 {
        place += step
        continue
      }
      node = edges[UInt64(node) << 32 | UInt64(scalar)]
      guard node > 0 else { return }
      place += step
      let found = senses[Int(node)]
      if !found.isEmpty { body(abs(place - index), found) }
    }
  }

  /// The word that fills `range` exactly.
  func exact(_ line: MaskLine, _ range: Range<Int>) -> Senses? {
    var node: UInt32 = 0
    for place in range {
      node = edges[UInt64(node) << 32 | UInt64(Self.fold(line[place]))]
      guard node > 0 else { return nil }
    }
    return senses[Int(node)].isEmpty ? nil : senses[Int(node)]
  }

  /// Letters in lower case; the rest is folded by `MaskLine`.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    scalar &- 0x41 <= 25 ? scalar + 0x20 : scalar
  }
}
