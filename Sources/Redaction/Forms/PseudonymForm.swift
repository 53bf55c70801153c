import TextModel

/// The reserved forms that pseudonyms are made of.
enum PseudonymForm {
  /// Whether a value has one: nobody has such a value.
  static func fits(_ value: ValueText) -> Bool {
    let text = value.foldedText
    switch value.entity {
    case .email: return text.hasSuffix("@EXAMPLE.COM")
    case .url: return host(text) == "example.com"
    case .ip:
      let plain = SurnameForm.text(value.cells.map(\.plain)).lowercased()
      return ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:"].contains {
        plain.hasPrefix($0)
      }
    case .mac: return text.hasPrefix("00005E0053") && text.utf8.count == 12
    case .qq: return isNumber(text, 9) && text.hasPrefix("0")
    case .postcode: return isNumber(text, 6) && text.hasPrefix("9")
    case .plate: return text.hasPrefix("某")
    case .address:
      let scalars = value.folded
      return scalars.count > 4 && scalars[0] == SomeForm.some
        && scalars[1...3].allSatisfy { $0 &- 0x41 <= 25 } && scalars[4] == 0x8DEF
    case .wechat, .social:
      // An account that is the beginning of an address of ours.
      return text.hasSuffix("@EXAMPLE.COM")
    default: return isReservedNumber(text)
    }
  }

  /// Numbers that are not assigned, whatever they were taken for: a card's for an account's.
  private static func isReservedNumber(_ text: String) -> Bool {
    isNumber(text, 11) && (text.hasPrefix("19999") || text.hasPrefix("099"))
      || isNumber(text, 16...19) && text.hasPrefix("999999")
      || text.utf8.count == 18 && isNumber(String(text.prefix(17)), 17)
        && (text.hasPrefix("999") || text.hasPrefix("91999999"))
  }

  private static func isNumber(_ text: String, _ count: Int) -> Bool {
    isNumber(text, count...count)
  }

  private static func isNumber(_ text: String, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.utf8.count) && text.utf8.allSatisfy { $0 &- 0x30 <= 9 }
  }

  private static func host(_ address: String) -> Substring {
    var rest = address[...]
    for scheme in ["https://", "http://", "HTTPS://", "HTTP://"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    return rest.prefix { $0 != "/" }
  }
}
