import Testing

@testable import Configuration

@Suite struct ProjectConfigurationTests {
  private func entries(_ text: String) throws -> [ProjectConfiguration.Entry] {
    try ProjectConfiguration(Array(text.utf8), file: "f").entries
  }

  @Test func valuesAreTextWithPlaces() throws {
    let entries = try entries("profile: web\nenable: [a.b, 'c']\njobs: 04\nquiet: on\n")
    #expect(entries.map(\.name) == ["profile", "enable", "jobs", "quiet"])
    #expect(entries.map { $0.values.map(\.text) } == [["web"], ["a.b", "c"], ["04"], ["on"]])
    #expect(entries[1].values[1].place == SourcePlace(line: 2, column: 15))
    #expect(entries.map(\.isList) == [false, true, false, false])
  }

  @Test func tables() throws {
    let entry = try #require(try entries("a: {b: c, d: 'e'}\n").first)
    #expect(entry.table == SourcePlace(line: 1, column: 4) && !entry.isList)
    #expect(entry.values.map(\.name) == ["b", "d"] && entry.values.map(\.text) == ["c", "e"])
    #expect(entry.values[1].place == SourcePlace(line: 1, column: 11))
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "\u{FEFF}"])
  func nothing(text: String) throws { #expect(try entries(text).isEmpty) }

  @Test(arguments: [
    ("- a\n", "f:1:1：应为“选项: 值”的列表\n  - a\n  ^"),
    ("a: [{b: c}]\n", "f:1:5：“a”的值应为文字、数字或其列表\n  a: [{b: c}]\n      ^"),
    ("a: {b: [c]}\n", "f:1:8：“a”的表应为“名: 文字”\n"),
    ("a: b\na: c\n", "f:1:1：“a”出现不止一次\n  a: b\n  ^"),
    ("甲: [乙\n", "f:2:1：不是有效的 YAML"),
    ("a: *b\n", "f:1:4：不是有效的 YAML"),
  ])
  func complaints(text: String, expected: String) {
    do {
      _ = try entries(text)
      Issue.record("accepted \(text)")
    } catch { #expect("\(error)".hasPrefix(expected)) }
  }

  @Test func theMarkStandsUnderItsCharacter() {
    let error = ConfigurationError(
      file: "f", place: SourcePlace(line: 1, column: 4), message: "m", text: "\t留a: 白")
    #expect("\(error)" == "f:1:4：m\n  \t留a: 白\n  \t   ^")
  }

  @Test func invalidUTF8() {
    #expect(throws: ConfigurationError.self) { try ProjectConfiguration([0xFF], file: "f") }
  }
}

@Suite struct NearestNameTests {
  private let names = ["punct.quote", "punct.dash", "profile", "space.han"]

  @Test(arguments: [
    ("punct.qoute", "punct.quote"), ("profil", "profile"), ("Space.Han", "space.han"),
    ("punct.das", "punct.dash"),
  ])
  func near(name: String, expected: String) {
    #expect(NearestName.of(name, in: names) == expected)
  }

  @Test(arguments: ["x", "", "encoding"])
  func far(name: String) { #expect(NearestName.of(name, in: names) == nil) }
}

@Suite struct ByteSizeTests {
  @Test(arguments: [
    ("0", 0), ("65536", 65536), ("64K", 65536), ("16m", 16 << 20), ("1GiB", 1 << 30), ("2kb", 2048),
    ("7B", 7),
  ])
  func sizes(text: String, size: Int) { #expect(ByteSize.parse(text) == size) }

  @Test(arguments: ["", "K", "-1", "1T", "1.5M", "9999999999999999999", "9999999999G", "１K"])
  func refused(text: String) { #expect(ByteSize.parse(text) == nil) }
}
