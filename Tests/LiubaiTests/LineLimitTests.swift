import Testing

@testable import Liubai

@Suite struct LineLimitTests {
  @Test(arguments: [1, 2, 3, 5, 100])
  func theSameHoweverCut(pieces: Int) {
    for (text, expected) in [
      ("", nil), ("12345\n12345\n12345", nil), ("123456", 0), ("1\n123456\n", 2), ("1\n123456", 2),
      ("12345\n\n\n123456\n1234567\n", 8),
    ] as [(String, Int?)] {
      var limit = LineLimit(5)
      var found: Int?
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: pieces) {
        found = found ?? limit.check(bytes[start..<min(start + pieces, bytes.count)])
      }
      #expect(found == expected)
    }
  }
}
