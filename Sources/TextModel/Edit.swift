/// One change to a text: the bytes of `span` become `replacement` (UTF-8). Edits are made once, by
/// whoever owns the text; nothing that finds something ever changes anything.
public struct Edit: Sendable, Hashable {
  /// The bytes that go; empty for an insertion.
  public var span: ByteSpan
  /// What stands there instead, UTF-8; empty for a deletion.
  public var replacement: [UInt8]

  /// `replacement` for the bytes of `span`.
  public init(span: ByteSpan, replacement: [UInt8]) {
    self.span = span
    self.replacement = replacement
  }
}

extension Edit {
  /// `text` with `edits` made.
  ///
  /// - Precondition: the edits are sorted and do not overlap (`EditList` makes them so).
  /// - Complexity: O(*n* + *r*), *n* the text's bytes, *r* those of the replacements.
  public static func apply(_ edits: [Edit], to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    for edit in edits {
      result.append(contentsOf: text[position..<edit.span.start])
      result.append(contentsOf: edit.replacement)
      position = edit.span.end
    }
    result.append(contentsOf: text[position...])
    return result
  }
}
