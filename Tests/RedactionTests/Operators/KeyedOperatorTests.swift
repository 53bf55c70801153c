import Testing
import TextModel

@testable import Redaction

/// Operations that need a key.
@Suite struct KeyedOperatorTests {
  /// HMAC-SHA256 and HKDF are swift-crypto's; what is ours is the message, and that must not change: texts
  /// of different years are compared by these.
  @Test func hashesStay() throws {
    let text = try redacted("⟦138 0013 8000|phone⟧ ⟦+8613800138000|phone⟧", by: .hash)
    let parts = text.split(separator: " ")
    #expect(parts.count == 2 && parts[0] == parts[1])
    #expect(text.wholeMatch(of: #/〔phone#[0-9a-f]{16}〕 〔phone#[0-9a-f]{16}〕/#) != nil)
    let other = MarkedValues("⟦13800138000|phone⟧")
      .redacted(try Redactor(uniform(.hash), key: testKey(2)))
    #expect(other != String(parts[0]))
  }

  private static let values = [
    "⟦13800138000|phone⟧", "⟦010-65529988|phone⟧", "⟦11010519491231002X|id_card⟧",
    "⟦6222000000001234567|bank_card⟧", "⟦91350100M000100Y43|uscc⟧", "⟦123456789|qq⟧",
    "⟦100000|postcode⟧", "⟦zhang@a.cn|email⟧", "⟦https://a.cn/b|url⟧", "⟦10.0.0.1|ip⟧",
    "⟦fe80::1|ip⟧", "⟦00:11:22:33:44:55|mac⟧", "⟦京A12345|plate⟧", "⟦张伟|person⟧",
    "⟦甲乙有限公司|organisation⟧", "⟦河口镇|place⟧", "⟦广东省广州市1号|address⟧",
    "⟦12345678901234567890|account⟧", "⟦E12345678|passport⟧", "⟦wx_abcdef|wechat⟧",
  ]

  @Test(arguments: values)
  func pseudonymsAreKnownAgain(marked: String) throws {
    for scope in Operation.Scope.allCases {
      let redactor = try Redactor(uniform(.pseudonym(scope)), key: testKey())
      let text = MarkedValues(marked).redacted(redactor)
      let entity = try #require(MarkedValues(marked).findings.first?.entity)
      let again = MarkedValues("值⟦\(text)|\(entity.rawValue)⟧。")
      #expect(again.redacted(redactor) == "值\(text)。", "\(text)")
      let left = redactor.document().residuals(again.findings, in: again.bytes.span, at: 0)
      #expect(left.isEmpty, "\(text)")
    }
  }

  @Test func pseudonymsHoldInTheirScope() throws {
    let marked = MarkedValues("⟦13800138000|phone⟧ ⟦138-0013-8000|phone⟧ ⟦13900139000|phone⟧")
    let corpus = try Redactor(uniform(.pseudonym(.corpus)), key: testKey())
    let parts = marked.redacted(corpus, id: "a").split(separator: " ")
    #expect(parts[0] == parts[1] && parts[1] != parts[2])
    #expect(marked.redacted(corpus, id: "b") == marked.redacted(corpus, id: "a"))
    let document = try Redactor(uniform(.pseudonym(.document)), key: testKey())
    let one = marked.redacted(document, id: "a")
    #expect(one == marked.redacted(document, id: "a"))
    #expect(one != marked.redacted(document, id: "b"))
    #expect(marked.redacted(document) == marked.redacted(document))
    let other = try Redactor(uniform(.pseudonym(.corpus)), key: testKey(2))
    #expect(marked.redacted(other) != marked.redacted(corpus))
  }

  /// A form with 256 values: within a document no two share one.
  @Test func pseudonymsOfADocumentDiffer() throws {
    let source = (0..<60).map { "⟦00:11:22:33:44:\($0 + 10)|mac⟧" }.joined(separator: " ")
    let redactor = try Redactor(uniform(.pseudonym(.document)), key: testKey())
    let text = MarkedValues(source).redacted(redactor)
    #expect(Set(text.split(separator: " ")).count == 60)
  }

  @Test func pseudonymsPassTheirChecks() {
    #expect(ReservedChecks.citizen("11010519491231002") == "X")
    #expect(ReservedChecks.citizen("44052418800101001") == "4")
    #expect(ReservedChecks.organisation("D2143569") != ReservedChecks.organisation("12345678"))
    #expect(ReservedChecks.creditCode("91350100M000100Y4") == "3")
    #expect(ReservedChecks.luhn("49015420323751") == "8")
  }

  // MARK: Encryption

  private func restored(_ text: String, _ key: RedactionKey) throws(RedactionProblem) -> String {
    let bytes = Array(text.utf8)
    return String(
      decoding: Edit.apply(try Restorer(key).edits(in: bytes.span, at: 0), to: bytes),
      as: UTF8.self)
  }

  @Test(arguments: ["电话⟦１３８ 0013 8000|phone⟧，⟦张伟|person⟧。\r\n", "⟦&#24352;伟|person⟧", "无"])
  func whatWasEncryptedComesBack(marked: String) throws {
    let source = MarkedValues(marked)
    let text = try redacted(marked, by: .encrypt)
    #expect(text == (try redacted(marked, by: .encrypt)))
    #expect(Array(try restored(text, testKey()).utf8) == source.bytes)
  }

  @Test func anotherKeyOrAnotherTextRestoresNothing() throws {
    let text = try redacted("电话⟦13800138000|phone⟧。", by: .encrypt)
    #expect(throws: RedactionProblem.self) { try restored(text, testKey(2)) }
    // Any one character of the token, behind what makes it one.
    for index in text.indices.dropFirst(5).dropLast(2) {
      var changed = text
      changed.replaceSubrange(index...index, with: text[index] == "A" ? "B" : "A")
      #expect(throws: RedactionProblem.self, "\(changed)") { try restored(changed, testKey()) }
    }
    #expect(throws: RedactionProblem.self) {
      try restored(String(text.prefix(20)), testKey())
    }
  }

  @Test func aTokenIsOursOnlyWhereItOpens() throws {
    let redactor = try Redactor(uniform(.encrypt), key: testKey())
    let text = try redacted("⟦13800138000|phone⟧", by: .encrypt)
    let bytes = Array(text.utf8)
    let inside = [MarkedValues.finding(.account, ByteSpan(20, bytes.count - 6))]
    #expect(redactor.document().edits(inside, in: bytes.span, at: 0).isEmpty)
    let fake = Array("〔密:phone:13800138000〕".utf8)
    let found = [MarkedValues.finding(.phone, ByteSpan(13, 24))]
    #expect(redactor.document().edits(found, in: fake.span, at: 0).count == 1)
  }

  // MARK: Keys

  @Test func aKeyIsNeededAndNeverShown() throws {
    for operation in [Operation.hash, .encrypt, .pseudonym(.corpus)] {
      #expect(throws: RedactionProblem.self) { try Redactor(uniform(operation), key: nil) }
    }
    #expect(throws: RedactionProblem.self) { try RedactionKey([UInt8](repeating: 65, count: 31)) }
    let secret = "SECRET-0123456789-0123456789-0123456789"
    let key = try RedactionKey(text: Array((secret + "\r\n").utf8))
    #expect(key.bytes == Array(secret.utf8))
    let redactor = try Redactor(uniform(.hash), key: key)
    for shown in ["\(key)", String(reflecting: key), "\(redactor)", "\(redactor.document())"] {
      #expect(!shown.contains("SECRET"))
    }
    var dumped = ""
    dump(redactor, to: &dumped)
    dump(key, to: &dumped)
    dump(Restorer(key), to: &dumped)
    #expect(!dumped.contains("SECRET") && !dumped.contains("83, 69"))
    // S, E, C, R, as elements of an array would be dumped.
    #expect(!dumped.contains("- 83\n") || !dumped.contains("- 69\n"))
  }
}
