/// Other usual ways to write a value.
extension DisguiseWriter {
  mutating func variant(_ plain: String, _ kind: ValueKind) -> String {
    switch kind {
    case .mobile: return maker.random.pick(["+86", "+86 ", "86-", "0086-", "0", "(+86)"]) + plain
    case .landline: return landline(plain)
    case .organisationCode: return plain.replacing("-", with: "")
    case .macauID:
      let digits = plain.filter(\.isNumber)
      return "\(digits.prefix(1))/\(digits.dropFirst().prefix(6))/\(digits.suffix(1))"
    case .hkid:
      return maker.random.below(2) == 0
        ? plain.filter { $0 != "(" && $0 != ")" }
        : plain.replacing("(", with: "（").replacing(")", with: "）")
    case .plate, .newEnergyPlate, .specialPlate: return plate(plain)
    case .mac:
      return Self.chunks(plain.filter(\.isHexDigit), of: 4).joined(separator: ".")
    case .caseNumber: return caseNumber(plain)
    case .propertyCertificate, .houseCertificate:
      return plain.replacing("（", with: "(").replacing("）", with: ")")
        .replacing("〔", with: "[").replacing("〕", with: "]")
    case .birthDate: return birthDate(plain)
    case .ipv6: return plain.uppercased()
    case .oldTaxpayer: return "\(plain.prefix(6)) \(plain.dropFirst(6))"
    case .homeReturnPermit, .hkmoPermit, .taiwanPermit:
      return "\(plain.prefix(1)) \(plain.dropFirst())"
    case .passport:
      let letters = plain.prefix { $0.isLetter }
      return letters + " " + plain.dropFirst(letters.count)
    case .url: return plain.hasPrefix("http://") ? "HTTP://" + plain.dropFirst(7) : plain
    default: return plain
    }
  }

  private mutating func landline(_ plain: String) -> String {
    let parts = plain.split(separator: "-").map { String($0) }
    let (area, number) = (parts[0], parts[1])
    let line = maker.value(.postcode).prefix(3)
    return switch maker.random.below(10) {
    case 0: "(\(area))\(number)"
    case 1: "（\(area)）\(number)"
    case 2: "\(area) \(number)"
    case 3: "\(area)—\(number)"
    case 4: "\(area)\(number)"
    case 5: "+86-\(area.dropFirst())-\(number)"
    case 6: "\(plain)转\(line)"
    case 7: "\(plain)-\(line)"
    case 8: "\(plain)分机\(line)"
    default: "\(area)-\(number.dropLast(4)) \(number.suffix(4))"
    }
  }

  private mutating func plate(_ plain: String) -> String {
    let mark = maker.random.pick(["·", "·", "•", " ", "-", ".", "・"])
    return plain.prefix(2) + mark + plain.dropFirst(2)
  }

  private mutating func caseNumber(_ plain: String) -> String {
    let (open, close) = maker.random.pick([("(", ")"), ("〔", "〕"), ("[", "]"), ("（", "） ")])
    return plain.replacing("（", with: open).replacing("）", with: close)
  }

  private mutating func birthDate(_ plain: String) -> String {
    let parts = plain.split { !$0.isNumber }.compactMap { Int($0) }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    let (month2, day2) = (ValueMaker.padded(month, 2), ValueMaker.padded(day, 2))
    return switch maker.random.below(8) {
    case 0: "\(year)-\(month2)-\(day2)"
    case 1: "\(year)/\(month)/\(day)"
    case 2: "\(year).\(month2).\(day2)"
    case 3: "\(year)\(month2)\(day2)"
    case 4: "\(year)年\(month2)月\(day2)日"
    case 5: "\(year)年\(month)月"
    case 6: "\(year).\(month2)"
    default: "\(year) 年 \(month) 月 \(day) 日"
    }
  }

  private static func chunks(_ text: String, of length: Int) -> [String] {
    var rest = Substring(text)
    var chunks: [String] = []
    while !rest.isEmpty {
      chunks.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return chunks
  }
}
