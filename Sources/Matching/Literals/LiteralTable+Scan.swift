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

  /// Appends the literals whose anchors are at `anchors`, as `scanLine` found them, to `hits`.
  ///
  /// - Parameter range: the line.
  public func resolve(
    _ anchors: [Int], _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>,
    into hits: inout [Hit]
  ) {
    for position in anchors { probe(bytes, position, range, into: &hits) }
  }

  /// Class and anchor bit of a scalar of any plane.
  @inline(__always)
  func flag(of scalar: UInt32) -> UInt8 {
    scalar < 0x10000
      ? flags[Int(scalar)]
      : ScalarClassTable.supplementary(scalar).rawValue | (isEmpty ? 0 : Self.anchorBit)
  }

  @inline(__always)
  private func fold(_ scalar: UInt32) -> UInt32 {
    scalar < 0x10000 ? UInt32(folds[Int(scalar)]) : Fold.supplementary(scalar)
  }

  /// Looks for the literals whose anchor is the scalar at `position`; `range` bounds the walk.
  @inline(__always)
  func probe(
    _ bytes: borrowing Swift.Span<UInt8>, _ position: Int, _ range: Range<Int>,
    into hits: inout [Hit]
  ) {
    let next = position &+ Swift.Span<UInt8>.width(of: bytes[position])
    let first = fold(bytes.quickScalar(at: position))
    if mayHold(bytes, position, next, first, range) {
      examine(bytes, position, next, first, range, into: &hits)
    }
  }

  /// Whether the anchor's neighbours could be those of a literal. What is skipped in literals could be
  /// followed by anything.
  @inline(__always)
  private func mayHold(
    _ bytes: borrowing Swift.Span<UInt8>, _ position: Int, _ next: Int, _ first: UInt32,
    _ range: Range<Int>
  ) -> Bool {
    if next < range.upperBound {
      let second = fold(bytes.quickScalar(at: next))
      if pairs.mayHold(first, before: second) || second == 0 || Fold.isSeparator(second) {
        return true
      }
    }
    guard first >= 0x10000 || flags[Int(first)] & Self.otherBit != 0 else { return false }
    if pairs.mayHold(single: first) { return true }
    guard position > range.lowerBound else { return false }
    let previous = fold(bytes.quickScalar(at: bytes.scalarStart(before: position)))
    return pairs.mayHold(first, after: previous) || previous == 0 || Fold.isSeparator(previous)
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
        follow(bytes, start, start, 0, UInt8(offset), walk, into: &hits)
      }
    }
  }

  /// The offsets of the anchor `first` in the literals that have it before the scalar at `position`, or
  /// before one behind separators; but one of these may itself be what some literal ends in.
  private func forward(
    _ bytes: borrowing Swift.Span<UInt8>, _ position: Int, _ first: UInt32, _ walk: LiteralWalk
  ) -> UInt32 {
    var offsets: UInt32 = 0
    var gap = LiteralWalk.Gap()
    var next = position
    while next < walk.range.upperBound {
      let second = fold(bytes.quickScalar(at: next))
      offsets |= anchors[Self.key(first, second)]
      guard gap.takes(second) else { break }
      next += Swift.Span<UInt8>.width(of: bytes[next])
    }
    return offsets
  }

  /// Walks down the trie from `node`, whose next scalar is looked for at `position`.
  private func follow(
    _ bytes: borrowing Swift.Span<UInt8>, _ start: Int, _ position: Int, _ node: UInt32,
    _ anchor: UInt8, _ walk: LiteralWalk, into hits: inout [Hit]
  ) {
    var gap = LiteralWalk.Gap()
    var next = position
    while next < walk.range.upperBound {
      let scalar = fold(bytes.quickScalar(at: next))
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
