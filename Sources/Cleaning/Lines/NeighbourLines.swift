import Detection
import TextModel

/// The lines around one, as cleaning leaves them, worked out when a rule asks.
///
/// Decision: a neighbour is what it becomes by itself, mended alone and with nothing taken out: what became
/// of it in its own turn may hang on the line that asks. Physical lines are read outwards, in the block and
/// in what the block brought of its surroundings, no further than `BlockContext` sees in either: so
/// a line has the same neighbours wherever blocks are cut.
struct NeighbourLines: LineNeighbours {
  private let block: TextBlock
  private let plan: CleaningPlan
  /// End of what is not read yet before the line; block offsets, negative in `block.before`.
  private var start: Int
  /// Beginning of what is not read yet after it; past the block's end in `block.after`.
  private var end: Int
  /// Whether anybody has asked for a line.
  private(set) var wasAsked = false
  private var linesBefore: [[UInt8]] = []
  private var linesAfter: [[UInt8]] = []
  /// Physical lines read so far, and their bytes.
  private var readBefore = (lines: 0, bytes: 0)
  private var readAfter = (lines: 0, bytes: 0)
  /// A line came up that is not seen from here.
  private var isBlindBefore = false
  private var isBlindAfter = false

  init(_ block: TextBlock, _ plan: CleaningPlan, before: Int, after: Int) {
    self.block = block
    self.plan = plan
    start = before
    end = after
  }

  mutating func line(_ distance: Int) -> NeighbourLine {
    wasAsked = true
    if distance < 0 {
      while linesBefore.count < -distance {
        guard let line = previous() else {
          return block.reachesStart && !isBlindBefore ? .edge : .unknown
        }
        linesBefore += SeamJudge(plan).parts(of: line).reversed()
      }
      return .text(linesBefore[-distance - 1])
    }
    while linesAfter.count < distance {
      guard let line = next() else {
        return block.reachesEnd && !isBlindAfter ? .edge : .unknown
      }
      linesAfter += SeamJudge(plan).parts(of: line)
    }
    return .text(linesAfter[distance - 1])
  }

  /// The physical line before `start`, or the part of one that stands there; nil where none is seen.
  private mutating func previous() -> ArraySlice<UInt8>? {
    guard !isBlindBefore, let line = lineBefore() else { return nil }
    isBlindBefore = !BlockContext.sees(
      line.count + 1, behind: readBefore.lines, of: readBefore.bytes)
    readBefore = (readBefore.lines + 1, readBefore.bytes + line.count + 1)
    return isBlindBefore ? nil : line
  }

  private mutating func next() -> ArraySlice<UInt8>? {
    guard !isBlindAfter, let line = lineAfter() else { return nil }
    isBlindAfter = !BlockContext.sees(line.count + 1, behind: readAfter.lines, of: readAfter.bytes)
    readAfter = (readAfter.lines + 1, readAfter.bytes + line.count + 1)
    return isBlindAfter ? nil : line
  }

  private mutating func lineBefore() -> ArraySlice<UInt8>? {
    if start > 0 {
      var last = start
      if block.bytes[last - 1] == 0x0A { last -= 1 }
      let first = block.bytes[..<last].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      start = first
      return block.bytes[first..<last]
    }
    var last = block.before.count + start
    guard last > 0 else { return nil }
    if block.before[last - 1] == 0x0A { last -= 1 }
    let first = block.before[..<last].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    start = first - block.before.count
    return block.before[first..<last]
  }

  private mutating func lineAfter() -> ArraySlice<UInt8>? {
    if end < block.bytes.count {
      let last = block.bytes[end...].firstIndex(of: 0x0A) ?? block.bytes.count
      defer { end = last + 1 }
      return block.bytes[end..<last]
    }
    let first = max(0, end - block.bytes.count)
    guard first < block.after.count else { return nil }
    let last = block.after[first...].firstIndex(of: 0x0A) ?? block.after.count
    end = block.bytes.count + last + 1
    return block.after[first..<last]
  }

  /// The lines of whole lines, without their line ends.
  static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if bytes.last == 0x0A { lines.removeLast() }
    return lines
  }
}
