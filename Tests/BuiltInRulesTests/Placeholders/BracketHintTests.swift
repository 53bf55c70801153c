import Detection
import Testing

/// Brackets that say what to fill in; they belong to the span.
@Suite struct BracketHintTests {
  @Test func bracketsOfAllKinds() {
    expectMarks(
      [
        "尊敬的⟦[姓名]|person⟧：", "⟦（公司全称）|organisation⟧与乙方", "尊敬的⟦{{姓名}}|person⟧先生", "签订日期：⟦【日期】|date⟧",
        "⟦${姓名}|person⟧您好", "联系电话：⟦[电话]|contact⟧", "甲方：⟦〔单位名称〕|organisation⟧",
      ], family: .hint)
  }

  @Test func requestsToFillIn() {
    expectMarks(
      ["地址：⟦【请填写地址】|place⟧", "⟦（填写姓名）|person⟧", "⟦[请输入金额]|number⟧元", "我是⟦[你的姓名]|person⟧。"],
      family: .hint)
  }

  @Test func whatIsNotKnownYet() { expectMarks(["会议地点：⟦【待定】|other⟧"], family: .hint) }

  @Test func bracketsWithContentsAreNone() {
    expectMarks(
      [
        "（以下简称甲方）", "【重要通知】", "[1]", "（一）", "[链接](https://a.example/)", "（见附件）", "谢谢[抱拳]",
        "（2023年）",
        "【案例】", "数组[0]", "张伟（组长）", "（含税）",
      ])
  }
}
