import Testing

@testable import Detection

@Suite struct ValidatorTests {
  @Test(arguments: [
    ("13800001111", true), ("138 0000 1111", true), ("138-0000-1111", true), ("12800001111", false),
    ("10000001111", false), ("1380000111", false), ("138000011112", false), ("23800001111", false),
    ("19912345678", true), ("", false),
  ])
  func mobile(text: String, passes: Bool) { #expect(Validator.mobile.accepts(text) == passes) }

  // The first is ISO/IEC 7812-1's own example.
  @Test(arguments: [
    ("79927398713", true), ("79927398710", false), ("0", false), ("00", true), ("", false),
    ("18", true),
    ("1 8", true), ("81", false),
  ])
  func luhn(text: String, passes: Bool) { #expect(Validator.luhn.accepts(text) == passes) }

  @Test(arguments: [
    ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2000年2月29日", true),
    ("20240229", true), ("20230229", false), ("2024-13-01", false), ("2024-00-10", false),
    ("2024-04-31", false), ("2024/4/30", true), ("2024-4", false), ("0-1-1", false),
    ("99999-1-1", false),
    ("", false), ("99999999999999999999-1-1", false), ("2024-1-1-1", false),
  ])
  func date(text: String, passes: Bool) { #expect(Validator.date.accepts(text) == passes) }
}
