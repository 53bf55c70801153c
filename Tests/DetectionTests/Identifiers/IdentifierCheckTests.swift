import Testing

@testable import Detection

/// Published examples, synthetic values, and what sank others. All persons and companies are invented.
@Suite struct IdentifierCheckTests {
  @Test func everyCheckHasANameOfItsOwn() {
    let names = IdentifierCheck.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(IdentifierCheck.named("citizen") == nil)
  }

  // The first two are GB 11643's own; 513621, 513922, 513823 and 513902 are no more or came late.
  @Test(arguments: [
    "11010519491231002X", "440524188001010014", "110105199003071239", "513621198506150027",
    "513922197712304566", "440524198801011233", "330106199211050042", "11010519900307101X",
  ])
  func citizens(value: String) { #expect(check("citizen-id", value) == true) }

  @Test(arguments: [
    "110105194912310021",  // check
    "11010519491231002x",  // not in upper case
    "110105194902300020",  // no such day
    "199999199003071232",  // no such province
    "810000199001010019",  // a resident's permit
    "11010519900307123", "1101051990030712390", "", "X", "XXXXXXXXXXXXXXXXXX",
    "914403001000001479",  // a company's code that is all digits
    "202601011234567890",  // a number of a case: 2026-01-01 …
    "123456202405201234",  // an order: shop, day, number
    "91350100M000100Y43",
  ])
  func noCitizens(value: String) { #expect(check("citizen-id", value) == false) }

  @Test(arguments: ["513621", "513722", "513823", "513902", "110103", "440524", "110105"])
  func countiesOfAllTimes(code: String) {
    #expect(RuleTables.all.contains(.countyCodes, code.utf8))
  }

  @Test(arguments: [
    ("110105491231002", true), ("110105900307123", true), ("440524880101001", true),
    ("110105491331002", false), ("110105490230002", false), ("990105491231002", false),
    ("490154203237518", false), ("11010549123100", false), ("11010549123100X", false),
    ("171000000000012", false),  // milliseconds and a serial
  ])
  func citizensOf1989(value: String, passes: Bool) {
    #expect(check("citizen-id-15", value) == passes)
  }

  @Test(arguments: [
    ("810000199001010019", true), ("820000198512120022", true), ("830000199303030035", true),
    ("810000199001010018", false), ("810101199001010013", false), ("11010519491231002X", false),
  ])
  func residents(value: String, passes: Bool) {
    #expect(check("residence-permit", value) == passes)
  }

  @Test(arguments: [
    ("911840198808080012", true), ("93184019750505123X", true),
    ("911840198808080013", false),
    ("911015198808080012", false),  // no such country
    ("999840197505051238", false),  // no such province ("914403001000001479", false), ("11010519491231002X", false),
  ])
  func foreigners(value: String, passes: Bool) { #expect(check("foreigner-card", value) == passes) }

  @Test(arguments: [
    ("USA110080010101", true), ("US1110080010101", false), ("USA11008001010", false),
    ("usa110080010101", false),
  ])
  func foreignersTo2023(value: String, passes: Bool) {
    #expect(check("foreigner-card-15", value) == passes)
  }

  // The first is GB 32100's own; the second and third end with the 0 that 31 stands for.
  @Test(arguments: [
    "91350100M000100Y43", "91110105MA39ABCD80", "914403001000001479", "91110105MA01ABCD5F",
    "92330106MA5KLMN21L", "12440300123456788T", "52500000710935126L", "54320214K12345677E",
    "93510100D2143569X1",
  ])
  func creditCodes(value: String) { #expect(check("uscc", value) == true) }

  @Test(arguments: [
    "91350100M000100Y44", "91350100M000100Y4", "91350100m000100y43",
    "91350100M000100Y53",  // inner check
    "98350100M000100Y43",
    "914499001000000081",  // digits alone, and no such city
    "91990100M000100Y43", "11010519491231002X", "913501OOM000100Y43",
    "", "000000000000000000",
  ])
  func noCreditCodes(value: String) { #expect(check("uscc", value) == false) }

  @Test(arguments: [
    ("M000100Y4", true), ("M000100Y-4", true), ("D2143569X", true), ("D2143569-X", true),
    ("M000100Y5", false), ("D21435690", false), ("D2143569", false), ("", false),
  ])
  func organisations(value: String, passes: Bool) {
    #expect(check("organisation-code", value) == passes)
  }

  @Test(arguments: [
    ("110105123456788", true), ("330106710935126", true), ("440300K12345677", true),
    ("110105123456789", false), ("990105123456788", false), ("11010512345678", false),
  ])
  func taxpayers(value: String, passes: Bool) { #expect(check("taxpayer-15", value) == passes) }

  // The first is GS 15-2006's own.
  @Test(arguments: [
    ("110108000000016", true), ("440301001234560", true), ("330106000987658", true),
    ("100000000123453", true), ("110108000000017", false), ("990108000000016", false),
    ("11010800000001", false), ("11010800000001X", false),
  ])
  func registrations(value: String, passes: Bool) {
    #expect(check("business-registration", value) == passes)
  }

  @Test(arguments: [
    "13900000123", "013900000123", "8613900000123", "+8613900000123", "008613900000123",
    "(+86)13900000123", "14500000123", "15300000123", "16200000123", "16700000123", "17000000123",
    "17200000123", "18900000123", "19200000123", "19900000123", "13490000123", "16190000123",
    "17400000123", "17490000123",
  ])
  func mobiles(value: String) { #expect(check("mobile", value) == true) }

  @Test(arguments: [
    "15400000123", "16000000123", "16100000123", "16300000123", "16400000123", "16800000123",
    "16900000123", "17420000123", "17900000123", "19400000123", "14000000123", "12900000123",
    "1390000012", "139000001234", "1700000000123", "8713900000123", "", "+86",
  ])
  func noMobiles(value: String) { #expect(check("mobile", value) == false) }

  @Test(arguments: [
    ("1400000000123", true), ("1440000000123", true), ("1450000000123", false),
    ("14000000123", false), ("1700000000123", false),
  ])
  func things(value: String, passes: Bool) { #expect(check("iot-number", value) == passes) }

  @Test(arguments: [
    "01065529988", "(010)65529988", "861065529988", "+86-10-65529988", "02088886666",
    "057187654321", "03512345678", "04335678901", "043356789012", "01065529988转8012",
    "01065529988EXT12", "010-65529988-8012", "(010) 6552 9988 转 603", "0351-2345678(分机12)",
    "089865432100", "008657187654321",
  ])
  func landlines(value: String) { #expect(check("landline", value) == true) }

  @Test(arguments: [
    "02665529988",  // 026 is nobody's
    "09999999999",  // numbers do not begin with 9
    "01015529988", "01095529988", "0106552998", "010655299881", "035123456789", "0571876543",
    "05718765432",  // eight digits there
    "13900000123", "01065529988转", "01065529988转1234567", "010-65529988-1234567", "010-65529988-",
    "", "0", "86",
  ])
  func noLandlines(value: String) { #expect(check("landline", value) == false) }

  @Test(arguments: [
    ("110", true), ("12345", true), ("95588", true), ("951234", true), ("96315", true),
    ("4008888888", true), ("400-888-8888", true), ("8008100000", true), ("10086", true),
    ("12315", true), ("111", false), ("400888888", false), ("12400", false), ("94000", false),
    ("13900000123", false),
  ])
  func publicNumbers(value: String, passes: Bool) {
    #expect(check("public-number", value) == passes)
  }

  @Test(arguments: [
    "6228480012345678903", "6217001234567890122", "6222020200012345670", "6225880123456783",
    "9558801234567890128", "6216601234567890128",
  ])
  func cards(value: String) { #expect(check("bank-card", value) == true) }

  @Test(arguments: [
    "6217001234567890",  // Luhn
    "1234567812345670",  // nobody's prefix
    "62284800123456", "62284800123456789031", "622848001234567890X", "", "62",
  ])
  func noCards(value: String) { #expect(check("bank-card", value) == false) }

  @Test(arguments: [
    ("490154203237518", true), ("49-015420-323751-8", true), ("861234034567894", true),
    ("490154203237517", false), ("49015420323751", false),
  ])
  func imei(value: String, passes: Bool) { #expect(check("imei", value) == passes) }

  @Test(arguments: [
    ("89860012345678901238", true), ("8986012345678901239", true),
    ("89860012345678901239", false), ("89860012345678901", false), ("", false),
  ])
  func iccid(value: String, passes: Bool) { #expect(check("iccid", value) == passes) }

  @Test(arguments: [
    ("1M8GDM9AXKP042788", true), ("11111111111111111", true), ("LSVAA49J912345678", true),
    ("LFV2A21K4E3012345", true), ("LGBH52E0X8Y000103", true), ("1M8GDM9A1KP042788", false),
    ("1M8GDM9AXKP04278", false), ("1M8GDM9AXKPO42788", false), ("1M8GDM9AXKQ042788", false),
  ])
  func vin(value: String, passes: Bool) { #expect(check("vin", value) == passes) }
}
