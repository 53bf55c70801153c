import Foundation
import Randomness
import Testing
import TextModel

@testable import Liubai

/// The scanner against RFC 8259's examples, and against Foundation's parser on generated lines.
@Suite struct JSONScannerTests {
  private func accepts(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    let start = JSONScanner.skipBlanks(span, 0, bytes.count)
    guard let end = try? JSONScanner.value(span, start, bytes.count, depth: 0) else { return false }
    return JSONScanner.skipBlanks(span, end, bytes.count) == bytes.count
  }

  @Test(arguments: [
    "{}", "[]", "[[],{}]", "null", " true ", "-0", "0.5", "1e9", "1E+9", "-1.25e-7", "\"\"",
    #""\" \\ \/ \b \f \n \r \t é""#, #"{"a":[1,{"b":"c"}],"d":null}"#, "\"留白𠮷\"",
    "{\"a\" : 1 , \"a\" : 2}", "\"\u{7F}\"", #""\ud800""#,
  ])
  func valid(text: String) { #expect(accepts(Array(text.utf8))) }

  @Test(arguments: [
    "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\"}", "{\"a\":}", "[1 2]",
    "01", "+1", "1.", ".5", "1e", "-", "NaN", "Infinity", "tru", "nul", "truex", "\"a", "\"\u{1}\"",
    "\"a\tb\"", #""\x""#, #""\u12G4""#, #""\u123"#, "{} {}", "[1]]", "{\"a\":1]", "\u{FEFF}{}",
    "//c\n1", "\"\\", "[,1]", "{,}",
  ])
  func invalid(text: String) { #expect(!accepts(Array(text.utf8))) }

  @Test(
    arguments: [
      [0x22, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
      [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE7, 0x95],
      [0x22, 0xF8, 0x88, 0x80, 0x80, 0x22], [0x22, 0xE7, 0x95, 0x22], [0xFF],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) { #expect(!accepts(bytes)) }

  @Test func depth() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(accepts(nested(JSONScanner.depthLimit)))
    #expect(!accepts(nested(JSONScanner.depthLimit + 1)))
    // A mixed nest closes in the right order.
    #expect(accepts(Array(#"[{"a":[{"b":[]}]}]"#.utf8)))
    #expect(!accepts(Array(#"[{"a":[{"b":[}]]}]"#.utf8)))
  }

  /// Foundation accepts what we accept and refuses what we refuse, on lines that are valid and on the
  /// same lines with one byte changed. Where Foundation is known to be laxer or stricter than RFC 8259
  /// (lone surrogates, a byte order mark, a comma before `}`, huge exponents) nothing is compared.
  @Test func agreesWithFoundation() {
    var generator = SplitMix(7)
    for _ in 0..<20_000 {
      var bytes = generator.value(depth: 0)
      if Bool.random(using: &generator), !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        let replacements: [UInt8] = Array(#"{}[]",:\ 0-.eu"#.utf8) + [0x01, 0xE7, 0x80]
        bytes[index] = replacements.randomElement(using: &generator) ?? 0x20
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains("\\ud") || text.contains("\\uD") || text.utf8.first == 0xEF { continue }
      // JSON5 is off, fragments on: RFC 8259.
      let foundation =
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
      let isExponent = text.contains("e") || text.contains("E")
      let isOpen = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self).contains(",}")
      if foundation != accepts(bytes), !isExponent, !(foundation && isOpen) {
        Issue.record("Foundation \(foundation): \(text)")
      }
    }
  }
}

/// Random JSON texts.
extension SplitMix {
  mutating func value(depth: Int) -> [UInt8] {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 8), using: &self) {
    case 0: return Array("null".utf8)
    case 1: return Array(["true", "false"][Int.random(in: 0...1, using: &self)].utf8)
    case 2:
      return Array(["0", "-1", "12.5", "1e3", "-0.25"][Int.random(in: 0..<5, using: &self)].utf8)
    case 3, 4: return string()
    case 5, 6:
      var bytes = Array("{".utf8)
      for index in 0..<Int.random(in: 0...3, using: &self) {
        if index > 0 { bytes += [0x2C] }
        bytes += blank() + string() + blank() + [0x3A] + blank() + value(depth: depth + 1)
      }
      return bytes + blank() + Array("}".utf8)
    default:
      var bytes = Array("[".utf8)
      for index in 0..<Int.random(in: 0...3, using: &self) {
        if index > 0 { bytes += Array(", ".utf8) }
        bytes += value(depth: depth + 1)
      }
      return bytes + Array("]".utf8)
    }
  }

  private mutating func blank() -> [UInt8] {
    Array(["", "", " ", "\t", " \r"][Int.random(in: 0..<5, using: &self)].utf8)
  }

  /// Contents with every kind of escape and of UTF-8 length.
  mutating func string() -> [UInt8] {
    let parts = [
      "a", "留", "é", "𠮷", "\\n", "\\\"", "\\\\", "\\/", "\\u7559", "\\u003c", "\\ud842\\udfb7", "/",
      "<", "，", " ", "\\t", "\\u2028", "\u{2028}", "\\u00e9", "\\u000a",
    ]
    var text = "\""
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      text += parts[Int.random(in: 0..<parts.count, using: &self)]
    }
    return Array((text + "\"").utf8)
  }
}
