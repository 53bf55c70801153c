import Foundation
import Testing

/// `liubai rules …`
@Suite struct RulesCommandTests {
  private func folder(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(RulePack.yaml, to: "pack.yaml")
    try folder.write(RulePack.text, to: "in/a.txt")
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  private func rules(
    _ arguments: [String], input: String = "", in folder: TemporaryFolder? = nil
  ) throws -> Tool.Output {
    try Tool.run(["rules"] + arguments, input: input, in: folder ?? self.folder())
  }

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
    let text = try rules(["list", "--format", "json"] + arguments).text
    let all = try text.split(separator: "\n").map {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(Listed.self, from: Data($0.utf8))
    }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
  }

  @Test func list() throws {
    let lines = try rules(["list", "--rules", "pack.yaml"]).text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("规则") == true && lines.count > 48)
    let own = lines.filter { $0.contains("pack.yaml") }.map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(
      own == [
        ["ad.stationery", "开", "advertisement", "sentence", "pack.yaml", "文具店推广"],
        ["paid.test", "开", "paid-marker", "block", "pack.yaml", "付费标记"],
        ["site.reprint", "开", "boilerplate", "line", "pack.yaml", "转载说明（只报告）"],
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
    #expect(all["site.reprint"]?.reportsOnly == true && all["punct.quote"]?.enabled == true)
  }

  @Test func hits() throws {
    let all = try listed(["--rules", "pack.yaml", "--hits", "in"])
    #expect(all["ad.stationery"]?.hits == 1 && all["paid.test"]?.hits == 2)
    #expect(all["site.reprint"]?.hits == 1 && all["line.end"]?.hits == 0)
    let missing = try rules(["list", "--hits", "no"])
    #expect(missing.status == 3 && missing.text.contains("命中"))
  }

  // MARK: show

  @Test func show() throws {
    let shown = try rules(["show", "ad.stationery", "--rules", "pack.yaml"])
    #expect(
      shown.text == """
        规则  ad.stationery
        说明  文具店推广
        类别  advertisement
        范围  sentence（句，至多 400 字）
        作用  删除
        信号  +2 青禾文具、文具会员
              +2 $contact：加微信、客服
        门槛  4
        除非  采购合同
        把握  certain
        尺度  report web
        开关  开
        来源  pack.yaml:4
        应改  青禾文具开业，请加微信咨询。
              文具会员请联系客服。
              青禾文具，客服在线。
        应留  青禾文具捐赠图书。
              加微信群通知。
              青禾文具采购合同写明客服电话。

        """)
    let unknown = try rules(["show", "ad.stationary", "--rules", "pack.yaml"])
    #expect(unknown.status == 2 && unknown.error.contains("是否为“ad.stationery”？"))
  }

  // MARK: test

  @Test func everyExampleHolds() throws {
    let result = try rules(["test", "pack.yaml"])
    #expect(result.status == 0, "\(result.text)")
    #expect(result.text.hasPrefix("规则 ") && result.text.hasSuffix("，未通过 0\n"))
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
    let result = try rules(["test", "wrong.yaml"], in: folder(["wrong.yaml": wrong]))
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
    #expect(result.text.contains("未通过 4\n"))
    let broken = try rules(["test", "b.yaml"], in: folder(["b.yaml": "id: ad.x\n"]))
    #expect(broken.status == 2 && broken.output.isEmpty && broken.error.contains("b.yaml:1:1："))
  }

  // MARK: lint

  @Test func lint() throws {
    let loose = """
      - id: ad.loose
        title: 写得随便的规则
        scope: sentence
        signals:
        - {any: [素材库, 素材库网, ＱＱ群], weight: 1}
        - {pattern: '(电+话+)+号', weight: 1}
        threshold: 1
        unless: [微信群, 充分发挥微信群]
        examples: {delete: [素材库上新。], keep: [图书入库。]}
      - id: ad.copy
        title: 多余的规则
        scope: sentence
        any: [素材库上新]
        examples:
          delete: [素材库上新。, 素材库上新啦。, 新素材库上新。]
          keep: [图书入库。, 素材入库。, 上新。]
      - id: ad.guess
        title: 没有字面词的规则
        scope: line
        pattern: '[一-鿿].{3}\\p{Nd}'
        examples: {delete: [甲某某某3, 甲甲甲甲4, 甲乙丙丁5], keep: [甲, 乙, 丙]}

      """
    let result = try rules(["lint", "loose.yaml"], in: folder(["loose.yaml": loose]))
    #expect(result.status == 2)
    for message in [
      "ad.loose  loose.yaml:1\n  问题：应改的例子只有 1 个，至少要 3 个\n  问题：应留的例子只有 1 个，至少要 3 个\n",
      "  问题：词“素材库网”不起作用：有它之处必有“素材库”\n",
      "  问题：词“充分发挥微信群”不起作用：有它之处必有“微信群”\n", "  问题：正则 (电+话+)+号 重复之中",
      "  提示：没有例子用到的词 2 个：素材库网、ＱＱ群\n",
      "ad.copy  loose.yaml:10\n  问题：应改的例子没有这条规则也都由 ad.loose 处理，可以并入\n",
      "  提示：正则 [一-鿿].{3}\\p{Nd} 中没有必有的字面词，每一处都要试一遍，实测 ",
    ] {
      #expect(result.text.contains(message), "\(message)\n\(result.text)")
    }
    let sound = try rules(["lint", "pack.yaml"])
    #expect(sound.text.contains("问题 0 处") && sound.status == 0, "\(sound.text)")
  }

  // MARK: explain

  @Test func explain() throws {
    let folder = try folder()
    let text = "全年完成投资3亿元。青禾文具开业，请加微信咨询 。青禾文具采购合同写明客服电话。"
    let expected = """
      第 1 行  全年完成投资3亿元。青禾文具开业，请加微信咨询。青禾文具采购合同写明客服电话。
        ad.stationery  文具店推广（sentence）
          该处  青禾文具开业，请加微信咨询。
          +2    “青禾文具”
          +2    “加微信”（$contact）
          合计 4，门槛 4：够
        ad.stationery  文具店推广（sentence）
          该处  青禾文具采购合同写明客服电话。
          +2    “青禾文具”
          +2    “客服”（$contact）
          合计 4，门槛 4：因“采购合同”不作判断
      结果  ad.stationery
            全年完成投资3亿元。〔青禾文具开业，请加微信咨询 。〕青禾文具采购合同写明客服电话。

      """
    let arguments = ["explain", "--rules", "pack.yaml"]
    #expect(try rules(arguments + [text], in: folder).text == expected)
    // The same from standard input and from a file.
    #expect(try rules(arguments + ["-"], input: text, in: folder).text == expected)
    try folder.write(text, to: "t.txt")
    #expect(try rules(arguments + ["t.txt"], in: folder).text == expected)
    #expect(
      try rules(arguments + ["无关的话。"], in: folder).text
        == "没有哪条规则的信号起作用\n结果  没有改动，也没有报告\n")
    #expect(
      try rules(arguments + ["青禾文具", "--profile", "minimal"], in: folder).text
        == "没有启用任何内容规则\n")
  }

  // MARK: trial

  @Test func trial() throws {
    let folder = try folder()
    let result = try rules(
      ["trial", "in", "--rules", "pack.yaml", "-q", "--sample", "1"], in: folder)
    #expect(result.status == 0 && result.error == "")
    #expect(
      result.text.hasPrefix(
        "ad.stationery  文具店推广  共 1 处，抽 1 处\n  in/a.txt:2\n"
          + "    前  全年完成投资3亿元。⏎〔青禾文具开业，请加微信咨询。"), "\(result.text)")
    #expect(result.text.contains("\n    后  全年完成投资3亿元。⏎下一步，抓好落实。"))
    #expect(result.text.contains("paid.test  付费标记  共 2 处，抽 1 处\n  in/a.txt:3\n"))
    #expect(result.text.contains("site.reprint  转载说明  共 1 处，抽 1 处\n  in/a.txt:4\n"))
  }

  /// The same draw for any number of jobs and any cut; another seed draws others.
  @Test func theDrawIsTheSame() throws {
    let folder = try folder()
    var text = ""
    for index in 1...400 {
      text += "第\(index)项工作按期完成。\(RulePack.advertisement)\n其余各项有序推进，共\(index * 7)件。\n"
    }
    try folder.write(text, to: "in/b.txt")
    let records = (1...200).map { "{\"text\": \"事项\($0)办结。\(RulePack.advertisement)\"}\n" }.joined()
    try folder.write(records, to: "in/c.jsonl")
    var draws: Set<String> = []
    for (jobs, block) in [("1", "1M"), ("3", "2K"), ("2", "64")] {
      let result = try rules(
        [
          "trial", "in", "--rules", "pack.yaml", "-q", "--sample", "4", "--format", "json",
          "--jobs", jobs, "--block-size", block,
        ], in: folder)
      #expect(result.text.split(separator: "\n").count == 4 + 2 + 1, "\(result.text)")
      draws.insert(result.text)
    }
    #expect(draws.count == 1)
    let other = try rules(
      [
        "trial", "in", "--rules", "pack.yaml", "-q", "--sample", "4", "--format", "json",
        "--seed", "2",
      ], in: folder)
    #expect(!draws.contains(other.text))
  }

  @Test(arguments: [
    (["trial", "in", "--sample", "0"], "--sample：“0”应为 1 到 1000 的整数"),
    (["trial", "in", "--seed", "-1"], "--seed"), (["trial"], "缺少参数"),
    (["list", "--format", "xml"], "可选 text、json"), (["lst"], "多余的参数“lst”"),
  ])
  func mistakes(arguments: [String], complaint: String) throws {
    let result = try rules(arguments)
    #expect(result.status == 2 && result.error.contains(complaint), "\(result.error)")
  }
}
