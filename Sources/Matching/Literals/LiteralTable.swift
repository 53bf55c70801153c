/// All literals of all rules, found in one scan.
///
/// Decision: anchors instead of an automaton. Each literal is looked for at its rarest scalar, its
/// anchor; the scan that cleaning makes anyway has one bit more in its table of scalars, set for
/// anchors, and only there a second look is taken, first at the neighbour that makes a pair with it
/// (`PairFilter`). An automaton over all scalars
/// would read every character for the sake of words that stand in one line of a thousand. From the
/// anchor one walks back to the literal's beginning and down a trie, so that every literal that begins
/// there is seen, also one that is the beginning of another.
///
/// Text is compared folded (`Fold`), and up to two separators may stand between two scalars.
/// Worst case of a scan: O(*n l*), *l* the longest literal.
public struct LiteralTable: Sendable {
  /// A literal in a text.
  public struct Hit: Sendable, Hashable, Comparable {
    /// Its index among the literals.
    public var literal: Int
    /// Its first byte, UTF-8 offset.
    public var start: Int
    /// The byte behind its last one.
    public var end: Int

    /// Orders by start, then by end, then by number.
    public static func < (left: Hit, right: Hit) -> Bool {
      (left.start, left.end, left.literal) < (right.start, right.end, right.literal)
    }

    /// The same, counted from a place `distance` bytes earlier.
    public func shifted(by distance: Int) -> Hit {
      Hit(literal: literal, start: start + distance, end: end + distance)
    }
  }

  /// The class in one of `flags`.
  @usableFromInline static var classBits: UInt8 { 0x3F }
  /// Bit of `flags` at scalars where `probe` must be asked.
  @usableFromInline static var anchorBit: UInt8 { 0x80 }
  /// Bit of `flags` at scalars that also end a pair, or are a literal by themselves; these have
  /// `anchorBit` too.
  @usableFromInline static var otherBit: UInt8 { 0x40 }
  /// The longest literal that is taken, in scalars.
  public static let longest = 64

  /// For U+0000 … U+FFFF: the raw scalar class, and `anchorBit`.
  @usableFromInline let flags: [UInt8]
  let anchors: HashedTable
  /// Likewise pairs that end with the anchor: key, the anchor and the scalar before it.
  let ends: HashedTable
  let pairs: PairFilter
  /// `Fold.table`: a table of one's own is not asked for with a lock.
  let folds: [UInt16]
  let edges: HashedTable
  /// Literals of one scalar, by scalar: their numbers and 1.
  let singles: HashedTable
  /// By trie node: the first literal that ends there, and its anchor; -1 for none.
  let literalAt: [Int32]
  let anchorOf: [UInt8]

  /// Number of literals.
  public let count: Int
  /// Whether there is nothing to look for.
  public var isEmpty: Bool { count == 0 }

  /// - Parameter literals: each of 1 to `longest` scalars, folded (`fold`), no two equal.
  /// - Complexity: O(*n*), with a table of 64 KiB.
  public init(_ literals: [[UInt32]]) {
    count = literals.count
    folds = Fold.table
    var trie = TrieBuilder()
    var places: [(node: Int, literal: Int, anchor: Int)] = []
    var pairs = PairFilter()
    var anchorOffsets: [UInt64: UInt32] = [:]
    var anchorScalars = Set<UInt32>()
    var endOffsets: [UInt64: UInt32] = [:]
    var otherScalars = Set<UInt32>()
    var singles: [UInt64: UInt32] = [:]
    for (index, literal) in literals.enumerated() {
      if literal.count == 1 {
        singles[UInt64(literal[0])] = UInt32(index + 1)
        pairs.insert(single: literal[0])
        anchorScalars.insert(literal[0])
        otherScalars.insert(literal[0])
        continue
      }
      let anchor = Self.anchor(of: literal)
      places.append((trie.insert(literal), index, anchor))
      anchorScalars.insert(literal[anchor])
      if anchor == literal.count - 1 {
        let pair = Self.key(literal[anchor], literal[anchor - 1])
        endOffsets[pair, default: 0] |= 1 << UInt32(anchor)
        pairs.insert(literal[anchor], after: literal[anchor - 1])
        otherScalars.insert(literal[anchor])
      } else {
        let pair = Self.key(literal[anchor], literal[anchor + 1])
        anchorOffsets[pair, default: 0] |= 1 << UInt32(anchor)
        pairs.insert(literal[anchor], before: literal[anchor + 1])
      }
    }
    anchors = HashedTable(anchorOffsets)
    ends = HashedTable(endOffsets)
    self.pairs = pairs
    edges = HashedTable(trie.edges)
    self.singles = HashedTable(singles)
    var literalAt = [Int32](repeating: -1, count: trie.nodeCount)
    var anchorOf = [UInt8](repeating: 0, count: trie.nodeCount)
    for place in places {
      literalAt[place.node] = Int32(place.literal)
      anchorOf[place.node] = UInt8(place.anchor)
    }
    self.literalAt = literalAt
    self.anchorOf = anchorOf
    var bits = [UInt8](repeating: 0, count: 0x10000)
    for scalar in anchorScalars where scalar < 0x10000 { bits[Int(scalar)] |= Self.anchorBit }
    for scalar in otherScalars where scalar < 0x10000 { bits[Int(scalar)] |= Self.otherBit }
    flags = zip(ScalarClassTable.shared.basicPlane, folds).map { $0.rawValue | bits[Int($1)] }
  }

  /// `text` as literals are compared, what is not seen and what separates left out.
  public static func fold(_ text: String) -> [UInt32] {
    let scalars = text.unicodeScalars.map { Fold.literal($0.value) }
    // A separator at an end belongs to the literal, for nothing can be skipped there.
    var result: [UInt32] = []
    for (index, scalar) in scalars.enumerated() where scalar != 0 {
      let isInside = index > 0 && index < scalars.count - 1
      if isInside, Fold.isSeparator(scalar), !result.isEmpty { continue }
      result.append(scalar)
    }
    return result
  }

  /// The rarest scalar, of the first 32: with its neighbour it makes the pair that is looked for.
  private static func anchor(of literal: [UInt32]) -> Int {
    // The walk back to the start would step over a separator.
    if Fold.isSeparator(literal[0]) { return 0 }
    var best = 0
    var least = Int.max
    for index in 0..<min(literal.count, 32) {
      let other = index + 1 < literal.count ? literal[index + 1] : literal[index - 1]
      let cost = 8 * CommonScalars.rank(literal[index]) + CommonScalars.rank(other)
      // Beyond the basic plane there are no flags; a separator is skipped where it stands.
      if cost < least, literal[index] < 0x10000, !Fold.isSeparator(literal[index]) {
        (best, least) = (index, cost)
      }
    }
    return best
  }

  @inline(__always)
  static func key(_ anchor: UInt32, _ other: UInt32) -> UInt64 {
    UInt64(anchor) << 32 | UInt64(other)
  }
}
