import Testing
import TextModel

@testable import Detection

@Suite struct FewCandidatesTests {
  /// The arithmetic of the first three is public: 25,933 birthdays of 1940–2010, a year of 365 days, a
  /// thousand of the three digits behind, each divided by 11.
  @Test(arguments: [
    ("证号⟦110101********1234|number|structured⟧", 2357),
    ("证号⟦1101011990****1234|number|structured⟧", 33),
    ("证号⟦11010119900307***4|number|structured⟧", 90),
    ("身份证号：⟦110101********123X|number|structured⟧。", 2357),
    ("身份证号：⟦110101ＸＸＸＸＸＸＸＸ1234|number|structured⟧。", 2357),
    ("身份证号：⟦110101 ******** 1234|number|structured⟧。", 2357),
    ("身份证号：⟦110101\\*\\*\\*\\*\\*\\*\\*\\*1234|number|structured⟧。", 2357),
    ("身份证号：⟦11010119900230***4|number|structured⟧。", 1000),
    ("身份证号：⟦11010119900307123*|number|structured⟧", 1),
    ("身份证号：⟦110101900307***|number|structured⟧", 1000),
    ("电话⟦138****5678|contact|structured⟧。", 10_000),
    ("电话⟦138XXXX5678|contact|structured⟧。", 10_000),
    ("电话⟦138 **** 5678|contact|structured⟧。", 10_000),
    ("电话⟦+86-138****5678|contact|structured⟧。", nil),
    ("电话⟦86-138****5678|contact|structured⟧。", 10_000),
    ("电话⟦138*****678|contact|structured⟧。", nil),
    ("电话⟦***12345678|contact|structured⟧。", 55),
    ("电话⟦1**12345678|contact|structured⟧。", 55),
    ("电话⟦010-6552****|contact|structured⟧。", 10_000),
    ("银行卡号：⟦622202****12345678|number|structured⟧", 1000),
    ("微信号⟦12****78|contact|structured⟧", 10_000),
    ("转入账户⟦6228****7710|contact|structured⟧", nil), ("尾号⟦****8830|contact|structured⟧", nil),
    ("经过⟦X025|place|partialNumber⟧县道", nil),
    ("护照⟦E12****78|number|structured⟧", 10_000),
    ("车牌⟦京A1*34*|number|structured⟧。", 1156),
    ("车牌⟦京A·12D3*|number|structured⟧。", 34),
    ("车牌⟦京*12345|number|structured⟧。", 24),
    ("车牌⟦*A12345|number|structured⟧。", 31),
    ("车牌⟦京A***12|number|structured⟧。", nil),
    ("邮箱⟦zhangwe*@example.com|contact|structured⟧", 38),
    ("邮箱⟦z****@example.com|contact|structured⟧", nil),
    ("邮箱⟦12345**9@qq.com|contact|structured⟧", 100),
    ("邮箱⟦xxx@xxx.com|contact|structured⟧", nil),
    ("共⟦2**0|number|partialNumber⟧户", 100), ("共⟦2****0|number|partialNumber⟧户", nil),
    ("占⟦21.X|number|partialNumber⟧%", 10), ("共⟦X112|number|partialNumber⟧元", 9),
    ("共⟦XX0|number|partialNumber⟧亩", 90), ("共⟦X.5|number|partialNumber⟧亩", 10),
    ("共⟦1,2XX|number|partialNumber⟧元", 100), ("共⟦３＊|number|partialNumber⟧人", 10),
    ("共⟦x.x|number|partialNumber⟧万亩", nil),
    ("⟦20XX|date|yearMask⟧年", nil), ("⟦202x|date|yearMask⟧年", 10), ("⟦二〇二X|date|yearMask⟧年", 10),
    ("3月⟦2×|date|partialNumber⟧日", 10), ("3月⟦3×|date|partialNumber⟧日", 2),
    ("2023年⟦1X|date|partialNumber⟧月", 3), ("3月⟦X5|date|partialNumber⟧日", 2),
    ("⟦XX|place⟧镇", nil), ("⟦***********|contact⟧", nil),
  ])
  func count(text: String, expected: Int?) {
    #expect(MarkedText(text).findings(.fewCandidates).first?.candidates == expected)
  }

  @Test func limits() {
    let text = MarkedText("电话⟦138****5678|contact|structured⟧，⟦2**0|number|partialNumber⟧户")
    var detector = WeakMaskDetector()
    detector.limits.identity = 9_999
    detector.limits.number = 99
    #expect(detector.findings(in: text.bytes, placeholders: text.placeholders).isEmpty)
  }

  @Test func reasonsTellNoDigit() {
    let finding = MarkedText("电话⟦138****5678|contact|structured⟧").findings().first
    #expect(finding?.reasons == ["手机号码：按可见部分和已启用的号段推算，只剩 10000 种可能"])
    #expect(finding?.hides == .contact)
    #expect(finding?.kind == .weakMask)
  }

  @Test(arguments: [
    (
      "甲⟦138****5678|contact|structured⟧，乙⟦1381234****|contact|structured⟧",
      ["138****5678 1", "1381234**** 1"]
    ),
    (
      "⟦138***45678|contact|structured⟧，⟦1381******8|contact|structured⟧",
      ["138***45678 100", "1381******8 100"]
    ),
    ("⟦138****5678|contact|structured⟧，⟦138****5678|contact|structured⟧", []),
    ("⟦138****5678|contact|structured⟧，⟦1391234****|contact|structured⟧", []),
    // Two of the second form fit, so neither is told.
    (
      "⟦138****5678|contact|structured⟧⟦1381234****|contact|structured⟧⟦1385555****|contact|structured⟧",
      []
    ),
    (
      "⟦110101********1234|number|structured⟧，⟦11010119900307****|number|structured⟧",
      ["110101********1234 1", "11010119900307**** 1"]
    ),
    (
      "今年完成投资⟦2**0|number|partialNumber⟧万元，去年完成投资⟦21**|number|partialNumber⟧万元",
      ["2**0 10", "21** 10"]
    ),
    ("今年完成投资⟦2**0|number|partialNumber⟧万元，种植面积⟦21**|number|partialNumber⟧亩", []),
  ])
  func union(text: String, expected: [String]) {
    #expect(MarkedText(text).told(.union) == expected)
  }

  @Test func unionNamesTheOtherLine() {
    let text = MarkedText(
      "电话⟦138****5678|contact|structured⟧\n手机⟦1381234****|contact|structured⟧\n")
    #expect(text.findings(.union).first?.reasons == ["与第 2 行的屏蔽位置不同，合起来只剩 1 种可能"])
  }
}
