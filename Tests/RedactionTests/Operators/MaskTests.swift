import Redaction
import Testing
import TextModel

/// What a mask shows, and what it never does.
@Suite struct MaskTests {
  typealias Mask = Redaction.Operation.Mask

  private static let phone = Mask(first: 3, last: 4, minimum: 4)

  @Test(arguments: [
    ("电话⟦13800138000|phone⟧。", "电话138****8000。"),
    ("电话⟦138 0013 8000|phone⟧。", "电话138 **** 8000。"),
    ("电话⟦138-0013-8000|phone⟧。", "电话138-****-8000。"),
    ("电话⟦１３８００１３８０００|phone⟧。", "电话１３８****８０００。"),
    ("电话⟦138\u{200B}00138000|phone⟧。", "电话138****8000。"),
    ("电话⟦&#49;3800138000|phone⟧。", "电话&#49;38****8000。"),
    ("电话⟦壹叁捌00138000|phone⟧。", "电话壹叁捌****8000。"),
    ("⟦123456|account⟧", "12****"),
    ("⟦123|account⟧", "***"),
    ("⟦1|account⟧", "*"),
  ])
  func showsTheEndsAndHidesTheMinimum(marked: String, expected: String) throws {
    #expect(try redacted(marked, by: .mask(Self.phone)) == expected)
  }

  @Test(arguments: [
    (Mask(), "⟦张伟|person⟧", "**"),
    (Mask(first: 1), "⟦张伟明|person⟧", "张**"),
    (Mask(first: 1), "⟦古力·买买提|person⟧", "古*·***"),
    (Mask(first: 1, sign: "＊"), "⟦张　伟|person⟧", "张　＊"),
    (Mask(first: 3, last: 4, length: 6), "⟦6222 0000 0000 1234|bank_card⟧", "622******1234"),
    (Mask(length: 3), "⟦13800138000|phone⟧", "***"),
    (Mask(first: 6, last: 4, minimum: 8), "⟦11010519491231002X|id_card⟧", "110105********002X"),
    (Mask(first: 9, last: 9), "⟦1234567890|account⟧", "123456789*"),
    (Mask(first: 0, last: 4, minimum: 0), "⟦1234|account⟧", "*234"),
    (Mask(first: 1), "⟦zhang@example.cn|email⟧", "z****@example.cn"),
    (Mask(), "⟦zhang@a.cn|email⟧", "**********"),
    (Mask(first: 1, last: 1), "⟦e\u{301}ab👨‍👩‍👧|other⟧", "e\u{301}**👨‍👩‍👧"),
  ])
  func settings(mask: Mask, marked: String, expected: String) throws {
    #expect(try redacted(marked, by: .mask(mask)) == expected)
  }

  /// What belongs to another value that must go is not shown either.
  @Test func nothingOfAnotherValueShows() throws {
    let bytes = Array("张13800138000".utf8)
    let findings = [
      MarkedValues.finding(.address, ByteSpan(0, 14)),
      MarkedValues.finding(.phone, ByteSpan(3, 14)),
    ]
    let redactor = try Redactor(uniform(.mask(Mask(first: 3))), key: nil)
    let edits = redactor.document().edits(findings, in: bytes.span, at: 0)
    #expect(String(decoding: Edit.apply(edits, to: bytes), as: UTF8.self) == "张***********")
  }
}
