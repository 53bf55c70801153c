import TextModel

/// Turns the byte spans of a document's findings into the positions of a report, while the document
/// streams by.
public struct FindingLocator: Sendable {
  private var counter: PositionCounter
  private var window = TextWindow()
  private let reach: Int

  /// At a document's beginning.
  ///
  /// - Parameter reach: how many bytes before a span `context` may look at.
  public init(unit: OffsetUnit, reach: Int = 0) {
    counter = PositionCounter(unit: unit)
    self.reach = reach
  }

  /// Takes the original text's next bytes.
  public mutating func append(_ bytes: [UInt8]) { window.append(bytes) }

  /// Where `span` begins and ends.
  ///
  /// - Precondition: its text has come in; spans are asked for in ascending order of their start, and
  ///   none that begins before an offset given to `settle`.
  /// - Complexity: O(*n*) over all spans together, and O(*k*) for each, *k* its own bytes.
  public mutating func locate(
    _ span: ByteSpan
  ) -> (start: PositionCounter.Position, end: PositionCounter.Position) {
    advance(to: span.start)
    var inside = counter
    inside.advance(over: window[counter.bytesSeen..<max(span.end, counter.bytesSeen)])
    return (counter.position, inside.position)
  }

  /// The text around `span`: what is known of it, but of what precedes no more than `reach` bytes.
  ///
  /// - Precondition: `locate` was asked for it last.
  public func context(_ span: ByteSpan) -> FindingContext {
    let start = max(window.start, span.start - reach)
    return FindingContext(
      before: window[start..<span.start], inside: window[span.start..<span.end],
      after: window[span.end..<window.end])
  }

  /// Says that no span that begins before `offset` will be asked for.
  public mutating func settle(_ offset: Int) { advance(to: offset) }

  private mutating func advance(to offset: Int) {
    guard offset > counter.bytesSeen else { return }
    counter.advance(over: window[counter.bytesSeen..<offset])
    window.drop(before: offset - reach)
  }
}

/// The text around a place, and in it. UTF-8; what stands outside may begin or end inside a character.
public struct FindingContext: Sendable, Hashable {
  public var before: ArraySlice<UInt8>
  public var inside: ArraySlice<UInt8>
  public var after: ArraySlice<UInt8>

  public init(
    before: ArraySlice<UInt8>, inside: ArraySlice<UInt8>, after: ArraySlice<UInt8>
  ) {
    self.before = before
    self.inside = inside
    self.after = after
  }
}
