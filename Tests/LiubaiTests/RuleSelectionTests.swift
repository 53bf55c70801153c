import Configuration
import Detection
import Testing

@testable import Liubai

@Suite struct RuleSelectionTests {
  private static let pack = """
    - id: ad.one
      title: 甲
      scope: line
      any: [某某之词]
      examples: {delete: [某某之词], keep: [某词]}
    - id: ad.two
      title: 乙
      scope: line
      any: [某某之词]
      enabled: false
      examples: {delete: [某某之词], keep: [某词]}
    - id: paid.one
      title: 丙
      scope: span
      pattern: 起(.*)止
      action: keep-inner
      examples: {delete: [{text: 起某止, becomes: 某}], keep: [某词]}

    """

  private func options() throws -> CleanOptions {
    let catalog = try RuleCatalog(reading: [RuleFile(name: "p", bytes: Array(Self.pack.utf8))])
    return CleanOptions(catalog)
  }

  private func own(_ settings: [(String, [String])]) throws -> [String] {
    var options = try options()
    for (name, values) in settings { try options.set(name, to: values) }
    return options.selection.content.map(\.id).filter {
      ["ad.one", "ad.two", "paid.one"].contains($0)
    }
  }

  @Test func switches() throws {
    #expect(try own([]) == ["ad.one", "paid.one"])
    #expect(try own([("enable", ["ad"])]) == ["ad.one", "ad.two", "paid.one"])
    #expect(try own([("disable", ["ad.*"])]) == ["paid.one"])
    // One rule counts more than its family, in whatever order.
    #expect(try own([("enable", ["ad.two"]), ("disable", ["ad"])]) == ["ad.two", "paid.one"])
    #expect(try own([("enable", ["ad"]), ("disable", ["ad.one"])]) == ["ad.two", "paid.one"])
    #expect(try own([("profile", ["minimal"])]) == [])
    #expect(try own([("profile", ["minimal"]), ("enable", ["paid.one"])]) == ["paid.one"])
  }

  @Test func familiesOfCleaningToo() throws {
    var options = try options()
    try options.set("disable", to: ["space"])
    #expect(!options.selection.cleaning.contains(id: "space.mark"))
    #expect(options.selection.contains("punct.quote"))
  }

  @Test(arguments: ["ad.three", "advert", "ad.", "", "a.d.one"])
  func unknown(name: String) throws {
    var options = try options()
    #expect(throws: OptionProblem.self) { try options.set("enable", to: [name]) }
  }

  @Test func contradictions() throws {
    var options = try options()
    try options.set("enable", to: ["ad"])
    #expect(throws: OptionProblem.self) { try options.set("disable", to: ["ad"]) }
  }

  @Test func paidSpansGoWhole() throws {
    var options = try options()
    try options.set("paid", to: ["drop"])
    let rule = options.selection.content.first { $0.id == "paid.one" }
    #expect(rule?.action == .delete)
  }

  @Test func catalog() throws {
    let catalog = try options().catalog
    #expect(catalog.all.map(\.id) == catalog.ids)
    #expect(try catalog.rule("ad.one").kind == .advertisement)
    #expect(throws: OptionProblem.self) { try catalog.rule("ad") }
    let listing = RuleListing(catalog.all, on: try options().selection)
    #expect(String(decoding: listing.table, as: UTF8.self).contains("line.end"))
  }
}
