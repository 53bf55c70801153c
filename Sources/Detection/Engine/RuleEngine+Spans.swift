import Matching

/// Rules that judge the match of their first signal, in the sentence where it stands.
extension RuleEngine {
  func findSpans(
    _ bytes: borrowing Swift.Span<UInt8>, _ content: Range<Int>, _ hits: [LiteralTable.Hit],
    _ found: inout [RuleMatch]
  ) throws(RuleOverrun) {
    guard !spanRules.isEmpty, !hits.isEmpty || gate.asksWithoutLiterals else { return }
    for sentence in SentenceCutter.sentences(bytes, content) {
      let inside = Array(Unit.hits(hits, in: sentence))
      for rule in gate.candidates(inside) where rules[rule].scope == .span {
        guard let first = compiled[rule].signals.first else { continue }
        let size = 3 * rules[rule].longest
        for window in windows(first.test, sentence, size, bytes, inside) {
          try findSpans(of: rule, window, bytes, inside, &found)
        }
      }
    }
  }

  private func findSpans(
    of rule: Int, _ window: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>,
    _ hits: [LiteralTable.Hit], _ found: inout [RuleMatch]
  ) throws(RuleOverrun) {
    var unit = Unit(bytes, window, hits, gate)
    let candidates: [Unit.Find]
    do throws(BudgetExceeded) {
      candidates = try unit.finds(compiled[rule].signals[0].test, self, bytes)
    } catch { throw RuleOverrun(rule: rules[rule].id) }
    for find in candidates {
      let score = try score(rule, &unit, bytes, anchor: find)
      if score.veto == nil, score.sum >= rules[rule].threshold {
        append(rule, find, bytes, &found)
      }
    }
  }

  private func append(
    _ rule: Int, _ find: Unit.Find, _ bytes: borrowing Swift.Span<UInt8>,
    _ found: inout [RuleMatch]
  ) {
    switch rules[rule].action {
    case .flag: found.append(RuleMatch(rule: rule, range: find.range, effect: .flag))
    case .delete: found.append(RuleMatch(rule: rule, range: find.range, effect: .replacement([])))
    case .replace(let template):
      let text = Self.expand(template, find.groups, bytes)
      found.append(RuleMatch(rule: rule, range: find.range, effect: .replacement(text)))
    case .keepInner:
      guard find.groups.count > 1, let inner = find.groups[1] else { return }
      for range in [
        find.range.lowerBound..<inner.lowerBound, inner.upperBound..<find.range.upperBound,
      ] where !range.isEmpty {
        found.append(RuleMatch(rule: rule, range: range, effect: .replacement([])))
      }
    }
  }

  /// `$1` … `$9` in `template` become the bytes of those groups, `$$` a dollar sign.
  private static func expand(
    _ template: String, _ groups: [Range<Int>?], _ bytes: borrowing Swift.Span<UInt8>
  ) -> [UInt8] {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in template.utf8 {
      if isEscaped {
        isEscaped = false
        if (0x30...0x39).contains(byte) {
          let number = Int(byte) - 0x30
          if number < groups.count, let range = groups[number] {
            for position in range { result.append(bytes[position]) }
          }
        } else {
          result.append(byte)
        }
      } else if byte == 0x24 {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
