import Detection
import Testing

/// Blanks of contracts and forms count, whether ruled or bare; those of exercises do not.
@Suite struct BlankMaskTests {
  @Test func ruledBlanks() {
    expectMarks(
      [
        "甲方：⟦______|organisation⟧", "乙方（承租方）：⟦________|organisation⟧", "金额⟦____|number⟧元",
        "⟦____|date⟧年⟦__|date⟧月⟦__|date⟧日",
        "身份证号：⟦____________|number⟧", "联系电话：⟦＿＿＿＿|contact⟧",
      ])
  }

  @Test func bareBlanks() {
    expectMarks(["签订于⟦　　|date⟧年⟦　　|date⟧月⟦　　|date⟧日"], family: .blank)
  }

  @Test func blanksOfExercisesAreNone() {
    expectMarks(
      [
        "一、填空题（每空2分，共20分）\n1.中国的首都是____。\n2.一年有____个月。", "二、选择题\n下列说法正确的是（　　）", "1.判断正误：地球是圆的。（  ）",
      ])
  }

  @Test func layoutIsNone() {
    expectMarks([
      "　　各村党支部：", "通　知", "————————", "________________", "snake_case和__init__", "姓　名　　性　别",
    ])
  }
}
