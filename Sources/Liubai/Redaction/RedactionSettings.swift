import Redaction

/// What a run redacts with. Two are equal where they are the same: nothing compares keys.
public struct RedactionSettings: Sendable, Hashable {
  /// The policy, made ready.
  public let redactor: Redactor
  /// Whether texts are cleaned first.
  public var cleansFirst = false
  private let identity = Identity()

  /// With this policy.
  public init(_ redactor: Redactor) { self.redactor = redactor }

  public static func == (left: RedactionSettings, right: RedactionSettings) -> Bool {
    left.identity === right.identity && left.cleansFirst == right.cleansFirst
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(identity))
    hasher.combine(cleansFirst)
  }

  private final class Identity: Sendable {}
}
