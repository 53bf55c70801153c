import Matching

extension Rule {
  /// The rule with the literals of its patterns written down as keywords, where they can be derived, so
  /// that nobody has to derive them again.
  public var announced: Rule {
    var rule = self
    for index in rule.signals.indices {
      guard case .pattern(let source, let keywords) = rule.signals[index].test, keywords.isEmpty,
        rule.signals[index].weight > 0, let literals = PatternSyntax(source).literals
      else { continue }
      rule.signals[index].test = .pattern(source, keywords: literals)
    }
    return rule
  }
}
