import Matching

/// Rules that judge whole lines, by themselves, beside others, and at a document's ends.
///
/// Decision: whether a line goes beside another one is asked of what that one is by itself (`standing`),
/// not of what became of it. So the order in which lines are asked does not matter, and the answer is a
/// function of the text. What is not known of the surroundings never makes a line go.
extension RuleEngine {
  /// How far a line that goes reaches through lines that are not enough by themselves.
  private static let reach = 8
  /// Lines that may stay between a wrapper and the document's head or tail, and how far one looks.
  private static let stayingAtHead = 3
  private static let stayingAtTail = 2
  private static let edgeReach = 32
  /// More lines than anybody looks at from one place.
  private static let mostRemembered = 256

  /// What a line is by itself.
  enum Standing: Sendable {
    case stays
    /// Goes beside one that goes.
    case weak
    /// Goes at the document's edge.
    case wrapper
    case goes
  }

  func findLines(
    _ unit: inout Unit, _ bytes: borrowing Swift.Span<UInt8>,
    _ neighbours: inout some LineNeighbours, _ scratch: inout Scratch,
    _ found: inout [RuleMatch]
  ) throws(RuleOverrun) {
    for rule in unit.candidates
    where rules[rule].scope == .line && unit.length <= rules[rule].longest {
      let score = try score(rule, &unit, bytes)
      guard score.veto == nil else { continue }
      if score.sum >= rules[rule].threshold {
        found.append(whole(rule, unit.range))
      } else if let spread = rules[rule].spread, score.sum >= spread,
        try isBesideOneThatGoes(&neighbours, &scratch)
      {
        found.append(whole(rule, unit.range))
      }
    }
    for rule in unit.candidates
    where rules[rule].scope == .document && unit.length <= rules[rule].longest {
      let score = try score(rule, &unit, bytes)
      if score.veto == nil, score.sum >= rules[rule].threshold,
        try isAtEdge(rules[rule].edge, &neighbours, &scratch)
      {
        found.append(whole(rule, unit.range))
      }
    }
  }

  /// The line is a match.
  private func whole(_ rule: Int, _ content: Range<Int>) -> RuleMatch {
    RuleMatch(rule: rule, range: content, effect: effect(of: rule))
  }

  private func isBesideOneThatGoes(
    _ neighbours: inout some LineNeighbours, _ scratch: inout Scratch
  ) throws(RuleOverrun) -> Bool {
    for direction in [-1, 1] {
      search: for distance in 1...Self.reach {
        guard case .text(let line) = neighbours.line(direction * distance) else { break }
        switch try standing(of: line, &scratch) {
        case .goes: return true
        case .weak: continue
        case .stays, .wrapper: break search
        }
      }
    }
    return false
  }

  private func isAtEdge(
    _ edge: DocumentEdge, _ neighbours: inout some LineNeighbours, _ scratch: inout Scratch
  ) throws(RuleOverrun) -> Bool {
    if edge != .tail, try staying(-1, &neighbours, &scratch) <= Self.stayingAtHead { return true }
    if edge == .head { return false }
    return try staying(1, &neighbours, &scratch) <= Self.stayingAtTail
  }

  /// How many lines stay between this one and the document's end in one direction, as far as is known;
  /// a long run of lines that go is an end as well.
  private func staying(
    _ direction: Int, _ neighbours: inout some LineNeighbours, _ scratch: inout Scratch
  ) throws(RuleOverrun) -> Int {
    var count = 0
    for distance in 1...Self.edgeReach {
      switch neighbours.line(direction * distance) {
      case .edge: return count
      case .unknown: return .max
      case .text(let line):
        if try standing(of: line, &scratch) == .stays { count += 1 }
        if count > Self.stayingAtHead { return count }
      }
    }
    return count
  }

  /// What a line is by itself; remembered for a while, where the line is short.
  private func standing(
    of line: [UInt8], _ scratch: inout Scratch
  ) throws(RuleOverrun) -> Standing {
    if let known = scratch.standings[line] { return known }
    let standing = try standing(of: line.span, &scratch)
    if scratch.standings.count >= Self.mostRemembered { scratch.standings.removeAll() }
    if line.count <= 4 * longestLine { scratch.standings[line] = standing }
    return standing
  }

  /// What a line is by itself, its neighbours not asked.
  func standing(
    of bytes: borrowing Swift.Span<UInt8>, _ scratch: inout Scratch
  ) throws(RuleOverrun) -> Standing {
    guard mayConcern(bytes, &scratch) else { return .stays }
    let hits = scratch.hits.sorted()
    let content = SentenceCutter.content(bytes)
    guard !content.isEmpty else { return .stays }
    var standing = Standing.stays
    var unit = Unit(bytes, content, hits, gate)
    for rule in unit.candidates
    where rules[rule].judgesLines && unit.length <= rules[rule].longest
      && rules[rule].action != .flag
    {
      let score = try score(rule, &unit, bytes)
      guard score.veto == nil else { continue }
      if score.sum >= rules[rule].threshold {
        if rules[rule].scope == .line { return .goes }
        standing = .wrapper
      } else if let spread = rules[rule].spread, score.sum >= spread, standing == .stays {
        standing = .weak
      }
    }
    var found: [RuleMatch] = []
    var nobody = NoNeighbours()
    try findMarkers(unit, bytes, hits, &nobody, &found)
    try findSentences(bytes, content, hits, &found)
    var position = content.lowerBound
    for match in RuleMatch.resolved(found)
    where match.isDeletion && match.range.lowerBound <= position {
      position = max(position, match.range.upperBound)
    }
    return position >= content.upperBound ? .goes : standing
  }
}

extension Rule {
  /// Whether its unit is a line.
  fileprivate var judgesLines: Bool { scope == .line || scope == .document }
}
