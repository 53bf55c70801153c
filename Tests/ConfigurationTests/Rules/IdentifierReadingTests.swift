import Configuration
import Detection
import Testing
import TextModel

/// What good identifiers say.
@Suite struct IdentifierReadingTests {
  private func identifiers(_ text: String) throws -> [IdentifierRule] {
    try RuleLibrary([RuleFile(name: "f", bytes: Array(text.utf8))]).checked().identifiers
  }

  @Test func everything() throws {
    var expected = IdentifierRule(
      id: "identifier.all", title: "全部写法", entity: .phone,
      patterns: ["(\\+?86)?1\\d{10}", "[3-9]\\d{6,7}"], value: "\\d{10,12}",
      groups: [[3, 4, 4], [0]], check: "mobile", bare: .valid, labels: ["电", "手机 号"],
      against: ["单号"], units: ["元"], distance: 12, standard: "YD/T 1 第 2 条",
      examples: .init(
        valid: ["电⟦13900000123⟧、⟦139 0000 0123⟧"], suspect: ["电⟦12900000123⟧"],
        bare: ["⟦3900000⟧"], keep: ["单号13900000123"]))
    expected.source = "f"
    let read = try identifiers(
      """
      - id: identifier.all
        title: 全部写法
        entity: phone
        pattern: ['(\\+?86)?1\\d{10}', '[3-9]\\d{6,7}']
        value: '\\d{10,12}'
        groups: ['3-4-4', '*']
        check: mobile
        bare: valid
        labels: [电, 手机 号]
        against: [单号]
        units: [元]
        distance: 12
        standard: YD/T 1 第 2 条
        examples:
          valid: [电⟦13900000123⟧、⟦139 0000 0123⟧]
          suspect: [电⟦12900000123⟧]
          bare: [⟦3900000⟧]
          keep: ['单号13900000123']
      """)
    #expect(read == [expected])
  }

  /// Who needs nothing says nothing; what is suspect without a label is told to those who ask.
  @Test func theShortForm() throws {
    let text = """
      id: identifier.short
      title: 短
      entity: other
      pattern: 'A\\d{4}'
      bare: suspect
      examples: {valid: [⟦A1234⟧], keep: [A123]}

      """
    let rule = try #require(try identifiers(text).first)
    #expect(rule.bare == .bare && rule.distance == 8 && rule.groups.isEmpty)
    #expect(rule.labels.isEmpty && rule.check == nil && rule.value == nil)
    let labelled = text.replacing("bare: suspect", with: "labels: [短]")
    #expect(try identifiers(labelled).first?.bare == nil)
  }

  /// What the reader takes, the archive carries.
  @Test func carried() throws {
    let read = try identifiers(BrokenFile.goodIdentifier)
    let archive = RuleArchive(rules: [], lists: [], identifiers: read)
    archive.encoded.withUnsafeBufferPointer { bytes in
      #expect(RuleArchive(decoding: bytes) == archive)
    }
  }
}
