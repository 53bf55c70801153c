import TextModel

/// HMAC-SHA256 of the folded value under the key, its first 64 bits: 〔phone#0123456789abcdef〕.
///
/// There is no hash without a key: whoever has a list of all telephone numbers would have the value.
enum Hash {
  /// Hexadecimal digits shown.
  static let length = 16

  static func written(_ value: ValueText, _ keys: KeyRing) -> [UInt8] {
    let entity = Array(value.entity.rawValue.utf8)
    let code = KeyRing.code([entity, value.foldedBytes], keys.hash)
    let digits = Array("0123456789abcdef".utf8)
    var text = Array("〔".utf8) + entity + [0x23]
    for byte in code.prefix(length / 2) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text + Array("〕".utf8)
  }
}
