import Foundation
import Testing

/// `liubai detect`: findings on standard output, the text untouched.
@Suite struct DetectTests {
  private struct Found: Decodable, Equatable {
    var rule: String
    var kind: String
    var start: Int
    var end: Int
    var path: String?
    var replacement: String?
  }

  private struct Answer: Decodable {
    var id: String
    var findings: [Found]
    var path: String?
  }

  private func lines<Value: Decodable>(_ text: String, _ type: Value.Type) throws -> [Value] {
    try text.split(separator: "\n").map {
      try JSONDecoder().decode(type, from: Data($0.utf8))
    }
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(RulePack.yaml, to: "pack.yaml")
    try folder.write(RulePack.text, to: "in/a.txt")
    return folder
  }

  /// The schema of `--report`, on standard output; nothing of the text is there.
  @Test func plainText() throws {
    let result = try Tool.run(["detect"], input: "甲 。\n")
    #expect(
      result.text
        == #"{"path": "-", "rule": "space.mark", "kind": "typography", "start": 1, "end": 2, "line": 1, "#
        + #""column": 2, "confidence": "certain", "replacement": ""}"# + "\n")
    #expect(result.error == "文本 1 篇\n发现 1 处：typography 1\n" && result.status == 0)
    #expect(try Tool.run(["detect"], input: "甲。\n").error == "文本 1 篇\n没有发现\n")
  }

  /// What cleaning reports, and nothing else: identifiers are none of its business.
  @Test func sameAsTheReport() throws {
    let kinds = [
      "placeholder", "elided", "advertisement", "paid-marker", "boilerplate", "typography",
      "damage",
    ]
    let folder = try TemporaryFolder()
    try folder.write(Sample.text(count: 50_000), to: "a.txt")
    try folder.write(try Sample.records(count: 50), to: "b.jsonl")
    for name in ["a.txt", "b.jsonl"] {
      for jobs in ["1", "3"] {
        _ = try Tool.run(
          ["clean", "-q", name, "--report", "r.jsonl", "--jobs", jobs], in: folder)
        let found = try Tool.run(
          [
            "detect", "-q", name, "--block-size", "4K", "--jobs", jobs,
            "--only", kinds.joined(separator: ","),
          ], in: folder)
        #expect(found.text == (try folder.text("r.jsonl")) && !found.text.isEmpty)
      }
    }
  }

  @Test func records() throws {
    let result = try Tool.run(
      ["detect", "--records", "jsonl", "--only", "typography", "--offsets", "utf8"],
      input: "{\"id\":\"a\",\"text\":\"甲 。\"}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"好\"}\n")
    let answers = try lines(result.text, Answer.self)
    #expect(answers.map(\.id) == ["a", "c"] && answers[1].findings.isEmpty)
    #expect(answers[0].findings.map(\.start) == [3])
    #expect(result.error.contains("第 2 行拒收：没有“text”字段"))
    #expect(result.error.contains("记录 3 条 = 查完 2 + 拒收 1\n发现 1 处：typography 1\n"))
    #expect(result.status == 3)
  }

  @Test func forPeople() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲。\r\n乙 。\n", to: "a.txt")
    let kinds = ["detect", "-q", "--only", "typography", "--disable", "line.end"]
    let plain = try Tool.run(kinds + ["--format", "text", "a.txt"], in: folder)
    #expect(plain.text == "a.txt:2:2  乙⟦ ⟧。  文字版式（space.mark）  确定\n")
    let colored = try Tool.run(
      kinds + ["--format", "text", "--color", "always", "a.txt"], in: folder)
    #expect(colored.text == "a.txt:2:2  乙\u{1B}[7m \u{1B}[27m。  文字版式（space.mark）  确定\n")
    let records = try Tool.run(
      kinds + ["--format", "text", "--records", "jsonl"],
      input: "{\"text\":\"甲。\"}\n{\"id\":\"乙2\",\"text\":\"甲\\n乙 。\"}\n")
    #expect(records.text == "-:2 \"乙2\":2:2  乙⟦ ⟧。  文字版式（space.mark）  确定\n")
    let json = try Tool.run(kinds + ["--format", "jsonl", "a.txt"], in: folder)
    #expect(json.output == (try Tool.run(kinds + ["a.txt"], in: folder)).output)
    let wrong = try Tool.run(["detect", "--format", "json"])
    #expect(wrong.status == 2 && wrong.error.contains("没有“json”；可选 text、jsonl"))
  }

  @Test func contentRules() throws {
    let folder = try folder()
    let result = try Tool.run(["detect", "in", "--rules", "pack.yaml"], in: folder)
    let found = try lines(result.text, Found.self)
    #expect(found.allSatisfy { $0.path == "in/a.txt" })
    let kinds = ["advertisement", "paid-marker", "paid-marker", "boilerplate"]
    #expect(found.map(\.kind) == kinds, "\(result.text)")
    let start = "全年完成投资3亿元。\n".unicodeScalars.count
    #expect(found.first?.rule == "ad.stationery" && found.first?.start == start)
    #expect(found.last?.replacement == nil)
    #expect(result.status == 0)
    #expect(result.error.contains("发现 4 处：advertisement 1、paid-marker 2、boilerplate 1"))
  }

  /// Commas and repetition; what is not asked for is not told.
  @Test(arguments: [
    (["advertisement"], ["advertisement"]),
    (["boilerplate,advertisement"], ["advertisement", "boilerplate"]),
    (["boilerplate", "--only", "paid-marker"], ["paid-marker", "paid-marker", "boilerplate"]),
    (["typography"], ["typography"]),
    (["placeholder,elided,weak-mask,identifier,quasi"], []),
  ])
  func only(kinds: [String], expected: [String]) throws {
    let folder = try folder()
    let result = try Tool.run(
      ["detect", "-q", "--rules", "pack.yaml", "--only"] + kinds,
      input: "甲 。\n" + RulePack.text, in: folder)
    #expect(try lines(result.text, Found.self).map(\.kind) == expected)
    #expect(result.status == 0)
  }

  @Test(arguments: [
    (["--only", "advertisment"], "--only：没有类别“advertisment”，是否为“advertisement”？可选 placeholder、"),
    (["--only", "typography,"], "--only：没有类别“”"),
    (["--report", "x.jsonl"], "没有选项 --report"),
    (["-", "-"], "标准输入（-）只能给一次"),
    (["--rules", "no"], "no：无法查看（没有这个文件或文件夹）"),
  ])
  func mistakes(arguments: [String], complaint: String) throws {
    let result = try Tool.run(["detect"] + arguments)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.error.contains(complaint), "\(result.error)")
  }

  @Test func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲 。\n", to: "a.txt")
    let result = try Tool.run(["detect", "no.txt", "a.txt"], in: folder)
    #expect(result.status == 3 && result.error.contains("未能处理 1 个输入"))
    #expect(try lines(result.text, Found.self).count == 1)
  }
}
