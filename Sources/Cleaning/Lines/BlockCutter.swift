import Matching
import TextModel

/// Cuts a stream of decoded text into blocks at places where no rule looks across.
///
/// A block ends after a line of text that nothing can join to the next one. What a cleaner must know
/// beyond that (the neighbouring lines, an open code fence) goes along with the block, so any block
/// size gives the same text. After each 16 MiB a new section begins, at the same place for any block size.
public struct BlockCutter: Sendable {
  /// Evidence that concerns a whole document starts anew after so many bytes.
  public static let sectionSize = 16 << 20
  /// No block but the last is shorter than this, in bytes.
  static let leastBlock = 4 << 10
  /// Longer neighbours decide nothing.
  private static let longestNeighbour = BlockContext.longestLine

  private let blockSize: Int
  private let maxLine: Int
  private let seams: SeamJudge
  private var buffer: [UInt8] = []
  private var offset = 0
  private var sectionStart = 0
  private var before: [UInt8] = []
  private var fence: UInt8?
  private var isDone = false
  /// No line feed below this position of the buffer is a place to cut.
  private var searched = 0
  private var lastLineFeed = -1

  /// - Parameters:
  ///   - blockSize: in bytes; blocks are about this long, longer where a paragraph is.
  ///   - maxLine: in bytes; a longer line is refused.
  public init(cleaner: Cleaner, blockSize: Int = 1 << 20, maxLine: Int = 256 << 20) {
    // A pair of markers must stand in one block: then blocks are sections.
    let size = cleaner.plan.engine?.dropsRegions == true ? Self.sectionSize : blockSize
    self.blockSize = max(Self.leastBlock, size)
    self.maxLine = maxLine
    seams = SeamJudge(cleaner.plan)
  }

  /// Takes the document's next bytes (valid UTF-8, cut anywhere between two code points).
  public mutating func append(_ bytes: ArraySlice<UInt8>) {
    let start = buffer.count
    buffer += bytes
    if let last = buffer[start...].lastIndex(of: 0x0A) { lastLineFeed = last }
  }

  /// Says that no more bytes come.
  public mutating func finish() { isDone = true }

  /// The next block; nil while more bytes are needed, and after the last block.
  ///
  /// - Throws: `LineTooLong` for a line, or a paragraph of joined lines, past `maxLine`.
  public mutating func next() throws(LineTooLong) -> TextBlock? {
    if buffer.count - (lastLineFeed + 1) > maxLine {
      throw LineTooLong(offset: offset + lastLineFeed + 1, limit: maxLine)
    }
    if let cut = sectionCut() { return take(cut, startsSection: true) }
    if isDone {
      guard !buffer.isEmpty else { return nil }
      let isSmall = offset - sectionStart + buffer.count <= Self.sectionSize
      if isSmall || blockSize == Int.max { return take(buffer.count, startsSection: false) }
    }
    guard buffer.count > blockSize || isDone else { return nil }
    if let cut = lastCut() { return take(cut, startsSection: false) }
    if isDone { return take(buffer.count, startsSection: false) }
    if buffer.count > maxLine { throw LineTooLong(offset: offset, limit: maxLine) }
    return nil
  }

  /// The first place to cut at or after the section's end.
  private func sectionCut() -> Int? {
    let limit = sectionStart + Self.sectionSize - offset
    guard blockSize != Int.max, limit < buffer.count else { return nil }
    var position = max(0, limit - 1)
    while let lineFeed = buffer[position...].firstIndex(of: 0x0A) {
      if canCut(after: lineFeed) { return lineFeed + 1 }
      position = lineFeed + 1
    }
    return nil
  }

  /// The last place to cut in the buffer, before the section's end.
  private mutating func lastCut() -> Int? {
    let limit = min(buffer.count, sectionStart + Self.sectionSize - offset)
    var end = max(searched, min(limit, lastLineFeed + 1))
    while end > max(searched, Self.leastBlock),
      let lineFeed = buffer[searched..<end].lastIndex(of: 0x0A)
    {
      if canCut(after: lineFeed) { return lineFeed + 1 }
      end = lineFeed
    }
    // The last lines may yet become places to cut, when what follows them is known.
    let known = isDone ? buffer.count : max(0, buffer.count - Self.lookahead)
    searched = max(searched, min(limit, lineStart(before: min(lastLineFeed, known))))
    return nil
  }

  private func lineStart(before lineFeed: Int) -> Int {
    lineFeed < 0 ? 0 : (buffer[..<lineFeed].lastIndex(of: 0x0A) ?? -1) + 1
  }

  /// Behind a place to cut so much must be known, if the text goes on for so long.
  private static let lookahead = BlockContext.size + 1

  private func canCut(after lineFeed: Int) -> Bool {
    // The next line must be known whole.
    let next = lineFeed + 1
    guard next < buffer.count, isDone || buffer.count - next >= Self.lookahead else { return false }
    guard let nextEnd = buffer[next...].firstIndex(of: 0x0A) ?? (isDone ? buffer.count : nil) else {
      // Of a very long line the beginning tells enough: nothing joins it.
      return buffer.count - next > Self.longestNeighbour && !BlankLine.isBlank(buffer[next...])
        && !isBlankLine(endingAt: lineFeed)
    }
    let nextIsBlank = BlankLine.isBlank(buffer[next..<nextEnd])
    if isBlankLine(endingAt: lineFeed) { return nextIsBlank }
    if nextIsBlank { return true }
    let start = lineStart(before: lineFeed)
    guard lineFeed - start <= Self.longestNeighbour, nextEnd - next <= Self.longestNeighbour else {
      return true
    }
    return seams.staysApart(buffer[start..<lineFeed], buffer[next..<nextEnd])
  }

  private func isBlankLine(endingAt lineFeed: Int) -> Bool {
    BlankLine.isBlank(buffer[lineStart(before: lineFeed)..<lineFeed])
  }

  private mutating func take(_ count: Int, startsSection: Bool) -> TextBlock {
    let isLast = isDone && count == buffer.count
    let (after, reachesEnd) = BlockContext.after(buffer[count...], isAll: isDone)
    let context = Array(after)
    // A buffer that is taken whole is not copied: it may be one very long line.
    var bytes: [UInt8] = []
    if count == buffer.count {
      swap(&bytes, &buffer)
    } else {
      bytes = Array(buffer[..<count])
      buffer.removeSubrange(..<count)
    }
    var block = TextBlock(
      bytes: bytes, offset: offset, before: before, after: context,
      reachesStart: before.count == offset, reachesEnd: reachesEnd, blankFollows: false,
      fence: fence, isLast: isLast)
    block.startsSection = offset == sectionStart
    block.blankFollows = !context.isEmpty && BlankLine.isBlank(block.firstAfter)
    fence = FenceScanner.state(after: bytes, from: fence)
    before = Array(
      BlockContext.before((bytes.count < 2 * BlockContext.size ? before + bytes : bytes)[...]))
    offset += count
    if startsSection {
      sectionStart = offset
      fence = nil
    }
    lastLineFeed -= count
    searched = 0
    return block
  }
}

extension BlankLine {
  /// Whether `line` (without its LF) shows nothing: blanks, and characters that cleaning removes.
  static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    if line.isEmpty { return true }
    let table = ScalarClassTable.shared
    let bytes = line.span
    var position = 0
    while position < bytes.count {
      let kind = table.classOf(bytes.scalar(at: position))
      guard kind.isBlank || kind == .removable || kind == .carriageReturn else { return false }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return true
  }
}
