import Matching

/// The scalars that one place of a pattern takes.
struct IdentifierSet: Sendable, Hashable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false

  static let digit = IdentifierSet(ranges: [0x30...0x39])
  /// Anything but a blank.
  static let any = IdentifierSet(ranges: [0...0x20, 0xA0...0xA0, 0x3000...0x3000], isNegated: true)

  /// Whether it takes anything but ASCII.
  var isWide: Bool { isNegated || ranges.contains { $0.upperBound >= 0x80 } }

  /// Whether it takes so much that having one of it says little.
  var isBroad: Bool { isNegated || ranges.reduce(0) { $0 + $1.count } >= Self.broad }

  private static let broad = 0x1000

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    for range in ranges where range.contains(scalar) { return !isNegated }
    return isNegated
  }
}

/// A pattern as a tree.
indirect enum IdentifierPatternNode: Sendable, Hashable {
  case set(IdentifierSet)
  case sequence([IdentifierPatternNode])
  case either([IdentifierPatternNode])
  /// `most` nil: without end.
  case repeated(IdentifierPatternNode, least: Int, most: Int?)
}

/// Makes places and what may follow them out of a tree (Glushkov's construction).
struct IdentifierPatternBuilder {
  typealias States = IdentifierPattern.States

  /// What a part of the pattern begins and ends with.
  struct Part {
    var first: States = 0
    var last: States = 0
    var isNullable = true
  }

  private(set) var sets: [IdentifierSet] = []
  private(set) var follow: [States] = []

  mutating func add(_ node: IdentifierPatternNode) -> Part {
    switch node {
    case .set(let set):
      // Beyond the limit nothing fits; the pattern is refused by its number of places.
      let bit: States = sets.count < States.bitWidth ? 1 << States(sets.count) : 0
      sets.append(set)
      follow.append(0)
      return Part(first: bit, last: bit, isNullable: false)
    case .sequence(let nodes):
      return nodes.reduce(into: Part()) { whole, node in whole = join(whole, add(node)) }
    case .either(let nodes):
      var whole = Part(isNullable: false)
      for node in nodes {
        let part = add(node)
        whole.first |= part.first
        whole.last |= part.last
        whole.isNullable = whole.isNullable || part.isNullable
      }
      return whole
    case .repeated(let inner, let least, let most): return repeated(inner, least, most)
    }
  }

  private mutating func repeated(
    _ inner: IdentifierPatternNode, _ least: Int, _ most: Int?
  ) -> Part {
    var whole = Part()
    for _ in 0..<least where sets.count <= States.bitWidth { whole = join(whole, add(inner)) }
    guard let most else {
      var part = add(inner)
      connect(part.last, part.first)
      part.isNullable = true
      return join(whole, part)
    }
    // x{0,2} is (x(x)?)?: one after another, each of them may be the last.
    for _ in least..<max(least, most) where sets.count <= States.bitWidth {
      var part = add(inner)
      part.isNullable = true
      whole = join(whole, part)
    }
    return whole
  }

  /// The length of the shortest match of a whole pattern, in scalars.
  func shortest(_ whole: Part) -> Int {
    var states = whole.first
    var length = 1
    while states & whole.last == 0, length <= sets.count {
      var next: States = 0
      while states != 0 {
        next |= follow[states.trailingZeroBitCount]
        states &= states - 1
      }
      states = next
      length += 1
    }
    return length
  }

  /// The scalars of the rarest place that no match can go round: marks before ideographs, few before many. Nil
  /// where each has too many.
  func needed(_ whole: Part) -> [UInt32]? {
    var best: (isHan: Bool, scalars: [UInt32])?
    for (place, set) in sets.enumerated() where !set.isNegated {
      let count = set.ranges.reduce(0) { $0 + $1.count }
      guard count < 10, isNecessary(place, whole) else { continue }
      let scalars = set.ranges.flatMap { Array($0) }
      // For a digit may stand what is worth one.
      if scalars.contains(where: { IdentifierFold.isDigit($0) }) { continue }
      let isHan = scalars.contains { Han.contains($0) }
      if let best, (best.isHan ? 1 : 0, best.scalars.count) <= (isHan ? 1 : 0, count) { continue }
      best = (isHan, scalars)
    }
    return best?.scalars
  }

  /// Whether there is no match without this place.
  private func isNecessary(_ place: Int, _ whole: Part) -> Bool {
    let others = ~(States(1) << States(place))
    var seen: States = 0
    var open = whole.first & others
    while open != 0 {
      if open & whole.last != 0 { return false }
      seen |= open
      var next: States = 0
      while open != 0 {
        next |= follow[open.trailingZeroBitCount]
        open &= open - 1
      }
      open = next & others & ~seen
    }
    return true
  }

  private mutating func join(_ left: Part, _ right: Part) -> Part {
    connect(left.last, right.first)
    return Part(
      first: left.isNullable ? left.first | right.first : left.first,
      last: right.isNullable ? left.last | right.last : right.last,
      isNullable: left.isNullable && right.isNullable)
  }

  private mutating func connect(_ last: States, _ first: States) {
    var rest = last
    while rest != 0 {
      follow[rest.trailingZeroBitCount] |= first
      rest &= rest - 1
    }
  }
}
