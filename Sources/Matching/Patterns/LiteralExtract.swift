/// The literals of a pattern: for each node either the few texts that it can be, or a set of which
/// every match holds one.
struct LiteralExtract {
  /// Longer lists of alternatives are given up.
  private static let mostExact = 128
  private static let mostRequired = 512

  /// All that the node can match, where that is a short list.
  private let exact: [[UInt32]]?
  /// Every match holds one of these.
  private let required: LiteralSet?

  /// The set to look for, folded.
  var best: [String]? {
    guard let chosen = LiteralSet.rarer(required, LiteralSet(exact)) else { return nil }
    return Array(Set(chosen.literals.map(Self.text))).sorted()
  }

  init(_ node: PatternNode) {
    switch node {
    case .text(let scalar): self.init(exact: [[scalar]])
    case .set(let scalars):
      // Ten digits make ten literals of one, and announce little.
      let isShort = !scalars.isEmpty && scalars.count <= 26 && !node.isAllDigits
      self.init(exact: isShort ? scalars.map { [$0] } : nil)
    case .nothing: self.init(exact: [[]])
    case .digit, .anything: self.init(exact: nil)
    case .group(let inner): self = LiteralExtract(inner)
    case .sequence(let parts): self.init(sequence: parts.map { LiteralExtract($0) })
    case .either(let parts): self.init(alternatives: parts.map { LiteralExtract($0) })
    case .repeated(let inner, let least, let most): self.init(inner, least, most)
    }
  }

  private init(exact: [[UInt32]]?, required: LiteralSet? = nil) {
    self.exact = exact
    self.required = required
  }

  private init(_ inner: PatternNode, _ least: Int, _ most: Int?) {
    // Two separators may stand anywhere in a literal: as many in the pattern are the same as none, but
    // they are counted.
    if Self.isSeparators(inner), least == 0, let most, most <= LiteralWalk.mostSeparators {
      self.init(exact: [[UInt32](repeating: SeparatorRuns.maybe, count: most)])
      return
    }
    let part = LiteralExtract(inner)
    if least == 0 {
      self.init(exact: most == 1 ? part.exact.map { $0 + [[]] } : nil)
    } else if least == 1, most == 1 {
      self = part
    } else {
      let repeated = LiteralExtract(sequence: Array(repeating: part, count: min(least, 8)))
      let isFixed = most == least && least <= 8
      self.init(
        exact: isFixed ? repeated.exact : nil,
        required: LiteralSet.rarer(repeated.required, LiteralSet(repeated.exact)))
    }
  }

  private init(alternatives parts: [LiteralExtract]) {
    let exact = parts.reduce(into: [[UInt32]]?.some([])) { all, part in
      guard let some = part.exact, let before = all, before.count + some.count <= Self.mostRequired
      else {
        all = nil
        return
      }
      all = before + some
    }
    let sets = parts.map { LiteralSet.rarer($0.required, LiteralSet($0.exact)) }
    let all = sets.allSatisfy { $0 != nil } ? sets.flatMap { $0?.literals ?? [] } : []
    self.init(exact: exact, required: all.count <= Self.mostRequired ? LiteralSet(all) : nil)
  }

  private init(sequence parts: [LiteralExtract]) {
    var required: LiteralSet?
    var run: [[UInt32]] = [[]]
    var isExact = true
    for part in parts {
      required = LiteralSet.rarer(required, part.required)
      if let exact = part.exact, exact.count * run.count <= Self.mostExact {
        run = run.flatMap { head in exact.map { head + $0 } }
      } else {
        required = LiteralSet.rarer(required, LiteralSet(run))
        isExact = false
        run = part.exact ?? [[]]
      }
    }
    self.init(
      exact: isExact ? run : nil, required: LiteralSet.rarer(required, LiteralSet(run)))
  }

  private static func isSeparators(_ node: PatternNode) -> Bool {
    switch node {
    case .set(let scalars): !scalars.isEmpty && scalars.allSatisfy(Fold.isSeparator)
    case .text(let scalar): Fold.isSeparator(scalar)
    case .group(let inner): isSeparators(inner)
    default: false
    }
  }

  static func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
  }
}

/// Literals of which one must be there, and how often one of them will be, at a guess.
struct LiteralSet {
  let literals: [[UInt32]]
  private let frequency: Double

  /// Nil where the literals announce nothing: there are none, or one of them is empty or stands
  /// everywhere.
  init?(_ literals: [[UInt32]]?) {
    guard let all = literals, !all.isEmpty else { return nil }
    let literals = all.compactMap(SeparatorRuns.searchable)
    guard literals.count == all.count else { return nil }
    var sum = 0.0
    for literal in literals {
      let folded = LiteralTable.fold(LiteralExtract.text(literal))
      guard !folded.isEmpty, folded.count <= LiteralTable.longest else { return nil }
      if folded.allSatisfy({ (0x30...0x39).contains($0) }) { return nil }
      let shares = folded.map(CommonScalars.share).sorted()
      if folded.count == 1, shares[0] > 0.006 { return nil }
      sum += shares.prefix(3).reduce(1, *)
    }
    self.literals = literals
    frequency = sum
  }

  /// The one that will be met less often.
  static func rarer(_ left: LiteralSet?, _ right: LiteralSet?) -> LiteralSet? {
    guard let left else { return right }
    guard let right else { return left }
    return right.frequency < left.frequency ? right : left
  }
}
