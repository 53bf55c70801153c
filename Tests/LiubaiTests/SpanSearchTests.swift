import Randomness
import Testing

@testable import Liubai

@Suite struct SpanSearchTests {
  /// Against the plain loops, on bytes that are near the one searched for.
  @Test func agreesWithThePlainLoop() {
    var generator = SplitMix(3)
    let near: [UInt8] = [0x0A, 0x0B, 0x09, 0x8A, 0x00, 0xFF, 0x01, 0x80]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in near.randomElement(using: &generator) ?? 0 }
      let start = Int.random(in: 0...count, using: &generator)
      #expect(
        bytes.span.first(0x0A, from: start, to: count)
          == bytes[start...].firstIndex(of: 0x0A) ?? count)
      #expect(bytes.span.count(of: 0x0A) == bytes.count { $0 == 0x0A })
    }
  }
}
