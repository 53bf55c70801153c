import Foundation
import Testing

/// `liubai rules list`, `show` and `test`, and what all of its commands refuse.
@Suite struct RulesCommandTests {
  // MARK: list

  private struct Listed: Decodable {
    var id: String
    var title: String
    var kind: String
    var scope: String?
    var basis: String?
    var source: String?
    var profiles: [String]
    var reportsOnly: Bool
    var enabled: Bool
    var hits: Int?
  }

  private func listed(_ arguments: [String]) throws -> [String: Listed] {
    let text = try RulePack.rules(["list", "--format", "json"] + arguments).text
    let all = try text.split(separator: "\n").map {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(Listed.self, from: Data($0.utf8))
    }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
  }

  @Test func list() throws {
    let lines = try RulePack.rules(["list", "--rules", "pack.yaml"]).text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("规则") == true && lines.count > 48)
    let own = lines.filter { $0.contains("pack.yaml") }.map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(
      own == [
        ["ad.stationery", "开", "advertisement", "sentence", "pack.yaml", "文具店推广"],
        ["paid.test", "开", "paid-marker", "block", "pack.yaml", "付费标记"],
        ["site.roster", "开", "boilerplate", "line", "pack.yaml", "值班表（只报告）"],
      ])
  }

  @Test func listAsJSON() throws {
    let all = try listed(["--rules", "pack.yaml", "--disable", "ad", "--disable", "line.end"])
    let own = try #require(all["ad.stationery"])
    #expect(own.kind == "advertisement" && own.scope == "sentence" && own.source == "pack.yaml:4")
    #expect(!own.enabled && own.profiles == ["report", "web"] && own.hits == nil)
    let cleaning = try #require(all["line.end"])
    #expect(cleaning.scope == nil && cleaning.source == nil && !cleaning.enabled)
    #expect(cleaning.basis?.isEmpty == false)
    #expect(all["site.roster"]?.reportsOnly == true && all["punct.quote"]?.enabled == true)
  }

  @Test func hits() throws {
    let all = try listed(["--rules", "pack.yaml", "--hits", "in"])
    #expect(all["ad.stationery"]?.hits == 1 && all["paid.test"]?.hits == 2)
    #expect(all["site.roster"]?.hits == 1 && all["line.end"]?.hits == 0)
    let missing = try RulePack.rules(["list", "--hits", "no"])
    #expect(missing.status == 3 && missing.text.contains("命中"))
  }

  // MARK: show

  @Test func show() throws {
    let shown = try RulePack.rules(["show", "ad.stationery", "--rules", "pack.yaml"])
    #expect(
      shown.text == """
        规则  ad.stationery
        说明  文具店推广
        类别  advertisement
        范围  sentence（句，至多 400 字）
        作用  删除
        信号  +2 青禾文具、文具会员
              +2 $contact：找阿禾、问阿禾
        门槛  4
        除非  采购清单
        把握  certain
        尺度  report web
        开关  开
        来源  pack.yaml:4
        应改  青禾文具开业，请找阿禾细谈。
              文具会员请问阿禾。
              青禾文具，有事问阿禾。
        应留  青禾文具捐赠图书。
              有难题找阿禾。
              青禾文具采购清单写明找阿禾。

        """)
    let unknown = try RulePack.rules(["show", "ad.stationary", "--rules", "pack.yaml"])
    #expect(unknown.status == 2 && unknown.error.contains("是否为“ad.stationery”？"))
  }

  // MARK: test

  @Test func everyExampleHolds() throws {
    let result = try RulePack.rules(["test", "pack.yaml"])
    #expect(result.status == 0, "\(result.text)")
    #expect(result.text == "规则 3 条，例子 18 个：通过 18，未通过 0\n")
  }

  /// What is built in, as `make test` must hold it.
  @Test func everyBuiltInExampleHolds() throws {
    let result = try RulePack.rules(["test", "--no-config"])
    #expect(result.status == 0, "\(result.text)")
    let summary = result.text.split(separator: "\n").last ?? ""
    let numbers = summary.split { !$0.isWholeNumber }.compactMap { Int($0) }
    #expect(
      numbers.count == 6 && numbers[0] >= 60 && numbers[1] >= 80 && numbers[2] >= 60
        && numbers[3] >= 2_500,
      "\(numbers)")
  }

  @Test func failingExamples() throws {
    let wrong = """
      - id: ad.wrong
        title: 不准的规则
        scope: sentence
        any: [青禾文具]
        examples:
          delete: [青禾文具欢迎您。, 本店欢迎您。, "欢迎光临。青禾文具欢迎您。"]
          keep: [青禾文具捐赠图书。, 图书入库。]
      - id: site.wrong
        title: 也不准
        scope: span
        pattern: '第\\d+页'
        action: replace
        replacement: 页
        examples:
          delete: [{text: 见第3页。, becomes: 见本页。}]
          keep: [见末页。]

      """
    let result = try RulePack.rules(
      ["test", "wrong.yaml"], in: RulePack.folder(["wrong.yaml": wrong]))
    #expect(result.status == 2)
    let report = """
      ad.wrong  wrong.yaml:1
        应改第 2 例：没有发现
          本店欢迎您。
        应改第 3 例：没有删净
          欢迎光临。〔青禾文具欢迎您。〕
          得到：欢迎光临。
        应留第 1 例：不该有所发现
          〔青禾文具捐赠图书。〕
      site.wrong  wrong.yaml:8
        应改第 1 例：结果不符，应为：见本页。
          见〔第3页→页〕。
          得到：见页。
      规则
      """
    #expect(result.text.hasPrefix(report), "\(result.text)")
    #expect(result.text.hasSuffix("规则 2 条，例子 7 个：通过 3，未通过 4\n"))
    let broken = try RulePack.rules(
      ["test", "b.yaml"], in: RulePack.folder(["b.yaml": "id: ad.x\n"]))
    #expect(broken.status == 2 && broken.output.isEmpty && broken.error.contains("b.yaml:1:1："))
  }

  /// A file that the project names as well is asked about; its word lists may be elsewhere.
  @Test func filesOfTheProject() throws {
    let folder = try RulePack.folder([
      ".liubai.yaml": "rules: [packs, pack.yaml]\n", "packs/words.yaml": "words: {some: [某某之词]}\n",
      "packs/one.yaml": "id: ad.one\ntitle: 甲\nscope: line\nsignals: [{words: some, weight: 1}]\n"
        + "threshold: 1\nexamples: {delete: [某某之词], keep: [某词]}\n",
    ])
    #expect(
      try RulePack.rules(["test", "packs/one.yaml"], in: folder).text
        == "规则 1 条，例子 2 个：通过 2，未通过 0\n")
    #expect(
      try RulePack.rules(["test", "./pack.yaml"], in: folder).text == "规则 3 条，例子 18 个：通过 18，未通过 0\n"
    )
    let all = try RulePack.rules(["list", "--rules", "packs"], in: folder).text
    #expect(all.contains("ad.one") && all.contains("ad.stationery"))
  }

  @Test(arguments: [
    (["trial", "in", "--sample", "0"], "--sample：“0”应为 1 到 1000 的整数"),
    (["trial", "in", "--seed", "-1"], "--seed"), (["trial"], "缺少参数"),
    (["list", "--format", "xml"], "可选 text、json"), (["lst"], "多余的参数“lst”"),
  ])
  func mistakes(arguments: [String], complaint: String) throws {
    let result = try RulePack.rules(arguments)
    #expect(result.status == 2 && result.error.contains(complaint), "\(result.error)")
  }
}
