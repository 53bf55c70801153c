import Detection
import Testing

/// The language of identifiers' forms.
@Suite struct IdentifierPatternTests {
  /// A pattern, what it matches, what it does not.
  static let cases: [(String, [String], [String])] = [
    (#"1\d{3}"#, ["1234"], ["123", "12345", "2234", ""]),
    (#"[1-9ANY][0-9A-HJ]{2}"#, ["1AH", "Y00"], ["0AH", "1AI", "y00"]),
    (#"(ab|c)+d?"#, ["ab", "c", "abcd", "cabab"], ["d", "abdd", ""]),
    (#"a{0,2}b{2,}"#, ["bb", "abb", "aabbbb"], ["b", "aaabb"]),
    (#"x(y(z)?)?"#, ["x", "xy", "xyz"], ["xz"]),
    (#"[^\s,]+"#, ["a-b"], ["a b", "a,b"]),
    (#"豫[A-Z]·?\d"#, ["豫S·1", "豫S1"], ["豫·1"]),
    (#"（\d{2}）"#, ["(12)"], ["12"]),
    (#"\(\d\)\."#, ["(1)."], ["(1)a"]),
    (#"(?:ab){2}"#, ["abab"], ["ab"]),
    (#"[一-龥]{1,3}号"#, ["民终号", "号号"], ["号", "民初终字号"]),
    (#"a.c"#, ["abc", "a号c"], ["a c"]),
  ]

  @Test(arguments: cases) func matching(pattern: String, fits: [String], fails: [String]) throws {
    let pattern = try IdentifierPattern(pattern)
    for text in fits { #expect(pattern.matches(text), "\(text)") }
    for text in fails { #expect(!pattern.matches(text), "\(text)") }
  }

  /// What is refused, and where.
  static let refused: [(String, Int)] = [
    ("(a", 2), ("a)", 1), ("[a", 2), ("[]", 2), (#"\b1"#, 1), (#"\w"#, 1), ("*a", 0), ("a{2", 3),
    ("a{3,2}", 6), ("a?", 0), ("(?=a)b", 2), ("^a", 0), ("[9-0]", 3), (#"a\"#, 2), ("a{200}", 0),
    ("", 0),
  ]

  @Test(arguments: refused) func refusing(source: String, offset: Int) throws {
    let error = #expect(throws: IdentifierPatternError.self) { try IdentifierPattern(source) }
    #expect(error?.offset == offset, "\(source): \(error?.description ?? "")")
  }

  /// Never more than a step for each scalar and live state: what runs away elsewhere ends here.
  @Test func hardPatterns() throws {
    let pattern = try IdentifierPattern("(a*)*(a|aa)+b")
    #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
    #expect(pattern.matches(String(repeating: "a", count: 20_000) + "b"))
  }
}
