import Configuration
import Redaction

/// A policy, and where it comes from.
public struct KnownPolicy: Sendable, Hashable {
  /// As its file says.
  public let policy: Policy
  /// Its file, as messages tell it.
  public let source: String
  /// Whether the program carries it.
  public let isBuiltIn: Bool

  /// The policies of files, or all built-in ones where none is named.
  public static func all(_ names: [String]) throws(PolicyProblem) -> [KnownPolicy] {
    if names.isEmpty { return PolicyCatalog.known }
    var policies: [KnownPolicy] = []
    for name in names { policies.append(try PolicyCatalog.named(name)) }
    return policies
  }
}
