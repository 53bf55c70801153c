import Foundation
import Testing

/// `liubai rules lint`, `explain` and `trial`: what can be said of rules before they are trusted.
@Suite struct RulesTrialTests {
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
    let result = try RulePack.rules(
      ["lint", "loose.yaml"], in: RulePack.folder(["loose.yaml": loose]))
    #expect(result.status == 2)
    for message in [
      "ad.loose  loose.yaml:1\n  问题：应改的例子只有 1 个，至少要 3 个\n  问题：应留的例子只有 1 个，至少要 3 个\n",
      "  提示：不起作用的词 1 个：素材库网（有“素材库”）\n",
      "  提示：unless 中不起作用的词 1 个：充分发挥微信群（有“微信群”）\n", "  问题：正则 (电+话+)+号 重复之中",
      "  提示：没有例子用到的词 2 个：素材库网、ＱＱ群\n",
      "ad.copy  loose.yaml:10\n  问题：应改的例子没有这条规则也都由 ad.loose 处理，可以并入\n",
      "  提示：没有字面词就能达到门槛，每一短行都要用正则试一遍，实测 ",
    ] {
      #expect(result.text.contains(message), "\(message)\n\(result.text)")
    }
    let sound = try RulePack.rules(["lint", "pack.yaml"])
    #expect(sound.text.contains("问题 0 处") && sound.status == 0, "\(sound.text)")
  }

  // MARK: explain

  @Test func explain() throws {
    let folder = try RulePack.folder()
    let text = "全年完成投资3亿元。青禾文具开业，请找阿禾细谈 。青禾文具采购清单写明找阿禾。"
    let expected = """
      第 1 行  全年完成投资3亿元。青禾文具开业，请找阿禾细谈。青禾文具采购清单写明找阿禾。
        ad.stationery  文具店推广（sentence）
          该处  青禾文具开业，请找阿禾细谈。
          +2    “青禾文具”
          +2    “找阿禾”（$contact）
          合计 4，门槛 4：够
        ad.stationery  文具店推广（sentence）
          该处  青禾文具采购清单写明找阿禾。
          +2    “青禾文具”
          +2    “找阿禾”（$contact）
          合计 4，门槛 4：因“采购清单”不作判断
      结果  ad.stationery
            全年完成投资3亿元。〔青禾文具开业，请找阿禾细谈 。〕青禾文具采购清单写明找阿禾。

      """
    let arguments = ["explain", "--rules", "pack.yaml"]
    #expect(try RulePack.rules(arguments + [text], in: folder).text == expected)
    // The same from standard input and from a file.
    #expect(try RulePack.rules(arguments + ["-"], input: text, in: folder).text == expected)
    try folder.write(text, to: "t.txt")
    #expect(try RulePack.rules(arguments + ["t.txt"], in: folder).text == expected)
    #expect(
      try RulePack.rules(arguments + ["清水河。"], in: folder).text
        == "没有哪条规则的信号起作用\n结果  没有改动，也没有报告\n")
    #expect(
      try RulePack.rules(arguments + ["青禾文具", "--profile", "minimal"], in: folder).text
        == "没有启用任何内容规则\n")
  }

  // MARK: trial

  @Test func trial() throws {
    let folder = try RulePack.folder()
    let result = try RulePack.rules(
      ["trial", "in", "--rules", "pack.yaml", "-q", "--sample", "1"], in: folder)
    #expect(result.status == 0 && result.error == "")
    #expect(
      result.text.hasPrefix(
        "ad.stationery  文具店推广  共 1 处，抽 1 处\n  in/a.txt:2\n"
          + "    前  全年完成投资3亿元。⏎〔青禾文具开业，请找阿禾细谈。"), "\(result.text)")
    #expect(result.text.contains("\n    后  全年完成投资3亿元。⏎下一步，抓好落实。"))
    #expect(result.text.contains("paid.test  付费标记  共 2 处，抽 1 处\n  in/a.txt:3\n"))
    #expect(result.text.contains("site.roster  值班表  共 1 处，抽 1 处\n  in/a.txt:4\n"))
  }

  /// The same draw for any number of jobs and any cut; another seed draws others.
  @Test func theDrawIsTheSame() throws {
    let folder = try RulePack.folder()
    var text = ""
    for index in 1...400 {
      text += "第\(index)项工作按期完成。\(RulePack.advertisement)\n其余各项有序推进，共\(index * 7)件。\n"
    }
    try folder.write(text, to: "in/b.txt")
    let records = (1...200).map { "{\"text\": \"事项\($0)办结。\(RulePack.advertisement)\"}\n" }.joined()
    try folder.write(records, to: "in/c.jsonl")
    var draws: Set<String> = []
    for (jobs, block) in [("1", "1M"), ("3", "2K"), ("2", "64")] {
      let result = try RulePack.rules(
        [
          "trial", "in", "--rules", "pack.yaml", "-q", "--sample", "4", "--format", "json",
          "--jobs", jobs, "--block-size", block,
        ], in: folder)
      #expect(result.text.split(separator: "\n").count == 4 + 2 + 1, "\(result.text)")
      draws.insert(result.text)
    }
    #expect(draws.count == 1)
    let other = try RulePack.rules(
      [
        "trial", "in", "--rules", "pack.yaml", "-q", "--sample", "4", "--format", "json",
        "--seed", "2",
      ], in: folder)
    #expect(!draws.contains(other.text))
  }
}
