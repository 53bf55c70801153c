import Testing
import TextModel

@testable import Detection

/// Two readings: role frames collect, then every occurrence is found.
@Suite struct KnownNameTests {
  /// The document with all that either reading finds marked.
  private func marks(_ document: String) -> String {
    let bytes = Array(document.utf8)
    let table = RoleDetector().evidence(in: bytes.span).table
    var taken: [Finding] = []
    for finding in RoleDetector(known: table).findings(in: bytes.span, at: 0)
      + KnownNameDetector(table).findings(in: bytes.span, at: 0)
    where !taken.contains(where: { $0.span.overlaps(finding.span) }) { taken.append(finding) }
    var result = bytes
    for span in taken.map(\.span).sorted(by: >) {
      result.insert(contentsOf: Array("⟧".utf8), at: span.end)
      result.insert(contentsOf: Array("⟦".utf8), at: span.start)
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(arguments: [
    "被告人⟦张伟⟧，男。\n次日⟦张伟⟧到案，⟦张　伟⟧认罪。", "被告人⟦张伟⟧，男。\n经查，⟦张伟⟧于2020年盗窃。", "原告⟦李建国⟧，男。\n本院认为，⟦李建国⟧的请求成立。",
    "原告：⟦张伟⟧\n原告：⟦张伟民⟧\n⟦张伟民⟧与⟦张伟⟧系兄弟。", "被告人⟦张伟⟧，男。\n⟦张伟⟧明明知道。",
    "原告：⟦青山建材有限公司⟧（以下简称⟦青山建材⟧）。\n⟦青山建材⟧诉称，⟦青山建材有限公司⟧供货。", "被告人⟦阿卜杜拉·买买提⟧犯罪。\n⟦阿卜杜拉·买买提⟧到案。",
    "被告⟦John Smith⟧，男。\n⟦John Smith⟧ said so. Johnsmithson did not.", "联系人：⟦高兴⟧\n群众高兴地说。",
    "被告人⟦张伟⟧，男。\n张伟某某，张*伟，张**。",
    "被告人⟦李明⟧，男。\n⟦李明⟧明显不同意。", "被告人⟦张伟⟧购物后离开。\n被告人⟦张伟⟧，男。",
  ])
  func document(text: String) {
    #expect(marks(String(text.filter { $0 != "⟦" && $0 != "⟧" })) == text)
  }

  /// Markup and programs write scalars as escapes; a span is one of the text as it stands.
  @Test(arguments: [
    "被告人⟦&#24352;伟⟧，男。\n次日⟦张伟⟧到案。", "被告人⟦\\u5f20\\u4f1f⟧，男。\n⟦&#x5F20;&#20255;⟧到案。",
    "法定代表人：⟦李&#24314;国⟧\n&amp;&#65;项", "&#34987;&#21578;&#20154;⟦张伟⟧，男。",
    "被告人⟦张伟⟧，男。\\u000a次日⟦张伟⟧到案。",
    "被告人⟦张伟⟧，男。\n&#24352;家村、\\u5f20村。", "&#；\\u5f2 被告人⟦张伟⟧，男。&",
  ])
  func escapes(text: String) {
    #expect(marks(String(text.filter { $0 != "⟦" && $0 != "⟧" })) == text)
  }

  @Test func aRoleGoesAlong() {
    let bytes = Array("审判长　　张　三\n合议庭认为，张三的意见正确。书记员李小丽".utf8)
    let detector = RoleDetector()
    let rules = detector.findings(in: bytes.span, at: 0).map(\.rule)
    #expect(rules == ["names.role-judge", "names.role-judge"])
    let known = KnownNameDetector(detector.evidence(in: bytes.span).table)
    #expect(Set(known.findings(in: bytes.span, at: 0).map(\.rule)) == ["names.known-judge"])
  }

  @Test func whoIsAlsoAPartyIsAParty() {
    var evidence = RoleDetector().evidence(in: Array("审判长 张三".utf8).span)
    evidence.merge(RoleDetector().evidence(in: Array("被告：张三，男".utf8).span))
    let found = KnownNameDetector(evidence.table).findings(in: Array("张三说".utf8).span, at: 0)
    #expect(found.map(\.rule) == ["names.known-person"])
  }

  @Test func mergingIsCommutative() {
    let first = RoleDetector().evidence(in: Array("被告人张伟，男\n审判长 李强".utf8).span)
    let second = RoleDetector().evidence(in: Array("被告人李强，男\n户主张伟种茶".utf8).span)
    var (left, right) = (first, second)
    left.merge(second)
    right.merge(first)
    #expect(left == right)
  }
}
