/// All literals of all rules, found in one scan.
///
/// Decision: anchors instead of an automaton. Each literal is looked for at its rarest pair of
/// neighbours; the scan that cleaning makes anyway has one bit more in its table of scalars, set for
/// the first halves of those pairs, and only there a second look is taken. An automaton over all scalars
/// would read every character for the sake of words that stand in one line of a thousand. From the
/// anchor one walks back to the literal's beginning and down a trie, so that every literal that begins
/// there is seen, also one that is the beginning of another.
///
/// Text is compared folded (`Fold`), and up to two separators may stand between two scalars.
/// Worst case of a scan: O(*n l*), *l* the longest literal.
public struct LiteralTable: Sendable {
  /// A literal in a text.
  public struct Hit: Sendable, Hashable {
    /// Its index among the literals.
    public var literal: Int
    /// UTF-8 offsets.
    public var start: Int
    public var end: Int
  }

  /// Bit of `flags` at scalars where `probe` must be asked.
  @usableFromInline static var anchorBit: UInt8 { 0x80 }
  /// Bit of `flags` at scalars that are a literal by themselves; these have `anchorBit` too.
  @usableFromInline static var singleBit: UInt8 { 0x40 }
  /// The longest literal that is taken, in scalars.
  public static let longest = 64

  /// For U+0000 … U+FFFF: the raw scalar class, and `anchorBit`.
  @usableFromInline let flags: [UInt8]
  private let anchors: HashedTable
  /// One bit for each pair in `anchors`, by a hash: most questions end here.
  private let pairs: [UInt64]
  private let edges: HashedTable
  /// Literals of one scalar, by scalar: their numbers and 1.
  private let singles: HashedTable
  /// By trie node: the first literal that ends there, and its anchor; -1 for none.
  private let literalAt: [Int32]
  private let anchorOf: [UInt8]

  /// Number of literals.
  public let count: Int
  /// Whether there is nothing to look for.
  public var isEmpty: Bool { count == 0 }

  /// - Parameter literals: each of 1 to `longest` scalars, folded (`fold`), no two equal.
  /// - Complexity: O(*n*), with a table of 64 KiB.
  public init(_ literals: [[UInt32]]) {
    count = literals.count
    var trie = TrieBuilder()
    var anchorOffsets: [UInt64: UInt32] = [:]
    var anchorScalars = Set<UInt32>()
    var singles: [UInt64: UInt32] = [:]
    for (index, literal) in literals.enumerated() {
      if literal.count == 1 {
        singles[UInt64(literal[0])] = UInt32(index + 1)
        anchorScalars.insert(literal[0])
        continue
      }
      let anchor = Self.anchor(of: literal)
      trie.insert(literal, index: index, anchor: anchor)
      let pair = UInt64(literal[anchor]) << 32 | UInt64(literal[anchor + 1])
      anchorOffsets[pair, default: 0] |= 1 << UInt32(anchor)
      anchorScalars.insert(literal[anchor])
    }
    anchors = HashedTable(anchorOffsets)
    var pairs = [UInt64](repeating: 0, count: Self.pairBits / 64)
    for pair in anchorOffsets.keys {
      let bit = Self.bit(UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.pairs = pairs
    edges = HashedTable(trie.edges)
    self.singles = HashedTable(singles)
    literalAt = trie.literalAt
    anchorOf = trie.anchorOf
    var flags = ScalarClassTable.shared.basicPlane.map { $0.rawValue }
    if !anchorScalars.isEmpty {
      for scalar in flags.indices where anchorScalars.contains(UInt32(Fold.table[scalar])) {
        flags[scalar] |= Self.anchorBit
        if singles[UInt64(Fold.table[scalar])] != nil { flags[scalar] |= Self.singleBit }
      }
    }
    self.flags = flags
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

  /// The pair whose first half is rarest, among the first 32.
  private static func anchor(of literal: [UInt32]) -> Int {
    // The walk back to the start would step over a separator.
    if Fold.isSeparator(literal[0]) { return 0 }
    var best = 0
    var least = Int.max
    for index in 0..<min(literal.count - 1, 32) {
      let cost = 4 * CommonScalars.rank(literal[index]) + CommonScalars.rank(literal[index + 1])
      // Beyond the basic plane there are no flags.
      if cost < least, literal[index] < 0x10000 { (best, least) = (index, cost) }
    }
    return best
  }

  // MARK: Scanning

  /// Appends every literal in `bytes[range]` to `hits`, in the order of their anchors.
  ///
  /// - Parameter bytes: valid UTF-8; `range` holds whole scalars.
  public func scan(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>, into hits: inout [Hit]
  ) {
    if isEmpty { return }
    let flags = flags.span
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte < 0x80 {
        if flags[Int(byte)] & Self.anchorBit != 0 { probe(bytes, position, range, into: &hits) }
        position &+= 1
      } else if byte & 0xF0 == 0xE0, position &+ 2 < range.upperBound {
        let scalar =
          (Int(byte) & 0x0F) << 12 | (Int(bytes[position &+ 1]) & 0x3F) << 6
          | Int(bytes[position &+ 2]) & 0x3F
        if flags[scalar] & Self.anchorBit != 0 { probe(bytes, position, range, into: &hits) }
        position &+= 3
      } else {
        if flag(of: bytes.scalar(at: position)) & Self.anchorBit != 0 {
          probe(bytes, position, range, into: &hits)
        }
        position &+= Swift.Span<UInt8>.width(of: byte)
      }
    }
  }

  /// Class and anchor bit of a scalar of any plane.
  @inline(__always)
  func flag(of scalar: UInt32) -> UInt8 {
    scalar < 0x10000
      ? flags[Int(scalar)]
      : ScalarClassTable.supplementary(scalar).rawValue | (isEmpty ? 0 : Self.anchorBit)
  }

  private static let pairBits = 1 << 16

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 &+ second &* 0x85EB_CA77) >> 16)
  }

  /// Looks for the literals whose anchor is the scalar at `position`; `range` bounds the walk.
  @inline(__always)
  func probe(
    _ bytes: borrowing Swift.Span<UInt8>, _ position: Int, _ range: Range<Int>,
    into hits: inout [Hit]
  ) {
    let byte = bytes[position]
    let next = position &+ Swift.Span<UInt8>.width(of: byte)
    let first = Fold.literal(bytes.quickScalar(at: position))
    if next < range.upperBound {
      let second = Fold.literal(bytes.quickScalar(at: next))
      let bit = Self.bit(first, second)
      let isPair = pairs[bit >> 6] & 1 << UInt64(bit & 63) != 0
      if !isPair, second != 0, !Fold.isSeparator(second), first < 0x10000,
        flags[Int(first)] & Self.singleBit == 0
      {
        return
      }
    }
    examine(bytes, position, next, first, range, into: &hits)
  }

  @inline(never)
  private func examine(
    _ bytes: borrowing Swift.Span<UInt8>, _ position: Int, _ following: Int, _ first: UInt32,
    _ range: Range<Int>, into hits: inout [Hit]
  ) {
    let walk = LiteralWalk(range)
    let single = singles[UInt64(first)]
    if single != 0 { hits.append(Hit(literal: Int(single) - 1, start: position, end: following)) }
    // The pair's other half: right behind, or behind separators; but one of these may itself be what
    // some literal ends in.
    var offsets: UInt32 = 0
    var gap = LiteralWalk.Gap()
    var next = following
    while next < range.upperBound {
      let second = Fold.literal(bytes.scalar(at: next))
      offsets |= anchors[UInt64(first) << 32 | UInt64(second)]
      guard gap.takes(second) else { break }
      next += Swift.Span<UInt8>.width(of: bytes[next])
    }
    while offsets != 0 {
      let offset = offsets.trailingZeroBitCount
      offsets &= offsets - 1
      if let start = walk.back(bytes, position, offset) {
        follow(bytes, start, start, 0, UInt8(offset), walk, into: &hits)
      }
    }
  }

  /// Walks down the trie from `node`, whose next scalar is looked for at `position`.
  private func follow(
    _ bytes: borrowing Swift.Span<UInt8>, _ start: Int, _ position: Int, _ node: UInt32,
    _ anchor: UInt8, _ walk: LiteralWalk, into hits: inout [Hit]
  ) {
    var gap = LiteralWalk.Gap()
    var next = position
    while next < walk.range.upperBound {
      let scalar = Fold.literal(bytes.scalar(at: next))
      let end = next + Swift.Span<UInt8>.width(of: bytes[next])
      let child = edges[UInt64(node) << 32 | UInt64(scalar)]
      if child != 0 {
        let literal = literalAt[Int(child)]
        if literal >= 0, anchorOf[Int(child)] == anchor {
          hits.append(Hit(literal: Int(literal), start: start, end: end))
        }
        follow(bytes, start, end, child, anchor, walk, into: &hits)
      }
      guard node != 0, gap.takes(scalar) else { return }
      next = end
    }
  }
}
