import Detection

/// The rules of `Rules/`, as they were when this was built.
public enum BuiltInRules {
  private static let archive = EmbeddedRules.archive.withUTF8Buffer { RuleArchive(decoding: $0) }

  /// All of them, by file, then as they stand there. Decoded at the first use.
  public static var all: [Rule] { archive.rules }

  /// The word lists that they use, for rules that come from elsewhere to refer to.
  public static var lists: [WordList] { archive.lists }

  /// The words that say what a placeholder hides, in the same order.
  public static var contexts: [ContextRule] { archive.contexts }

  /// The policies of `Rules/policies/`, by file.
  public static var policies: [Policy] { archive.policies }
}
