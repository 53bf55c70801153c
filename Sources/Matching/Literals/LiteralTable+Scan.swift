/// The scan: anchors in the text, and the literals around them.
extension LiteralTable {
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

  static let pairBits = 1 << 16

  @inline(__always)
  static func bit(_ first: UInt32, _ second: UInt32) -> Int {
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
        flags[Int(first)] & Self.otherBit == 0
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
    if single != 0 {
      hits.append(Hit(literal: Int(single) - 1, start: position, end: following))
    }
    var offsets = forward(bytes, following, first, walk)
    if first >= 0x10000 || flags[Int(first)] & Self.otherBit != 0,
      let before = walk.back(bytes, position, 1)
    {
      offsets |= ends[Self.key(first, Fold.literal(bytes.scalar(at: before)))]
    }
    while offsets != 0 {
      let offset = offsets.trailingZeroBitCount
      offsets &= offsets - 1
      if let start = walk.back(bytes, position, offset) {
        follow(bytes, start, UInt8(offset), walk, into: &hits)
      }
    }
  }

  /// The offsets of the anchor `first` in the literals that have it before the scalar at `next`. Separators
  /// are skipped; but one of them may itself be what is looked for.
  private func forward(
    _ bytes: borrowing Swift.Span<UInt8>, _ next: Int, _ first: UInt32, _ walk: LiteralWalk
  ) -> UInt32 {
    guard next < walk.range.upperBound else { return 0 }
    let offsets = anchors[Self.key(first, Fold.literal(bytes.scalar(at: next)))]
    guard offsets == 0, let skipped = walk.skip(bytes, next), skipped < walk.range.upperBound else {
      return offsets
    }
    return anchors[Self.key(first, Fold.literal(bytes.scalar(at: skipped)))]
  }

  /// Walks down the trie from `start`.
  private func follow(
    _ bytes: borrowing Swift.Span<UInt8>, _ start: Int, _ anchor: UInt8, _ walk: LiteralWalk,
    into hits: inout [Hit]
  ) {
    var node: UInt32 = 0
    var position = start
    while position < walk.range.upperBound {
      var child = edge(node, bytes, position)
      if child == 0 {
        guard node != 0, let skipped = walk.skip(bytes, position), skipped < walk.range.upperBound
        else { return }
        position = skipped
        child = edge(node, bytes, position)
        if child == 0 { return }
      }
      position += Swift.Span<UInt8>.width(of: bytes[position])
      node = child
      let literal = literalAt[Int(node)]
      if literal >= 0, anchorOf[Int(node)] == anchor {
        hits.append(Hit(literal: Int(literal), start: start, end: position))
      }
    }
  }

  @inline(__always)
  private func edge(
    _ node: UInt32, _ bytes: borrowing Swift.Span<UInt8>, _ position: Int
  ) -> UInt32 {
    edges[UInt64(node) << 32 | UInt64(Fold.literal(bytes.scalar(at: position)))]
  }
}
