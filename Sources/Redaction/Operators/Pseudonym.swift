import TextModel

/// A made-up value for a value, derived from the key: an HMAC over entity, folded value and, for scope
/// `document`, what tells the document.
///
/// Decision: only forms that nobody can have, so that a reader who dials one reaches nobody, and the tool
/// knows its own output again: numbers that are not assigned (199 99…, area 099, region 999999, BIN 999999),
/// names kept free for examples (example.com, RFC 2606; 192.0.2.0/24 and its like, RFC 5737; 2001:db8::/32,
/// RFC 3849; 00:00:5E:00:53, RFC 7042), names with 某. What has no such form gets a text in brackets. Where a
/// form has few values, two values of a corpus may share one; in a document none do while there are enough.
enum Pseudonym {
  /// The stream that a value's pseudonym is made of. `attempt` above 0 where another value has taken it.
  static func written(
    _ value: ValueText, _ keys: KeyRing, document: [UInt8]?, attempt: Int
  ) -> [UInt8] {
    var parts = [
      Array(value.entity.rawValue.utf8), value.foldedBytes, document.map { [1] + $0 } ?? [0],
    ]
    if attempt > 0 { parts.append(Array("\(attempt)".utf8)) }
    var stream = PseudonymStream(KeyRing.code(parts, keys.pseudonym))
    return Array(text(value, &stream).utf8)
  }

  private static func text(_ value: ValueText, _ stream: inout PseudonymStream) -> String {
    let folded = value.foldedText
    switch value.entity {
    case .phone: return phone(folded, &stream)
    case .identityCard: return identityCard(&stream)
    case .bankCard: return bankCard(count: folded.utf8.count, &stream)
    case .account: return "999999" + stream.digits(10)
    case .creditCode: return creditCode(&stream)
    case .qq: return "0" + stream.digits(8)
    case .postcode: return "9" + stream.digits(5)
    case .email: return stream.letters(8) + "@example.com"
    case .url: return "https://example.com/" + stream.letters(8)
    case .ip:
      return address(
        isSix: folded.contains(":") || value.cells.contains { $0.plain == 0x3A }, &stream)
    case .mac: return "00:00:5E:00:53:" + stream.hexadecimal(2)
    case .plate: return "某" + stream.letters(1).uppercased() + stream.digits(5)
    case .person: return stream.pick(surnames) + "某" + stream.letters(3).uppercased()
    case .organisation, .place:
      return "某" + stream.letters(3).uppercased() + SurnameForm.written(value).dropFirst()
    case .address: return "某" + stream.letters(3).uppercased() + "路" + stream.digits(3) + "号"
    default: return "〔\(value.entity.rawValue)~\(stream.letters(8))〕"
    }
  }

  private static func phone(_ folded: String, _ stream: inout PseudonymStream) -> String {
    // Of a landline where it has an area's code, or is too short for a mobile number.
    let isLandline =
      folded.hasPrefix("0") && !folded.hasPrefix("01") || folded.hasPrefix("010")
      || folded.utf8.count < 11
    return isLandline ? "099-" + stream.digits(8) : "19999" + stream.digits(6)
  }

  private static func identityCard(_ stream: inout PseudonymStream) -> String {
    let year = 1940 + stream.below(70)
    let month = 1 + stream.below(12)
    let day = 1 + stream.below(28)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let head = "999" + stream.digits(3) + "\(year)" + two(month) + two(day) + stream.digits(3)
    return head + ReservedChecks.citizen(head)
  }

  private static func bankCard(count: Int, _ stream: inout PseudonymStream) -> String {
    let head = "999999" + stream.digits(min(max(count, 16), 19) - 7)
    return head + ReservedChecks.luhn(head)
  }

  private static func creditCode(_ stream: inout PseudonymStream) -> String {
    let body = stream.digits(8)
    let head = "91999999" + body + ReservedChecks.organisation(body)
    return head + ReservedChecks.creditCode(head)
  }

  private static func address(isSix: Bool, _ stream: inout PseudonymStream) -> String {
    if isSix {
      return "2001:db8::"
        + (0..<4).map { _ in stream.hexadecimal(4).lowercased() }.joined(separator: ":")
    }
    return stream.pick(["192.0.2.", "198.51.100.", "203.0.113."]) + "\(1 + stream.below(254))"
  }

  static let surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡".map { String($0) }
}

/// Numbers out of an HMAC's 32 bytes; no form asks for more.
struct PseudonymStream {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func byte() -> Int {
    defer { next += 1 }
    return Int(bytes[next % bytes.count])
  }

  /// Below `limit`, at most 1000: of 24 bits, so that none is noticeably likelier.
  mutating func below(_ limit: Int) -> Int { (byte() << 16 | byte() << 8 | byte()) % limit }

  mutating func digits(_ count: Int) -> String {
    var text = ""
    var left = count
    while left >= 3 {
      let number = below(1000)
      text += number < 10 ? "00\(number)" : number < 100 ? "0\(number)" : "\(number)"
      left -= 3
    }
    for _ in 0..<left { text += "\(below(10))" }
    return text
  }

  mutating func letters(_ count: Int) -> String {
    String((0..<count).map { _ in Character(Unicode.Scalar(UInt8(0x61 + byte() % 26))) })
  }

  mutating func hexadecimal(_ count: Int) -> String {
    let digits = Array("0123456789ABCDEF")
    return String((0..<count).map { _ in digits[byte() & 15] })
  }

  mutating func pick(_ list: [String]) -> String { list[below(list.count)] }
}

/// Check characters of the forms that have some, so that programs that check them take a pseudonym too.
enum ReservedChecks {
  private static func digits(_ text: String) -> [Int] { text.utf8.map { Int($0) - 0x30 } }

  /// GB 11643-1999 (ISO 7064 MOD 11-2), of 17 digits.
  static func citizen(_ head: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, digits(head)).reduce(0) { $0 + $1.0 * $1.1 }
    return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }

  /// ISO/IEC 7812-1, annex B.
  static func luhn(_ head: String) -> String {
    var sum = 0
    for (index, digit) in digits(head).reversed().enumerated() {
      sum += index % 2 == 0 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
    }
    return "\((10 - sum % 10) % 10)"
  }

  /// GB 11714-1997, of 8 digits.
  static func organisation(_ body: String) -> String {
    let sum = zip([3, 7, 9, 10, 5, 8, 4, 2], digits(body)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check == 10 ? "X" : "\(check)"
  }

  /// GB 32100-2015, of 17 characters.
  static func creditCode(_ head: String) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    var (sum, weight) = (0, 1)
    for character in head {
      sum += (alphabet.firstIndex(of: character) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return String(alphabet[(31 - sum % 31) % 31])
  }
}
