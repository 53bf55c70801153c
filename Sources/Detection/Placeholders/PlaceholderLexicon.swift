import TextModel

/// The words of all context rules, compiled.
public final class PlaceholderLexicon: Sendable {
  /// As given.
  public let rules: [ContextRule]

  /// O(*n*) in the words.
  public init(_ rules: [ContextRule]) { self.rules = rules }
}

extension PlaceholderLexicon: Hashable {
  public static func == (left: PlaceholderLexicon, right: PlaceholderLexicon) -> Bool {
    left === right || left.rules == right.rules
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(rules.count) }
}
