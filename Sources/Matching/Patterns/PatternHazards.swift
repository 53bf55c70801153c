/// Shapes of patterns whose searches can take exponential or quadratic time.
///
/// The budget stops such a search; `rules lint` says why it would.
enum PatternHazards {
  static func find(in node: PatternNode) -> [String] {
    var found: [String] = []
    visit(node, inside: false, &found)
    return Array(Set(found)).sorted()
  }

  private static func visit(_ node: PatternNode, inside: Bool, _ found: inout [String]) {
    switch node {
    case .text, .set, .digit, .anything, .nothing: break
    case .group(let inner): visit(inner, inside: inside, &found)
    case .either(let parts):
      for part in parts { visit(part, inside: inside, &found) }
      if inside, Set(parts.compactMap(first)).count < parts.compactMap(first).count {
        found.append("重复之中有首字相同的分支，形如 (a|ab)+")
      }
    case .sequence(let parts):
      for part in parts { visit(part, inside: inside, &found) }
      for (left, right) in zip(parts, parts.dropFirst())
      where isEndless(left) && isEndless(right) && mayMeet(left, right) {
        found.append("相邻的两个不限次数的重复可以匹配同样的字，形如 .*.*")
      }
    case .repeated(let inner, _, let most):
      let isEndless = (most ?? .max) > 20
      if isEndless, inside || holdsEndless(inner) {
        found.append("重复之中又有不限次数的重复，形如 (a+)+")
      }
      visit(inner, inside: inside || isEndless, &found)
    }
  }

  private static func isEndless(_ node: PatternNode) -> Bool {
    if case .repeated(_, _, let most) = node { return (most ?? .max) > 20 }
    if case .group(let inner) = node { return isEndless(inner) }
    return false
  }

  /// Whether an endless repetition is all that the node need consist of.
  private static func holdsEndless(_ node: PatternNode) -> Bool {
    switch node {
    case .repeated: isEndless(node)
    case .group(let inner): holdsEndless(inner)
    case .sequence(let parts):
      parts.contains(where: holdsEndless) && parts.allSatisfy { holdsEndless($0) || isOptional($0) }
    case .either(let parts): parts.contains(where: holdsEndless)
    case .text, .set, .digit, .anything, .nothing: false
    }
  }

  private static func isOptional(_ node: PatternNode) -> Bool {
    if case .repeated(_, let least, _) = node { return least == 0 }
    return node == .nothing
  }

  private static func mayMeet(_ left: PatternNode, _ right: PatternNode) -> Bool {
    guard let one = repeatedItem(left), let other = repeatedItem(right) else { return true }
    return one == other || one == .anything || other == .anything
  }

  private static func repeatedItem(_ node: PatternNode) -> PatternNode? {
    switch node {
    case .repeated(let inner, _, _): inner
    case .group(let inner): repeatedItem(inner)
    default: nil
    }
  }

  private static func first(_ node: PatternNode) -> UInt32? {
    switch node {
    case .text(let scalar): scalar
    case .group(let inner): first(inner)
    case .sequence(let parts): parts.first.flatMap(first)
    case .repeated(let inner, let least, _): least > 0 ? first(inner) : nil
    default: nil
    }
  }
}
