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

  /// The forms of identifiers, in the same order.
  public static var identifiers: [IdentifierRule] { archive.identifiers }

  /// The files of `Rules/policies/`, as they are: a policy is read when somebody names it.
  public static var policies: [EmbeddedText] { EmbeddedRules.policies.map { EmbeddedText($0) } }

  /// The files of `Rules/tables/`, likewise.
  public static var tables: [EmbeddedText] { EmbeddedRules.tables.map { EmbeddedText($0) } }
}

/// A file that the binary carries.
public struct EmbeddedText: Sendable, Hashable {
  /// Its path in the repository, such as `Rules/policies/issue.yaml`.
  public var name: String
  /// UTF-8.
  public var bytes: [UInt8]

  fileprivate init(_ file: (name: StaticString, text: StaticString)) {
    name = file.name.description
    bytes = file.text.withUTF8Buffer { Array($0) }
  }
}
