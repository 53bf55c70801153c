import Testing
import TextModel

@testable import Detection

@Suite struct RoleDetectorTests {
  /// What is found, in order, as `marked` marks it.
  static func marks(_ text: String, _ detector: some Detector = RoleDetector()) -> String {
    var bytes = Array(text.utf8)
    for finding in detector.findings(in: bytes.span, at: 0).sorted(by: { $0.span > $1.span }) {
      bytes.insert(contentsOf: Array("⟧".utf8), at: finding.span.end)
      bytes.insert(contentsOf: Array("⟦".utf8), at: finding.span.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func plain(_ marked: String) -> String {
    String(marked.filter { $0 != "⟦" && $0 != "⟧" })
  }

  /// All of them: the words were chosen with these texts in view. `generatedNames` measures.
  @Test(arguments: NamePositives.table)
  func genre(genre: String, texts: [String]) {
    let missed = texts.filter { Self.marks(Self.plain($0)) != $0 }
    #expect(missed.isEmpty, "\(genre): \(missed.map { Self.marks(Self.plain($0)) })")
  }

  @Test func tablesAreLarge() {
    #expect(NamePositives.table.reduce(0) { $0 + $1.texts.count } >= 300)
    #expect(NameNegatives.all.count >= 300)
  }

  /// Names and frames drawn at random. Given up are surnames that are words (于, 方, 任) with a single
  /// ideograph behind a weak role.
  @Test func generatedNames() {
    var state: UInt64 = 7
    func pick<Element>(_ from: [Element]) -> Element {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return from[Int(state >> 33) % from.count]
    }
    let surnames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任").map(String.init)
    let given =
      "伟 芳 娜 敏 丽 强 磊 洋 勇 艳 杰 涛 明 超 霞 平 刚 建国 志强 小红 秀英 玉兰 国庆 春生 海燕 文静 子涵 浩然 一鸣 梓萱 思远 德胜 长林 家兴 爱民 卫东 若曦 奕辰 振华 为民 应龙 和平 明亮 从军"
      .split(separator: " ").map(String.init)
    let frames =
      "原告#诉称 被告#辩称 被告人#犯盗窃罪 被告人#在商场扒窃 被告#未答辩 上诉人#的上诉理由 原告#与被告 被害人#被打伤 原告#所举证据 被告人#趁无人之机 被告#没有还钱 被告人#翻墙入室 被告#曾在该公司上班 法定代表人#签名 姓名：#， 申请人#称 被申请人#给付 第三人#是房主 原告#出庭 被告#搬离房屋"
      .split(separator: " ").map(String.init)
    let wrong = (0..<1000).filter { _ in
      let text = pick(frames).replacing("#", with: "⟦" + pick(surnames) + pick(given) + "⟧")
      return Self.marks(Self.plain(text)) != text
    }
    #expect(wrong.count <= 15)
  }

  @Test func nothingWhereNobodyIs() {
    let harmed = NameNegatives.all.map { Self.marks($0) }.filter { $0.contains("⟦") }
    #expect(harmed == [])
  }
}

extension RoleDetectorTests {
  /// Stars behind a name end what was bold, or hide the number that it is the beginning of: a name that only
  /// redaction made plain would have the second run redact more.
  @Test(arguments: [
    ("乙方杭房权***678号杭房权", 0), ("乙方杭房权**678号", 0), ("**联系人：张伟**13900000123", 1), ("**联系人：张伟**，男", 1),
  ])
  func stars(text: String, names: Int) {
    #expect(RoleDetector().evidence(in: Array(text.utf8).span).table.names.count == names)
  }

  @Test(arguments: [
    ("联系人为张伟。", Confidence.certain), ("被告人张伟到庭。", .certain), ("户主张伟种茶。", .likely),
  ])
  func confidence(text: String, confidence: Confidence) {
    let found = RoleDetector().findings(in: Array(text.utf8).span, at: 0)
    #expect(found.map(\.confidence) == [confidence])
    #expect(found.map(\.entity) == [.person])
    #expect(found.map(\.verdict) == [.valid])
    #expect(found.map(\.kind) == [.identifier])
  }

  @Test(arguments: [
    ("审判长 张伟", NameRule.judge), ("书记员：李丽", .judge), ("公诉人张伟出庭", .prosecutor),
    ("委托诉讼代理人：刘强，浙江青山律师事务所律师。", .lawyer), ("原告张伟，男", .person), ("籍贯：浙江青山", .place),
    ("住址：青山县白石镇河东路17号", .address), ("户籍地：浙江省青山县", .place), ("单位名称：青山建材有限公司", .organisation),
  ])
  func rule(text: String, rule: NameRule) {
    #expect(
      RoleDetector().findings(in: Array(text.utf8).span, at: 0).map(\.rule) == [rule.rawValue])
  }

  @Test(arguments: [("姓名", "张伟\n李丽\r\n（空）", 2), ("家庭住址", "青山县白石镇河东村3组\n无", 1), ("备注", "张伟", 0)])
  func heading(heading: String, column: String, count: Int) {
    var detector = RoleDetector()
    detector.heading = heading
    #expect(detector.findings(in: Array(column.utf8).span, at: 0).count == count)
  }

  @Test func aTextMayBeCutAtLineEnds() {
    let lines = NamePositives.table.flatMap(\.texts).map(Self.plain) + NameNegatives.all
    let whole = Array(lines.joined(separator: "\n").utf8)
    var pieces: [Finding] = []
    var offset = 0
    for line in lines {
      pieces += RoleDetector().findings(in: Array(line.utf8).span, at: offset)
      offset += line.utf8.count + 1
    }
    #expect(RoleDetector().findings(in: whole.span, at: 0) == pieces)
  }

  /// One line of everything: what lies near a role word is read, wherever the line's ends are.
  @Test func longLinesAreReadInParts() {
    let filler = String(repeating: "今年以来全镇上下齐心协力。", count: 400)
    let text = filler + "被告人张伟，男。" + filler + "住址：青山县白石镇河东路17号。" + filler
    #expect(Self.marks(text).components() == ["张伟", "青山县白石镇河东路17号"])
  }

  /// No text, however broken, leads outside of it, and spans are whole scalars in order.
  @Test func anyTextIsRead() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = [
      "被告人", "原告", "姓名", "：", "住", "，", "张", "伟", "·", "阿", "公司", "（", "）", " ", "\n", "某", "*",
      "A", "b", "9", "号", "和", "、", "\u{200B}", "的", "\t", "|", "地址", "审判长", "以下简称", "\r", "A.",
      "路", "𠮷", "é",
    ]
    for _ in 0..<150 {
      let bytes = Array((0..<next(24)).map { _ in words[next(words.count)] }.joined().utf8)
      let detector = RoleDetector()
      let table = detector.evidence(in: bytes.span).table
      for finding in RoleDetector(known: table).findings(in: bytes.span, at: 0)
        + KnownNameDetector(table).findings(in: bytes.span, at: 0)
      {
        #expect(
          0 <= finding.span.start && finding.span.start < finding.span.end
            && finding.span.end <= bytes.count)
        #expect(
          String(validating: bytes[finding.span.start..<finding.span.end], as: UTF8.self) != nil)
      }
    }
  }
}

extension String {
  /// What stands between marks.
  fileprivate func components() -> [String] {
    split(separator: "⟦").dropFirst().compactMap { $0.split(separator: "⟧").first.map(String.init) }
  }
}
