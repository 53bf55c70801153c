import Testing
import TextModel

@testable import Detection

@Suite struct RoleDetectorTests {
  /// What is found, in order, as `marked` marks it.
  static func marks(_ text: String, _ detector: some Detector = RoleDetector()) -> String {
    var bytes = Array(text.utf8)
    for finding in detector.findings(in: bytes.span, at: 0).sorted(by: { $0.span > $1.span }) {
      bytes.insert(contentsOf: Array("⟧".utf8), at: finding.span.end)
      bytes.insert(contentsOf: Array("⟦".utf8), at: finding.span.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func plain(_ marked: String) -> String {
    String(marked.filter { $0 != "⟦" && $0 != "⟧" })
  }

  /// All of a genre but a few of a hundred: floors as measured.
  @Test(arguments: NamePositives.table)
  func genre(genre: String, texts: [String]) {
    let missed = texts.filter { Self.marks(Self.plain($0)) != $0 }
    #expect(missed.isEmpty, "\(genre): \(missed.map { Self.marks(Self.plain($0)) })")
  }

  @Test func tablesAreLarge() {
    #expect(NamePositives.table.reduce(0) { $0 + $1.texts.count } >= 300)
    #expect(NameNegatives.all.count >= 300)
  }

  @Test func nothingWhereNobodyIs() {
    let harmed = NameNegatives.all.map { Self.marks($0) }.filter { $0.contains("⟦") }
    #expect(harmed == [])
  }
}
