import Redaction
import Testing
import TextModel

/// What becomes of findings that overlap.
@Suite struct ResolutionTests {
  private func edits(
    _ text: String, _ findings: [Finding], _ policy: Policy
  ) throws -> [(span: ByteSpan, text: String)] {
    let bytes = Array(text.utf8)
    return try Redactor(policy, key: testKey()).document()
      .edits(findings, in: bytes.span, at: 0)
      .map { ($0.span, String(decoding: $0.replacement, as: UTF8.self)) }
  }

  private typealias Make = MarkedValues

  private func policy(keeping kept: Set<EntityType>) -> Policy {
    var policy = uniform(.replace(""))
    for entity in kept { policy.entities[entity] = Policy.Answer(.keep) }
    return policy
  }

  @Test func theStrongerHasTheWordAndAllIsCovered() throws {
    let found = try edits(
      "0123456789",
      [
        Make.finding(.phone, ByteSpan(0, 6)), Make.finding(.identityCard, ByteSpan(4, 8)),
        Make.finding(.person, ByteSpan(7, 10)),
      ], uniform(.replace("")))
    #expect(found.map(\.span) == [ByteSpan(0, 10)])
    #expect(found.map(\.text) == ["〔身份证号〕"])
  }

  @Test func neighboursStayApart() throws {
    let found = try edits(
      "0123456789",
      [Make.finding(.phone, ByteSpan(0, 5)), Make.finding(.phone, ByteSpan(5, 10))],
      uniform(.replace("")))
    #expect(found.map(\.span) == [ByteSpan(0, 5), ByteSpan(5, 10)])
  }

  /// A case number that stays keeps the telephone number inside it, and no card's.
  @Test func whatIsKeptProtectsTheWeaker() throws {
    let policy = policy(keeping: [.caseNumber, .url, .creditCode])
    let number = Make.finding(.caseNumber, ByteSpan(0, 10))
    #expect(
      try edits("0123456789", [number, Make.finding(.phone, ByteSpan(2, 8))], policy).isEmpty)
    for other in [
      Make.finding(.identityCard, ByteSpan(2, 8)), Make.finding(.phone, ByteSpan(8, 11)),
      Make.finding(.taxpayer, ByteSpan(0, 10)),
      Make.finding(.phone, ByteSpan(2, 8), rule: "policy.deny"),
    ] {
      #expect(try edits("0123456789a", [number, other], policy).map(\.span) == [other.span])
    }
    // An address that stays protects nothing.
    let url = Make.finding(.url, ByteSpan(0, 10))
    let found = try edits("0123456789", [url, Make.finding(.phone, ByteSpan(2, 8))], policy)
    #expect(found.map(\.span) == [ByteSpan(2, 8)])
    // Nor does a suspect what is valid.
    let suspect = Make.finding(.creditCode, ByteSpan(0, 10), .suspect)
    let phone = Make.finding(.phone, ByteSpan(2, 8))
    #expect(try edits("0123456789", [suspect, phone], policy).map(\.span) == [ByteSpan(2, 8)])
  }

  @Test func suspectsAsThePolicySays() throws {
    var policy = uniform(.replace(""))
    let suspect = Make.finding(.bankCard, ByteSpan(0, 4), .suspect)
    #expect(try edits("0123", [suspect], policy).count == 1)
    policy.suspects = .report
    #expect(try edits("0123", [suspect], policy).isEmpty)
    #expect(try edits("0123", [Make.finding(.phone, ByteSpan(0, 4), .bare)], policy).isEmpty)
  }

  @Test func holdersOfPostsAreNamed() throws {
    var policy = uniform(.surname)
    policy.mustKeep.roles = ["审判长", "审判员", "书记员"]
    let redactor = try Redactor(policy, key: nil)
    for (marked, expected) in [
      ("审判长　⟦张　伟|person⟧", "审判长　张　伟"), ("审　判　员 ⟦李强|person⟧", "审　判　员 李强"),
      ("书记员：⟦王芳|person⟧", "书记员：王芳"),
      ("由审判员⟦李强|person⟧、⟦王芳|person⟧和⟦赵一|person⟧", "由审判员李强、王芳和赵某"),
      ("⟦张伟|person⟧不服审判长裁定，⟦张伟|person⟧", "张某不服审判长裁定，张某"),
      ("审判长\n⟦张伟|person⟧", "审判长\n张某"),
    ] {
      #expect(MarkedValues(marked).redacted(redactor) == expected)
    }
  }

  @Test func aColumnDecidesOfItsCells() throws {
    let column = Policy.Column(heads: ["姓名"], entity: .person, operation: .keep)
    var policy = uniform(.surname)
    policy.columns = [column]
    let document = try Redactor(policy, key: nil).document()
    let cell = Array("张伟".utf8)
    let name = [Make.finding(.person, ByteSpan(0, 6))]
    #expect(document.edits(name, in: cell.span, at: 0, column: column).isEmpty)
    #expect(document.residuals(name, in: cell.span, at: 0, column: column).isEmpty)
    #expect(document.edits(name, in: cell.span, at: 0).count == 1)
  }
}
