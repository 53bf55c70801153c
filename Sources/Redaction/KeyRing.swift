import Crypto

/// The keys that one secret gives, one for each purpose (HKDF, RFC 5869): what one of them shows says
/// nothing about the others.
struct KeyRing: Sendable, CustomReflectable {
  let hash: SymmetricKey
  let pseudonym: SymmetricKey
  let encryption: SymmetricKey
  /// Of what makes an encryption differ from another: see `Encryption`.
  let nonce: SymmetricKey

  init(_ key: RedactionKey) {
    let secret = SymmetricKey(data: key.bytes)
    func derived(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: secret, info: Array("liubai 1 \(purpose)".utf8), outputByteCount: 32)
    }
    hash = derived("hash")
    pseudonym = derived("pseudonym")
    encryption = derived("encryption")
    nonce = derived("nonce")
  }

  var customMirror: Mirror { Mirror(self, children: []) }

  /// HMAC-SHA256 (RFC 2104) over parts, each with its length before it: no two lists of parts run together
  /// alike.
  static func code(_ parts: [[UInt8]], _ key: SymmetricKey) -> [UInt8] {
    var message: [UInt8] = []
    for part in parts {
      withUnsafeBytes(of: UInt64(part.count).bigEndian) { message.append(contentsOf: $0) }
      message.append(contentsOf: part)
    }
    return Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
  }
}
