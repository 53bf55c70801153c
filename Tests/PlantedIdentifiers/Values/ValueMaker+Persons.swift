/// Numbers of persons.
extension ValueMaker {
  /// Counties that are, and some that were: 513621, 513722, 513823, 513902, 512301, 342401, 440524 ….
  private static let counties = [
    "110101", "110105", "120103", "130102", "130982", "140105", "150102", "210102", "210283",
    "220102", "230102", "310101", "310115", "320102", "320506", "330106", "330782", "340104",
    "350102", "350203", "360102", "370102", "370283", "410105", "411502", "420106", "421083",
    "430102", "440103", "440305", "440524", "441521", "450102", "460105", "500101", "500234",
    "510104", "511321", "513621", "513722", "513823", "513902", "512301", "520102", "522321",
    "530102", "532901", "540102", "610102", "612301", "620102", "622301", "630102", "632801",
    "640104", "650102", "652801", "342401", "362201", "422401", "432301", "452501", "330621",
  ]

  mutating func county() -> String { random.pick(Self.counties) }

  mutating func citizenID() -> String {
    let body = county() + dayDigits(1938...2012) + Self.padded(1 + random.below(998), 3)
    return body + CheckCharacter.citizen(body)
  }

  /// One whose check is X.
  mutating func citizenIDWithX() -> String {
    var value = citizenID()
    while !value.hasSuffix("X") { value = citizenID() }
    return value
  }

  mutating func oldCitizenID() -> String {
    county() + dayDigits(1930...1985).dropFirst(2) + Self.padded(1 + random.below(998), 3)
  }

  mutating func residencePermit() -> String {
    let body =
      random.pick(["810000", "820000", "830000"]) + dayDigits(1950...2010)
      + Self.padded(1 + random.below(998), 3)
    return body + CheckCharacter.citizen(body)
  }

  /// 9, a province, a country (ISO 3166-1, in digits), the day of birth.
  mutating func foreignerCard() -> String {
    let country = random.pick([
      "840", "826", "392", "410", "124", "036", "276", "250", "643", "702",
    ])
    let body =
      "9" + random.pick(["11", "31", "44", "33", "51"]) + country + dayDigits(1950...2005)
      + digits(3)
    return body + CheckCharacter.citizen(body)
  }

  mutating func passport() -> String {
    switch random.below(6) {
    case 0, 1: "E" + first("ABCDEFGHJKLMNPQRSTUVWXYZ") + digits(7)
    case 2: "E" + digits(8)
    case 3: "G" + digits(8)
    case 4: first("DSP") + "E" + digits(7)
    default: first("ED") + digits(8)
    }
  }

  mutating func hkmoPermit() -> String {
    switch random.below(4) {
    case 0: "W" + digits(8)
    case 1: "C" + first("ABCDEFGH") + digits(7)
    default: "C" + digits(8)
    }
  }

  mutating func hkid() -> String {
    let body = characters(random.pick([1, 1, 2]), of: "ABCDEFGHKMPRSVWYZ") + digits(6)
    return body + "(" + CheckCharacter.hkid(body) + ")"
  }

  mutating func taiwanID(second: [String]) -> String {
    let body = first("ABCDEFGHIJKLMNOPQRSTUVWXYZ") + random.pick(second) + digits(7)
    return body + CheckCharacter.taiwan(body)
  }

  mutating func birthDate() -> String {
    let day = day(1935...2015)
    return "\(day.year)年\(day.month)月\(day.day)日"
  }

  mutating func officerCard() -> String {
    first("军海空装武文") + "字第" + digits(random.pick([6, 7, 8])) + "号"
  }

  mutating func lawyerLicence() -> String {
    "1" + county().prefix(4) + String(year(1995...2023)) + first("12") + first("01") + digits(6)
  }
}
