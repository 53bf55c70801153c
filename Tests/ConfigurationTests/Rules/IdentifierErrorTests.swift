import Configuration
import Testing

/// What is refused of an identifier.
@Suite struct IdentifierErrorTests {
  @Test(arguments: files)
  func refused(file: BrokenFile) { #expect(file.complaints == file.expected) }

  /// Identifiers share their names with those that are there already, and nothing with rules.
  @Test func namesAreTakenOnce() throws {
    let file = RuleFile(name: "f", bytes: Array(BrokenFile.goodIdentifier.utf8))
    let first = try RuleLibrary([file]).checked()
    let again = RuleLibrary([file], identifiers: first.identifiers)
    #expect(again.problems.map(\.message) == ["标识“identifier.a”已在 f:1 定义，请改名"])
    #expect(again.identifiers.isEmpty)
  }

  static let files: [BrokenFile] = [
    identifier("未知的键", "8:1：标识没有“lables”这个键，是否为“labels”？", [("labels", "lables")]),
    identifier("缺 id", "1:1：标识缺少 id（如 identifier.mobile）", [("id: identifier.a\n", "")]),
    identifier(
      "id-形式", "1:5：id“identifier.A”应以 identifier. 开头，后面用小写字母、数字和“-”，如 identifier.mobile",
      [("identifier.a", "identifier.A")]),
    identifier("缺 title", "1:1：标识缺少 title（中文名称）", [("title: 会员号\n", "")]),
    identifier("缺 entity", "1:1：标识缺少 entity（是什么的号码，如 phone）", [("entity: account\n", "")]),
    identifier("缺 pattern", "1:1：标识缺少 pattern（整个值的样子）", [("pattern: 'VIP\\d{6}'\n", "")]),
    identifier("缺 examples", "1:1：标识缺少 examples（自带的例子）", [(examples, "")]),
    identifier("entity", "3:9：“entity”没有“acount”这一种，是否为“account”？", [("account", "acount")]),
    identifier("check", "6:8：“check”没有“lunh”这一种，是否为“luhn”？", [("luhn", "lunh")]),
    identifier("bare", "7:7：“bare”没有“yes”这一种；可用 valid、suspect、ignore", [("ignore", "'yes'")]),
    identifier(
      "模式空", "4:10：“pattern”不能为空", [("'VIP\\d{6}'", "[]")], name: "pattern 空"),
    identifier(
      "pattern 相同", "4:23：与第 4 行的式子相同，请删去一个",
      [("'VIP\\d{6}'", "['VIP\\d{6}', 'VIP\\d{6}']")]),
    identifier(
      "groups", "5:10：“3-”应写作各段的字数，如 3-4-4，或 *（处处可断，每次一处）", [("[3-6]", "['3-']")]),
    identifier(
      "groups 一段", "5:10：“9”应写作各段的字数，如 3-4-4，或 *（处处可断，每次一处）", [("[3-6]", "['9']")]),
    identifier("groups 重复", "5:15：“3-6”重复，请删去一个", [("[3-6]", "[3-6, '3-6']")], name: "groups 相同"),
    identifier("distance", "11:11：“distance”应为 1 到 100 的整数，而不是“0”", [("10", "0")]),
    identifier("词-空白", "8:15：“ 卡号”首尾不应有空白", [("卡号]", "' 卡号']")]),
    identifier("词重复", "8:19：“会员号”与第 8 行的重复，请删去一个", [("卡号]", "卡号, 会员号]")]),
    identifier("词-两边", "9:11：“卡号”也在 labels 里：一个词不能又说是、又说不是", [("订单号", "卡号")]),
    identifier(
      "无名称", "10:1：“distance”用在这里没有意义：没有 labels（写在值前面的名称）",
      [("labels: [会员号, 卡号]\n", ""), ("ignore", "valid")]),
    identifier(
      "找不到", "1:1：什么也找不到：没有 labels，bare 又是 ignore（不写也是）",
      [("labels: [会员号, 卡号]\n", ""), ("distance: 10\n", "")]),
    identifier(
      "缺 valid", "13:3：examples 缺少 valid：至少一个会找到的例子，找到的写在 ⟦⟧ 里",
      [("  valid: [会员号⟦VIP123456⟧]\n", "")]),
    identifier("缺 keep", "13:3：examples 缺少 keep：至少一个相似而不是的例子", [("  keep: [订单号VIP123456]\n", "")]),
    identifier("无标记", "13:11：例子里没有 ⟦⟧：请标出会找到的", [("⟦VIP123456⟧", "VIP123456")]),
    identifier("标记不成对", "13:11：例子里的 ⟦ 没有 ⟧ 与之成对", [("⟦VIP123456⟧", "⟦VIP123456")]),
    identifier("标记倒置", "13:11：例子里的 ⟧ 没有 ⟦ 与之成对", [("⟦VIP123456⟧", "⟧VIP123456⟦")]),
    identifier("标记空", "13:11：例子里的 ⟦⟧ 中间没有字", [("⟦VIP123456⟧", "⟦⟧VIP123456")]),
    identifier("keep 有标记", "14:10：keep 的例子里什么也不该找到，不写 ⟦⟧", [("订单号VIP", "订单号⟦VIP⟧")]),
    identifier("例子相同", "14:10：与第 13 行的例子相同", [("订单号VIP", "会员号VIP")]),
  ]

  private static let examples =
    "examples:\n  valid: [会员号⟦VIP123456⟧]\n  keep: [订单号VIP123456]\n"

  private static func identifier(
    _ title: String, _ expected: String, _ changes: [(String, String)], name: String? = nil
  ) -> BrokenFile {
    BrokenFile(
      "标识-\(name ?? title)", expected, in: BrokenFile.goodIdentifier, replacing: changes)
  }
}
