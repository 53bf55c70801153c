/// Telephones, cards, accounts, addresses of the net.
extension ValueMaker {
  mutating func mobile() -> String {
    random.pick([
      "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "145", "147", "149",
      "150", "151", "152", "153", "155", "156", "157", "158", "159", "162", "165", "166", "167",
      "170", "171", "172", "173", "175", "176", "177", "178", "180", "181", "182", "183", "184",
      "185", "186", "187", "188", "189", "190", "191", "192", "193", "195", "196", "197", "198",
      "199",
    ]) + digits(8)
  }

  /// Area codes, and how many digits follow.
  private static let areas = [
    ("010", 8), ("021", 8), ("020", 8), ("022", 8), ("023", 8), ("025", 8), ("028", 8), ("0571", 8),
    ("0755", 8), ("0531", 8), ("0311", 8), ("0591", 8), ("0731", 8), ("0791", 8), ("0851", 8),
    ("0898", 8), ("0351", 7), ("0433", 7), ("0877", 7), ("0951", 7), ("0555", 7), ("0796", 7),
    ("0717", 7), ("0830", 7), ("0736", 7), ("0396", 7),
  ]

  mutating func landline() -> String {
    let (area, count) = random.pick(Self.areas)
    return area + "-" + first("25678") + digits(count - 1)
  }

  mutating func localNumber() -> String { first("2345678") + digits(random.pick([6, 7, 7])) }

  mutating func bankCard() -> String {
    let (issuer, count) = random.pick([
      ("622848", 19), ("621700", 19), ("622202", 19), ("621661", 19), ("955880", 19),
      ("621285", 19), ("623058", 19), ("601382", 19), ("622588", 16), ("625912", 16),
      ("622908", 18),
      ("436742", 19), ("622150", 19), ("621799", 19), ("621098", 19),
    ])
    let body = issuer + digits(count - 7)
    return body + CheckCharacter.luhn(body)
  }

  /// No card's number: it fails the cards' check.
  mutating func account() -> String {
    var value = ""
    repeat {
      value = first("1237") + "0" + digits(random.pick([8, 10, 13, 15, 17, 19]))
    } while CheckCharacter.luhn(String(value.dropLast())) == String(value.suffix(1))
    return value
  }

  private static let names = [
    "zhangwei", "lina", "wangfang", "liuyang", "chenjie", "yangmin", "zhaolei", "huangyan", "wujun",
    "zhoutao", "xuli", "sunqiang", "maxiao", "zhuhong", "hubin", "guoying", "linfeng", "heping",
  ]

  mutating func wechat() -> String {
    let name = random.pick(Self.names)
    switch random.below(5) {
    case 0: return name + "_" + digits(random.pick([2, 4]))
    case 1: return name + "-" + digits(3)
    case 2: return characters(2, of: "abcdehkmnqxyz") + String(year(1965...2004)) + digits(2)
    case 3: return name.prefix(1).uppercased() + name.dropFirst() + digits(4)
    default: return name + digits(random.pick([2, 3, 6]))
    }
  }

  mutating func social() -> String { random.pick(Self.names) + digits(random.pick([2, 4, 6])) }

  mutating func email() -> String {
    let user =
      switch random.below(4) {
      case 0: first("123456789") + digits(8)
      case 1: random.pick(Self.names) + "." + random.pick(Self.names)
      case 2: random.pick(Self.names) + "_" + digits(3)
      default: random.pick(Self.names) + digits(2)
      }
    let house = random.pick([
      "qq.com", "163.com", "126.com", "example.com", "mail.example.gov.cn", "example.org",
      "sina.com",
      "corp.example.com.cn", "outlook.com",
    ])
    return user + "@" + house
  }

  mutating func url() -> String {
    let house = random.pick([
      "www.example.com", "example.org", "news.example.gov.cn", "bbs.example.net", "m.example.cn",
    ])
    let path = random.pick([
      "", "/", "/a/\(digits(4)).html", "/list?id=\(digits(3))&page=2", "/docs/guide#section-2",
      "/upload/\(year(2015...2024))/\(digits(8)).pdf",
    ])
    switch random.below(4) {
    case 0: return "http://" + house + path
    case 1: return house.hasPrefix("www.") ? house + path : "https://" + house + path
    default: return "https://" + house + path
    }
  }

  mutating func ipv4() -> String {
    let parts = [
      random.pick(["10", "192.168", "172.16", "203.0", "198.51", "113.87", "58.240"]),
      "\(10 + random.below(240))", "\(1 + random.below(250))", "\(1 + random.below(250))",
    ]
    return parts[0].contains(".")
      ? parts[...2].joined(separator: ".") : parts.joined(separator: ".")
  }

  mutating func ipv6() -> String {
    let hexadecimals = "0123456789abcdef"
    return switch random.below(3) {
    case 0: "2001:db8::" + first("123456789abcdef") + characters(3, of: hexadecimals)
    case 1: "fe80::1a2b:" + first("123456789abcdef") + characters(3, of: hexadecimals)
    default:
      "2001:db8:"
        + (0..<6).map { _ in first("123456789abcdef") + characters(3, of: hexadecimals) }
        .joined(separator: ":")
    }
  }

  mutating func mac() -> String {
    let alphabet = random.pick(["0123456789ABCDEF", "0123456789abcdef"])
    let mark = random.pick([":", ":", "-"])
    return (["00", "00"] + (0..<4).map { _ in characters(2, of: alphabet) })
      .joined(separator: mark)
  }

  mutating func imei() -> String {
    let body = random.pick(["35", "86", "01"]) + digits(12)
    return body + CheckCharacter.luhn(body)
  }

  mutating func iccid() -> String {
    let body = "8986" + random.pick(["00", "01", "03"]) + digits(13)
    return body + CheckCharacter.luhn(body)
  }
}
