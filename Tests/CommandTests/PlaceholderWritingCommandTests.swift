import Foundation
import Testing

/// `liubai clean --placeholders`.
@Suite struct PlaceholderWritingCommandTests {
  private static let text = "XX镇、××县召开大会 。\n"

  @Test(arguments: [
    ([], "XX镇、××县召开大会。\n"), (["--placeholders", "keep"], "XX镇、××县召开大会。\n"),
    (["--placeholders", "unify"], "XX镇、XX县召开大会。\n"),
    (["--placeholders", "unify", "--unify-as", "**"], "**镇、**县召开大会。\n"),
    (["--placeholders", "tag"], "〔地名〕镇、〔地名〕县召开大会。\n"),
    (["--placeholders", "tag", "--tags", "tags.yaml"], "<PLACE>镇、<PLACE>县召开大会。\n"),
    (["--placeholders", "tag", "--disable", "placeholder.glyphs"], "XX镇、××县召开大会。\n"),
  ])
  func documents(arguments: [String], expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("place: <PLACE>\n", to: "tags.yaml")
    let result = try Tool.run(["clean", "-q"] + arguments, input: Self.text, in: folder)
    #expect(result.text == expected && result.error == "" && result.status == 0)
    let again = try Tool.run(["clean", "-q"] + arguments, input: expected, in: folder)
    #expect(again.text == expected)
  }

  @Test func project() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "placeholders: tag\nplaceholder-tags: {place: \"<PLACE>\", number: <NUM>}\n",
      to: ".liubai.yaml")
    let result = try Tool.run(["clean", "-q"], input: Self.text, in: folder)
    #expect(result.text == "<PLACE>镇、<PLACE>县召开大会。\n", "\(result.error)")
    // What is found is told as it is.
    let found = try Tool.run(
      ["detect", "-q", "--only", "placeholder"], input: Self.text, in: folder)
    #expect(found.text.split(separator: "\n").count == 2 && !found.text.contains("replacement"))
  }

  @Test func reportAndDiff() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "a.txt")
    let arguments = ["clean", "a.txt", "--placeholders", "tag"]
    let result = try Tool.run(arguments + ["--report", "r.jsonl"], in: folder)
    #expect(
      result.error
        == "文本 1 篇，有改动 1 篇\n改动 1 处：space.mark 1\n占位符 2 处，改写 2 处\n")
    let report = try folder.text("r.jsonl").split(separator: "\n")
    #expect(report.count == 3)
    #expect(
      report.first.map(String.init)
        == #"{"path": "a.txt", "rule": "placeholder.glyphs", "kind": "placeholder", "hides": "place", "#
        + #""start": 0, "end": 2, "line": 1, "column": 1, "confidence": "certain", "#
        + #""replacement": "〔地名〕"}"#)
    let diff = try Tool.run(arguments + ["-q", "--diff", "--check"], in: folder)
    #expect(diff.text.hasSuffix("-\(Self.text)+〔地名〕镇、〔地名〕县召开大会。\n") && diff.status == 1)
  }

  @Test func records() throws {
    let input = #"{"id": 1, "text": "XX镇召开大会 。"}"# + "\n" + #"{"id": 2, "text": "今年。"}"# + "\n"
    let result = try Tool.run(
      ["clean", "-q", "--records", "jsonl", "--placeholders", "tag", "--stats", "s"], input: input)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"id": 1, "text": "〔地名〕镇召开大会。", "s": {"characters": 10, "#))
    // The figures tell what was there.
    #expect(lines[0].contains(#""placeholders": {"count": 1, "#))
    #expect(lines[1].hasPrefix(#"{"id": 2, "text": "今年。", "#))
  }

  @Test(arguments: [
    (["--placeholders", "hide"], "--placeholders：没有“hide”；可选 keep、unify、tag"),
    (["--placeholders", "unify", "--unify-as", "<br>"], "不能写作“<br>”：清洗会改动它"),
    (["--placeholders", "unify", "--unify-as", "X\nX"], "有换行或不可见的字符"),
    (["--placeholders", "tag", "--tags", "no.yaml"], "no.yaml：打不开"),
    (["--placeholders", "tag", "--tags", "a.yaml"], "a.yaml:1:1：没有“plce”，是否为“place”？"),
    (["--placeholders", "tag", "--tags", "b.yaml"], "b.yaml:1:1：“place”应为一段文字"),
    (["--placeholders", "tag", "--disable", "placeholder"], "占位符的规则已全部停用"),
    (["--config", "c.yaml"], "c.yaml:1:20：placeholder-tags：没有“plce”"),
    (["--config", "d.yaml"], "d.yaml:1:1：“placeholder-tags”应为“类别: 文字”的表"),
  ])
  func mistakes(arguments: [String], complaint: String) throws {
    let folder = try TemporaryFolder()
    for (name, text) in [
      ("a.yaml", "plce: 甲\n"), ("b.yaml", "place: [甲, 乙]\n"),
      ("c.yaml", "placeholder-tags: {plce: 甲}\n"), ("d.yaml", "placeholder-tags: 甲\n"),
    ] {
      try folder.write(text, to: name)
    }
    let result = try Tool.run(["clean"] + arguments, input: Self.text, in: folder)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.error.contains(complaint), "\(result.error)")
  }
}
