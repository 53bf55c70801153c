import Randomness
import Testing

@testable import Detection

@Suite struct SentenceCutterTests {
  private func pieces(
    _ text: String, _ cut: (borrowing Span<UInt8>, Range<Int>) -> [Range<Int>]
  ) -> [String] {
    let bytes = Array(text.utf8)
    return cut(bytes.span, 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []),
    ("无句号", ["无句号"]),
    ("一句。两句！三句？", ["一句。", "两句！", "三句？"]),
    ("真的？！好。", ["真的？！", "好。"]),
    ("好!! 行?", ["好!! ", "行?"]),
    ("他说：“好。”走了。", ["他说：“好。”走了。"]),
    ("“好。”他走了。", ["“好。”他走了。"]),
    ("见附件（共3页。）再议。", ["见附件（共3页。）再议。"]),
    ("完成。）再议。", ["完成。）", "再议。"]),
    ("赞！～好", ["赞！～", "好"]),
    ("增长3.5%。全年10.2亿", ["增长3.5%。", "全年10.2亿"]),
    ("！！！", ["！！！"]),
  ])
  func sentences(text: String, expected: [String]) {
    #expect(pieces(text) { SentenceCutter.sentences($0, $1) } == expected)
  }

  /// A bracket that nobody closes ends to count after a while.
  @Test func anOpenBracketDoesNotSwallowTheLine() {
    let text = "（" + String(repeating: "长", count: 300) + "。后一句。"
    #expect(pieces(text) { SentenceCutter.sentences($0, $1) }.count == 2)
  }

  @Test(arguments: [
    ("一，二；三。", ["一，", "二；", "三。"]), ("一,二;三", ["一,", "二;", "三"]), ("一、二", ["一、二"]),
    ("，", ["，"]), ("", []),
  ])
  func clauses(text: String, expected: [String]) {
    #expect(pieces(text) { SentenceCutter.clauses($0, $1) } == expected)
  }

  @Test(arguments: [
    ("前（中）后【尾】", ["（中）", "【尾】"]), ("（外（内）外）", ["（外（内）外）"]), ("（未闭", []), ("多余）", []),
    ("【错（位】", ["【错（位】"]), ("(a)[b]〔c〕", ["(a)", "[b]", "〔c〕"]), ("（甲】乙）", ["（甲】乙）"]),
  ])
  func brackets(text: String, expected: [String]) {
    #expect(pieces(text) { SentenceCutter.brackets($0, $1) } == expected)
  }

  @Test(arguments: [
    ("  一二 ", "一二"), ("\u{3000}\t一\u{A0}", "一"), ("  ", ""), ("", ""), ("一", "一"),
  ])
  func content(text: String, expected: String) {
    let bytes = Array(text.utf8)
    let range = SentenceCutter.content(bytes.span)
    #expect(String(decoding: bytes[range], as: UTF8.self) == expected)
  }

  /// Sentences and clauses leave nothing out and take nothing twice, and cut no scalar.
  @Test(arguments: UInt64(0)..<200)
  func nothingIsLost(seed: UInt64) {
    var random = SplitMix(seed)
    let scalars = Array("一二。！？!?（）()【】“”，,；;～…  a1𠮷".unicodeScalars)
    var view = String.UnicodeScalarView()
    for _ in 0..<random.below(40) { view.append(scalars[random.below(scalars.count)]) }
    let text = String(view)
    #expect(pieces(text) { SentenceCutter.sentences($0, $1) }.joined() == text)
    #expect(pieces(text) { SentenceCutter.clauses($0, $1) }.joined() == text)
    for bracket in (pieces(text) { SentenceCutter.brackets($0, $1) }) {
      #expect(text.contains(bracket))
    }
  }
}
