import Crypto
import TextModel

/// AES-GCM under the key: 〔密:phone:…〕, base64url of nonce, ciphertext and tag; the entity is authenticated.
///
/// The nonce is an HMAC of what is encrypted, in the manner of synthetic IVs (RFC 5297): the same value gives
/// the same bytes in every run, so that output can be compared, and no counter can be lost. What that shows
/// is that two values are equal, as pseudonyms do. The bytes are encrypted as they are written, not folded:
/// what comes back is the text as it was.
enum Encryption {
  private static let nonceSize = 12
  private static let tagSize = 16

  static func written(_ plain: [UInt8], _ entity: EntityType, _ keys: KeyRing) -> [UInt8] {
    let name = Array(entity.rawValue.utf8)
    let nonce = KeyRing.code([name, plain], keys.nonce).prefix(nonceSize)
    // Neither a nonce of twelve bytes nor a key of thirty-two is ever refused.
    guard
      let sealed = try? AES.GCM.seal(
        plain, using: keys.encryption, nonce: AES.GCM.Nonce(data: Array(nonce)),
        authenticating: name), let combined = sealed.combined
    else { return Replacement.tag(entity) }
    return Array("〔密:".utf8) + name + [0x3A] + Base64URL.encode(Array(combined))
      + Array("〕".utf8)
  }

  /// The value of a token; nil where the key does not open it.
  static func opened(_ token: Token, _ keys: KeyRing) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: token.sealed),
      let plain = try? AES.GCM.open(
        box, using: keys.encryption, authenticating: Array(token.entity.rawValue.utf8))
    else { return nil }
    return Array(plain)
  }

  /// A token as it stands in a text.
  struct Token {
    var entity: EntityType
    var sealed: [UInt8]
    /// In its piece, the brackets with it.
    var range: Range<Int>
  }

  /// A place that begins as a token does.
  enum Reading {
    case token(Token)
    /// It is none: cut short, or something else was written there.
    case broken(Range<Int>)
  }

  /// What begins at the 〔 at `position`; nil where it does not go on as a token does.
  static func read(_ bytes: borrowing Swift.Span<UInt8>, at position: Int) -> Reading? {
    let head = Array("〔密:".utf8)
    guard position + head.count <= bytes.count else { return nil }
    for (index, byte) in head.enumerated() where bytes[position + index] != byte { return nil }
    var fields: [[UInt8]] = [[]]
    var end = position + head.count
    while end < bytes.count,
      bytes[end] == 0x3A || bytes[end] == 0x5F || Base64URL.isDigit(bytes[end])
    {
      if bytes[end] == 0x3A {
        fields.append([])
      } else {
        fields[fields.count - 1].append(bytes[end])
      }
      end += 1
    }
    let tail = Array("〕".utf8)
    let isClosed =
      end + tail.count <= bytes.count && tail.indices.allSatisfy { bytes[end + $0] == tail[$0] }
    let range = position..<(isClosed ? end + tail.count : end)
    guard isClosed, fields.count == 2,
      let entity = EntityType(rawValue: String(decoding: fields[0], as: UTF8.self)),
      let sealed = Base64URL.decode(fields[1]), sealed.count > nonceSize + tagSize
    else { return .broken(range) }
    return .token(Token(entity: entity, sealed: sealed, range: range))
  }
}

/// RFC 4648, 5, without padding.
enum Base64URL {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func isDigit(_ byte: UInt8) -> Bool { value(byte) != nil }

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var (bits, count) = (UInt32(0), UInt32(0))
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[Int(bits >> count & 63)])
      }
    }
    if count > 0 { text.append(alphabet[Int(bits << (6 - count) & 63)]) }
    return text
  }

  /// Nil for what `encode` does not write: bits beyond the last byte must be 0.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count) = (UInt32(0), UInt32(0))
    for byte in text {
      guard let value = value(byte) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return count < 6 && bits & (1 << count - 1) == 0 ? bytes : nil
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case 0x2D: 62
    case 0x5F: 63
    default: nil
    }
  }
}
