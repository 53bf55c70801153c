import Configuration
import Policies
import Testing
import TextModel

/// What good policies say.
@Suite struct PolicyReadingTests {
  private func policy(_ text: String, _ files: [String: String] = [:]) throws -> Policy {
    try Policy(reading: RuleFile(name: "p", bytes: Array(text.utf8))) {
      name throws(PolicyListProblem) in
      guard let text = files[name] else { throw PolicyListProblem("\(name)：打不开") }
      return Array(text.utf8)
    }
  }

  @Test func everything() throws {
    let read = try policy(
      """
      id: all
      title: 全部写法
      entities:
        person: surname
        phone: {mask: {first: 3, last: 4, length: 6, minimum: 4, sign: ＊}, confidence: certain}
        id_card: mask
        email: {replace: 〔某邮箱〕}
        address: {generalize: county}
        wechat: {do: remove, confidence: possible}
        qq: pseudonym
        plate: {pseudonym: corpus}
        amount: {generalize: range}
        organisation: keep
        case_number: keep
        others: replace
      suspects: report
      placeholders: {allow: [person, number]}
      forbid: [damage, weak-mask]
      confidence: possible
      allow: [青禾路, {pattern: '青禾\\d+号'}, {file: 放行.txt}]
      deny:
        person: [张伟]
        place: {file: 地名.txt}
      must-keep: {entities: [case_number], words: ['12345'], roles: [审判长]}
      columns:
        - {heads: [姓名], entity: person, do: keep}
        - {heads: [备注], do: {mask: {last: 2, minimum: 3}}}
        - {heads: [电话], entity: phone}
      severity: {damage: warning}
      examples:
        - 原样留下。
        - {text: 电话13900000123。, redacted: 电话139＊＊＊＊＊＊0123。}
        - {text: 锟斤拷, violates: [damage]}
        - table: |
            姓名,电话
            张伟,13900000123
          redacted: |
            姓名,电话
            张伟,139＊＊＊＊＊＊0123
      """,
      ["放行.txt": "\u{FEFF}# 词\n青禾公司\r\n\r\n  青禾街  \n", "地名.txt": "青石镇\n青石镇\n"])
    #expect(Set(read.entities.keys) == Set(EntityType.allCases))
    let mask = Operation.Mask(first: 3, last: 4, length: 6, minimum: 4, sign: "＊")
    #expect(read.entities[.phone] == Policy.Answer(.mask(mask), confidence: .certain))
    #expect(read.entities[.person] == Policy.Answer(.surname))
    #expect(read.entities[.identityCard] == Policy.Answer(.mask(.init())))
    #expect(read.entities[.email] == Policy.Answer(.replace("〔某邮箱〕")))
    #expect(read.entities[.address] == Policy.Answer(.generalize(.county)))
    #expect(read.entities[.wechat] == Policy.Answer(.remove, confidence: .possible))
    #expect(read.entities[.qq] == Policy.Answer(.pseudonym(.document)))
    #expect(read.entities[.plate] == Policy.Answer(.pseudonym(.corpus)))
    #expect(read.entities[.amount] == Policy.Answer(.generalize(.range)))
    #expect(read.entities[.vin] == Policy.Answer(.replace("")))
    // What is found only where somebody asks is asked for by its name.
    #expect(read.entities[.count] == Policy.Answer(.keep))
    #expect(read.suspects == .report && read.confidence == .possible)
    #expect(read.placeholders == .allow([.person, .number]))
    #expect(read.forbidden == [.damage, .weakMask])
    #expect(
      read.allow == [.word("青禾路"), .pattern("青禾\\d+号"), .word("青禾公司"), .word("青禾街")])
    #expect(read.deny == [.person: [.word("张伟")], .place: [.word("青石镇")]])
    #expect(
      read.mustKeep
        == Policy.MustKeep(entities: [.caseNumber], words: ["12345"], roles: ["审判长"]))
    #expect(
      read.columns == [
        Policy.Column(heads: ["姓名"], entity: .person, operation: .keep),
        Policy.Column(
          heads: ["备注"], entity: nil, operation: .mask(.init(last: 2, minimum: 3))),
        Policy.Column(heads: ["电话"], entity: .phone),
      ])
    #expect(read.severity == [.damage: .warning])
    #expect(read.examples.map(\.isTable) == [false, false, false, true])
    #expect(read.examples[0].text == read.examples[0].redacted)
    #expect(read.examples[2].violations == [.damage])
    #expect(read.examples[3].redacted.hasSuffix("0123"))
  }

  @Test func gateOnly() throws {
    let read = try policy("id: a\ntitle: 甲\nforbid: [advertisement]\n")
    #expect(read.entities.isEmpty && read.placeholders == nil && read.kinds == [.advertisement])
  }

  /// Whatever a policy can say of an entity reads as what it says.
  @Test(arguments: EntityType.allCases)
  func writtenOperations(entity: EntityType) throws {
    let operations: [(String, Operation)] = [
      ("keep", .keep), ("mask", .mask(.init())), ("replace", .replace("")), ("remove", .remove),
      ("hash", .hash), ("encrypt", .encrypt), ("{replace: ×××}", .replace("×××")),
    ]
    for (text, operation) in operations {
      let read = try policy(
        "id: a\ntitle: 甲\nentities: {\(entity.rawValue): \(text), others: keep}\n")
      #expect(read.entities[entity]?.operation == operation)
      #expect(read.entities.values.count { $0.operation != .keep } == (text == "keep" ? 0 : 1))
    }
  }
}
