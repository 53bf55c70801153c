import Testing
import TextModel

@testable import Detection

@Suite struct BesideValueTests {
  @Test(arguments: [
    "被告人张⟦某某|person⟧（张伟）到庭", "原告李⟦**|person⟧（李建国，男）诉称", "张⟦某|person⟧（曾用名：张大力）", "张⟦*|person⟧伟（张大伟）",
    "原告张伟（以下简称张⟦某|person⟧）", "原告李建国（李⟦某某|person⟧）", "⟦某|place⟧县（青山县）位于", "⟦XX|place⟧镇（即青山镇）",
    "⟦XX|organisation⟧公司（青山建材有限公司）", "青山县（以下简称⟦某|place⟧县）", "在青山镇（⟦XX|place⟧镇）召开",
  ])
  func beside(text: String) { #expect(MarkedText(text).told(.besideValue).count == 1) }

  @Test(arguments: [
    "张⟦某某|person⟧（男，45岁）", "张⟦某某|person⟧（李伟之子）", "张⟦某某|person⟧（化名张强）", "张⟦某|person⟧（张家村人）",
    "张⟦某|person⟧（张家湾）", "李⟦某|person⟧（李⟦某某|person⟧之弟）", "⟦XX|place⟧村（贫困村）", "⟦XX|place⟧市（县级市）",
    "⟦XX|place⟧镇（以下简称该镇）",
    "⟦某|place⟧县（国家级贫困县）", "⟦XX|organisation⟧公司（有限责任公司）", "⟦XX|organisation⟧公司（以下简称公司）",
    "⟦XX|place⟧镇（青山村）", "全县（⟦XX|place⟧县）", "⟦XX|number⟧户（脱贫户）", "书记⟦*|person⟧（书记处）",
  ])
  func notBeside(text: String) { #expect(MarkedText(text).told(.besideValue) == []) }

  @Test(arguments: [
    ("青山镇2023年工作总结\n\n今年以来，⟦XX|place⟧镇党委坚持抓党建。我镇各村、全镇干部到⟦XX|place⟧镇。", 2),
    ("中共清河县青山镇委员会工作报告\n⟦XX|place⟧镇乡镇干部", 1), ("关于青山镇防汛工作的报告\n⟦XX|place⟧镇在青山镇", 1),
    ("青山镇工作总结\n⟦XX|place⟧镇与白石镇共建", 0), ("青山镇工作总结\n⟦XX|place⟧村", 0), ("全镇工作总结\n⟦XX|place⟧镇", 0),
    ("乡镇工作总结\n⟦XX|place⟧镇", 0), ("今年青山镇开会，讲了话。\n⟦XX|place⟧镇", 0),
    ("⟦XX|place⟧镇工作总结\n⟦XX|place⟧镇", 0),
  ])
  func title(text: String, count: Int) {
    #expect(MarkedText(text).told(.besideValue).count == count)
  }

  @Test(arguments: [
    ("甲方：⟦**|organisation⟧公司\n乙方：白石商店\n\n甲方（盖章）：青山建材有限公司\n", 1),
    ("出租方：张⟦某|person⟧\n……\n出租方（签字）：张伟\n", 1), ("甲方：⟦**|organisation⟧公司\n甲方（盖章）：\n", 0),
    ("甲方：⟦**|organisation⟧公司\n甲方：青山学校\n", 0),
    ("甲方：⟦**|organisation⟧公司\n甲方：青山有限公司\n甲方：白石有限公司\n", 0), ("出租方：张⟦某|person⟧\n出租方：李伟\n", 0),
    ("联系人：张⟦某|person⟧\n联系人：张伟\n", 0),
  ])
  func party(text: String, count: Int) {
    #expect(MarkedText(text).told(.besideValue).count == count)
  }

  @Test func reasonsTellPlacesOnly() {
    let party = MarkedText("甲方：⟦**|organisation⟧公司\n\n甲方：青山建材有限公司\n").findings(.besideValue)
    #expect(party.first?.reasons == ["第 3 行同一当事人处写有全称"])
    let title = MarkedText("青山镇总结\n⟦XX|place⟧镇").findings(.besideValue)
    #expect(title.first?.reasons == ["标题（第 1 行）写明了名称，正文没有别的同类名称"])
  }
}
