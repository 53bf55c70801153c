import Testing

@testable import Liubai

@Suite struct LineCutterTests {
  /// The stream's bytes as they come out, and the numbers of the lines that were too long.
  private func cut(
    _ text: String, pieces: Int, blockSize: Int, maxLine: Int
  ) -> (joined: [UInt8], firstLines: [Int], overlong: [Int: [UInt8]]) {
    var cutter = LineCutter(blockSize: blockSize, maxLine: maxLine)
    var joined: [UInt8] = []
    var firstLines: [Int] = []
    var overlong: [Int: [UInt8]] = [:]
    func take(_ cutter: inout LineCutter) {
      while let piece = cutter.next() {
        switch piece {
        case .lines(let batch):
          #expect(batch.offset == joined.count)
          // Whole lines, but for the stream's last.
          firstLines.append(batch.firstLine)
          joined += batch.bytes
        case .overlong(let bytes, let line, let isFirst, let isLast):
          #expect(isFirst == (overlong[line] == nil))
          overlong[line, default: []] += bytes
          if isLast { #expect(bytes.last == 0x0A || joined.count + bytes.count == text.utf8.count) }
          joined += bytes
        }
      }
    }
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = min(start + pieces, bytes.count)
      cutter.append(bytes[start..<end])
      take(&cutter)
      start = end
    }
    cutter.finish()
    take(&cutter)
    return (joined, firstLines, overlong)
  }

  @Test(arguments: [1, 2, 3, 7, 100], [1, 4, 16, 1000])
  func nothingIsLost(pieces: Int, blockSize: Int) {
    for text in ["", "a", "a\n", "\n\n", "a\nbb\n\nccc", "0123456789\nx\n", "x\n0123456789"] {
      let result = cut(text, pieces: pieces, blockSize: blockSize, maxLine: 100)
      #expect(result.joined == Array(text.utf8))
      #expect(result.overlong.isEmpty)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 100], [1, 4, 16])
  func linesTooLongPassThrough(pieces: Int, blockSize: Int) {
    let text = "ab\n0123456789abcdef\nc\n" + String(repeating: "x", count: 50)
    let result = cut(text, pieces: pieces, blockSize: blockSize, maxLine: 8)
    #expect(result.joined == Array(text.utf8))
    // What came whole in one batch is refused by whoever reads the lines.
    for (line, bytes) in result.overlong {
      #expect(line == 2 ? bytes == Array("0123456789abcdef\n".utf8) : line == 4)
    }
  }

  @Test func linesAreNumbered() {
    let result = cut("a\nb\nc\nd", pieces: 1, blockSize: 1, maxLine: 100)
    #expect(result.firstLines == [1, 2, 3, 4])
  }

  @Test func flushingGivesWholeLinesOnly() {
    var cutter = LineCutter(blockSize: 1000, maxLine: 1000)
    cutter.append(Array("a\nb".utf8)[...])
    let early = cutter.next()
    #expect(early.map { _ in "given" } == nil)
    guard case .lines(let batch) = cutter.next(flushing: true) else {
      Issue.record("no batch")
      return
    }
    #expect(batch.bytes == Array("a\n".utf8))
  }
}
