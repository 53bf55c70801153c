import Matching

/// What one rule made of one unit of a line: for those who ask why something went, or why not.
public struct UnitExplanation: Sendable, Hashable {
  /// What it comes to, by the unit alone: neighbours, and the document's ends, are not asked.
  public enum Verdict: Sendable, Hashable {
    /// The signals are enough.
    case enough
    /// They are enough beside something that already goes.
    case enoughBeside
    case tooLittle
    /// Something is there for which the rule says nothing.
    case vetoed
    /// The unit is longer than the rule judges.
    case tooLong
    /// A marker or a head line of a block.
    case marker
  }

  /// Index into `RuleEngine.rules`.
  public var rule: Int
  /// UTF-8 offsets into the line.
  public var range: Range<Int>
  /// Which signals fired, and what they add up to.
  public var score: UnitScore
  /// What it comes to.
  public var verdict: Verdict
}

extension RuleEngine {
  /// What every rule for which at least one signal speaks makes of the units of a line. Nothing is left
  /// out for speed: the gate is not asked.
  ///
  /// - Parameter bytes: as for `matches`.
  /// - Throws: where a pattern took more than its budget.
  public func explain(
    _ bytes: borrowing Swift.Span<UInt8>
  ) throws(RuleOverrun) -> [UnitExplanation] {
    let content = SentenceCutter.content(bytes)
    guard !content.isEmpty else { return [] }
    var hits: [LiteralTable.Hit] = []
    literals.scan(bytes, 0..<bytes.count, into: &hits)
    hits.sort()
    var result: [UnitExplanation] = []
    try explain(lineRules + documentRules, bytes, content, hits, &result)
    var markers: [RuleMatch] = []
    var nobody = NoNeighbours()
    try findMarkers(Unit(bytes, content, hits, gate), bytes, hits, &nobody, &markers)
    var scratch = Scratch()
    if let head = headRule(bytes, &scratch) {
      markers.append(RuleMatch(rule: head, range: content, effect: .flag))
    }
    result += markers.map {
      UnitExplanation(rule: $0.rule, range: $0.range, score: UnitScore(), verdict: .marker)
    }
    for sentence in SentenceCutter.sentences(bytes, content) {
      try explain(sentenceRules, bytes, sentence, hits, &result)
      for part in SentenceCutter.brackets(bytes, sentence) where part != sentence {
        var inner: [UnitExplanation] = []
        try explain(sentenceRules, bytes, part, hits, &inner)
        // What is in a bracket counts in its sentence too; by itself only where it is enough.
        result += inner.filter { $0.verdict == .enough || $0.verdict == .vetoed }
      }
      try explainSpans(bytes, sentence, hits, &result)
    }
    return result
  }

  private func explain(
    _ rules: [Int], _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>,
    _ hits: [LiteralTable.Hit], _ result: inout [UnitExplanation]
  ) throws(RuleOverrun) {
    // As in a search, a line far too long is not even read.
    let longest = rules.reduce(0) { max($0, self.rules[$1].longest) }
    guard range.count <= 8 * longest else { return }
    var unit = Unit(bytes, range, hits, gate)
    for rule in rules {
      let score = try score(rule, &unit, bytes, isComplete: true)
      // What only speaks against a rule says nothing where nothing speaks for it.
      guard score.fired.contains(where: { compiled[rule].signals[$0.signal].weight > 0 }) else {
        continue
      }
      let verdict =
        unit.length > self.rules[rule].longest ? .tooLong : verdict(rule, score)
      result.append(
        UnitExplanation(rule: rule, range: range, score: score, verdict: verdict))
    }
  }

  private func explainSpans(
    _ bytes: borrowing Swift.Span<UInt8>, _ sentence: Range<Int>, _ hits: [LiteralTable.Hit],
    _ result: inout [UnitExplanation]
  ) throws(RuleOverrun) {
    for rule in spanRules {
      guard let first = compiled[rule].signals.first else { continue }
      for window in windows(first.test, sentence, 3 * rules[rule].longest, bytes, hits) {
        var unit = Unit(bytes, window, hits, gate)
        let finds: [Unit.Find]
        do throws(BudgetExceeded) {
          finds = try unit.finds(first.test, self, bytes)
        } catch { throw RuleOverrun(rule: rules[rule].id) }
        for find in finds {
          let score = try score(rule, &unit, bytes, anchor: find, isComplete: true)
          result.append(
            UnitExplanation(
              rule: rule, range: find.range, score: score, verdict: verdict(rule, score)))
        }
      }
    }
  }

  private func verdict(_ rule: Int, _ score: UnitScore) -> UnitExplanation.Verdict {
    if score.veto != nil { return .vetoed }
    if score.sum >= rules[rule].threshold { return .enough }
    if let spread = rules[rule].spread, score.sum >= spread { return .enoughBeside }
    return .tooLittle
  }
}
