import TextModel

/// Brings back what `encrypt` wrote.
public struct Restorer: Sendable {
  let keys: KeyRing

  public init(_ key: RedactionKey) { keys = KeyRing(key) }

  /// The edits that put the values back in the places of their tokens: sorted, not overlapping.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8, whole lines.
  ///   - offset: where they begin in their document: added to every span.
  /// - Throws: a token that the key does not open. Then nothing of the text is to be restored.
  public func edits(
    in bytes: borrowing Swift.Span<UInt8>, at offset: Int
  ) throws(RedactionProblem) -> [Edit] { [] }
}
