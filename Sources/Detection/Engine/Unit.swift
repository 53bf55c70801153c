import Matching
import TextModel

/// A piece of a line that rules are asked about: a sentence, a bracketed part of one, or the line.
///
/// Answers are kept: rules share tests.
struct Unit {
  let range: Range<Int>
  private let hits: [LiteralTable.Hit]
  private var text: PatternText?
  /// Words that only lower, once one of them was asked for.
  private var lowered: [LiteralTable.Hit]?
  /// By test: what was found, once it was asked for.
  private var found: [Int: [Find]] = [:]

  /// One place where a test holds.
  struct Find: Sendable, Hashable {
    var range: Range<Int>
    /// Of a pattern: its groups, as bytes.
    var groups: [Range<Int>?] = []
    /// Of a pattern: the match as patterns see it.
    var matched = ""
  }

  /// - Parameter hits: of the whole line, by their beginnings.
  init(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>, _ hits: [LiteralTable.Hit],
    _ gate: RuleGate
  ) {
    self.range = range
    self.hits = Self.hits(hits, in: range).filter { $0.end <= range.upperBound }
    candidates = gate.candidates(self.hits)
    var length = 0
    for position in range where bytes[position] & 0xC0 != 0x80 { length += 1 }
    self.length = length
  }

  /// Number of code points.
  let length: Int

  /// The rules that could find something here, ascending.
  let candidates: [Int]

  /// Whether a test is worth running: something announces it, or nothing can.
  func mayHold(_ test: CompiledTest, _ bytes: borrowing Swift.Span<UInt8>) -> Bool {
    if test.isLowering { return true }
    if !test.literals.isEmpty { return hits.contains { Self.holds(test.literals, $0.literal) } }
    return test.trigger?.fires(bytes, range) ?? true
  }

  /// Where the test holds, in ascending order; of a pattern without overlaps.
  ///
  /// - Throws: where a pattern took more than its budget.
  mutating func finds(
    _ number: Int, _ engine: RuleEngine, _ bytes: borrowing Swift.Span<UInt8>
  ) throws(BudgetExceeded) -> [Find] {
    if let known = found[number] { return known }
    let test = engine.tests[number]
    let all = test.isLowering ? lowered(engine, bytes) : hits
    let announced = all.filter { Self.holds(test.literals, $0.literal) }
    var result: [Find] = []
    if let lazy = test.pattern {
      if test.literals.isEmpty || !announced.isEmpty, let pattern = lazy.pattern {
        result = try matches(of: pattern, bytes)
      }
    } else {
      result = announced.filter { Self.standsAlone($0, bytes) }.map {
        Find(range: $0.start..<$0.end)
      }
      result.sort {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
    }
    found[number] = result
    return result
  }

  private mutating func lowered(
    _ engine: RuleEngine, _ bytes: borrowing Swift.Span<UInt8>
  ) -> [LiteralTable.Hit] {
    if let lowered { return lowered }
    var found: [LiteralTable.Hit] = []
    engine.lowering.value.scan(bytes, range, into: &found)
    lowered = found
    return found
  }

  private mutating func matches(
    of pattern: Pattern, _ bytes: borrowing Swift.Span<UInt8>
  ) throws(BudgetExceeded) -> [Find] {
    let text = self.text ?? PatternText(bytes, range)
    self.text = text
    var result: [Find] = []
    var start = 0
    while start <= text.units.count, let match = try pattern.firstMatch(in: text, from: start),
      let whole = match[0]
    {
      if !whole.isEmpty {
        result.append(
          Find(
            range: text.bytes(whole), groups: match.map { $0.map { text.bytes($0) } },
            matched: text.text(whole)))
      }
      start = max(whole.upperBound, whole.lowerBound + 1)
    }
    return result
  }

  /// Those of `sorted` that begin in `range`. A line of megabytes has as many units as literals: nobody may
  /// look at all of them for each.
  static func hits(_ sorted: [LiteralTable.Hit], in range: Range<Int>) -> ArraySlice<
    LiteralTable.Hit
  > {
    func first(from start: Int) -> Int {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle].start < start { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return sorted[first(from: range.lowerBound)..<first(from: range.upperBound)]
  }

  static func holds(_ sorted: [Int], _ number: Int) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == number
  }

  /// A word of letters is no part of a longer one, nor is a number of a longer number.
  private static func standsAlone(
    _ hit: LiteralTable.Hit, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    if hit.start > 0, goesOn(bytes[hit.start - 1], bytes[hit.start]) { return false }
    if hit.end < bytes.count, goesOn(bytes[hit.end - 1], bytes[hit.end]) { return false }
    return true
  }

  private static func goesOn(_ left: UInt8, _ right: UInt8) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    return isDigit(left) && isDigit(right) || isLetter(left) && isLetter(right)
  }
}
