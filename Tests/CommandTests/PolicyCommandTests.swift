import Foundation
import Testing

/// `liubai policy list`, `show`, `test` and `lint`.
@Suite struct PolicyCommandTests {
  private static let own = """
    id: own
    title: 自定
    entities:
      phone: {mask: {first: 3, last: 4, minimum: 4}}
      id_card: {mask: {first: 1, last: 1, minimum: 13}}
      others: keep
    deny:
      organisation: {file: 名单.txt}
    examples:
      - {text: 电话：13900000123。, redacted: 电话：139****0123。}
      - 拨打12345。

    """

  private func policy(
    _ arguments: [String], _ yaml: String = own, list: String? = nil
  ) throws -> Tool.Output {
    let folder = try TemporaryFolder()
    // A list that is masked is none that is kept.
    try folder.write(
      yaml.replacing("  others: keep", with: "  organisation: surname\n  others: keep"),
      to: "政策/own.yaml")
    try folder.write(list ?? "# 单位\n青禾文具\n", to: "政策/名单.txt")
    return try Tool.run(["policy"] + arguments, in: folder)
  }

  @Test func list() throws {
    let text = try policy([]).text
    let ids = text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != " " } }
    #expect(ids == ["corpus", "court", "display", "issue", "publish", "roster"])
    let json = try policy(["list", "--format", "json"]).text.split(separator: "\n")
    #expect(json.count == 6)
    #expect(
      json[3].hasPrefix(
        "{\"id\": \"issue\", \"title\": \"发文前检查\", \"source\": \"Rules/policies/issue.yaml\", "
          + "\"kinds\": [\"placeholder\", \"elided\", \"advertisement\", \"paid-marker\", \"damage\"], "
          + "\"redacts\": false, \"needs_key\": false, \"examples\": "))
  }

  @Test func show() throws {
    let shown = try policy(["show", "政策/own.yaml"])
    #expect(shown.status == 0)
    #expect(shown.text.contains("屏蔽（露前 3，露后 4，至少遮 4）：phone\n"))
    #expect(shown.text.contains("名单    organisation 1 项\n"))
    // A list may hold names: none is told.
    #expect(!shown.text.contains("青禾"))
    let unknown = try policy(["show", "publsh"])
    #expect(unknown.status == 2 && unknown.error.contains("没有政策“publsh”，是否为“publish”？"))
  }

  @Test func test() throws {
    let good = try policy(["test", "政策/own.yaml"])
    #expect(good.text == "政策 1 项，例子 2 个：通过 2，未通过 0\n" && good.status == 0, "\(good)")
    let wrong = try policy(
      ["test", "政策/own.yaml"], Self.own.replacing("139****0123。}", with: "13*********。}"))
    #expect(
      wrong.text == """
        own  政策/own.yaml
          第 1 例：结果不符，应为：电话：13*********。
            电话：〔13900000123→139****0123〕。
            得到：电话：139****0123。
        政策 1 项，例子 2 个：通过 1，未通过 1

        """)
    #expect(wrong.status == 2)
  }

  /// What is built in proves itself.
  @Test func everyBuiltInExampleHolds() throws {
    let result = try policy(["test", "--no-config"])
    #expect(result.status == 0, "\(result.text)")
    let lint = try policy(["lint", "--no-config"])
    #expect(lint.status == 0, "\(lint.text)")
  }

  @Test func lint() throws {
    let good = try policy(["lint", "政策/own.yaml"])
    #expect(good.status == 2)
    #expect(
      good.text.contains("问题：处理了 phone，却原样留下更能认出人的 passport、permit、hkmo_tw_id、bank_card、account\n"),
      "\(good.text)")
    let weak = try policy(
      ["lint", "政策/own.yaml"],
      Self.own.replacing(
        "{first: 1, last: 1, minimum: 13}", with: "{first: 6, last: 4, minimum: 5}"
      )
      .replacing("deny:", with: "allow: [青禾文具店]\ndeny:"))
    #expect(weak.text.contains("id_card 遮得太少：只剩 2357 种可能"), "\(weak.text)")
    #expect(weak.text.contains("放行的词有 1 个含有 organisation 名单里的词"), "\(weak.text)")
    #expect(!weak.text.contains("青禾"))
  }

  /// The place is told, and nothing of what the list holds.
  @Test func brokenList() throws {
    let result = try policy(["test", "政策/own.yaml"], list: "青禾文具\n青\n")
    #expect(result.status == 2)
    #expect(result.error.contains("政策/own.yaml:9:24：名单.txt:2：这一行太短：至少两个字"), "\(result.error)")
  }
}
