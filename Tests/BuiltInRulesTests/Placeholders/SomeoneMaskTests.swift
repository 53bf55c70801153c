import Detection
import Testing

/// 某 and its forms. The surname stays outside; a number or a stem behind 某 belongs to it.
@Suite struct SomeoneMaskTests {
  @Test func peopleWithTheirSurname() {
    expectMarks(
      [
        "原告张⟦某|person⟧诉称。", "被告李⟦某某|person⟧辩称。", "证人王⟦某1|person⟧、王⟦某2|person⟧",
        "上诉人欧阳⟦某|person⟧不服。",
      ],
      family: .someone)
  }

  @Test func stemsAndLettersCountWhole() {
    expectMarks(
      ["⟦某甲|person⟧与⟦某乙|person⟧发生争执。", "陈⟦某甲|person⟧到案。", "刘⟦某A|person⟧"], family: .someone)
  }

  @Test func theNounBehindDecides() {
    expectMarks(
      [
        "⟦某|place⟧县⟦某|place⟧镇", "⟦某某|organisation⟧公司", "⟦某|organisation⟧银行",
        "⟦某某|organisation⟧置业有限公司",
        "⟦某|place⟧市人民检察院", "⟦某某|organisation⟧小学",
      ], family: .someone)
  }

  @Test func ordinaryWordsAreNone() {
    expectMarks(
      [
        "某些同志认识不足。", "在某种程度上", "由于某个原因", "某一天的早晨", "对某项工作不重视", "某次会议上有人提出",
        "某人说过这样的话。", "某位专家指出", "某处漏水", "某台设备停机", "某天他忽然想起", "在某个时候",
      ])
  }
}
