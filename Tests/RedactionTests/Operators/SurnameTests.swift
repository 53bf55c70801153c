import Redaction
import Testing
import TextModel

/// Names as courts write them (法释〔2016〕19号, Art. 9).
@Suite struct SurnameTests {
  @Test(arguments: [
    ("被告人⟦张伟|person⟧到案。", "被告人张某到案。"),
    ("被告人⟦张　伟|person⟧到案。", "被告人张某到案。"),
    ("原告⟦欧阳锋|person⟧与⟦诸葛小明|person⟧", "原告欧阳某与诸葛某"),
    ("⟦欧阳|person⟧", "欧某"),
    ("⟦古力娜尔·买买提|person⟧", "古某"),
    ("⟦约翰·史密斯|person⟧", "约某"),
    ("⟦John Smith|person⟧", "J某"),
    ("⟦ｊｏｈｎ|person⟧", "J某"),
    ("⟦张|person⟧", "某"),
    ("⟦张伟|person⟧、⟦张伟|person⟧、⟦李强|person⟧", "张某、张某、李某"),
    ("⟦张伟|person⟧、⟦张强|person⟧、⟦张　伟|person⟧", "张某1、张某2、张某1"),
    ("⟦张伟|person⟧、⟦李强|person⟧、⟦张丽|person⟧", "张某1、李某、张某2"),
    ("⟦杭州甲乙伞业有限公司|organisation⟧与⟦乙丙医院|organisation⟧", "某公司与某医院"),
    ("⟦甲有限公司|organisation⟧诉⟦乙股份公司|organisation⟧", "某公司1诉某公司2"),
    ("⟦ABC Ltd|organisation⟧", "某单位"),
    ("⟦河口镇|place⟧", "某镇"),
    ("⟦13800138000|phone⟧", "〔电话号码〕"),
  ])
  func forms(marked: String, expected: String) throws {
    #expect(try redacted(marked, by: .surname) == expected)
  }

  /// A form that the text has already is some other name's.
  @Test(arguments: [
    ("证人张某称，⟦张伟|person⟧到案。", "证人张某称，张某1到案。"),
    ("证人张某1称，⟦张伟|person⟧、⟦张强|person⟧到案。", "证人张某1称，张某2、张某3到案。"),
    ("证人张某某称，⟦李伟|person⟧到案。", "证人张某某称，李某到案。"),
    ("证人⟦张某某|person⟧称，⟦某某公司|organisation⟧", "证人张某某称，某某公司"),
  ])
  func whatIsHiddenAlready(marked: String, expected: String) throws {
    #expect(try redacted(marked, by: .surname) == expected)
  }

  /// Numbers hold for the whole document, whatever its pieces.
  @Test func numbersSpanPieces() throws {
    let redactor = try Redactor(uniform(.surname), key: nil)
    let pieces = ["⟦张伟|person⟧。\n", "⟦张强|person⟧。\n", "⟦张伟|person⟧。\n"].map { MarkedValues($0) }
    var document = redactor.document()
    for piece in pieces { document.meet(piece.findings, in: piece.bytes.span, at: 0) }
    let texts = pieces.reversed().map { piece in
      String(
        decoding: Edit.apply(
          document.edits(piece.findings, in: piece.bytes.span, at: 0), to: piece.bytes),
        as: UTF8.self)
    }
    #expect(texts == ["张某1。\n", "张某2。\n", "张某1。\n"])
  }
}
