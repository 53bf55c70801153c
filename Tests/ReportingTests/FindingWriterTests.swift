import Testing
import TextModel

@testable import Reporting

@Suite struct FindingWriterTests {
  private static let text = "甲\r\n𠮷乙，丙\n"

  private func line(_ span: ByteSpan, unit: OffsetUnit, path: String? = nil) -> String {
    var locator = FindingLocator(unit: unit)
    locator.append(Array(Self.text.utf8))
    let place = locator.locate(span)
    var output: [UInt8] = []
    FindingWriter.append(
      Finding(
        rule: "punct.quote", kind: .typography, span: span,
        edit: Edit(span: span, replacement: Array("“\n\u{1}".utf8))),
      path: path, start: place.start, end: place.end, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// 甲 CR LF are 5 bytes, 𠮷 4; the mark is the third character of its line, CRLF counts as two.
  @Test(arguments: [
    (OffsetUnit.codepoint, "\"start\": 5, \"end\": 6, \"line\": 2, \"column\": 3"),
    (.utf8, "\"start\": 12, \"end\": 15, \"line\": 2, \"column\": 8"),
    (.utf16, "\"start\": 6, \"end\": 7, \"line\": 2, \"column\": 4"),
  ])
  func positions(unit: OffsetUnit, expected: String) {
    #expect(line(ByteSpan(12, 15), unit: unit).contains(expected))
  }

  @Test func wholeLine() {
    #expect(
      line(ByteSpan(0, 3), unit: .codepoint, path: "a\"b.txt")
        == #"{"path": "a\"b.txt", "rule": "punct.quote", "kind": "typography", "start": 0, "#
        + #""end": 1, "line": 1, "column": 1, "confidence": "certain", "#
        + #""replacement": "“\n\u0001"}"#)
  }

  @Test func whatAPlaceholderHas() {
    var finding = Finding(
      rule: "placeholder.partial-number", kind: .placeholder, span: ByteSpan(0, 3),
      confidence: .likely)
    finding.hides = .number
    finding.candidates = 100
    finding.reasons = ["后接“户”", "a\"b"]
    var counter = PositionCounter(unit: .codepoint)
    let start = counter.position
    counter.advance(over: [0x32, 0x2A, 0x30])
    var output: [UInt8] = []
    FindingWriter.append(finding, path: nil, start: start, end: counter.position, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == #"{"rule": "placeholder.partial-number", "kind": "placeholder", "hides": "number", "#
        + #""start": 0, "end": 3, "line": 1, "column": 1, "confidence": "likely", "#
        + #""candidates": 100, "reasons": ["后接“户”", "a\"b"]}"#)
  }

  @Test func ascendingSpansInPieces() {
    let bytes = Array(Self.text.utf8)
    var locator = FindingLocator(unit: .codepoint)
    locator.append(Array(bytes[..<4]))
    #expect(locator.locate(ByteSpan(0, 3)).end.offset == 1)
    locator.settle(4)
    locator.append(Array(bytes[4...]))
    let second = locator.locate(ByteSpan(5, 9)).start
    #expect([second.offset, second.line, second.column] == [3, 2, 1])
    // An empty span, and one that begins where the last one did.
    #expect(locator.locate(ByteSpan(12, 12)).end.offset == 5)
    #expect(locator.locate(ByteSpan(12, 15)).end.offset == 6)
  }
}
