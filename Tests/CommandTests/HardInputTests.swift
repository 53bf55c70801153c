import Foundation
import Testing

/// Texts made to take long, a few thousandths of the size at which `Benchmarks/hard.py` measures them: the right
/// answer, in time. What would be quadratic shows here as a test that does not end.
@Suite struct HardInputTests {
  /// Cleaned with the packs, in one line without an end, or in lines.
  private func clean(_ unit: String, bytes: Int = 24 << 10) throws -> (
    input: String, output: String
  ) {
    let input = String(repeating: unit, count: bytes / unit.utf8.count)
    let result = try Tool.run(["clean", "-q", "--no-config", "--jobs", "1"], input: input)
    #expect(result.status == 0 && result.error == "", "\(result.error)")
    return (input, result.text)
  }

  @Test(arguments: ["微", "a", "1", "【", "（", "#", "。", "加", "[", "❤"])
  func oneCharacter(character: String) throws {
    let (input, output) = try clean(character)
    // Runs of stops are mended as anywhere; nothing else goes.
    if !["。", "❤"].contains(character) { #expect(output == input) }
  }

  @Test(arguments: ["##paidbegin##\n", "[hide]\n", "[/hide]\n", "##paidbegin##\n[hide]\n"])
  func markersOnLines(unit: String) throws { #expect(try clean(unit).output == "") }

  @Test(arguments: ["##paidbegin##", "[hide]", "##paidend##", "[hide][/hide]"])
  func markersGlued(unit: String) throws { #expect(try clean(unit).output == "") }

  /// Whatever stands between markers stays, all of it.
  @Test(arguments: ["##paidbegin##", "[hide]", "[/hide]"])
  func markersAmongText(marker: String) throws {
    let text = "全镇完成投资3亿元。"
    let (input, output) = try clean(marker + text)
    #expect(output == input.replacing(marker, with: ""))
  }

  @Test(arguments: ["微信", "会员群，", "会员群。", "会员群\n", "加微\n", "公众号、"])
  func mentions(unit: String) throws {
    let (input, output) = try clean(unit)
    #expect(output == input)
  }

  @Test(arguments: ["加微信，会员群，免费领取资料。", "免责声明\n", "微 - 信 - ", "加微会员群关注公众号"])
  func nearMatches(unit: String) throws { _ = try clean(unit) }

  /// A pattern that never ends, in a user's rule: the document fails, the record is rejected, and both say
  /// which rule, where.
  @Test(arguments: ["(a+)+$", "(?:a|aa)+$", "(a*)*b"])
  func catastrophicPattern(pattern: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id: ad.hard\ntitle: 失控\nscope: line\npattern: '甲\(pattern)'\n"
        + "examples: {delete: [甲aab], keep: [乙]}\n", to: "r.yaml")
    let line = "甲" + String(repeating: "a", count: 70) + "!"
    try folder.write("好。\n\(line)\n", to: "a.txt")
    let text = try Tool.run(["clean", "-q", "--rules", "r.yaml", "a.txt"], in: folder)
    #expect(
      text.status == 3 && text.error.contains("a.txt：规则“ad.hard”在第 2 行超出处理时限"), "\(text.error)")
    let records = try Tool.run(
      ["clean", "-q", "--records", "jsonl", "--rules", "r.yaml"],
      input: "{\"text\":\"好。\"}\n{\"text\":\"\(line)\"}\n", in: folder)
    #expect(records.status == 3 && records.text == "{\"text\":\"好。\"}\n")
    #expect(records.error.contains("第 2 行拒收：规则“ad.hard”超出处理时限"), "\(records.error)")
  }
}
