import Testing
import TextModel

@testable import Liubai

@Suite struct ByteSpoolTests {
  /// In memory or in a file: what went in comes out.
  @Test(arguments: [0, 10, 1_000, 1 << 20])
  func bytesComeBack(limit: Int) throws {
    let spool = ByteSpool(limit: limit)
    var all: [UInt8] = []
    for number in 0..<300 {
      let bytes = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number)
      try spool.append(bytes)
      all += bytes
    }
    for size in [1_000, 7_777, 1 << 20] {
      try spool.rewind()
      var read: [UInt8] = []
      while true {
        let bytes = try spool.read(size)
        if bytes.isEmpty { break }
        read += bytes
      }
      #expect(read == all)
    }
    #expect(spool.count == all.count)
  }

  @Test func piecesComeBack() throws {
    var pieces = PieceSpool()
    var finding = Finding(
      rule: "identifier.a", kind: .identifier, span: ByteSpan(1, 300), confidence: .likely)
    finding.entity = .phone
    finding.verdict = .suspect
    var other = Finding(rule: "identifier.b", kind: .identifier, span: ByteSpan(1 << 40, 1 << 41))
    other.entity = .other
    try pieces.append([1, 2, 3], [finding, other])
    try pieces.append([4], [])
    try pieces.append([], [other])
    for _ in 0..<2 {
      try pieces.rewind()
      let first = try pieces.piece()
      #expect(first?.bytes == [1, 2, 3] && first?.findings == [finding, other])
      let second = try pieces.piece()
      #expect(second?.offset == 3 && second?.findings == [])
      #expect(try pieces.piece()?.findings == [other])
      #expect(try pieces.piece() == nil)
    }
  }
}
