/// Addresses of machines.
extension IdentifierCheck {
  /// RFC 791: four numbers to 255, without leading zeros, the first not 0.
  static let ipv4 = IdentifierCheck("ipv4") { bytes, _ in isIPv4(bytes[...]) && bytes.first != 0x30
  }

  private static func isIPv4(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        let number = IdentifierValue(Array(part))
        guard (1...3).contains(part.count), part.count == 1 || part.first != 0x30 else {
          return false
        }
        return (number.number(0..<part.count) ?? 256) <= 255
      }
  }

  /// RFC 4291, 2.2: eight groups of up to four hexadecimal digits, `::` once for any of them that are
  /// nought, the last two as an IPv4 address if one likes. `::` alone is nobody's address.
  static let ipv6 = IdentifierCheck("ipv6") { bytes, _ in
    var parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.contains(where: { !$0.isEmpty }) else { return false }
    // `::` makes an empty part; at either end, two.
    if parts[0].isEmpty {
      guard parts[1].isEmpty else { return false }
      parts.removeFirst()
    }
    if parts[parts.count - 1].isEmpty, parts.count > 1 {
      guard parts[parts.count - 2].isEmpty else { return false }
      parts.removeLast()
    }
    var groups = parts.count
    if let last = parts.last, last.contains(0x2E) {
      guard isIPv4(last) else { return false }
      parts.removeLast()
      groups += 1
    }
    let gaps = parts.filter(\.isEmpty).count
    let areGroups = parts.allSatisfy { $0.count <= 4 && $0.allSatisfy(isHexadecimal) }
    return areGroups && (gaps == 0 ? groups == 8 : gaps == 1 && groups <= 8)
  }

  /// IEEE 802: twelve hexadecimal digits; not those of nobody or of everybody.
  static let mac = IdentifierCheck("mac") { bytes, _ in
    let digits = bytes.filter(isHexadecimal)
    return digits.count == 12 && !digits.allSatisfy { $0 == 0x30 }
      && !digits.allSatisfy { $0 == 0x46 }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    IdentifierValue.isDigit(byte) || (0x41...0x46).contains(byte)
  }
}
