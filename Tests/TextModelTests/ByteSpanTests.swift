import Testing

@testable import TextModel

@Test func spanCounts() { #expect(ByteSpan(2, 5).count == 3) }
