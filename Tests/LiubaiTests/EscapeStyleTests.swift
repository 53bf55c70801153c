import Foundation
import Randomness
import Testing
import TextModel

@testable import Liubai

@Suite struct EscapeStyleTests {
  private func unescaped(_ contents: String) -> String? {
    let bytes = Array(contents.utf8)
    let token = JSONScanner.StringToken(contents: ByteSpan(0, bytes.count), hasEscapes: true)
    return JSONString.unescape(bytes.span, token).map { String(decoding: $0, as: UTF8.self) }
  }

  /// `text` in the hand that wrote `contents`.
  private func escaped(_ text: String, like contents: String) -> String {
    let bytes = Array(contents.utf8)
    var output: [UInt8] = []
    EscapeStyle(bytes.span, ByteSpan(0, bytes.count)).escape(Array(text.utf8), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    (#"a\n\"\\\/\b\f\r\t"#, "a\n\"\\/\u{8}\u{C}\r\t"), (#"\u7559"#, "留"),
    (#"\ud842\udfb7"#, "𠮷"),
    (#"\ud842\udfb7\u0000"#, "𠮷\0"), ("留白", "留白"),
  ])
  func unescape(contents: String, text: String) { #expect(unescaped(contents) == text) }

  @Test(arguments: [#"\ud842"#, #"\udfb7"#, #"\ud842A"#, #"\ud842x"#, #"\ud842\ud842"#])
  func loneSurrogates(contents: String) { #expect(unescaped(contents) == nil) }

  /// Each writer's hand: what it escaped stays escaped, what it left bare stays bare.
  @Test(arguments: [
    ("plain", "a", "留 \"<>/\\\n\u{1}\u{2028}", "留 \\\"<>/\\\\\\n\\u0001\u{2028}"),
    ("Python", #"\u7559"#, "白𠮷é", #"\u767d\ud842\udfb7\u00e9"#),
    ("upper case", #"\u6E05\u00C9"#, "白é\u{1F}", #"\u767D\u00E9\u001F"#),
    ("Go", #"\u003cp\u003e 留 \u0026"#, "<留>&'", #"\u003c留\u003e\u0026'"#),
    ("PHP", #"a\/b"#, "x/y", #"x\/y"#),
    ("JavaScript", #"留\u2028"#, "白\u{2028}\u{2029}", #"白\u2028\u2029"#),
    ("mixed", #"\u7559白"#, "清", "清"),
    ("both < bare and escaped", #"<\u003c"#, "<", "<"),
    ("line ends by number", #"a\u000ab"#, "\n", #"\u000a"#),
    ("line ends both ways", #"a\u000ab\n"#, "\n", #"\n"#),
  ])
  func styles(writer: String, contents: String, text: String, expected: String) {
    #expect(escaped(text, like: contents) == expected, "\(writer)")
  }

  /// Whatever the hand, Foundation reads the text back; and a text that did not change is written back
  /// byte for byte by all writers that are consistent.
  @Test func roundTrip() throws {
    var generator = SplitMix(11)
    for _ in 0..<5_000 {
      let contents = String(
        decoding: generator.string().dropFirst().dropLast(), as: UTF8.self)
      let text = try #require(unescaped(contents))
      let other = try #require(
        unescaped(String(decoding: generator.string().dropFirst().dropLast(), as: UTF8.self)))
      for written in [text, text + other] {
        let json = Data(("[\"" + escaped(written, like: contents) + "\"]").utf8)
        let read = try JSONSerialization.jsonObject(with: json) as? [String]
        #expect(read?.first.map { Array($0.utf16) } == Array(written.utf16))
      }
    }
  }
}
