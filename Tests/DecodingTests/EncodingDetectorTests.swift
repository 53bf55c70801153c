import Randomness
import Testing
import TextModel

@testable import Cleaning

@Suite struct Detection {
  @Test(arguments: [
    ("中文报告", TextEncoding.gb18030), ("工作总结", .gb18030), ("全镇88名党员", .gb18030),
    ("安全生产", .gb18030), ("報告摘要", .big5), ("立法會財務委員會", .big5), ("中央研究院 Academia", .big5),
    ("臺灣高速鐵路", .eucTW), ("中文报告", .utf16LittleEndian), ("中文报告", .utf16BigEndian),
    ("Report 中文报告\n", .utf16LittleEndian), ("Report\n", .utf16BigEndian),
    ("a中\n", .utf32LittleEndian),
    ("中文报告", .utf32BigEndian), ("标题：中文报告，安全生产", .hz), ("café, naïve, Müller", .windows1252),
    ("“Œuvre” – 5 € à payer", .windows1252), ("中文报告", .utf8), ("café", .utf8), ("plain", .utf8),
    ("國家標準，臺灣，報告", .gb18030),
  ])
  func table(text: String, encoding: TextEncoding) throws {
    #expect(try detected(encoded(text, encoding)).encoding == encoding)
  }

  @Test(arguments: TextEncoding.allCases)
  func marksAreBelieved(encoding: TextEncoding) throws {
    let mark = encoding.byteOrderMark
    guard !mark.isEmpty, encoding != .gbk else { return }
    let found = try detected(encoded(Array("a中".utf8), encoding, mark: true))
    #expect(found.encoding == encoding)
    #expect(found.confidence == .certain)
    #expect(found.byteOrderMarkLength == mark.count)
    #expect(try detected(mark).encoding == encoding)
  }

  /// Phrases of four Chinese characters and more, in each encoding that can hold them.
  @Test(arguments: [
    (TextEncoding.gb18030, DetectionPhrases.simplified, 0.01),
    (.big5, DetectionPhrases.traditional, 0.01),
    (.utf8, DetectionPhrases.simplified + DetectionPhrases.traditional, 0.0),
    (.eucTW, DetectionPhrases.traditional, 0.04),
    (.utf16LittleEndian, DetectionPhrases.simplified + DetectionPhrases.traditional, 0.04),
    (.utf16BigEndian, DetectionPhrases.simplified + DetectionPhrases.traditional, 0.04),
    (.gb18030, DetectionPhrases.traditional, 0.04),
  ])
  func accuracy(encoding: TextEncoding, phrases: [String], allowed: Double) throws {
    var tried = 0
    var wrong: [String] = []
    for text in phrases where text.unicodeScalars.filter({ $0.value >= 0x4E00 }).count >= 4 {
      guard let bytes = try? encoded(text, encoding) else { continue }
      tried += 1
      let found = try? detected(bytes)
      if found?.encoding == encoding { continue }
      let answer = found.map { "\($0.encoding.rawValue) \($0.confidence)" } ?? "binary"
      wrong.append("\(text): \(answer)")
      // Bytes that are valid UTF-8 are UTF-8, whatever else they may be.
      #expect(found?.confidence != .certain || String(validating: bytes, as: UTF8.self) != nil)
    }
    let list = wrong.joined(separator: "; ")
    #expect(Double(wrong.count) <= allowed * Double(tried), "\(wrong.count) of \(tried): \(list)")
    print("\(encoding.rawValue): \(wrong.count) of \(tried) wrong: \(list)")
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D],
      [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0],
      [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0],
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
      [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [1, 2, 3, 4, 5, 0xFF, 0xFE, 0x80],
    ] as [[UInt8]])
  func binaryIsRefused(bytes: [UInt8]) {
    let error = #expect(throws: DecodingError.self) { try detected(bytes) }
    #expect(error?.kind == .binary)
  }

  @Test func randomBytesAreRefused() {
    var generator = SplitMix(11)
    for _ in 0..<50 {
      let bytes = (0..<4_096).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let error = #expect(throws: DecodingError.self) { try detected(bytes) }
      #expect(error?.kind == .binary)
    }
  }

  @Test func aSampleMayEndInsideACharacter() throws {
    for encoding in [TextEncoding.utf8, .gb18030, .utf16LittleEndian] {
      let text = GeneratedText.make(200, from: GeneratedText.simplified, seed: 3)
      let bytes = try encoded(text, encoding)
      for count in (bytes.count - 12)..<bytes.count {
        let found = try detected(Array(bytes[..<count]), isWhole: false)
        #expect(found.encoding == encoding)
        #expect(found.confidence != .possible)
      }
    }
  }

  /// Damaged UTF-8 is UTF-8 that is damaged: decoding it then says where.
  @Test func damagedUTF8StaysUTF8() throws {
    let text = GeneratedText.make(400, from: GeneratedText.simplified, seed: 4)
    var bytes = Array(text.utf8)
    bytes.insert(0xFF, at: bytes.count / 2)
    #expect(try detected(bytes) == DetectedEncoding(.utf8, .likely))
  }

  /// Short texts with a damaged byte once came out as UTF-16.
  @Test(arguments: ["青石镇", "abc中", "中", "第1号"])
  func aShortTextWithADamagedByteStaysUTF8(text: String) throws {
    for bytes in [
      Array(text.utf8) + [0xFF, 0x0A], Array(text.utf8) + [0xE4, 0xB8], [0xFF] + Array(text.utf8),
    ] {
      let detected = try EncodingDetector.detect(bytes[...], isWhole: true)
      #expect(detected.encoding == .utf8, "\(bytes)")
    }
  }

  @Test func confidence() throws {
    let text = GeneratedText.make(300, from: GeneratedText.simplified, seed: 5)
    #expect(try detected(encoded(text, .gb18030)).confidence == .certain)
    let verse = "古诗云：蒹葭苍苍，白露为霜。所谓伊人，在水一方。溯洄从之，道阻且长。溯游从之，宛在水中央。"
    #expect(try detected(encoded(verse, .gb18030)).confidence == .certain)
    #expect(try detected(Array("plain ASCII\n".utf8)).confidence == .certain)
    #expect(try detected([]) == DetectedEncoding(.utf8, .certain))
    #expect(try detected(encoded("工作总结报告", .gb18030)).confidence == .likely)
    #expect(try detected(encoded("Grüße, Straße", .latin1)).confidence == .possible)
    #expect(try detected(Array("shell ~{a,b}/c ~{x}\n".utf8)).encoding == .utf8)
  }

  /// What is not Chinese is never more than a guess.
  @Test(arguments: [
    ("EUC-KR", "대한민국은 동아시아의 한반도 남부에 자리한 민주공화국이다. 수도는 서울특별시이며 인구는 약 오천만 명이다."),
    ("EUC-JP", "日本国は東アジアに位置する島国であり、首都は東京都である。人口は約一億二千万人で、世界有数の経済大国である。"),
    ("SHIFT_JIS", "日本国は東アジアに位置する島国であり、首都は東京都である。人口は約一億二千万人で、世界有数の経済大国である。"),
    (
      "CP1251",
      "Российская Федерация является крупнейшим по площади государством мира. Столица Москва."
    ),
    (
      "KOI8-R",
      "Российская Федерация является крупнейшим по площади государством мира. Столица Москва."
    ),
    ("CP1253", "Η Ελλάδα είναι χώρα της νοτιοανατολικής Ευρώπης με πρωτεύουσα την Αθήνα"),
  ])
  func foreign(name: String, text: String) throws {
    let bytes = try Iconv.convert(Array(text.utf8), from: "UTF-8", to: name)
    #expect(try detected(bytes).confidence == .possible)
  }

  @Test func hongKong() throws {
    let found = try detected(encoded("你咗喺邊度呀，我哋唔知道佢嘅電話號碼。", .big5HKSCS))
    #expect(found.encoding == .big5HKSCS)
  }

  @Test func aStrayNULIsNoBinary() throws {
    let bytes = Array("中文报告，安全生产。\0加强领导，落实责任。\n".utf8)
    #expect(try detected(bytes).encoding == .utf8)
  }

  @Test func theListsAreWhatTheySay() throws {
    for character in CommonCharacters.simplified.unicodeScalars {
      #expect(GBKTable.isGB2312Level1(character))
    }
    for character in CommonCharacters.traditional {
      let bytes = try encoded(String(character), .big5)
      #expect(bytes.count == 2 && bytes[0] >= 0xA4 && bytes[0] <= 0xC6, "\(character)")
      #expect(try encoded(String(character), .eucTW).count == 2, "\(character)")
    }
    for mark in CommonCharacters.marks {
      for encoding in [TextEncoding.gb18030, .big5, .eucTW] {
        #expect(throws: Never.self, "\(mark) \(encoding)") { try encoded(String(mark), encoding) }
      }
    }
  }

  @Test func detectionCostsLittle() throws {
    let text = GeneratedText.make(20_000, from: GeneratedText.simplified, seed: 6)
    let clock = ContinuousClock()
    for encoding in [TextEncoding.utf8, .gb18030, .utf16LittleEndian] {
      let bytes = Array(try encoded(text, encoding).prefix(EncodingDetector.sampleSize))
      var best = Duration.seconds(1)
      for _ in 0..<5 {
        best = min(best, try clock.measure { _ = try detected(bytes, isWhole: false) })
      }
      print("detection of \(bytes.count) bytes of \(encoding.rawValue): \(best)")
    }
  }
}
