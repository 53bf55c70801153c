import Detection

/// Rules that are data: those of content, the placeholder lexicon, identifiers. Each proves itself by examples.
public struct DataRules: Sendable, Hashable {
  /// Rules of content.
  public var content: [Rule]
  /// Entries of the lexicon.
  public var contexts: [ContextRule]
  /// Forms of values.
  public var identifiers: [IdentifierRule]

  /// Nothing, or what is given.
  public init(
    content: [Rule] = [], contexts: [ContextRule] = [], identifiers: [IdentifierRule] = []
  ) {
    self.content = content
    self.contexts = contexts
    self.identifiers = identifiers
  }
}

extension RuleCatalog {
  /// All that is data.
  public var data: DataRules {
    DataRules(content: content, contexts: contexts, identifiers: identifiers)
  }

  /// What the command line asked for (`isGiven`), or the rest.
  public func data(given isGiven: Bool) -> DataRules {
    DataRules(
      content: content.filter { given.contains($0.id) == isGiven },
      contexts: contexts.filter { given.contains($0.id) == isGiven },
      identifiers: identifiers.filter { given.contains($0.id) == isGiven })
  }
}
