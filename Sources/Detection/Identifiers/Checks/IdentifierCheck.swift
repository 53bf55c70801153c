/// A check of a value that no pattern can make: check digits, calendars, codes that exist.
///
/// A check says no where the standard says no, and yes where it is silent: what only general knowledge
/// speaks against is left to labels. A new check is a value beside its kin and a line in `all`.
public struct IdentifierCheck: Sendable {
  /// As rules call it, such as `citizen-id`.
  public let name: String
  /// Whether a value passes. Never reads beyond it, and allocates nothing where it can be helped.
  ///
  /// - `value`: the folded value, in upper case, what parts it left out; what the pattern asks for by
  ///   itself (`+`, brackets, 年) may be there or not, Han as UTF-8.
  public let accepts: @Sendable (_ value: [UInt8], _ tables: IdentifierTables) -> Bool

  /// A check by this name.
  public init(
    _ name: String,
    accepts: @escaping @Sendable (_ value: [UInt8], _ tables: IdentifierTables) -> Bool
  ) {
    self.name = name
    self.accepts = accepts
  }

  /// All there are.
  public static let all: [IdentifierCheck] = [
    .citizenID, .citizenID15, .residencePermit, .foreignerCard, .foreignerCard15,
    .uscc, .organisationCode, .taxpayer15, .businessRegistration,
    .mobile, .iotNumber, .landline, .publicNumber,
    .bankCard, .luhn, .imei, .iccid, .vin, .plate, .mac, .ipv4, .ipv6,
    .hkid, .macauID, .taiwanID, .taiwanARC, .passportMRZ,
    .birthDate, .postcode, .lawyerLicence,
  ]

  /// The check that rules call `name`.
  public static func named(_ name: String) -> IdentifierCheck? { all.first { $0.name == name } }
}
