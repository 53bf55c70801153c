import TextModel

/// What is planted. Finer than `EntityType`: each has a form, labels and disguises of its own.
public enum ValueKind: String, Sendable, CaseIterable {
  case citizenID, oldCitizenID, residencePermit, foreignerCard
  case creditCode, organisationCode, oldTaxpayer, registration
  case mobile, landline, localNumber
  case bankCard, account
  case passport, hkmoPermit, taiwanPermit, homeReturnPermit, compatriotPermit
  case hkid, macauID, taiwanID, taiwanResident
  case plate, newEnergyPlate, specialPlate, servicePlate
  case wechat, wxid, qq, social
  case email, url, ipv4, ipv6, mac
  case imei, iccid, vin
  case postcode, caseNumber, propertyCertificate, houseCertificate, birthDate
  case officerCard, lawyerLicence

  public var entity: EntityType {
    switch self {
    case .citizenID, .oldCitizenID, .residencePermit, .foreignerCard: .identityCard
    case .creditCode: .creditCode
    case .organisationCode: .organisationCode
    case .oldTaxpayer: .taxpayer
    case .registration: .registration
    case .mobile, .landline, .localNumber: .phone
    case .bankCard: .bankCard
    case .account: .account
    case .passport: .passport
    case .hkmoPermit, .taiwanPermit, .homeReturnPermit, .compatriotPermit: .permit
    case .hkid, .macauID, .taiwanID, .taiwanResident: .hkmoTaiwanCard
    case .plate, .newEnergyPlate, .specialPlate, .servicePlate: .plate
    case .wechat, .wxid: .wechat
    case .qq: .qq
    case .social: .social
    case .email: .email
    case .url: .url
    case .ipv4, .ipv6: .ip
    case .mac: .mac
    case .imei: .imei
    case .iccid: .iccid
    case .vin: .vin
    case .postcode: .postcode
    case .caseNumber: .caseNumber
    case .propertyCertificate, .houseCertificate: .propertyCertificate
    case .birthDate: .birthDate
    case .officerCard, .lawyerLicence: .certificate
    }
  }

  /// Whether a reader knows it for what it is where no label stands beside it.
  var speaksForItself: Bool {
    switch self {
    case .citizenID, .residencePermit, .foreignerCard, .creditCode, .mobile, .landline, .bankCard,
      .plate, .newEnergyPlate, .specialPlate, .wxid, .email, .url, .ipv4, .ipv6, .mac, .caseNumber,
      .propertyCertificate, .houseCertificate:
      true
    default: false
    }
  }

  /// How often it is drawn, beside 1 for the rarest.
  var frequency: Int {
    switch self {
    case .mobile: 7
    case .citizenID: 5
    case .landline, .bankCard, .wechat, .qq: 3
    case .creditCode, .plate, .email: 2
    default: 1
    }
  }

  /// Whether a value may begin with letters, or letters and digits may change places in it.
  var beginsWithLetters: Bool {
    switch self {
    case .wechat, .wxid, .social, .email, .url, .vin, .mac, .ipv6, .passport, .hkmoPermit,
      .taiwanPermit, .homeReturnPermit, .hkid, .taiwanID, .taiwanResident, .servicePlate:
      true
    default: false
    }
  }
}
