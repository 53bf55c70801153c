import Foundation
import Testing

/// `detect --weak`: placeholders that give away what they hide.
@Suite struct WeakMaskTests {
  private struct Found: Decodable, Equatable {
    var rule: String
    var kind: String
    var start: Int
    var line: Int
    var candidates: Int?
    var reasons: [String]?
  }

  private struct Answer: Decodable {
    var id: String
    var findings: [Found]
  }

  private static let text = """
    青山镇工作总结
    一、基本情况
    X、存在的问题
    三、下一步打算
    2023年，XX镇贯彻党的XX大精神，践行社会主义核心**观。
    镇长张**汇报，镇长张建国强调三点意见。
    被告人李某某（李大伟）到庭参加诉讼。
    联系电话：138****5678；家人电话：1381234****。

    """

  private func found(_ text: String) throws -> [Found] {
    try text.split(separator: "\n").map {
      try JSONDecoder().decode(Found.self, from: Data($0.utf8))
    }
  }

  private static let rules = [
    "weak.list-number", "weak.beside-value", "weak.fixed-phrase", "weak.fixed-phrase",
    "weak.bare-elsewhere", "weak.beside-value", "weak.few-candidates", "weak.union",
    "weak.few-candidates", "weak.union",
  ]

  @Test func onlyWhereAskedFor() throws {
    let without = try found(Tool.run(["detect", "-q"], input: Self.text).text)
    #expect(!without.contains { $0.kind == "weak-mask" })
    let with = try found(Tool.run(["detect", "-q", "--weak"], input: Self.text).text)
    #expect(with.filter { $0.kind == "weak-mask" }.map(\.rule) == Self.rules)
    #expect(with.filter { $0.kind != "weak-mask" } == without)
    let only = try found(
      Tool.run(["detect", "-q", "--only", "weak-mask"], input: Self.text).text)
    #expect(only.map(\.rule) == Self.rules)
    let beside = try found(
      Tool.run(["detect", "-q", "--weak", "--only", "placeholder"], input: Self.text).text)
    #expect(Set(beside.map(\.kind)) == ["placeholder", "weak-mask"])
  }

  @Test func summary() throws {
    let result = try Tool.run(["detect", "--only", "weak-mask"], input: Self.text)
    #expect(result.error.contains("发现 10 处：weak-mask 10\n"), "\(result.error)")
  }

  @Test func switchedOff() throws {
    let result = try Tool.run(
      [
        "detect", "-q", "--weak", "--only", "weak-mask", "--disable", "weak", "--enable",
        "weak.union",
      ],
      input: Self.text)
    #expect(try found(result.text).map(\.rule) == ["weak.union", "weak.union"])
    let none = try Tool.run(
      ["detect", "-q", "--only", "weak-mask", "--disable", "weak"], input: Self.text)
    #expect(none.text.isEmpty && none.status == 0)
  }

  @Test func records() throws {
    let data = try JSONSerialization.data(withJSONObject: ["id": "a", "text": Self.text])
    let result = try Tool.run(
      ["detect", "-q", "--records", "jsonl", "--weak", "--only", "weak-mask", "--explain"],
      input: String(decoding: data, as: UTF8.self) + "\n")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(result.text.utf8))
    #expect(answer.findings.map(\.rule) == Self.rules)
    // A reason is in every one, and no name that it is about.
    #expect(answer.findings.allSatisfy { $0.reasons?.count == 1 })
    #expect(!result.text.contains("建国") && !result.text.contains("大伟"))
  }

  /// Law 6, and what stands far apart in one section.
  @Test func sameAnswer() throws {
    let folder = try TemporaryFolder()
    let far = (0..<3_000).map { "第\($0)段讲的是别的事情。\n" }.joined()
    try folder.write(Self.text + far + "书记赵**表态。\n" + far + "书记赵明亮表态。\n", to: "a.txt")
    let whole = try Tool.run(
      ["detect", "-q", "a.txt", "--weak", "--explain", "-j", "1"], in: folder)
    let last = try found(whole.text).last { $0.kind == "weak-mask" }
    #expect(last?.rule == "weak.bare-elsewhere")
    #expect(last?.reasons == ["第 6010 行同一身份处写有同姓全名"])
    for options in [["--block-size", "1K", "-j", "3"], ["--block-size", "777", "-j", "1"]] {
      let cut = try Tool.run(
        ["detect", "-q", "a.txt", "--weak", "--explain"] + options, in: folder)
      #expect(cut.output == whole.output)
    }
  }

  @Test func rules() throws {
    let list = try Tool.run(["rules", "list"])
    for rule in Set(Self.rules) { #expect(list.text.contains(rule)) }
    let shown = try Tool.run(["rules", "show", "weak.union"])
    #expect(shown.text.contains("两处屏蔽相互补足") && shown.text.contains("weak-mask（detect --weak）"))
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "a.txt")
    let hits = try Tool.run(["rules", "list", "--format", "json", "--hits", "a.txt"], in: folder)
    let union = hits.text.split(separator: "\n").first { $0.contains(#""id": "weak.union""#) }
    #expect(union?.contains(#""hits": 2"#) == true, "\(hits.text.suffix(300))")
  }
}
