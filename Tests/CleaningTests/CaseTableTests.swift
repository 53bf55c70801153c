import BuiltInRules
import Detection
import Foundation
import Testing

@testable import Cleaning

/// The tables of cases in `Cases/`: what changes, what stays, what is only reported. A case whose note
/// says `doubtful` is an opinion on which editors differ; it is kept for the record and not enforced.
@Suite struct CaseTableTests {
  struct Case: Decodable, Sendable {
    var name: String
    var category: String?
    var input: String
    var clean: String?
    var reports: [String]?
    var note: String?

    var isDoubtful: Bool { note?.contains("doubtful") == true }
  }

  static func cases(_ table: String) throws -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let text = try String(contentsOf: folder.appending(path: "\(table).jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Case.self, from: Data($0.utf8))
    }
  }

  private func clean(_ text: String) -> CleanedDocument {
    Cleaner(CleaningOptions(collectsFindings: true)).clean(document: Array(text.utf8))
  }

  @Test(arguments: ["change", "keep", "editor", "paragraph"])
  func everyCaseIsCleanedAsAnEditorWould(
    table: String
  ) throws {
    let cases = try Self.cases(table)
    #expect(cases.count >= 240)
    for item in cases where !item.isDoubtful {
      let result = String(decoding: clean(item.input).text, as: UTF8.self)
      let wanted = item.clean ?? item.input
      #expect(
        result.unicodeScalars.elementsEqual(wanted.unicodeScalars),
        "\(item.name): \(item.input.debugDescription) gives \(result.debugDescription), not \(wanted.debugDescription)"
      )
    }
  }

  /// Sentences that mention 微信, 公众号, 会员, 下载, 版权 …, and everything else that must stay, with the packs
  /// at work: none of it is an advertisement.
  @Test(arguments: ["mention", "keep", "editor", "paragraph"])
  func noRuleOfContentTouchesIt(table: String) throws {
    let cases = try Self.cases(table)
    #expect(cases.count >= 240)
    var options = CleaningOptions(collectsFindings: true)
    options.engine = try RuleEngine(BuiltInRules.all)
    let cleaner = Cleaner(options)
    // 来源 and 作者 are reported for a person to judge; that takes nothing.
    let ids = Set(BuiltInRules.all.filter { $0.action != .flag }.map(\.id))
    for item in cases {
      let result = cleaner.clean(document: Array(item.input.utf8))
      let rules = result.findings.map(\.rule).filter(ids.contains)
      #expect(rules == [], "\(item.name): \(item.input)")
      guard table == "mention", let clean = item.clean else { continue }
      #expect(result.text == Array(clean.utf8), "\(item.name)")
    }
  }

  @Test func whatIsLostIsReportedAndStays() throws {
    for item in try Self.cases("report") where !item.isDoubtful {
      let result = clean(item.input)
      #expect(Array(item.input.utf8) == result.text, "\(item.name)")
      let reported = Set(result.findings.map(\.rule))
      #expect(reported == Set(item.reports ?? []), "\(item.name): \(reported)")
    }
  }
}
