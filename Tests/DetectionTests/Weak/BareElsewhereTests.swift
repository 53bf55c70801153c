import Testing
import TextModel

@testable import Detection

@Suite struct BareElsewhereTests {
  @Test(arguments: [
    ("县委书记张⟦某某|person⟧出席。\n会上，县委书记张建国讲话。", Confidence.likely),
    ("镇长李⟦**|person⟧汇报。随后镇长李大明表态。", .likely), ("张⟦某|person⟧书记说，张伟书记说", .likely),
    ("村民王⟦某某|person⟧说。村民王小明家", .possible), ("镇长李⟦*|person⟧明汇报。镇长李大明表态。", .likely),
  ])
  func name(text: String, confidence: Confidence) {
    let findings = MarkedText(text).findings(.bareElsewhere)
    #expect(findings.map(\.confidence) == [confidence])
  }

  @Test(arguments: [
    "县委书记张⟦某某|person⟧出席，镇长张建国讲话。", "县委书记张⟦某某|person⟧出席，县委书记李建国讲话。",
    "村民王⟦某某|person⟧说。村民王小明、村民王大力都说。", "村民王⟦某|person⟧说。村民王女士说。", "村民王⟦某某|person⟧、村民王⟦某某|person⟧",
    "镇长李⟦*|person⟧明汇报。镇长李大力表态。", "书记⟦*|person⟧强调，书记张建国强调",
  ])
  func noName(text: String) { #expect(MarkedText(text).told(.bareElsewhere) == []) }

  @Test func reasonTellsTheLine() {
    let findings = MarkedText("书记张⟦某某|person⟧出席。\n\n书记张建国讲话。").findings(.bareElsewhere)
    #expect(findings.first?.reasons == ["第 3 行同一身份处写有同姓全名"])
  }

  @Test(arguments: [
    ("全年共排查整治各类隐患⟦*|number⟧处。\n全年共排查整治各类隐患356处。", Confidence.likely),
    ("一季度累计排查整治各类隐患⟦*|number⟧处，二季度累计排查整治各类隐患356处", .possible),
    ("全年共排查整治各类隐患⟦3*6|number|partialNumber⟧处。全年共排查整治各类隐患356处。", .likely),
    ("服务热线联系人办公电话⟦0571-8888****|contact|structured⟧；服务热线联系人办公电话0571-88886666；", .likely),
    ("目前⟦**|number⟧名党员参加集中学习教育；目前120名党员参加集中学习教育。", .likely),
  ])
  func number(text: String, confidence: Confidence) {
    let findings = MarkedText(text).findings(.bareElsewhere)
    #expect(findings.map(\.confidence) == [confidence])
  }

  @Test(arguments: [
    "全年共排查整治各类隐患⟦*|number⟧处。全年共排查整治各类隐患356处，全年共排查整治各类隐患12处。",
    "全年共排查整治各类隐患⟦*|number⟧处。全年共排查整治各类隐患356个。", "化解矛盾⟦*|number⟧起，化解矛盾35起",
    "全年共排查整治各类隐患⟦4*6|number|partialNumber⟧处。全年共排查整治各类隐患356处。",
    "全年共排查整治各类隐患⟦3**6|number|partialNumber⟧处。全年共排查整治各类隐患356处。",
  ])
  func noNumber(text: String) { #expect(MarkedText(text).told(.bareElsewhere) == []) }
}
