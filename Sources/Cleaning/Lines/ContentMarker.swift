import TextModel

/// A marker that was taken out.
struct ContentMarker: Sendable, Hashable {
  /// Index into `RuleEngine.rules`.
  var rule: Int
  var isBegin: Bool
  /// Document offsets.
  var span: ByteSpan
}
