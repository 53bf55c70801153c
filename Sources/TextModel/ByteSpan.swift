/// A half-open range of UTF-8 byte offsets, `start ..< end`: the only unit of position inside liubai.
///
/// Lines, columns, code points and UTF-16 offsets exist at the door alone (`OffsetUnit`). The type is
/// not called `Span` because Swift's own `Span` is what the hot loops read from, and a reader should
/// never wonder which of the two is meant.
public struct ByteSpan: Sendable, Hashable, Comparable {
  /// The first byte.
  public var start: Int
  /// One past the last byte; never less than `start`.
  public var end: Int

  /// The bytes from `start` up to `end`, which is not among them.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Number of bytes.
  @inlinable public var count: Int { end - start }
  /// Whether it is a place between two bytes.
  @inlinable public var isEmpty: Bool { start == end }

  /// Whether the two spans share at least one byte. An empty span overlaps nothing.
  @inlinable
  public func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }

  /// Whether the byte at `offset` is in the span.
  @inlinable
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// The same span, counted from an origin `distance` bytes earlier.
  @inlinable
  public func shifted(by distance: Int) -> ByteSpan { ByteSpan(start + distance, end + distance) }

  /// Orders by start, then by end.
  @inlinable
  public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
