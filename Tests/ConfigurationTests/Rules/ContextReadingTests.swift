import Configuration
import Detection
import Testing
import TextModel

/// What good entries of the placeholder lexicon say.
@Suite struct ContextReadingTests {
  private func library(_ text: String) throws -> RuleLibrary {
    try RuleLibrary([RuleFile(name: "f", bytes: Array(text.utf8))]).checked()
  }

  @Test func theShortForm() throws {
    var expected = ContextRule(id: "context.a", title: "通名", hides: .place)
    expected.after = ["镇", "乡"]
    expected.finds = ["X镇"]
    expected.keeps = ["全镇"]
    expected.source = "f"
    expected.line = 1
    #expect(try library(BrokenFile.goodContext).contexts == [expected])
  }

  @Test func everything() throws {
    let read = try library(
      """
      - id: context.number-all
        title: 全部写法
        hides: number
        weight: 7
        after: [户, '%', 人/次]
        before: [共, E mail]
        frames: [第~条, 《~》, 字第 ~號]
        hints: [金额]
        elided: [第~种方式, ~年~月~日, 共计~元，]
        alias: true
        examples:
          find: [共X户, '*户']
          keep: [共同]
      - id: context.like
        title: 像的词
        lookalikes: [X光, iPhone X]
        examples: {keep: [X光片]}
      """
    ).contexts
    let first = try #require(read.first)
    #expect(first.weight == 7 && first.hides == .number && first.takesAlias)
    #expect(first.after == ["户", "%", "人/次"] && first.before == ["共", "E mail"])
    #expect(
      first.frames == [
        ContextRule.Frame(before: "第", after: "条"), ContextRule.Frame(before: "《", after: "》"),
        ContextRule.Frame(before: "字第 ", after: "號"),
      ])
    #expect(first.hints == ["金额"] && first.elided == ["第~种方式", "~年~月~日", "共计~元，"])
    #expect(first.finds == ["共X户", "*户"] && first.keeps == ["共同"])
    #expect(read.last?.hides == nil && read.last?.lookalikes == ["X光", "iPhone X"])
    #expect(read.map(\.line) == [1, 14])
  }

  /// An entry may stand among rules; each goes its own way.
  @Test func besideRules() throws {
    let entries = [BrokenFile.good, BrokenFile.goodContext].map {
      "- " + $0.replacing("\n", with: "\n  ") + "\n"
    }
    let read = try library("rules:\n" + entries.joined())
    #expect(read.rules.map(\.id) == ["ad.a"])
    #expect(read.contexts.map(\.id) == ["context.a"])
  }
}
