import Foundation
import Testing

/// Command lines with what they read and what they answer.
@Suite struct TranscriptTests {
  struct Transcript: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var input = ""
    var files: [String: String] = [:]
    var output = ""
    /// Part of standard error; empty for nothing at all.
    var error = ""
    var status: Int32 = 0

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let record = "{\"id\": \"a\", \"text\": \"今年 ,我镇。\"}\n"
  private static let cleanRecord = "{\"id\": \"a\", \"text\": \"今年，我镇。\"}\n"

  static let answers: [Transcript] = [
    .init(arguments: ["clean", "-q"], input: Sample.dirty, output: Sample.clean),
    .init(arguments: ["clean", "-q", "-"], input: Sample.dirty, output: Sample.clean),
    .init(arguments: ["clean", "-q"]),
    .init(
      arguments: ["clean", "-q", "b.txt", "-", "a.txt"], input: "乙 。\n",
      files: ["a.txt": "丙 。\n", "b.txt": "甲 。"], output: "甲。乙。\n丙。\n"),
    .init(
      arguments: ["clean", "-q", "--records", "jsonl"], input: record, output: cleanRecord),
    .init(arguments: ["clean", "-q", "a.jsonl"], files: ["a.jsonl": record], output: cleanRecord),
    .init(
      arguments: ["clean", "-q", "--records", "none", "a.jsonl"], files: ["a.jsonl": "甲 。\n"],
      output: "甲。\n"),
    .init(
      arguments: ["clean", "-q", "--records", "jsonl", "--field", "正文"],
      input: "{\"正文\": \"甲 。\"}", output: "{\"正文\": \"甲。\"}"),
    // Files of records are not glued together; plain files are.
    .init(
      arguments: ["clean", "-q", "a.jsonl", "b.jsonl"],
      files: ["a.jsonl": "{\"text\":\"a\"}", "b.jsonl": "{\"text\":\"b\"}"],
      output: "{\"text\":\"a\"}\n{\"text\":\"b\"}"),
    .init(
      arguments: ["clean", "-q", "--records", "jsonl", "--stats", "s"],
      input: "{\"text\":\"甲 。\"}\n",
      output: "{\"text\":\"甲。\", \"s\": {\"characters\": 2, \"changes\": 1, \"findings\": "
        + "{\"advertisement\": 0, \"paid-marker\": 0, \"boilerplate\": 0, \"typography\": 1, "
        + "\"damage\": 0}, \"placeholders\": {\"count\": 0, \"elided\": 0, \"possible\": 0, "
        + "\"per_1000\": 0.00, \"hides\": {}, \"styles\": {}, \"dominant\": null, "
        + "\"mixed\": false}}}\n"),
    .init(
      arguments: ["clean", "-q", "--disable", "space.mark"], input: "甲 。\n", output: "甲 。\n"),
    .init(arguments: ["clean", "-q", "--profile", "minimal"], input: "甲 。\r\n", output: "甲 。\n"),
    .init(arguments: ["clean", "-q", "--check"], input: Sample.clean),
    .init(
      arguments: ["clean", "-q", "--check", "a.txt", "b.txt"],
      files: ["a.txt": Sample.clean, "b.txt": Sample.dirty], output: "b.txt\n", status: 1),
    .init(
      arguments: ["clean", "-q", "--diff", "a.txt"], files: ["a.txt": "甲 。\n"],
      output: "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-甲 。\n+甲。\n"),
    .init(
      arguments: ["clean", "-q", "--diff", "--check", "a.txt"], files: ["a.txt": "甲 。\n"],
      output: "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-甲 。\n+甲。\n", status: 1),
    .init(
      arguments: ["clean"], input: "甲 。\n", output: "甲。\n",
      error: "文本 1 篇，有改动 1 篇\n改动 1 处：space.mark 1\n"),
    .init(
      arguments: ["rules", "show", "punct.quote"],
      output: "规则  punct.quote\n说明  引号按配对改正\n依据  GB/T 15834-2011 4.8\n类别  typography\n"
        + "尺度  report web\n作用  改动\n开关  开\n"),
  ]

  @Test(arguments: answers)
  func done(_ transcript: Transcript) throws { try check(transcript) }

  static let mistakes: [Transcript] = [
    .init(
      arguments: ["clean", "--enable", "punct.qoute"], error: "没有规则“punct.qoute”，是否为“punct.quote”？"),
    .init(arguments: ["clean", "--profile", "repot"], error: "是否为“report”？可选 report、web、minimal"),
    .init(arguments: ["clean", "--encoding", "gb18031"], error: "不认识编码“gb18031”，是否为“gb18030”？"),
    .init(arguments: ["clean", "--jobs", "0"], error: "--jobs：“0”应为 1 到 1024 的整数"),
    .init(arguments: ["clean", "--max-line", "1T"], error: "--max-line：“1T”应为大小"),
    .init(arguments: ["clean", "--offsets", "bytes"], error: "可选 codepoint、utf8、utf16"),
    .init(arguments: ["clean", "--field", ""], error: "--field：不能为空"),
    .init(arguments: ["clean", "--field", "id"], error: "应为不同的字段"),
    .init(
      arguments: ["clean", "--enable", "line.end", "--disable", "line.end"], error: "既启用又停用"),
    .init(arguments: ["clean", "--fied", "a"], error: "没有选项 --fied，是否为 --field？"),
    .init(arguments: ["clean", "--jobs"], error: "缺少值"),
    .init(arguments: ["clen"], error: "多余的参数“clen”"),
    .init(arguments: ["clean", "--in-place"], error: "标准输入没有文件名"),
    .init(arguments: ["clean", "-o", "x", "-"], error: "标准输入没有文件名"),
    .init(arguments: ["clean", "-i", "--check", "a"], error: "只能用一种"),
    .init(arguments: ["clean", "-", "-"], error: "标准输入（-）只能给一次"),
    .init(arguments: ["clean", "."], files: ["a": "甲"], error: ".：是文件夹，须与 --output"),
    .init(arguments: ["clean", "--report", "a.sarif"], error: "只写 .jsonl 文件"),
    .init(arguments: ["clean", "--report", "no/a.jsonl"], error: "no/a.jsonl：无法新建（没有这个文件或文件夹）"),
    .init(
      arguments: ["clean", "--rejects", "a.jsonl", "a.jsonl"], files: ["a.jsonl": record],
      error: "a.jsonl：是输入文件，不能同时写入"),
    .init(arguments: ["clean", "--config", "no.yaml"], error: "no.yaml：打不开（没有这个文件或文件夹）"),
    .init(arguments: ["clean", "--config", "a", "--no-config"], error: "不能同用"),
    .init(arguments: ["rules", "show", "punct"], error: "没有规则“punct”"),
    .init(arguments: ["rules", "list", "--format", "xml"], error: "可选 text、json"),
  ]

  @Test(arguments: mistakes)
  func refused(_ transcript: Transcript) throws {
    var transcript = transcript
    transcript.status = 2
    try check(transcript)
  }

  static let gaps: [Transcript] = [
    .init(
      arguments: ["clean", "-q", "no", "a"], files: ["a": "甲 。"], output: "甲。",
      error: "liubai: no：无法查看（没有这个文件或文件夹）\n"),
    .init(
      arguments: ["clean", "-q", "--records", "jsonl", "--max-line", "40"],
      input: record + "{\"text\": \"" + String(repeating: "甲", count: 30) + "\"}\n" + record,
      output: cleanRecord + cleanRecord, error: "liubai: 标准输入：第 2 行拒收：行长超过 --max-line 的上限\n"),
    .init(
      arguments: ["clean", "-q", "--max-line", "9", "-"], input: "甲乙丙丁\n",
      output: "甲乙丙",
      error: "liubai: 标准输入：始于第 0 字节（解码后）的一行超过 9 字节"),
  ]

  @Test(arguments: gaps)
  func incomplete(_ transcript: Transcript) throws {
    var transcript = transcript
    transcript.status = 3
    try check(transcript)
  }

  @Test func versionAndHelp() throws {
    #expect(try Tool.run(["--version"]).text.contains("(ICU "))
    let help = try Tool.run(["clean", "--help"])
    #expect(help.status == 0 && help.text.contains("用法：liubai clean"))
    #expect(try Tool.run([]).status == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let script = try Tool.run(["--generate-completion-script", shell])
    #expect(script.status == 0 && script.text.contains("in-place"))
  }

  private func check(_ transcript: Transcript) throws {
    let folder = try TemporaryFolder()
    for (name, text) in transcript.files { try folder.write(text, to: name) }
    for jobs in ["1", "3"] {
      var arguments = transcript.arguments
      if !arguments.contains("--jobs"), arguments.first == "clean" {
        arguments += ["--jobs", jobs]
      }
      let result = try Tool.run(arguments, input: transcript.input, in: folder)
      #expect(result.text == transcript.output)
      if transcript.error.isEmpty {
        #expect(result.error == "")
      } else {
        #expect(result.error.contains(transcript.error), "\(result.error)")
      }
      #expect(result.status == transcript.status)
    }
  }
}
