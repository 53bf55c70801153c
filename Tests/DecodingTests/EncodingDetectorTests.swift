import Testing
import TextModel

@testable import Cleaning

@Test(arguments: [
  ("中文报告", TextEncoding.gb18030), ("工作总结", .gb18030), ("全镇88名党员", .gb18030),
  ("安全生产", .gb18030), ("報告摘要", .big5), ("立法會財務委員會", .big5), ("中央研究院 Academia", .big5),
  ("臺灣高速鐵路", .eucTW), ("中文报告", .utf16LittleEndian), ("中文报告", .utf16BigEndian),
])
func shortTexts(text: String, encoding: TextEncoding) throws {
  let bytes = try encoded(text, encoding)
  let found = try detected(bytes)
  #expect(found.encoding == encoding, "\(text)")
}
