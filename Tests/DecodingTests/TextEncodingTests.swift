import ICU
import Testing

@testable import Cleaning

@Suite struct Names {
  @Test(arguments: [
    ("utf8", TextEncoding.utf8), ("UTF-8", .utf8), ("Utf_8", .utf8), ("utf-16", .utf16LittleEndian),
    ("UTF16BE", .utf16BigEndian), ("utf-32", .utf32LittleEndian), ("GB2312", .gb2312),
    ("cp936", .gbk),
    ("windows-936", .gbk), ("GBK", .gbk), ("gb18030", .gb18030), ("GB 18030", .gb18030),
    ("GB-18030:2022", .gb18030),
    ("Big5", .big5), ("big5-hkscs", .big5HKSCS), ("CP950", .big5), ("euc-tw", .eucTW),
    ("HZ-GB-2312", .hz),
    ("latin1", .latin1), ("ISO-8859-1", .latin1), ("CP1252", .windows1252), ("ascii", .utf8),
  ])
  func known(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test func unknown() {
    for name in ["", "utf-7", "utf9", "中文", "gb", "big5/hkscs", "-"] {
      #expect(TextEncoding(name: name) == nil)
    }
  }

  @Test func ownNames() {
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(name: encoding.rawValue) == encoding)
      #expect(TextEncoding(rawValue: encoding.rawValue) == encoding)
    }
  }

  /// Every encoding that we offer is one that this libicu has.
  @Test(arguments: TextEncoding.allCases)
  func isSupported(encoding: TextEncoding) {
    #expect(throws: Never.self) { _ = try CharsetConverter(charset: encoding.converterName) }
    #expect(throws: Never.self) { _ = try StreamDecoder(encoding: encoding) }
    #expect(throws: Never.self) { _ = try StreamEncoder(encoding: encoding) }
  }
}
