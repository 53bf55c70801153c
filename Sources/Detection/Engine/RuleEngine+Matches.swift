import Matching

/// The door for whoever has a line: which of it goes, and why.
extension RuleEngine {
  /// Sums under way and room for finds; one for each thread.
  public struct Scratch: Sendable {
    var board = RuleGate.Board()
    /// Literals of the line that is being scanned.
    public var hits: [LiteralTable.Hit] = []
    /// What lines are by themselves: each is asked about from all the lines around it.
    var standings: [[UInt8]: Standing] = [:]

    /// Empty.
    public init() {}
  }

  /// Whether any rule could find something in `bytes[line]`, going by the literals in `scratch.hits`.
  ///
  /// - Complexity: O(*h* + *g*), *h* the literals, *g* the bytes between them.
  public func mayConcern(
    _ bytes: borrowing Swift.Span<UInt8>, _ line: Range<Int>, _ scratch: inout Scratch
  ) -> Bool {
    gate.mayConcern(scratch.hits, bytes, line, &scratch.board)
  }

  /// Scans a whole line, and says whether any rule could find something in it.
  public func mayConcern(
    _ bytes: borrowing Swift.Span<UInt8>, _ scratch: inout Scratch
  ) -> Bool {
    scratch.hits.removeAll(keepingCapacity: true)
    literals.scan(bytes, 0..<bytes.count, into: &scratch.hits)
    return mayConcern(bytes, 0..<bytes.count, &scratch)
  }

  /// What the rules find in a line, without overlaps.
  ///
  /// - Parameters:
  ///   - bytes: the line without its line end, valid UTF-8, as cleaning leaves it.
  ///   - isVerbatim: a line of code or a table: only markers, and rules that judge whole lines, work there.
  /// - Throws: where a pattern took more than its budget; then nothing is known about the line.
  public func matches(
    in bytes: borrowing Swift.Span<UInt8>, isVerbatim: Bool = false,
    _ neighbours: inout some LineNeighbours, _ scratch: inout Scratch
  ) throws(RuleOverrun) -> [RuleMatch] {
    guard mayConcern(bytes, &scratch) else { return [] }
    return try matches(bytes, isVerbatim, scratch.hits, &neighbours, &scratch)
  }

  /// As `matches(in:)`, for a line of a text that has been scanned (`scratch.hits`) and has passed the gate.
  public func matches(
    inScanned line: Range<Int>, of bytes: borrowing Swift.Span<UInt8>,
    _ neighbours: inout some LineNeighbours, _ scratch: inout Scratch
  ) throws(RuleOverrun) -> [RuleMatch] {
    let hits = scratch.hits.map { $0.shifted(by: -line.lowerBound) }
    return try matches(bytes.extracting(line), false, hits, &neighbours, &scratch)
  }

  private func matches(
    _ bytes: borrowing Swift.Span<UInt8>, _ isVerbatim: Bool, _ hits: [LiteralTable.Hit],
    _ neighbours: inout some LineNeighbours, _ scratch: inout Scratch
  ) throws(RuleOverrun) -> [RuleMatch] {
    let hits = hits.sorted()
    let content = SentenceCutter.content(bytes)
    guard !content.isEmpty else { return [] }
    var unit = Unit(bytes, content, hits, gate)
    // What cannot be reached in the line cannot be reached in a part of it.
    let scopes = Set(unit.candidates.map { rules[$0].scope })
    var found: [RuleMatch] = []
    // Markers first: that a line goes must not hide what it begins.
    if scopes.contains(.block) { try findMarkers(unit, bytes, hits, &neighbours, &found) }
    if Self.takesAll(found, content) { return RuleMatch.resolved(found) }
    if scopes.contains(.line) || scopes.contains(.document) {
      try findLines(&unit, bytes, &neighbours, &scratch, &found)
    }
    if Self.takesAll(found, content) { return RuleMatch.resolved(found) }
    if !isVerbatim {
      if scopes.contains(.sentence) { try findSentences(bytes, content, hits, &found) }
      if scopes.contains(.span) { try findSpans(bytes, content, hits, &found) }
    }
    let resolved = RuleMatch.resolved(found)
    return Self.leavesNothing(resolved, bytes, content) ?? resolved
  }

  /// What becomes of what a rule found.
  func effect(of rule: Int, _ replacement: [UInt8] = []) -> RuleMatch.Effect {
    rules[rule].action == .flag ? .flag : .replacement(replacement)
  }

  private static func takesAll(_ matches: [RuleMatch], _ content: Range<Int>) -> Bool {
    matches.contains { $0.range == content && $0.isDeletion }
  }

  /// Where only marks would be left of a line, they go too.
  private static func leavesNothing(
    _ matches: [RuleMatch], _ bytes: borrowing Swift.Span<UInt8>, _ content: Range<Int>
  ) -> [RuleMatch]? {
    let deletions = matches.filter(\.isDeletion)
    guard let first = deletions.first, first.range != content, deletions.count == matches.count
    else {
      return nil
    }
    var position = content.lowerBound
    for deletion in deletions {
      if holdsText(bytes, position..<max(position, deletion.range.lowerBound)) { return nil }
      position = deletion.range.upperBound
    }
    if holdsText(bytes, position..<max(position, content.upperBound)) { return nil }
    var whole = first
    whole.range = content
    return [whole]
  }

  private static func holdsText(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let table = ScalarClassTable.shared
    var position = range.lowerBound
    while position < range.upperBound {
      let kind = table.classOf(bytes.scalar(at: position))
      if kind.isText { return true }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return false
  }
}

extension ScalarClass {
  /// Whether it says something: no blank, no mark.
  fileprivate var isText: Bool {
    switch self {
    case .han, .hanDigit, .hanSuspect, .digit, .latin, .digitLookalike, .maskLetter, .latin1,
      .wideAlphanumeric, .radical, .needsNormalization, .circle, .star, .underscore, .privateUse,
      .replacement, .other, .emoji:
      true
    default: false
    }
  }
}
