import Detection
import Testing
import TextModel

/// Form, check and label, with small rules of the test's own.
@Suite struct IdentifierDetectorTests {
  private static let rules = [
    IdentifierRule(
      id: "identifier.phone", title: "电话", entity: .phone, patterns: [#"(\+?86)?1[3-9]\d{9}"#],
      groups: [[3, 4, 4]], bare: .valid, labels: ["电话", "Tel", "phone"], against: ["订单号"],
      units: ["元"]),
    IdentifierRule(
      id: "identifier.card", title: "卡号", entity: .bankCard, patterns: [#"6\d{15}"#],
      value: #"\d{14,19}"#, groups: [[4, 4, 4, 4]], check: "luhn", bare: .valid,
      labels: ["卡号"], against: ["流水号"]),
    IdentifierRule(
      id: "identifier.qq", title: "QQ", entity: .qq, patterns: [#"[1-9]\d{4,10}"#],
      labels: ["QQ", "扣扣"], distance: 4),
    IdentifierRule(
      id: "identifier.plate", title: "车牌", entity: .plate,
      patterns: [#"[京豫新][A-Z]·?[A-Z]?\d{4,5}"#], bare: .valid, against: ["最新"]),
    IdentifierRule(
      id: "identifier.money", title: "金额", entity: .amount, patterns: [#"\d+(\.\d+)?"#],
      bare: .valid, units: ["元", "万元"]),
  ]
  private static let detector = IdentifierDetector(rules, tables: [])

  /// `⟦` and `⟧` stand around what is found, in the order entity and verdict are given.
  static let cases: [(String, [String])] = [
    ("电话13800138000。", ["phone valid"]),
    ("⟦13800138000⟧", ["phone valid"]),
    ("⟦1３8００13８000⟧到", ["phone valid"]),
    ("拨打⟦138 0013 8000⟧咨询", ["phone valid"]),
    ("拨打⟦+86 138-0013-8000⟧咨询", ["phone valid"]),
    ("138 00 138 000", []),
    ("⟦1\u{200B}3800138\u{200B}000⟧", ["phone valid"]),
    ("⟦一三八〇〇一三八〇〇〇⟧", ["phone valid"]),
    ("⟦①③⑧0013800⒈⟧", ["phone valid"]),
    (#"⟦&#49;3800\u0031380&#x30;0⟧"#, ["phone valid"]),
    ("订单号13800138000", []),
    ("订单号13800138000，电话⟦13900139000⟧", ["phone valid"]),
    ("13800138000元", []),
    // Without a check a measure speaks louder than a label, with one the label does.
    ("电话13800138000元", []),
    ("卡号⟦6222020000000015⟧元", ["bank_card valid"]),
    ("138001380001", []),
    ("a13800138000", []),
    ("Tel⟦13800138000⟧", ["phone valid"]),
    ("13800138000.5", []),
    ("13800138000@qq", []),
    ("1380013****", []),
    ("****13800138000", []),
    ("⟦6222020000000015⟧", ["bank_card valid"]),
    ("6222020000000019", []),
    ("卡号⟦6222020000000019⟧", ["bank_card suspect"]),
    ("卡号：⟦62220200000000⟧", ["bank_card suspect"]),
    ("流水号6222020000000015", []),
    ("⟦6222 0200 0000 0015⟧", ["bank_card valid"]),
    ("QQ⟦1903847⟧", ["qq valid"]),
    ("QQ：⟦19038⟧、⟦29038⟧", ["qq valid", "qq valid"]),
    ("扣 扣 ⟦1903847⟧", ["qq valid"]),
    ("⟦1903847⟧（QQ）1", ["qq valid"]),
    ("⟦1903847⟧（QQ）", ["qq valid"]),
    ("QQ群里的成员共1903847", []),
    ("⟦豫A·12345⟧", ["plate valid"]),
    ("最新A12345", []),
    ("最近⟦新A12345⟧", ["plate valid"]),
    ("共1234万元", []),
  ]

  @Test(arguments: cases) func finding(marked: String, wanted: [String]) {
    guard marked.contains("⟦") || wanted.isEmpty else {
      // The whole number is meant.
      return check(marked.replacing("13800138000", with: "⟦13800138000⟧"), wanted)
    }
    check(marked, wanted)
  }

  private func check(_ marked: String, _ wanted: [String]) {
    var text: [UInt8] = []
    var spans: [ByteSpan] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": spans.append(ByteSpan(text.count, text.count))
      case "⟧": spans[spans.count - 1].end = text.count
      default: text += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    let found = Self.detector.findings(in: text.span, at: 100)
    #expect(found.map { $0.span.shifted(by: -100) } == spans, "\(marked)")
    #expect(
      found.map { "\($0.entity?.rawValue ?? "") \($0.verdict?.rawValue ?? "")" } == wanted,
      "\(marked)")
  }

  @Test func askedEntities() {
    var detector = Self.detector
    let text = Array("共1234.5万元，另5元".utf8)
    #expect(detector.findings(in: text.span, at: 0).isEmpty)
    detector.asked = [.amount]
    #expect(detector.findings(in: text.span, at: 0).map(\.entity) == [.amount, .amount])
  }

  @Test func bareOnesAreToldOnRequest() {
    var detector = Self.detector
    let text = Array("流水号6222020000000015".utf8)
    detector.tellsBare = true
    #expect(detector.findings(in: text.span, at: 0).map(\.verdict) == [.bare])
  }

  @Test func headingsLabel() {
    var detector = Self.detector
    let text = Array("1903847".utf8)
    detector.heading = "QQ号"
    #expect(detector.findings(in: text.span, at: 0).map(\.entity) == [.qq])
    detector.heading = "备注"
    #expect(detector.findings(in: text.span, at: 0).isEmpty)
  }

  /// A line says the same in any company.
  @Test func linesAreReadAlone() {
    let lines = Self.cases.map { $0.0.replacing("⟦", with: "").replacing("⟧", with: "") }
    var apart: [Finding] = []
    var offset = 0
    for line in lines {
      let bytes = Array((line + "\n").utf8)
      apart += Self.detector.findings(in: bytes.span, at: offset)
      offset += bytes.count
    }
    let whole = Array((lines.joined(separator: "\n") + "\n").utf8)
    #expect(Self.detector.findings(in: whole.span, at: 0) == apart)
  }
}
