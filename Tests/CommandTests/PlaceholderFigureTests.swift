import Foundation
import Testing

/// What `detect` and `clean` tell about placeholders in figures.
@Suite struct PlaceholderFigureTests {
  private static let masked = "XX镇召开大会。\nXX镇和XX县参加。\n"
  private static let plain = "青石镇召开大会。\n"
  private static let figures =
    #"{"count": 3, "elided": 0, "possible": 0, "per_1000": 150.00, "hides": {"place": 3}, "#
    + #""styles": {"X": 3}, "dominant": "X", "mixed": false}"#
  private static let none =
    #"{"count": 0, "elided": 0, "possible": 0, "per_1000": 0.00, "hides": {}, "styles": {}, "#
    + #""dominant": null, "mixed": false}"#

  private func record(_ id: String, _ text: String) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: ["id": id, "text": text], options: .sortedKeys)
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  @Test func ofEveryText() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.masked, to: "in/a.txt")
    try folder.write(Self.plain, to: "in/b.txt")
    try folder.write(try record("r", Self.masked), to: "in/c.jsonl")
    for jobs in ["1", "3"] {
      let result = try Tool.run(
        ["detect", "in", "--only", "placeholder", "--figures", "f.jsonl", "-j", jobs], in: folder)
      let lines = try folder.text("f.jsonl").split(separator: "\n").map(String.init)
      #expect(
        lines == [
          #"{"path": "in/a.txt", "characters": 20, "placeholders": \#(Self.figures)}"#,
          #"{"path": "in/b.txt", "characters": 9, "placeholders": \#(Self.none)}"#,
          #"{"path": "in/c.jsonl", "id": "r", "characters": 20, "placeholders": \#(Self.figures)}"#,
          #"{"texts": 3, "without": 1, "mixed": 0, "characters": 49, "placeholders": {"count": 6, "#
            + #""elided": 0, "possible": 0, "per_1000": 122.45, "hides": {"place": 6}, "#
            + #""styles": {"X": 6}, "dominant": "X", "mixed": false}}"#,
        ])
      #expect(
        result.error.hasSuffix(
          """
          发现 6 处：placeholder 6
          占位符      6 处，每千字 122.45 处
          所隐        地名 6
          写法        X 6
          主要符号    X
          篇（条）数  共 3，没有占位符 1，符号混用 0

          """), "\(result.error)")
    }
  }

  @Test func inTheAnswer() throws {
    let input = try record("a", Self.masked) + record("b", Self.plain)
    let result = try Tool.run(
      ["detect", "-q", "--records", "jsonl", "--only", "placeholder", "--stats", "占位"],
      input: input)
    let lines = result.text.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasSuffix(#"], "占位": \#(Self.figures)}"#) == true, "\(lines)")
    #expect(lines.last == #"{"id": "b", "findings": [], "占位": \#(Self.none)}"#)
    // The project's own `stats` is about `clean`.
    let folder = try TemporaryFolder()
    try folder.write("stats: s\n", to: ".liubai.yaml")
    let other = try Tool.run(
      ["detect", "-q", "--records", "jsonl"], input: try record("b", Self.plain), in: folder)
    #expect(other.text == "{\"id\": \"b\", \"findings\": []}\n")
    let refused = try Tool.run(["detect", "--stats", "findings"])
    #expect(refused.status == 2 && refused.error.contains("--stats：“findings”不能作字段名"))
  }

  /// They describe the text as it is written, whether a report tells of the original or not.
  @Test func besideTheCleanedText() throws {
    let folder = try TemporaryFolder()
    let text = "XX镇召开大会 。\nXX镇和XX县参加。\n"
    try folder.write(try record("a", text), to: "a.jsonl")
    let plain = try Tool.run(["clean", "-q", "a.jsonl", "--stats", "s"], in: folder)
    #expect(plain.text.hasSuffix(#""placeholders": \#(Self.figures)}}"# + "\n"), "\(plain.text)")
    let reported = try Tool.run(
      ["clean", "-q", "a.jsonl", "--stats", "s", "--report", "r.jsonl"], in: folder)
    #expect(reported.output == plain.output)
    let report = try folder.text("r.jsonl")
    #expect(report.contains(#""kind": "placeholder", "hides": "place", "start": 10, "end": 12"#))
  }
}
