import Matching
import TextModel

/// What operators write in 〔 and 〕: hashes, encrypted values, pseudonyms without a form of their own.
struct BracketForms: Sendable {
  let hashes: Bool
  let tokens: Bool
  let pseudonyms: Bool
  let keys: KeyRing?

  /// Bytes that a 〔 may stand before a place inside it.
  private static let longest = 2048

  /// Whether one of these holds the range.
  func hold(_ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>) -> Bool {
    guard hashes || tokens || pseudonyms, let open = opening(range, in: bytes) else { return false }
    if case .token(let token)? = Encryption.read(bytes, at: open) {
      guard tokens, token.range.upperBound >= range.upperBound else { return false }
      // What the key at hand opens is ours; what it does not open was not written by this run.
      return keys.map { Encryption.opened(token, $0) != nil } ?? true
    }
    var position = open + 3
    var content: [UInt8] = []
    while position < bytes.count, bytes[position] < 0x80, content.count < 64 {
      content.append(bytes[position])
      position += 1
    }
    // 〕
    guard position + 3 <= bytes.count, position + 3 >= range.upperBound,
      bytes[position] == 0xE3, bytes[position + 1] == 0x80, bytes[position + 2] == 0x95
    else { return false }
    return isHash(content) || isPseudonym(content)
  }

  private func isHash(_ content: [UInt8]) -> Bool {
    guard hashes, let mark = content.firstIndex(of: 0x23), isEntity(content[..<mark]) else {
      return false
    }
    let digits = content[(mark + 1)...]
    return digits.count == Hash.length
      && digits.allSatisfy { $0 &- 0x30 <= 9 || $0 &- 0x61 <= 5 }
  }

  private func isPseudonym(_ content: [UInt8]) -> Bool {
    guard pseudonyms, let mark = content.firstIndex(of: 0x7E), isEntity(content[..<mark]) else {
      return false
    }
    let letters = content[(mark + 1)...]
    return letters.count == 8 && letters.allSatisfy { $0 &- 0x61 <= 25 }
  }

  private func isEntity(_ name: ArraySlice<UInt8>) -> Bool {
    EntityType(rawValue: String(decoding: name, as: UTF8.self)) != nil
  }

  /// The 〔 that the range begins with, or the nearest one before it in which it lies.
  private func opening(_ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>) -> Int? {
    var position = range.lowerBound
    let first = max(0, position - Self.longest)
    while position >= first {
      if position + 2 < bytes.count, bytes[position] == 0xE3, bytes[position + 1] == 0x80 {
        if bytes[position + 2] == 0x94 { return position }
        if bytes[position + 2] == 0x95 { return nil }
      }
      if bytes[position] == 0x0A { return nil }
      position -= 1
    }
    return nil
  }
}
