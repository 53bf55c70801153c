import Testing

@testable import Matching

@Suite struct LiteralTableTests {
  private func finds(_ literal: String, in text: String) -> Bool {
    let table = LiteralTable([LiteralTable.fold(literal)])
    let bytes = Array(text.utf8)
    var hits: [LiteralTable.Hit] = []
    table.scan(bytes.span, 0..<bytes.count, into: &hits)
    return !hits.isEmpty
  }

  @Test(arguments: [".docx", "_第页", "-more-", "www."])
  func separatorsAtTheEndsBelongToTheLiteral(literal: String) {
    #expect(finds(literal, in: "制度\(literal)一"))
    #expect(finds(literal, in: literal))
  }

  @Test(arguments: ["微-信", "微 信", "微·_信", "微\u{200B}信"])
  func separatorsInsideAreSkipped(text: String) {
    #expect(finds("微信", in: "加\(text)号"))
  }
}
