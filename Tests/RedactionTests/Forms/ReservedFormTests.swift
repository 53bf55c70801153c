import Redaction
import Testing
import TextModel

/// What is known again as written by the policy's operators, and what only looks so.
@Suite struct ReservedFormTests {
  /// Placeholders that are left of those marked.
  private func left(_ marked: String, _ operation: Redaction.Operation) throws -> Int {
    var policy = uniform(operation)
    policy.placeholders = .forbid
    let source = MarkedValues(marked)
    let findings = source.findings.map {
      Finding(rule: "placeholder.glyphs", kind: .placeholder, span: $0.span)
    }
    return try Redactor(policy, key: testKey()).document()
      .residuals(findings, in: source.bytes.span, at: 0).count
  }

  @Test(arguments: [
    ("电话⟦138****5678|other⟧", 0), ("电话138⟦****|other⟧5678", 0), ("⟦138 **** 5678|other⟧", 0),
    ("⟦１３８****５６７８|other⟧", 0), ("⟦********|other⟧", 0), ("⟦13800****5678|other⟧", 1),
    ("⟦138****56789|other⟧", 1), ("⟦138***5678|other⟧", 1), ("⟦**13800138000**|other⟧", 1),
    ("张⟦XX|other⟧", 1), ("⟦1*3*8****|other⟧", 1),
  ])
  func masks(marked: String, count: Int) throws {
    #expect(try left(marked, .mask(.init(first: 3, last: 4, minimum: 4))) == count)
  }

  @Test(arguments: [
    ("⟦张某|other⟧", 0), ("张⟦某|other⟧到", 0), ("⟦张某2|other⟧", 0), ("⟦某公司|other⟧", 0),
    ("⟦某公司3|other⟧", 0),
    ("J⟦某|other⟧", 0), ("⟦张某某|other⟧", 1), ("⟦某甲|other⟧", 1), ("⟦某|other⟧事", 1), ("⟦XX|other⟧镇", 1),
  ])
  func names(marked: String, count: Int) throws {
    #expect(try left(marked, .surname) == count)
  }

  @Test func replacements() throws {
    #expect(try left("⟦〔电话号码〕|other⟧", .replace("")) == 0)
    #expect(try left("〔⟦电话号码|other⟧〕", .replace("")) == 0)
    #expect(try left("⟦〔某物〕|other⟧", .replace("")) == 1)
    #expect(try left("⟦XXX|other⟧", .replace("XXX")) == 0)
    #expect(try left("⟦XXXX|other⟧", .replace("XXX")) == 1)
    #expect(try left("⟦〔住址〕|other⟧", .generalize(.county)) == 0)
  }

  /// What a mask of ours shows at an end may look like a value: it is none.
  @Test func whatAMaskShows() throws {
    let mask = Redaction.Operation.mask(.init(first: 1, last: 1))
    let redactor = try Redactor(uniform(mask), key: nil)
    for (marked, count) in [
      ("z***⟦g@qq.com|email⟧", 0), ("z***⟦ng@qq.com|email⟧", 1), ("⟦g@qq.com|email⟧", 1),
      ("**⟦13800138000|phone⟧**", 1), ("1*********⟦0|account⟧", 0),
    ] {
      let source = MarkedValues(marked)
      let edits = redactor.document().edits(source.findings, in: source.bytes.span, at: 0)
      #expect(edits.count == count, "\(marked)")
    }
  }

  @Test func ranges() throws {
    let redactor = try Redactor(uniform(.generalize(.range)), key: nil)
    for (marked, expected) in [
      ("⟦300～400户|count⟧", "300～400户"), ("300～⟦400户|count⟧", "300～400户"),
      ("⟦300|count⟧～400户", "300～400户"), ("300～⟦500户|count⟧", "300～500～600户"),
    ] {
      #expect(MarkedValues(marked).redacted(redactor) == expected)
    }
  }

  @Test func removalLeavesNothing() throws {
    var policy = uniform(.remove)
    policy.placeholders = .forbid
    let bytes = Array("电话：。".utf8)
    let elided = [Finding(rule: "placeholder.elided", kind: .elided, span: ByteSpan(9, 9))]
    #expect(
      try Redactor(policy, key: nil).document().residuals(elided, in: bytes.span, at: 0).isEmpty)
    policy.entities = [:]
    #expect(
      try Redactor(policy, key: nil).document().residuals(elided, in: bytes.span, at: 0).count == 1)
  }
}
