import Detection
import Redaction
import Testing
import TextModel

/// Deny and allow lists.
@Suite struct WordTests {
  private func found(_ text: String, _ deny: [EntityType: [Policy.WordMatch]]) throws -> [String] {
    var policy = uniform(.remove)
    policy.deny = deny
    let detector = try #require(try Redactor(policy, key: nil).denyDetector)
    let bytes = Array(text.utf8)
    return detector.findings(in: bytes.span, at: 0).map {
      String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("张伟到会", ["张伟"]), ("张 伟到会", ["张 伟"]), ("张　　伟到会", ["张　　伟"]),
    ("张\u{200B}伟到会", ["张\u{200B}伟"]), ("&#24352;伟到会", ["&#24352;伟"]),
    ("&#x5F20;&#20255;", ["&#x5F20;&#20255;"]), ("\\u5f20\\u4f1f", ["\\u5f20\\u4f1f"]),
    ("张*伟到会", []), ("张-伟", []), ("张\n伟", []), ("张某到会", []),
    ("张伟、张伟明", ["张伟", "张伟明"]),
  ])
  func names(text: String, expected: [String]) throws {
    #expect(try found(text, [.person: [.word("张伟"), .word("张伟明")]]) == expected)
  }

  @Test(arguments: [
    ("Ｌｉｕｂａｉ公司", ["Ｌｉｕｂａｉ"]), ("LIUBAI", ["LIUBAI"]), ("liubais", []), ("aliubai", []),
    ("liubai2", ["liubai2"]), ("liubai23", ["liubai"]), ("古丽•买买提", ["古丽•买买提"]), ("第三小学", ["第三小学"]),
  ])
  func otherWords(text: String, expected: [String]) throws {
    let words = ["liubai", "liubai2", "古丽·买买提", "第三 小学"].map { Policy.WordMatch.word($0) }
    #expect(try found(text, [.other: words]) == expected)
  }

  @Test func patterns() throws {
    let deny: [EntityType: [Policy.WordMatch]] = [
      .other: [.pattern("星火[一-九]号"), .pattern("[a-z]{3}\\d{4}")]
    ]
    #expect(try found("星火一号与ABC1234。星火十号。星火２号", deny) == ["星火一号", "ABC1234"])
  }

  /// A pattern that runs too long leaves nothing unexamined: its sentence goes.
  @Test func whatCannotBeExaminedGoes() throws {
    let text = "此句无事。" + String(repeating: "a", count: 3000) + "。此句也无事。"
    let found = try found(text, [.other: [.pattern("(a+)+b")]])
    #expect(found == [String(repeating: "a", count: 3000) + "。"])
  }

  @Test func findingsSayWhatTheyAre() throws {
    var policy = uniform(.keep)
    policy.deny = [.organisation: [.word("甲乙公司")]]
    let redactor = try Redactor(policy, key: nil)
    let bytes = Array("在甲乙公司。".utf8)
    let findings = try #require(redactor.denyDetector).findings(in: bytes.span, at: 100)
    let finding = try #require(findings.first)
    #expect(finding.span == ByteSpan(103, 115) && finding.entity == .organisation)
    #expect(finding.rule == "policy.deny" && finding.verdict == .valid)
    // Denied is denied, also where the kind is kept.
    let edits = redactor.document().edits(findings, in: bytes.span, at: 100)
    #expect(edits.map { String(decoding: $0.replacement, as: UTF8.self) } == ["〔单位名称〕"])
    #expect(try Redactor(uniform(.keep), key: nil).denyDetector == nil)
  }

  @Test func allowedWordsStay() throws {
    var policy = uniform(.remove)
    policy.allow = [.word("张伟路"), .pattern("热线\\d{5}")]
    policy.mustKeep.words = ["400 800 1234"]
    let redactor = try Redactor(policy, key: nil)
    func redacted(_ text: String) -> String { MarkedValues(text).redacted(redactor) }
    #expect(redacted("⟦张伟|person⟧住⟦张伟|person⟧路") == "住张伟路")
    #expect(redacted("热线⟦12345|phone⟧，电话⟦12346|phone⟧") == "热线12345，电话")
    #expect(redacted("⟦4008001234|phone⟧，⟦4008001235|phone⟧") == "4008001234，")
    // An allowed word inside a value keeps nothing of it.
    #expect(redacted("⟦广州市张伟路1号|address⟧") == "")
  }

  @Test(arguments: [
    (Policy.WordMatch.word(" \u{200B}"), "第 2 项没有可供比对的字"), (.pattern("("), "第 2 项：正则表达式的括号不成对"),
    (.pattern("a*"), "第 2 项：正则表达式能匹配空文本"),
  ])
  func wrongEntries(entry: Policy.WordMatch, message: String) throws {
    var policy = uniform(.remove)
    policy.deny = [.person: [.word("甲"), entry]]
    #expect {
      try Redactor(policy, key: nil)
    } throws: {
      "\($0)".hasPrefix("政策 test 的 deny.person：") && "\($0)".contains(message)
    }
  }
}
