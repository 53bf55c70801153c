import Testing

@testable import Detection

@Suite struct CodeSetTests {
  private static let codes = CodeSet(
    """
    110000-110102 110105
      12 007 62284800-62284809 6228481000-6228481001  62284805-62284811
    x1 1- -1 5-3 1-22 12345678901
    """)

  @Test(arguments: [
    ("110000", true), ("110101", true), ("110102", true), ("110103", false), ("110105", true),
    ("12", true), ("012", false), ("007", true), ("7", false), ("62284800", true),
    ("62284811", true), ("62284812", false), ("6228481001", true), ("6228481002", false),
    ("", false), ("5", false), ("1", false), ("22", false), ("12345678901", false), ("1x", false),
  ])
  func contains(code: String, isIn: Bool) { #expect(Self.codes.contains(code.utf8) == isIn) }

  @Test(arguments: [
    ("1234", true), ("110105", true), ("1101051990", true), ("110106", false), ("13", false),
    ("6228480912", true), ("6228482", false), ("", false), ("x12", false),
  ])
  func prefixes(digits: String, isIn: Bool) {
    #expect(Self.codes.containsPrefix(of: digits.utf8) == isIn)
  }

  @Test(arguments: IdentifierTables.Table.allCases)
  func everyTableIsThere(table: IdentifierTables.Table) {
    let text = RuleTables.texts[table.rawValue] ?? ""
    #expect(!text.isEmpty)
    for line in text.split(separator: "\n") { #expect(line.utf8.count <= 100) }
    for word in text.split(whereSeparator: \.isWhitespace) {
      let ends = word.split(separator: "-")
      #expect(ends.allSatisfy { RuleTables.all.contains(table, $0.utf8) }, "\(word)")
    }
  }
}
