import Testing
import TextModel

@testable import Detection

@Suite struct FixedPhraseTests {
  @Test(arguments: [
    ("2024年，全面贯彻党的⟦XX|ordinal⟧大精神", "二十", Confidence.certain),
    ("2019年，全面贯彻党的⟦**|ordinal⟧大精神", "十九", .certain),
    ("2022年，全面贯彻党的⟦**|ordinal⟧大精神", "二十", .likely),
    ("2019年以来，2023年，党的⟦XX|ordinal⟧大精神", "二十", .likely),
    ("2023年，党的十九大以来，党的⟦XX|ordinal⟧大精神", "二十", .possible),
    ("2023年，到2035年，党的⟦XX|ordinal⟧大精神", "二十", .certain),
    ("2024年，党的⟦XX|ordinal⟧届三中全会", "二十", .certain),
    ("2024年，党的二十届⟦X|ordinal⟧中全会", "三", .likely),
    ("2023年是“十⟦X|ordinal⟧五”规划的关键之年", "四", .certain),
    ("2023年，“⟦XX|ordinal⟧五”时期", "十四", .certain), ("2018年，第⟦XX|ordinal⟧个五年规划", "十三", .certain),
    ("2023年，庆祝中国共产党成立⟦*|number⟧周年", "102", .certain),
    ("以习近⟦*|person⟧新时代中国特色社会主义思想为指导", "平", .certain),
    ("以⟦***|person⟧新时代中国特色社会主义思想为指导", "习近平", .certain), ("习近⟦*|person⟧指出", "平", .certain),
    ("社会主义核心⟦**|other⟧观", "价值", .certain), ("法院提⟦***|other⟧讼", "起诉", .certain),
    ("做到“⟦X|number⟧个维护”", "两", .certain),
  ])
  func phrase(text: String, value: String, confidence: Confidence) {
    let findings = MarkedText(text).findings(.fixedPhrase)
    #expect(findings.first?.reasons.first?.contains("应为“\(value)”") == true)
    #expect(findings.map(\.confidence) == [confidence])
    #expect(findings.first?.candidates == 1)
  }

  @Test(arguments: [
    "全面贯彻党的⟦XX|ordinal⟧大精神", "2023年，在党的⟦XX|other⟧大力支持下", "2025年，二十届⟦X|ordinal⟧中全会",
    "2025年，“十⟦X|ordinal⟧五”规划", "到2035年，党的⟦XX|ordinal⟧大精神", "⟦XX|place⟧镇",
    "202⟦3|ordinal⟧年，党的⟦XX|ordinal⟧大",
  ])
  func silent(text: String) { #expect(MarkedText(text).told(.fixedPhrase) == []) }

  @Test func everyPhraseHasWordsAndASource() {
    for phrase in FixedPhrase.all {
      #expect(phrase.before.count + phrase.after.count >= 6)
      #expect(!phrase.source.isEmpty)
    }
  }
}
