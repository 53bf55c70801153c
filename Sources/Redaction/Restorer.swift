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
  /// - Throws: a token that the key does not open, or one that is cut or changed. Then nothing of the text is
  ///   to be restored: half a text that looks whole is worse than none.
  public func edits(
    in bytes: borrowing Swift.Span<UInt8>, at offset: Int
  ) throws(RedactionProblem) -> [Edit] {
    var edits: [Edit] = []
    var position = 0
    while position + 3 <= bytes.count {
      // 〔
      guard bytes[position] == 0xE3, bytes[position + 1] == 0x80, bytes[position + 2] == 0x94,
        let reading = Encryption.read(bytes, at: position)
      else {
        position += 1
        continue
      }
      guard case .token(let token) = reading, let plain = Encryption.opened(token, keys) else {
        throw RedactionProblem(.token(offset: offset + position))
      }
      let span = ByteSpan(token.range.lowerBound, token.range.upperBound)
      edits.append(Edit(span: span.shifted(by: offset), replacement: plain))
      position = token.range.upperBound
    }
    return edits
  }
}
