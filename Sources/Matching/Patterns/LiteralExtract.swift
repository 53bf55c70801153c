/// The literals of a pattern: for each node either the few texts that it can be, or a set of which
/// every match holds one.
struct LiteralExtract {
  /// Longer lists of alternatives are given up.
  private static let most = 64

  /// All that the node can match, where that is a short list.
  private let exact: [[UInt32]]?
  /// Every match holds one of these.
  private let required: [[UInt32]]?

  /// The set to look for: each of two scalars at least, folded.
  var best: [String]? {
    guard let chosen = Self.better(required, exact) else { return nil }
    return Array(Set(chosen.map(Self.text))).sorted()
  }

  init(_ node: PatternNode) {
    switch node {
    case .text(let scalar): self.init(exact: [[scalar]])
    case .set(let scalars):
      self.init(exact: scalars.isEmpty || scalars.count > 12 ? nil : scalars.map { [$0] })
    case .nothing: self.init(exact: [[]])
    case .digit, .anything: self.init(exact: nil)
    case .group(let inner): self = LiteralExtract(inner)
    case .sequence(let parts): self.init(sequence: parts.map { LiteralExtract($0) })
    case .either(let parts):
      let parts = parts.map { LiteralExtract($0) }
      let exact = parts.reduce(into: [[UInt32]]?.some([])) { all, part in
        guard let some = part.exact, let before = all, before.count + some.count <= Self.most else {
          all = nil
          return
        }
        all = before + some
      }
      let sets = parts.map { Self.better($0.required, $0.exact) }
      let all = sets.allSatisfy { $0 != nil } ? sets.flatMap { $0 ?? [] } : nil
      self.init(exact: exact, required: (all?.count ?? 0) <= 4 * Self.most ? all : nil)
    case .repeated(let inner, let least, let most):
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
          required: Self.better(repeated.required, repeated.exact))
      }
    }
  }

  private init(exact: [[UInt32]]?, required: [[UInt32]]? = nil) {
    self.exact = exact
    self.required = required
  }

  private init(sequence parts: [LiteralExtract]) {
    var required: [[UInt32]]?
    var run: [[UInt32]] = [[]]
    var isExact = true
    for part in parts {
      required = Self.better(required, part.required)
      if let exact = part.exact, exact.count * run.count <= Self.most {
        run = run.flatMap { head in exact.map { head + $0 } }
      } else {
        required = Self.better(required, run)
        isExact = false
        run = part.exact ?? [[]]
      }
    }
    self.init(exact: isExact ? run : nil, required: Self.better(required, run))
  }

  /// The set with the longer shortest literal; of two alike the smaller set.
  private static func better(_ left: [[UInt32]]?, _ right: [[UInt32]]?) -> [[UInt32]]? {
    let (left, right) = (usable(left), usable(right))
    guard let left else { return right }
    guard let right else { return left }
    let (short, other) = (least(left), least(right))
    if min(short, 4) != min(other, 4) { return short > other ? left : right }
    return left.count <= right.count ? left : right
  }

  private static func usable(_ set: [[UInt32]]?) -> [[UInt32]]? {
    guard let set, !set.isEmpty, set.count <= 4 * most, least(set) >= 2 else { return nil }
    return set
  }

  private static func least(_ set: [[UInt32]]) -> Int {
    set.map { LiteralTable.fold(text($0)).count }.min() ?? 0
  }

  private static func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
  }
}
