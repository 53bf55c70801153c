import Randomness

/// Makes identifiers that nobody bears: right in form and check, made of drawn digits.
struct ValueMaker {
  var random: SplitMix

  /// One of `kind`, as it is most often written.
  mutating func value(_ kind: ValueKind) -> String {
    switch kind {
    case .citizenID: citizenID()
    case .oldCitizenID: oldCitizenID()
    case .residencePermit: residencePermit()
    case .foreignerCard: foreignerCard()
    case .creditCode: creditCode()
    case .organisationCode: organisationCode()
    case .oldTaxpayer: oldTaxpayer()
    case .registration: registration()
    case .mobile: mobile()
    case .landline: landline()
    case .localNumber: localNumber()
    case .bankCard: bankCard()
    case .account: account()
    case .passport: passport()
    case .hkmoPermit: hkmoPermit()
    case .taiwanPermit: random.pick(["L", "L", "T"]) + digits(8)
    case .homeReturnPermit: random.pick(["H", "M"]) + digits(random.pick([8, 8, 10]))
    case .compatriotPermit: digits(8)
    case .hkid: hkid()
    case .macauID: random.pick(["1", "5", "7"]) + digits(6) + "(" + digits(1) + ")"
    case .taiwanID: taiwanID(second: ["1", "2"])
    case .taiwanResident: taiwanID(second: ["8", "9"])
    case .plate: plate()
    case .newEnergyPlate: newEnergyPlate()
    case .specialPlate: specialPlate()
    case .servicePlate: servicePlate()
    case .wechat: wechat()
    case .wxid: "wxid_" + characters(14, of: "abcdefghijklmnopqrstuvwxyz0123456789")
    case .qq: first("123456789") + digits(random.pick([5, 7, 8, 8, 9, 9, 9]))
    case .social: social()
    case .email: email()
    case .url: url()
    case .ipv4: ipv4()
    case .ipv6: ipv6()
    case .mac: mac()
    case .imei: imei()
    case .iccid: iccid()
    case .vin: vin()
    case .postcode: postcode()
    case .caseNumber: caseNumber()
    case .propertyCertificate: propertyCertificate()
    case .houseCertificate: houseCertificate()
    case .birthDate: birthDate()
    case .officerCard: officerCard()
    case .lawyerLicence: lawyerLicence()
    }
  }

  // MARK: Characters

  mutating func characters(_ count: Int, of alphabet: String) -> String {
    let alphabet = Array(alphabet)
    return String((0..<count).map { _ in random.pick(alphabet) })
  }

  mutating func digits(_ count: Int) -> String { characters(count, of: "0123456789") }

  mutating func first(_ alphabet: String) -> String { characters(1, of: alphabet) }

  /// A number of so many digits, zeros before it.
  static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  mutating func year(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + random.below(range.count)
  }

  /// A day that there was.
  mutating func day(_ years: ClosedRange<Int>) -> (year: Int, month: Int, day: Int) {
    let year = year(years)
    let month = 1 + random.below(12)
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (year, month, 1 + random.below(days))
  }

  /// The same as eight digits.
  mutating func dayDigits(_ years: ClosedRange<Int>) -> String {
    let day = day(years)
    return Self.padded(day.year, 4) + Self.padded(day.month, 2) + Self.padded(day.day, 2)
  }
}
