import Foundation
import Testing

/// JSON Lines: every byte that is not cleaned stays, and nothing is lost (law 5).
@Suite struct RecordTests {
  private func clean(_ text: String, _ more: [String] = []) throws -> Tool.Output {
    try Tool.run(["clean", "-q", "--records", "jsonl"] + more, input: text)
  }

  @Test(arguments: [
    // Blanks, order, numbers and escapes of other members stay.
    (
      "{ \"n\" : 1.0e+2 ,\t\"text\" :\"甲 。\", \"x\":\"\\u00e9\\/\" }\r\n",
      "{ \"n\" : 1.0e+2 ,\t\"text\" :\"甲。\", \"x\":\"\\u00e9\\/\" }\r\n"
    ),
    ("\n \n{\"text\":\"甲。\"}\n\n", "\n \n{\"text\":\"甲。\"}\n\n"),
    // An unchanged text is not written anew, however it was escaped.
    ("{\"text\":\"\\u7532\\u3002\\u000a乙\"}", "{\"text\":\"\\u7532\\u3002\\u000a乙\"}"),
    ("{\"text\":\"\\u7532 \\u3002\"}", "{\"text\":\"\\u7532\\u3002\"}"),
    ("\u{FEFF}{\"text\":\"甲 。\"}\n", "{\"text\":\"甲。\"}\n"),
    ("{\"te\\u0078t\":\"甲 。\"}\n", "{\"te\\u0078t\":\"甲。\"}\n"),
  ])
  func keepsTheRest(input: String, output: String) throws {
    let result = try clean(input)
    #expect(result.text == output)
    #expect(result.status == 0)
  }

  @Test func accounting() throws {
    let folder = try TemporaryFolder()
    let lines: [(Data, String?)] = [
      (Data("{\"text\":\"甲\"}\n".utf8), nil),
      (Data("{\"text\":\"甲\"\n".utf8), "第 2 行拒收：不是有效的 JSON（第 14 字节）"),
      (Data("[]\n".utf8), "第 3 行拒收：不是 JSON 对象"),
      (Data("{\"a\":1}\r\n".utf8), "第 4 行拒收：没有“text”字段"),
      (Data("{\"text\":null}\n".utf8), "第 5 行拒收：“text”字段不是字符串（第 9 字节）"),
      (Data("{\"text\":\"a\",\"text\":\"b\"}\n".utf8), "第 6 行拒收：“text”字段出现不止一次"),
      (Data("{\"text\":\"\\udc00\"}\n".utf8), "第 7 行拒收：“text”字段中有不成对的代理项转义"),
      (Data("{\"text\":\"".utf8) + [0xFF] + Data("\"}\n".utf8), "第 8 行拒收：不是有效的 UTF-8（第 10 字节）"),
      (Data("{\"text\":\"a\tb\"}\n".utf8), "第 9 行拒收：字符串中有未转义的控制字符"),
      (
        Data("{\"text\":\"\(String(repeating: "蹊", count: 200))\"}\n".utf8),
        "第 10 行拒收：行长超过 --max-line 的上限"
      ),
      (Data((String(repeating: "[", count: 600)).utf8 + [0x0A]), "第 11 行拒收：嵌套超过 512 层"),
      (Data("{\"text\":\"乙\"}".utf8), nil),
    ]
    for size in ["1", "64", "1M"] {
      for jobs in ["1", "3"] {
        let result = try Tool.run(
          [
            "clean", "--records", "jsonl", "--max-line", "602", "--rejects", "x", "--jobs", jobs,
            "--block-size", size,
          ], input: lines.map(\.0).reduce(Data(), +), in: folder)
        #expect(result.status == 3)
        #expect(result.output == lines.filter { $0.1 == nil }.map(\.0).reduce(Data(), +))
        #expect(try folder.data("x") == lines.filter { $0.1 != nil }.map(\.0).reduce(Data(), +))
        for reason in lines.compactMap(\.1) { #expect(result.error.contains(reason), "\(reason)") }
        #expect(result.error.contains("记录 12 条 = 写出 2 + 拒收 10"))
        // Law 4: nothing of the lines themselves.
        #expect(!result.error.contains("蹊") && !result.error.contains("udc00"))
      }
    }
  }

  /// A line far longer than its limit passes through without being held.
  @Test func overlongLines() throws {
    let folder = try TemporaryFolder()
    let long =
      Data("{\"text\":\"".utf8) + Data(repeating: 0x61, count: 6 << 20) + Data("\"}\n".utf8)
    try folder.write(long + Data("{\"text\":\"甲 。\"}\n".utf8), to: "a.jsonl")
    let script =
      "ulimit -v 4000000; exec \"$0\" clean -q --max-line 256K --rejects x --jobs 2 a.jsonl"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, Tool.path]
    process.currentDirectoryURL = folder.root
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(data == Data("{\"text\":\"甲。\"}\n".utf8))
    #expect(try folder.data("x") == long)
  }

  @Test func report() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"text\":\"甲 。\",\"id\":[1]}\n\nbad\n{\"text\":\"好\"}\n{\"text\":\"a\\n𠮷 。\"}\n",
      to: "a.jsonl")
    let expected = [
      #"{"id": [1], "findings": [{"rule": "space.mark", "kind": "typography", "start": 1, "end": 2, "#
        + #""line": 1, "column": 2, "confidence": "certain", "replacement": ""}]}"#,
      #"{"id": 4, "findings": []}"#,
      #"{"id": 5, "findings": [{"rule": "space.mark", "kind": "typography", "start": 4, "end": 5, "#
        + #""line": 2, "column": 3, "confidence": "certain", "replacement": ""}]}"#,
    ]
    let one = try Tool.run(
      ["clean", "-q", "a.jsonl", "--report", "r.jsonl", "--offsets", "utf16"], in: folder)
    #expect(one.status == 3)
    #expect(try folder.text("r.jsonl") == expected.joined(separator: "\n") + "\n")
    // With several inputs each record tells its file.
    try folder.write("{\"text\":\"好\"}", to: "b.jsonl")
    _ = try Tool.run(["clean", "-q", "b.jsonl", "a.jsonl", "--report", "r.jsonl"], in: folder)
    #expect(
      try folder.text("r.jsonl").hasPrefix("{\"path\": \"b.jsonl\", \"id\": 1, \"findings\": []}\n")
    )
  }

  @Test func statistics() throws {
    let content = "\"advertisement\": 0, \"paid-marker\": 0, \"boilerplate\": 0, "
    let masks =
      ", \"placeholders\": {\"count\": 0, \"elided\": 0, \"possible\": 0, \"per_1000\": 0.00, "
      + "\"hides\": {}, \"styles\": {}, \"dominant\": null, \"mixed\": false}}"
    let result = try clean(
      "{\"s\":0,\"text\":\"甲 。\"}\n{\"text\":\"a\" }\n", ["--stats", "s"])
    #expect(
      result.text
        == "{\"s\":{\"characters\": 2, \"changes\": 1, \"findings\": {" + content
        + "\"typography\": 1, \"damage\": 0}" + masks + ","
        + "\"text\":\"甲。\"}\n{\"text\":\"a\", \"s\": {\"characters\": 1, \"changes\": 0, "
        + "\"findings\": {" + content + "\"typography\": 0, \"damage\": 0}" + masks + " }\n")
  }

  @Test func diffOfRecords() throws {
    let folder = try TemporaryFolder()
    let text = (1...9).map { "{\"id\":\($0),\"text\":\"\($0 == 5 ? "甲 。" : "乙。")\"}\n" }.joined()
    try folder.write(text, to: "a.jsonl")
    let result = try Tool.run(["clean", "-q", "--diff", "a.jsonl"], in: folder)
    #expect(result.text.contains("@@ -2,7 +2,7 @@"))
    #expect(result.text.contains("-{\"id\":5,\"text\":\"甲 。\"}\n+{\"id\":5,\"text\":\"甲。\"}\n"))
  }
}
