import Matching
import TextModel

/// Rules that judge sentences. What goes is a sentence, a bracketed part of one, or its end: a
/// solicitation put into a report must not take the report's words along.
extension RuleEngine {
  /// Ideographs without a signal that make a clause one of the text around.
  private static let leadingText = 8
  private static let trailingText = 15
  /// The same where there is such text on both sides: then something was put into a sentence.
  private static let textAround = 5

  /// A sentence and what was made of it.
  private struct Judged {
    var range: Range<Int>
    var unit: Unit
    /// The rule that takes it, once there is one.
    var rule: Int?
    var parts: [RuleMatch] = []
  }

  func findSentences(
    _ bytes: borrowing Swift.Span<UInt8>, _ content: Range<Int>, _ hits: [LiteralTable.Hit],
    _ found: inout [RuleMatch]
  ) throws(RuleOverrun) {
    guard !sentenceRules.isEmpty, !hits.isEmpty || gate.asksWithoutLiterals else { return }
    var sentences: [Judged] = []
    for range in SentenceCutter.sentences(bytes, content) {
      var sentence = Judged(range: range, unit: Unit(bytes, range, hits, gate))
      let isCandidate = sentence.unit.candidates.contains { rules[$0].scope == .sentence }
      if isCandidate { sentence.parts = try parts(of: range, bytes, hits) }
      if isCandidate, sentence.parts.isEmpty {
        sentence.rule = try surestRule(&sentence.unit, bytes) { $0.threshold }
      }
      sentences.append(sentence)
    }
    guard sentences.contains(where: { $0.rule != nil || !$0.parts.isEmpty }) else { return }
    try spread(&sentences, bytes)
    for index in sentences.indices {
      found += sentences[index].parts
      guard let rule = sentences[index].rule else { continue }
      let isAlone =
        (index == 0 || sentences[index - 1].rule == nil)
        && (index == sentences.count - 1 || sentences[index + 1].rule == nil)
      found.append(
        isAlone
          ? try cut(&sentences[index].unit, rule, bytes)
          : match(rule, sentences[index].range, []))
    }
  }

  /// The rule whose threshold the unit reaches, the one that is surest of several.
  private func surestRule(
    _ unit: inout Unit, _ bytes: borrowing Swift.Span<UInt8>, isSpread: Bool = false,
    _ threshold: (Rule) -> Int?
  ) throws(RuleOverrun) -> Int? {
    var best: (rule: Int, margin: Int)?
    for rule in isSpread ? sentenceRules : unit.candidates
    where rules[rule].scope == .sentence && unit.length <= rules[rule].longest {
      guard let threshold = threshold(rules[rule]) else { continue }
      let score = try score(rule, &unit, bytes)
      // A flag is a report: it never stands in the way of what goes.
      let margin = score.sum - threshold - (rules[rule].action == .flag ? 1000 : 0)
      if score.veto == nil, score.sum >= threshold, margin > best?.margin ?? .min {
        best = (rule, margin)
      }
    }
    return best?.rule
  }

  /// Bracketed parts that reach a threshold by themselves.
  private func parts(
    of sentence: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>, _ hits: [LiteralTable.Hit]
  ) throws(RuleOverrun) -> [RuleMatch] {
    var result: [RuleMatch] = []
    for part in SentenceCutter.brackets(bytes, sentence) where part.count >= 12 {
      // What is nothing but the bracket is judged as a sentence.
      if part.lowerBound == sentence.lowerBound, sentence.upperBound - part.upperBound <= 3 {
        continue
      }
      var unit = Unit(bytes, part, hits, gate)
      if let rule = try surestRule(&unit, bytes, { $0.threshold }) {
        result.append(match(rule, part, []))
      }
    }
    return result
  }

  /// Sentences beside one that goes need less. Calls, questions and what has no end: what ends in
  /// a full stop may be the report's own sentence with the solicitation put beside it, and must be
  /// enough by itself.
  private func spread(
    _ sentences: inout [Judged], _ bytes: borrowing Swift.Span<UInt8>
  ) throws(RuleOverrun) {
    for order in [Array(sentences.indices), sentences.indices.reversed()] {
      for (index, next) in zip(order, order.dropFirst())
      where sentences[next].rule == nil && sentences[next].parts.isEmpty {
        guard let rule = sentences[index].rule else { continue }
        // Furniture speaks in full sentences; beside an advertisement these are a report's.
        if rules[rule].kind == .advertisement,
          Self.ends(sentences[next].range, bytes, in: { $0 == Self.fullStop })
        {
          continue
        }
        sentences[next].rule = try surestRule(
          &sentences[next].unit, bytes, isSpread: true
        ) { $0.spread }
      }
    }
  }

  private func match(_ rule: Int, _ range: Range<Int>, _ replacement: [UInt8]) -> RuleMatch {
    RuleMatch(rule: rule, range: range, effect: effect(of: rule, replacement))
  }

  /// What goes of a sentence: all of it, or the clauses between those of the text around.
  private func cut(
    _ unit: inout Unit, _ rule: Int, _ bytes: borrowing Swift.Span<UInt8>
  ) throws(RuleOverrun) -> RuleMatch {
    let sentence = unit.range
    let clauses = SentenceCutter.clauses(bytes, sentence)
    var signals: [Range<Int>] = []
    do throws(BudgetExceeded) {
      for test in speaking[rules[rule].kind] ?? [] {
        signals += try unit.finds(test, self, bytes).map(\.range)
      }
    } catch { throw RuleOverrun(rule: rules[rule].id) }
    let speaks = clauses.map { clause in signals.contains { $0.overlaps(clause) } }
    guard clauses.count > 1, let first = speaks.firstIndex(of: true),
      let last = speaks.lastIndex(of: true)
    else { return match(rule, sentence, []) }
    let before = Self.ideographs(bytes, sentence.lowerBound..<clauses[first].lowerBound)
    let after = Self.ideographs(bytes, clauses[last].upperBound..<sentence.upperBound)
    let isBetween = min(before, after) >= Self.textAround
    let leads = isBetween || before >= Self.leadingText
    let trails = isBetween || after >= Self.trailingText
    guard leads || trails else { return match(rule, sentence, []) }
    if trails {
      let start = leads ? clauses[first].lowerBound : sentence.lowerBound
      return match(rule, start..<clauses[last].upperBound, [])
    }
    // The comma before goes along, and the sentence ends with a full stop if it ended at all.
    let comma = bytes.scalarStart(before: clauses[first].lowerBound)
    return match(
      rule, comma..<sentence.upperBound,
      Self.ends(sentence, bytes, in: SentenceCutter.isEnd) ? [0xE3, 0x80, 0x82] : [])
  }

  private static func ideographs(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    var count = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let kind = ScalarClassTable.shared.classOf(bytes.scalar(at: position))
      if kind == .han || kind == .hanDigit { count += 1 }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return count
  }

  private static let fullStop: UInt32 = 0x3002

  /// Whether one of the marks that end a sentence is such a one: what closes brackets may stand behind it.
  private static func ends(
    _ sentence: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>, in isEnd: (UInt32) -> Bool
  ) -> Bool {
    var position = max(sentence.lowerBound, sentence.upperBound - 12)
    while position < sentence.upperBound, bytes[position] & 0xC0 == 0x80 { position += 1 }
    while position < sentence.upperBound {
      if isEnd(bytes.scalar(at: position)) { return true }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return false
  }
}
