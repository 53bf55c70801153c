import Testing
import TextModel

@testable import Detection

@Suite struct ListNumberTests {
  @Test(arguments: [
    ("一、抓党建\n⟦X|enumerator⟧、存在的问题\n三、打算\n", ["二"], Confidence.certain),
    ("（一）抓党建\n（⟦X|enumerator⟧）问题\n（三）打算\n", ["二"], .certain),
    ("1.抓党建\n⟦**|enumerator⟧.抓治理\n⟦**|enumerator⟧.抓产业\n4.抓民生\n", ["2", "3"], .certain),
    ("九、甲\n十、乙\n⟦X|enumerator⟧、丙\n十二、丁\n", ["十一"], .certain),
    ("一是抓学习；⟦X|enumerator⟧是抓落实；三是抓督查。", ["二"], .certain),
    ("第一章 总则\n第⟦X|ordinal⟧章 职责\n第三章 附则\n", ["二"], .certain),
    ("## 一、甲\n## ⟦X|enumerator⟧、乙\n## 三、丙\n", ["二"], .certain),
    ("一、甲\n1、子\n2、子\n⟦X|enumerator⟧、乙\n1、子\n三、丙\n", ["二"], .certain),
    ("⟦X|enumerator⟧、甲\n二、乙\n三、丙\n", ["一"], .likely),
    ("一、甲\n二、乙\n⟦X|enumerator⟧、丙\n", ["三"], .likely),
    ("（一）甲\n（二）乙\n（⟦X|enumerator⟧）丙\n二、\n（一）甲\n", ["三"], .likely),
  ])
  func inferred(text: String, values: [String], confidence: Confidence) {
    let findings = MarkedText(text).findings(.listNumber)
    #expect(findings.map(\.reasons) == values.map { ["由相邻序号推出，应为“\($0)”"] })
    #expect(findings.allSatisfy { $0.confidence == confidence && $0.candidates == 1 })
  }

  @Test(arguments: [
    "一、甲\n⟦X|enumerator⟧、乙\n五、丙\n", "⟦X|enumerator⟧、甲\n⟦X|enumerator⟧、乙\n",
    "一、甲\n（⟦X|enumerator⟧）乙\n三、丙\n",
    "共⟦X|number⟧、三、四", "一、甲\n1、子\n2、子\n⟦X|enumerator⟧、乙\n1、子\n",
  ])
  func silent(text: String) { #expect(MarkedText(text).told(.listNumber) == []) }
}
