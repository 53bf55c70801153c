import Testing

@testable import Cleaning

/// All two-byte codes of GBK.
private let codes: [UInt16] = (0x81...0xFE).flatMap { lead in
  (0x40...0xFE).filter { $0 != 0x7F }.map { UInt16(lead << 8 | $0) }
}

@Suite struct GB18030 {
  @Test func everyTwoByteCodeComesBack() throws {
    let bytes: [UInt8] = codes.flatMap { code -> [UInt8] in
      [UInt8(code >> 8), UInt8(truncatingIfNeeded: code)]
    }
    for encoding in [TextEncoding.gb18030, .gbk] {
      #expect(try encoded(decoded(bytes, encoding), encoding) == bytes)
    }
  }

  /// glibc's table is of 2022 where two-byte codes are concerned: no difference is left.
  @Test func twoByteCodesAgreeWithIconv() throws {
    let bytes: [UInt8] = codes.flatMap { code -> [UInt8] in
      [UInt8(code >> 8), UInt8(truncatingIfNeeded: code), 0x0A]
    }
    let theirs = try Iconv.convert(bytes, from: "GB18030", to: "UTF-8").split(separator: 0x0A)
    let ours = try decoded(bytes, .gb18030).split(separator: 0x0A)
    #expect(ours.count == codes.count)
    let differing = zip(codes, zip(ours, theirs)).filter { $0.1.0 != $0.1.1 }.map { $0.0 }
    #expect(differing == [])
  }

  /// The four-byte codes up to U+FFFF agree, but for 18: glibc has given U+9FB4…9FBB and U+FE10…FE19 to
  /// the two-byte codes alone and refuses the others; L2/23-003R has them read still, and so do we.
  @Test func fourByteCodesAgreeWithIconv() throws {
    let refused = Set(GB18030Revision.changes.filter { $0.new < 0x10000 }.map { $0.new })
    #expect(refused.count == 18)
    var bytes: [UInt8] = []
    var count = 0
    // 0x8130_8130 is U+0080; 39,419 codes later comes U+FFFF.
    for linear in 0..<39_420 {
      let code = [
        UInt8(0x81 + linear / 12_600), UInt8(0x30 + linear / 1_260 % 10),
        UInt8(0x81 + linear / 10 % 126), UInt8(0x30 + linear % 10),
      ]
      let scalar = try #require(
        String(decoding: decoded([0x61] + code, .gb18030), as: UTF8.self).unicodeScalars.last)
      if refused.contains(scalar.value) { continue }
      bytes += code + [0x0A]
      count += 1
    }
    #expect(count == 39_420 - 18)
    let theirs = try Iconv.convert(bytes, from: "GB18030", to: "UTF-8")
    #expect(try decoded(bytes, .gb18030) == theirs)
  }

  /// But for the private-use code points that the revision has moved.
  @Test func everyCodePointComesBack() throws {
    var text: [UInt8] = []
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), GB18030Revision.current(value) == nil else {
        continue
      }
      text += Array(String(scalar).utf8)
    }
    #expect(try decoded(encoded(text, .gb18030), .gb18030) == text)
  }

  @Test func theRevisionOf2022() throws {
    #expect(GB18030Revision.changes.count == 24)
    for change in GB18030Revision.changes {
      let bytes = [UInt8(change.code >> 8), UInt8(truncatingIfNeeded: change.code)]
      let new = try #require(Unicode.Scalar(change.new))
      let old = try #require(Unicode.Scalar(UInt32(change.old)))
      #expect(try decoded(bytes, .gb18030) == Array(String(new).utf8))
      #expect(try encoded(String(new), .gb18030) == bytes)
      #expect(try encoded(String(old), .gb18030) == bytes)
      #expect(try encoded(String(new), .gbk) == bytes)
    }
    // The four-byte code of the same character (L2/23-003R: one way only).
    #expect(try decoded([0x84, 0x31, 0x82, 0x36], .gb18030) == Array("\u{FE10}".utf8))
    #expect(try decoded([0x95, 0x32, 0x90, 0x31], .gb18030) == Array("\u{20087}".utf8))
    // Changed in 2005.
    #expect(try decoded([0xA8, 0xBC], .gb18030) == Array("\u{1E3F}".utf8))
    // Not changed: private use, and the code that browsers read as U+3000.
    #expect(try decoded([0xA2, 0xAB, 0xA3, 0xA0], .gb18030) == Array("\u{E766}\u{E5E5}".utf8))
  }

  @Test func euroOfWindows() throws {
    for encoding in [TextEncoding.gb18030, .gbk, .gb2312] {
      #expect(try decoded([0x35, 0x80, 0x0A], encoding) == Array("5€\n".utf8))
    }
  }

  @Test func changesAmongOtherText() throws {
    let text = "前\u{FE10}中\u{20087}\u{9FB4}后\u{20087}a€𠮷"
    let bytes = try encoded(text, .gb18030)
    #expect(try decoded(bytes, .gb18030) == Array(text.utf8))
    for cut in 0...bytes.count {
      var decoder = try StreamDecoder(encoding: .gb18030)
      var result: [UInt8] = []
      try decoder.decode(bytes[..<cut], isLast: false, into: &result)
      try decoder.decode(bytes[cut...], isLast: true, into: &result)
      #expect(result == Array(text.utf8))
    }
  }
}

@Suite struct GBK {
  @Test func theTableAgreesWithTheDecoder() throws {
    for code in codes {
      let (lead, trail) = (UInt8(code >> 8), UInt8(truncatingIfNeeded: code))
      let scalar = try #require(GBKTable.decode(lead: lead, trail: trail))
      #expect(Array(String(scalar).utf8) == (try decoded([lead, trail], .gb18030)))
      #expect(GBKTable.code(of: scalar) == code)
      #expect(try #require(GBKTable.encode(scalar)) == (lead, trail))
    }
    #expect(GBKTable.decode(lead: 0x80, trail: 0x40) == nil)
    #expect(GBKTable.decode(lead: 0x81, trail: 0x7F) == nil)
    #expect(GBKTable.decode(lead: 0xFF, trail: 0x40) == nil)
    #expect(GBKTable.code(of: "a") == nil)
    #expect(GBKTable.code(of: "😀") == nil)
  }

  /// iconv's GB2312 is the standard's set, but for two marks that every newer table reads otherwise:
  /// 0xA1A4 (U+30FB there, U+00B7 here), 0xA1AA (U+2015 there, U+2014 here).
  @Test func theSetOfGB2312() throws {
    let bytes: [UInt8] = (0xA1...0xF7).flatMap { lead in
      (0xA1...0xFE).flatMap { [UInt8(lead), UInt8($0), 0x0A] }
    }
    let lines = bytes.split(separator: 0x0A).map { Array($0) }
    let inSet = lines.filter { GBKTable.isGB2312(code: UInt16($0[0]) << 8 | UInt16($0[1])) }
    #expect(inSet.count == 7_445)
    let theirs = try Iconv.convert(
      Array(inSet.joined(separator: [0x0A])), from: "GB2312", to: "UTF-8"
    )
    .split(separator: 0x0A)
    #expect(theirs.count == inSet.count)
    for (code, character) in zip(inSet, theirs) {
      let ours = try #require(GBKTable.decode(lead: code[0], trail: code[1]))
      if code == [0xA1, 0xA4] || code == [0xA1, 0xAA] { continue }
      #expect(Array(String(ours).utf8) == Array(character))
      #expect(GBKTable.isGB2312(ours))
    }
    #expect(
      inSet.filter { GBKTable.isGB2312Level1(code: UInt16($0[0]) << 8 | UInt16($0[1])) }.count
        == 3_755)
    #expect(GBKTable.isGB2312Level1("啊") && GBKTable.isGB2312Level1("座"))
    #expect(GBKTable.isGB2312("亍") && !GBKTable.isGB2312Level1("亍"))
    #expect(!GBKTable.isGB2312("镕") && !GBKTable.isGB2312("國") && !GBKTable.isGB2312("a"))
  }

  @Test func theTableMayBeUsedFromManyThreads() async {
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { GBKTable.encode("中").map { $0 == (0xD6, 0xD0) } ?? false } }
      for await isRight in group { #expect(isRight) }
    }
  }
}

@Suite struct MojibakeBytes {
  @Test func latin1() throws {
    // 中文 in UTF-8 read as windows-1252 and as ISO-8859-1.
    for encoding in [TextEncoding.windows1252, .latin1] {
      let bytes = Array("中文，报告".utf8)
      let read = try decoded(bytes, encoding)
      #expect(
        Mojibake.latin1Bytes(of: String(decoding: read, as: UTF8.self).unicodeScalars) == bytes)
    }
    #expect(Mojibake.latin1Bytes(of: "a中".unicodeScalars) == nil)
    #expect(Mojibake.latin1Bytes(of: "".unicodeScalars) == [])
  }

  @Test func latin1AgreesWithTheConverter() throws {
    for byte in UInt8(0)...0xFF {
      for encoding in [TextEncoding.windows1252, .latin1] {
        let text = String(decoding: try decoded([byte], encoding), as: UTF8.self)
        #expect(Mojibake.latin1Bytes(of: text.unicodeScalars) == [byte])
      }
    }
  }
}
