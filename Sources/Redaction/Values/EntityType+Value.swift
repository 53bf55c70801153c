import TextModel

/// How values of a kind are written.
extension EntityType {
  /// Whether Han numerals in it are digits (壹叁捌…).
  var isNumber: Bool {
    switch self {
    case .phone, .publicPhone, .identityCard, .passport, .permit, .hkmoTaiwanCard, .creditCode,
      .organisationCode, .taxpayer, .registration, .bankCard, .account, .plate, .certificate, .qq,
      .imei, .iccid, .vin, .postcode, .ip, .mac:
      true
    case .person, .place, .organisation, .address, .wechat, .social, .email, .url, .caseNumber,
      .documentNumber, .propertyCertificate, .birthDate, .amount, .count, .other:
      false
    }
  }

  /// Whether `plain` parts such a value and is none of it.
  func isSeparator(_ plain: UInt32) -> Bool {
    if FoldedScalar.isBlank(plain) || plain == 0x0A || plain == 0x0D { return true }
    switch self {
    case .email, .url, .wechat, .social, .other, .caseNumber, .documentNumber, .birthDate, .amount,
      .count, .place, .organisation, .address, .propertyCertificate:
      return false
    case .person: return plain == 0xB7
    case .ip: return plain == 0x2E || plain == 0x3A
    default:
      switch plain {
      case 0x2D, 0x2E, 0xB7, 0x5F, 0x28, 0x29, 0x2F, 0x3A, 0x2014: return true
      default: return false
      }
    }
  }

  /// How much a value of this kind says about one person or body, and how sure its form is: what a kept
  /// one protects inside itself, and who has the word where several overlap.
  ///
  /// - 3: papers and cards of a person;
  /// - 2: numbers with a form or a check of their own;
  /// - 1: numbers that need a label, ways to reach somebody;
  /// - 0: names, and what is counted.
  var strength: Int {
    switch self {
    case .identityCard, .passport, .permit, .hkmoTaiwanCard, .bankCard: 3
    case .publicPhone, .creditCode, .organisationCode, .taxpayer, .registration, .caseNumber,
      .documentNumber, .propertyCertificate, .imei, .iccid, .vin, .mac:
      2
    case .phone, .account, .plate, .certificate, .wechat, .qq, .social, .email, .url, .ip,
      .postcode, .birthDate, .address:
      1
    case .person, .place, .organisation, .amount, .count, .other: 0
    }
  }

  /// Whether a kept value keeps what lies inside it. An address on the net or a street that is kept may well
  /// hold a number that must go.
  var protectsInside: Bool { strength == 2 }

  /// Who has the word: what holds others first (nothing of these may show through it), then the stronger.
  var wording: Int {
    switch self {
    case .url: 12
    case .email: 11
    case .address: 10
    case .organisation: 1
    default: strength * 2 + 2 - (strength == 0 ? 2 : 0)
    }
  }
}
