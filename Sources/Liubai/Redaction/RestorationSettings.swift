import Redaction

/// What a run restores with. Two are equal where they are the same: nothing compares keys.
public struct RestorationSettings: Sendable, Hashable {
  /// What opens the tokens.
  public let restorer: Restorer
  private let identity = Identity()

  /// With this key.
  public init(_ restorer: Restorer) { self.restorer = restorer }

  public static func == (left: RestorationSettings, right: RestorationSettings) -> Bool {
    left.identity === right.identity
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(identity)) }

  private final class Identity: Sendable {}
}
