/// Leads from positions in an edited text back to the text before, and forth.
///
/// Only the borders of edits are kept. Law 1: text that no edit touched maps to itself; a span that
/// reaches into a replacement widens to the whole of what was replaced.
public struct OffsetMap: Sendable, Hashable {
  /// One edit's borders: bytes `source` of the original stand as bytes `target` of the result.
  public struct Border: Sendable, Hashable {
    /// In the original text.
    public var source: ByteSpan
    /// In the edited text.
    public var target: ByteSpan
  }

  /// One for each edit, ascending.
  public private(set) var borders: [Border] = []

  /// The map of a text that was not edited.
  public init() {}

  /// - Precondition: the edits are sorted by start and do not overlap.
  public init(_ edits: [Edit]) {
    borders.reserveCapacity(edits.count)
    var shift = 0
    for edit in edits {
      let start = edit.span.start + shift
      borders.append(
        Border(source: edit.span, target: ByteSpan(start, start + edit.replacement.count)))
      shift += edit.replacement.count - edit.span.count
    }
  }

  /// The span of the original text that `span` of the edited text came from.
  ///
  /// An empty span inside a replacement maps to all that was replaced; one between two untouched
  /// bytes maps to one empty span. Complexity: O(log *b*), *b* the borders.
  public func original(_ span: ByteSpan) -> ByteSpan {
    let ends = Self.widen(span, borders, from: \.target, to: \.source)
    return ByteSpan(ends.start, max(ends.start, ends.end))
  }

  /// The span of the edited text that holds what became of `span` of the original.
  public func edited(_ span: ByteSpan) -> ByteSpan {
    let ends = Self.widen(span, borders, from: \.source, to: \.target)
    return ByteSpan(ends.start, max(ends.start, ends.end))
  }

  private static func widen(
    _ span: ByteSpan, _ borders: [Border], from: KeyPath<Border, ByteSpan>,
    to: KeyPath<Border, ByteSpan>
  ) -> ByteSpan {
    // The first border that does not end before the span's start…
    var low = 0
    var high = borders.count
    while low < high {
      let middle = (low + high) / 2
      if borders[middle][keyPath: from].end <= span.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let start: Int
    if low < borders.count, borders[low][keyPath: from].start < span.start {
      start = borders[low][keyPath: to].start
    } else {
      let before = low > 0 ? borders[low - 1] : nil
      start =
        span.start
        + (before.map { $0[keyPath: to].end - $0[keyPath: from].end } ?? 0)
    }
    // …and the last that begins before its end.
    high = borders.count
    var first = 0
    while first < high {
      let middle = (first + high) / 2
      if borders[middle][keyPath: from].start < max(span.end, span.start) {
        first = middle + 1
      } else {
        high = middle
      }
    }
    let end: Int
    if first > 0, borders[first - 1][keyPath: from].end > span.end {
      end = borders[first - 1][keyPath: to].end
    } else {
      let before = first > 0 ? borders[first - 1] : nil
      end = span.end + (before.map { $0[keyPath: to].end - $0[keyPath: from].end } ?? 0)
    }
    return ByteSpan(start, end)
  }
}
