import Testing

@testable import Detection

/// Papers of the regions, plates, addresses of machines, dates.
@Suite struct IdentifierCheckRegionTests {
  // The check of Hong Kong is A for ten, not X.
  @Test(arguments: [
    ("A123456(3)", true), ("A1234563", true), ("Z683365(A)", true), ("AB987654(3)", true),
    ("K100008(A)", true), ("K100008(X)", false), ("A123456(4)", false), ("A12345(3)", false),
    ("ABC123456(3)", false), ("1123456(3)", false), ("", false),
  ])
  func hongKong(value: String, passes: Bool) { #expect(check("hkid", value) == passes) }

  @Test(arguments: [
    ("1234567(8)", true), ("5/123456/7", true), ("7123456(1)", true), ("81234567", true),
    ("2234567(8)", false), ("123456(7)", false), ("A1234567", false),
  ])
  func macau(value: String, passes: Bool) { #expect(check("macau-id", value) == passes) }

  @Test(arguments: [
    ("A123456789", true), ("F234567898", true), ("B220001230", true), ("A123456788", false),
    ("A323456789", false), ("A12345678", false), ("1123456789", false),
  ])
  func taiwan(value: String, passes: Bool) { #expect(check("taiwan-id", value) == passes) }

  @Test(arguments: [
    ("A800000014", true), ("F900123457", true), ("AC00001233", true), ("FA12345670", true),
    ("A800000015", false), ("AE00001233", false), ("A123456789", false),
  ])
  func taiwanResidents(value: String, passes: Bool) {
    #expect(check("taiwan-arc", value) == passes)
  }

  // The first is Doc 9303-4's own.
  @Test(arguments: [
    ("L898902C36UTO7408122F1204159ZE184226B<<<<<10", true),
    ("L898902C36UTO7408122F1204159ZE184226B<<<<<11", false),
    ("L898902C35UTO7408122F1204159ZE184226B<<<<<10", false),
    ("L898902C36UTO7408122F1204159ZE184226B<<<<1", false), ("", false),
  ])
  func passports(value: String, passes: Bool) { #expect(check("passport-mrz", value) == passes) }

  @Test(arguments: [
    "A12345", "粤A12345", "粤A·12345", "A1234B", "AB123C", "AD12345", "AF12345", "AG12345", "ADA1234",
    "A12345D", "A12345F", "A1234警", "Z1234港", "AK9999",
  ])
  func plates(value: String) { #expect(check("plate", value) == true) }

  @Test(arguments: [
    "IPHONE1",  // 最新IPHONE1
    "MYSQL57",  // 阿里云Mysql57
    "ABCDEF",  // no digit
    "ABCD12",  // three letters
    "I12345", "O12345", "A1234I", "A1234O", "112345", "AL12345", "A123", "A1234567", "",
  ])
  func noPlates(value: String) { #expect(check("plate", value) == false) }

  @Test(arguments: [
    ("192.168.1.1", true), ("10.0.0.1", true), ("255.255.255.255", true), ("0.0.0.0", false),
    ("256.1.1.1", false), ("1.2.3", false), ("1.2.3.4.5", false), ("01.2.3.4", false),
    ("1..2.3", false), ("1.2.3.", false), ("", false),
  ])
  func ipv4(value: String, passes: Bool) { #expect(check("ipv4", value) == passes) }

  @Test(arguments: [
    ("2001:DB8::1", true), ("2001:DB8:0:0:0:0:0:1", true), ("::1", true), ("FE80::", true),
    ("::FFFF:192.0.2.1", true), ("1:2:3:4:5:6:7::", true), ("::", false), ("1:2:3:4:5:6:7", false),
    ("1:2:3:4:5:6:7:8:9", false), ("1::2::3", false), ("12345::1", false), ("10:30:45", false),
    (":1:2:3:4:5:6:7", false), ("1:2:3:4:5:6:7:", false), ("G::1", false), (":::1", false),
    ("", false), (":", false),
  ])
  func ipv6(value: String, passes: Bool) { #expect(check("ipv6", value) == passes) }

  @Test(arguments: [
    ("00:00:5E:00:53:01", true), ("00-00-5E-00-53-AF", true), ("00005E005301", true),
    ("00:00:00:00:00:00", false), ("FF:FF:FF:FF:FF:FF", false), ("00:00:5E:00:53", false),
  ])
  func mac(value: String, passes: Bool) { #expect(check("mac", value) == passes) }

  @Test(arguments: [
    ("19900307", true), ("1990-03-07", true), ("1990年3月7日", true), ("1990/3/7", true),
    ("1990年3月", true), ("199003", true), ("2000.2.29", true), ("1900.2.29", false),
    ("19901307", false), ("1990-02-30", false), ("1990", false), ("99-3-7", false),
    ("30000307", false), ("", false), ("1990-3-7-1", false),
  ])
  func births(value: String, passes: Bool) { #expect(check("birth-date", value) == passes) }

  @Test(arguments: [
    ("100000", true), ("510630", true), ("830000", true), ("999077", true), ("900000", false),
    ("140000", false), ("10000", false), ("1000000", false),
  ])
  func postcodes(value: String, passes: Bool) { #expect(check("postcode", value) == passes) }

  @Test(arguments: [
    ("11101201010123456", true), ("13101199911012345", true), ("21101201010123456", false),
    ("19901201010123456", false), ("11101181010123456", false), ("1110120101012345", false),
  ])
  func lawyers(value: String, passes: Bool) { #expect(check("lawyer-licence", value) == passes) }
}
