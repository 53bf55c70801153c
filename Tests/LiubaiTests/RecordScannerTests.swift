import Testing
import TextModel

@testable import Liubai

@Suite struct RecordScannerTests {
  private let scanner = RecordScanner(field: Array("text".utf8), id: Array("id".utf8), stats: nil)

  private func scan(_ line: String) throws -> (text: String, id: String?) {
    let bytes = Array(line.utf8)
    let members = try scanner.scan(bytes.span, ByteSpan(0, bytes.count))
    func raw(_ span: ByteSpan) -> String {
      String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }
    return (raw(members.field.contents), members.id.map(raw))
  }

  @Test(arguments: [
    (#"{"id": 7, "text": "a"}"#, "a", "7"),
    (#" { "text" : "a\n" , "id" : {"x":[1]} } "#, #"a\n"#, #"{"x":[1]}"#),
    (#"{"meta":{"text":"no","id":0},"text":"a","id":"b"}"#, "a", "\"b\""),
    (#"{"te\u0078t":"a"}"#, "a", nil),
    (#"{"texts":"no","text":"","tex":1}"#, "", nil),
  ])
  func members(line: String, text: String, id: String?) throws {
    let found = try scan(line)
    #expect(found.text == text)
    #expect(found.id == id)
  }

  @Test(arguments: [
    ("[1]", RecordRejection.Reason.notObject, 0), ("\"text\"", .notObject, 0), ("{}", .noField, 0),
    (#"{"a":"text"}"#, .noField, 0), (#"{"text":1}"#, .notString, 8),
    (#"{"text":"a","text":"b"}"#, .duplicateField, 12),
    (#"{"text":"a","id":1,"id":1}"#, .duplicateID, 19), (#"{"text":"a"} x"#, .syntax, 13),
    (#"{"text":"a"}{"text":"b"}"#, .syntax, 12), (#"{"text":"a""#, .syntax, 11),
    ("{\"text\":\"a\u{1}\"}", .control, 10), (#"{"text":"\q"}"#, .badEscape, 9),
    (#"{"text":1,"#, .syntax, 10), ("{text", .syntax, 1),
  ])
  func rejected(line: String, reason: RecordRejection.Reason, offset: Int) {
    #expect(throws: RecordRejection(reason, offset)) { try scan(line) }
  }
}
