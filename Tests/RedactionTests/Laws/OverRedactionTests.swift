import Redaction
import Testing
import TextModel

/// What must stay readable.
@Suite struct OverRedactionTests {
  /// The mask is marked.
  @Test(arguments: [
    ("审判长张⟦某某|other⟧", true), ("审判长⟦张某某|other⟧", true), ("审 判 员　⟦×××|other⟧", true),
    ("原告张⟦某某|other⟧", false), ("（2024）京⟦**|other⟧民终⟦**|other⟧号", true),
    ("（⟦××××|other⟧）京⟦××|other⟧民终⟦××|other⟧号", true), ("（2024）浙01民终⟦***|other⟧4号", true),
    ("国发〔2024〕⟦**|other⟧号", true), ("（2024）⟦**|other⟧号", false),
    ("国发〔⟦****|other⟧〕5号", true), ("法〔2015〕13⟦*|other⟧号", true), ("国发〔2024〕⟦**|other⟧份", false),
    ("拨打1⟦**|other⟧45", true), ("拨打1⟦**|other⟧46", false),
    ("热线400-⟦***|other⟧-1234", true), ("电话138⟦****|other⟧5678", false), ("共⟦**|other⟧户", false),
  ])
  func masksOverIt(marked: String, isTooMuch: Bool) throws {
    var policy = Policy(id: "court", title: "裁判文书")
    policy.mustKeep = .init(
      entities: [.caseNumber, .documentNumber, .publicPhone], words: ["12345"],
      roles: ["审判长", "审判员"])
    let source = MarkedValues(marked)
    let findings = source.findings.map {
      Finding(rule: "placeholder.glyphs", kind: .placeholder, span: $0.span)
    }
    let redactor = try Redactor(policy, key: nil)
    let found = redactor.overRedactions(findings, in: source.bytes.span, at: 0)
    #expect(found.count == (isTooMuch ? findings.count : 0))
    #expect(found.allSatisfy { $0.rule == Redactor.overRedactionRule && $0.reasons.count == 1 })
    let none = try Redactor(uniform(.keep), key: nil)
    #expect(none.overRedactions(findings, in: source.bytes.span, at: 0).isEmpty)
  }
}
