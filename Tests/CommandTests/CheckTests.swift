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

  private static let naming = """
    id: own
    title: 自定
    entities: {person: surname, phone: mask, others: keep}

    """

  /// A name that one line tells is found in all lines, as `redact` does; and no context shows it.
  @Test(arguments: [["a.txt"], ["-"], ["a.txt", "-j", "3", "--block-size", "7"]])
  func namesSpread(arguments: [String]) throws {
    let text = "张伟明供述如下。\n被告人张伟明到庭。\n次日张伟明的电话是13800138000。\n"
    let result = try check(
      ["--policy", "p.yaml"] + arguments, input: text,
      files: ["p.yaml": Self.naming, "a.txt": text])
    let name = arguments[0]
    #expect(
      result.text == """
        \(name):1:1: 标识信息未隐去（姓名）：⟦***⟧供述如下。 (names.known-person)
        \(name):2:4: 标识信息未隐去（姓名）：被告人⟦***⟧到庭。 (names.role-person)
        \(name):3:3: 标识信息未隐去（姓名）：次日⟦***⟧的电话是********… (names.known-person)
        \(name):3:10: 标识信息未隐去（电话号码）：次日***的电话是⟦***********⟧。 (identifier.mobile)

        """)
    #expect(result.status == 1 && result.error.contains("违规 4 处"))
  }

  @Test func namesSpreadThroughRecords() throws {
    let record = "{\"title\":\"被告人张伟明到庭\",\"text\":\"次日张伟明供述。\"}\n{\"text\":\"张伟明\"}\n"
    let result = try check(
      ["--policy", "p.yaml", "-q", "--field", "title", "--field", "text", "r.jsonl"],
      files: ["p.yaml": Self.naming, "r.jsonl": record])
    #expect(
      result.text == """
        r.jsonl:1 1 title:1:4: 标识信息未隐去（姓名）：被告人⟦***⟧到庭 (names.role-person)
        r.jsonl:1 1 text:1:3: 标识信息未隐去（姓名）：次日⟦***⟧供述。 (names.known-person)

        """)
  }

  /// Where reading fails, what was read up to there is searched.
  @Test func namesSpreadAsFarAsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.naming, to: "p.yaml")
    let text = "张伟明供述如下。\n被告人张伟明到庭。\n"
    let result = try Tool.run(
      ["check", "--policy", "p.yaml", "--encoding", "utf-8"], input: Data(text.utf8) + [0xFF],
      in: folder)
    #expect(result.status == 3 && result.text.contains("1:1: 标识信息未隐去（姓名）"))
    let long = try Tool.run(
      ["check", "--policy", "p.yaml", "--max-line", "30"],
      input: text + String(repeating: "甲", count: 20), in: folder)
    #expect(long.status == 3 && long.text.contains("1:1: 标识信息未隐去（姓名）"))
  }

  /// Too much hidden is a violation too.
  @Test(arguments: [
    (
      "court", "审判长　王某某\n审判员张**\n",
      """
      a.txt:1:6: 遮盖过度，应保留担任该职务者的姓名（人名）：审判长　王⟦某某⟧ (policy.must-keep)
      a.txt:2:5: 遮盖过度，应保留担任该职务者的姓名（人名）：审判员张⟦**⟧ (policy.must-keep)
      """
    ),
    (
      "court", "本院（2024）京**民终12号判决书。\n",
      "a.txt:1:10: 遮盖过度，应保留案号（地名）：本院（2024）京⟦**⟧民终12号判决书。 (policy.must-keep)"
    ),
    (
      "publish", "请拨打123**咨询。拨打1***5。\n国发〔2024〕**号\n",
      """
      a.txt:1:4: 遮盖过度，应保留公开电话（联系方式）：请拨打⟦123**⟧咨询。拨打1***5。 (policy.must-keep)
      a.txt:1:14: 遮盖过度，应保留政策所列的词语（联系方式）：…拨打123**咨询。拨打⟦1***5⟧。 (policy.must-keep)
      a.txt:2:9: 遮盖过度，应保留文号（数字）：国发〔2024〕⟦**⟧号 (policy.must-keep)
      """
    ),
  ])
  func tooMuchHidden(policy: String, text: String, complaints: String) throws {
    let result = try check(["--policy", policy, "a.txt"], files: ["a.txt": text])
    #expect(result.text == complaints + "\n")
    let count = complaints.split(separator: "\n").count
    #expect(result.status == 1 && result.error.hasSuffix("违规 \(count) 处\n"))
    let record = "{\"text\":\"" + text.replacing("\n", with: "\\n") + "\"}\n"
    let again = try check(["--policy", policy, "-q", "r.jsonl"], files: ["r.jsonl": record])
    #expect(again.status == 1 && again.text.contains("(policy.must-keep)"))
  }

  /// Masks over what the policy does not name are none of its business.
  @Test func hiddenAsItShould() throws {
    let text = "原告张某某诉被告李**，电话138****5678，共**户。\n审判长　王建国\n（2024）京01民终12号\n"
    let result = try check(["--policy", "court"], input: text)
    #expect(result.status == 0 && result.text.isEmpty, "\(result.text)")
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
    (["--policy", "court", "--disable", "placeholder"], "占位符的规则已全部停用"),
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
