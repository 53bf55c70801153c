import Testing

@testable import Cleaning

/// An encoding, its name for iconv, and text that it can hold.
private struct Row: CustomTestStringConvertible, Sendable {
  let encoding: TextEncoding
  let name: String
  let text: String

  var testDescription: String { name }
}

private let table: [Row] = {
  let simplified = GeneratedText.make(
    3_000, from: GeneratedText.simplified + GeneratedText.rare, seed: 1)
  let traditional = GeneratedText.make(3_000, from: GeneratedText.traditional, seed: 2)
  let astral = simplified + "𠮷野家😀𪚥é…—€" + traditional
  let rows: [(TextEncoding, String, String)] = [
    (.utf8, "UTF-8", astral), (.utf16LittleEndian, "UTF-16LE", astral),
    (.utf16BigEndian, "UTF-16BE", astral), (.utf32LittleEndian, "UTF-32LE", astral),
    (.utf32BigEndian, "UTF-32BE", astral), (.gb18030, "GB18030", astral),
    (.gbk, "CP936", simplified + traditional + "…—丂丄鎔"), (.gb2312, "GB2312", simplified + "①Ⅱ℃"),
    (.big5, "CP950", traditional), (.big5HKSCS, "BIG5-HKSCS", traditional + "嘅咗喺哋𠝹"),
    (.eucTW, "EUC-TW", traditional), (.latin1, "ISO-8859-1", "Ça va? naïve Müller ÿ\u{A0}×"),
    (.windows1252, "CP1252", "“Œuvre” – naïve… 5 €"),
  ]
  return rows.map { Row(encoding: $0.0, name: $0.1, text: $0.2) }
}()

@Suite struct Conversion {
  @Test(arguments: table)
  fileprivate func agreesWithIconv(row: Row) throws {
    let (encoding, text) = (row.encoding, row.text)
    let utf8 = Array(text.utf8)
    let theirs = try Iconv.convert(utf8, from: "UTF-8", to: row.name)
    #expect(try decoded(theirs, encoding) == utf8)
    #expect(try encoded(utf8, encoding) == theirs)
  }

  /// glibc has no HZ: the mode switches of RFC 1843, written out.
  @Test func hz() throws {
    let bytes = Array("Tilde ~~ and ~{VPND1(8f~} end\n".utf8)
    let text = Array("Tilde ~ and 中文报告 end\n".utf8)
    #expect(try decoded(bytes, .hz) == text)
    #expect(try decoded(encoded(text, .hz), .hz) == text)
    // A line end behind a tilde is a line that goes on.
    #expect(try decoded(Array("ab~\n~{VPND~}".utf8), .hz) == Array("ab中文".utf8))
    // ICU refuses a segment without characters ("~}~{"): an error, nothing silent.
    let error = #expect(throws: DecodingError.self) {
      try decoded(Array("~{VPND~}~{1(8f~}".utf8), .hz)
    }
    #expect(error?.kind == .malformed && error?.offset == 8)
    for cut in 0...bytes.count {
      var decoder = try StreamDecoder(encoding: .hz)
      var result: [UInt8] = []
      try decoder.decode(bytes[..<cut], isLast: false, into: &result)
      try decoder.decode(bytes[cut...], isLast: true, into: &result)
      #expect(result == text)
    }
  }

  /// Law 6: cut at every byte, the same result.
  @Test(arguments: table)
  fileprivate func cutAnywhere(row: Row) throws {
    let (encoding, text) = (row.encoding, row.text)
    let short = Array(String(text.prefix(60) + text.suffix(20)).utf8)
    for mark in [false, true] {
      let bytes = try encoded(short, encoding, mark: mark)
      for cut in 0...bytes.count {
        var decoder = try StreamDecoder(encoding: encoding)
        var result: [UInt8] = []
        try decoder.decode(bytes[..<cut], isLast: false, into: &result)
        try decoder.decode(bytes[cut...], isLast: true, into: &result)
        #expect(result == short, "\(encoding) cut at \(cut)")
        #expect(decoder.hadByteOrderMark == (mark && !encoding.byteOrderMark.isEmpty))
      }
      for cut in 0...short.count {
        var encoder = try StreamEncoder(encoding: encoding, byteOrderMark: mark)
        var result: [UInt8] = []
        try encoder.encode(short[..<cut], isLast: false, into: &result)
        try encoder.encode(short[cut...], isLast: true, into: &result)
        #expect(result == bytes, "\(encoding) cut at \(cut)")
      }
    }
  }

  @Test(arguments: table)
  fileprivate func byteByByte(row: Row) throws {
    let (encoding, text) = (row.encoding, row.text)
    let bytes = try encoded(text, encoding)
    var decoder = try StreamDecoder(encoding: encoding)
    var result: [UInt8] = []
    for byte in bytes { try decoder.decode([byte], isLast: false, into: &result) }
    try decoder.decode([], isLast: true, into: &result)
    #expect(result == Array(text.utf8))
  }

  @Test func nulPasses() throws {
    for encoding in TextEncoding.allCases {
      let text: [UInt8] = [0x61, 0, 0x62]
      #expect(try decoded(encoded(text, encoding), encoding) == text, "\(encoding)")
    }
  }

  @Test func markOfTheOtherByteOrderIsBelieved() throws {
    let bytes = try encoded(Array("中文".utf8), .utf16BigEndian, mark: true)
    var decoder = try StreamDecoder(encoding: .utf16LittleEndian)
    var text: [UInt8] = []
    try decoder.decode(bytes[...], isLast: true, into: &text)
    #expect(text == Array("中文".utf8))
    #expect(decoder.encoding == .utf16BigEndian)
  }

  @Test func onlyOneMarkIsTakenOff() throws {
    #expect(
      try decoded([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61], .utf8) == [0xEF, 0xBB, 0xBF, 0x61])
    #expect(try decoded([0xEF, 0xBB, 0xBF], .utf8) == [])
    #expect(try decoded([], .utf8) == [])
  }
}
