import Foundation
import Testing

/// `liubai check`: the gate.
@Suite struct CheckTests {
  private static let draft = """
    关于召开大会的通知

    经研究，定于本周五在XX镇召开大会。
    请各村按时参加。

    """
  private static let corrected = draft.replacing("XX镇", with: "青石镇")

  private func check(
    _ arguments: [String], input: String = "", files: [String: String] = [:]
  ) throws -> Tool.Output {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return try Tool.run(["check"] + arguments, input: input, in: folder)
  }

  @Test func aForgottenPlaceholder() throws {
    let refused = try check(["--policy", "issue", "稿.txt"], files: ["稿.txt": Self.draft])
    #expect(
      refused.text == "稿.txt:3:11: 占位符未填（地名）：经研究，定于本周五在⟦XX⟧镇召开大会。 (placeholder.glyphs)\n")
    #expect(refused.error == "不合政策“issue”（发文前检查）：违规 1 处\n" && refused.status == 1)
    let passed = try check(["--policy", "issue", "稿.txt"], files: ["稿.txt": Self.corrected])
    #expect(passed.output.isEmpty && passed.error.isEmpty && passed.status == 0)
  }

  @Test func everyKindOfInput() throws {
    #expect(try check(["--policy", "issue"], input: Self.draft).status == 1)
    #expect(try check(["--policy", "issue", "-q"], input: Self.corrected).status == 0)
    let files = ["in/a.txt": Self.corrected, "in/b.txt": Self.draft]
    let folder = try check(["--policy", "issue", "in"], files: files)
    #expect(folder.text.hasPrefix("in/b.txt:3:11: ") && folder.status == 1)
    let records = "{\"id\":\"a\",\"text\":\"今年。\"}\n{\"id\":\"b\",\"text\":\"今年。\\n在XX镇。\"}\n"
    let found = try check(["--policy", "issue", "r.jsonl", "-q"], files: ["r.jsonl": records])
    #expect(found.text == "r.jsonl:2 \"b\":2:2: 占位符未填（地名）：在⟦XX⟧镇。 (placeholder.glyphs)\n")
    #expect(found.status == 1 && found.error.isEmpty)
  }

  private static let allowing = "id: own\ntitle: 自定\nplaceholders: {allow: [place]}\n"

  @Test func ownPolicy() throws {
    let files = ["p.yaml": Self.allowing, "a.txt": Self.draft]
    let allowed = try check(["--policy", "p.yaml", "a.txt"], files: files)
    #expect(allowed.status == 0 && allowed.output.isEmpty)
    // It says nothing for what hides something else.
    let other = try check(
      ["--policy", "p.yaml"], input: "张某某在场。\n", files: files)
    #expect(other.status == 1 && other.text.contains("占位符未填（人名）"))
  }

  /// What could not be examined outweighs what was found.
  @Test func incomplete() throws {
    let result = try check(["--policy", "issue", "no", "a.txt"], files: ["a.txt": Self.draft])
    #expect(result.status == 3 && result.text.hasPrefix("a.txt:3:11: "))
    #expect(result.error.contains("no：无法查看"))
    let rejected = try check(["--policy", "issue", "--records", "jsonl"], input: "{}\n")
    #expect(rejected.status == 3)
  }

  @Test(arguments: [
    (
      ["--policy", "isue"],
      "没有政策“isue”，是否为“issue”？内置的有 corpus、court、display、issue、publish、roster，也可给出政策文件的路径"
    ),
    ([], "缺少参数"), (["--policy", "no.yaml"], "no.yaml：打不开"),
    (["--policy", "a.yaml"], "a.yaml:3:1：政策没有“placeholder”这个键，是否为“placeholders”？"),
    (["--policy", "b.yaml"], "b.yaml:3:24：“allow”没有“plce”这一种，是否为“place”？"),
    (["--policy", "c.yaml"], "c.yaml:1:1：政策缺少 title（中文名称）"),
    (["--policy", "d.yaml"], "d.yaml:3:15：“placeholders”应为 forbid，或 {allow: [类别, …]}"),
    (["--policy", "e.yaml"], "e.yaml：政策文件是空的"), (["--policy", "."], "是文件夹"),
    (["--policy", "issue", "--disable", "placeholder"], "占位符的规则已全部停用"),
  ])
  func mistakes(arguments: [String], complaint: String) throws {
    let head = "id: own\ntitle: 自定\n"
    let result = try check(
      arguments,
      files: [
        "a.yaml": head + "placeholder: forbid\n",
        "b.yaml": head + "placeholders: {allow: [plce]}\n",
        "c.yaml": "id: own\nplaceholders: forbid\n", "d.yaml": head + "placeholders: never\n",
        "e.yaml": "",
      ])
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.error.contains(complaint), "\(result.error)")
  }
}
