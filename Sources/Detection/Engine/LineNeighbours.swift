/// What stands around a line, as far as rules ask: a line that is not enough by itself may go beside one
/// that goes, and wrappers stand at a document's head and tail.
public protocol LineNeighbours {
  /// The line with text in it that is `distance` such lines after this one; before, where negative.
  mutating func line(_ distance: Int) -> NeighbourLine
}

/// A line around another one.
public enum NeighbourLine: Sendable, Hashable {
  /// Its bytes, as cleaning leaves them.
  case text([UInt8])
  /// The document ends (begins) before there.
  case edge
  /// It is too far away to be known.
  case unknown
}

/// A line that stands by itself.
public struct NoNeighbours: LineNeighbours, Sendable {
  /// The one and only value.
  public init() {}

  /// Never anything.
  public mutating func line(_ distance: Int) -> NeighbourLine { .unknown }
}
