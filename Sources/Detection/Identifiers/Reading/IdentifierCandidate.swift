import TextModel

/// What a rule found at one place, before it is compared with what other rules found there.
struct IdentifierCandidate {
  /// In bytes of the text.
  var bytes: Range<Int>
  /// Number of the rule's entry in the lexicon.
  var entry: Int
  var verdict: IdentifierVerdict
  /// Place of what it names among all kinds: where two forms and two checks fit the same digits, a day of the
  /// calendar is the rarer chance, so that identity cards come before bank cards.
  var order: Int
  var isLabelled: Bool
  /// Whether a check proves it.
  var isChecked: Bool

  /// A label or a proof makes it certain; without either the form alone speaks.
  var confidence: Confidence {
    switch verdict {
    case .valid: isLabelled || isChecked ? .certain : .likely
    case .suspect: .likely
    case .bare: .possible
    }
  }

  /// How much speaks for it.
  private var weight: Int {
    let verdict = verdict == .valid ? 8 : verdict == .suspect ? 4 : 0
    return verdict + (isLabelled ? 2 : 0) + (isChecked ? 1 : 0)
  }

  /// Of those that lie one inside another, the outer one, unless less speaks for it; of equals the one
  /// that more speaks for. What only overlaps stays beside it: no byte is uncovered.
  static func resolved(_ candidates: [IdentifierCandidate]) -> [IdentifierCandidate] {
    guard candidates.count > 1 else { return candidates }
    let order = candidates.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.bytes.lowerBound != b.bytes.lowerBound { return a.bytes.lowerBound < b.bytes.lowerBound }
      if a.bytes.upperBound != b.bytes.upperBound { return a.bytes.upperBound > b.bytes.upperBound }
      if a.weight != b.weight { return a.weight > b.weight }
      return a.order != b.order ? a.order < b.order : left.offset < right.offset
    }
    // As far as something reaches that at least so much speaks for: valid, suspect, bare.
    var reached = [0, 0, 0]
    // And by what it is taken for: a telephone number in one that fails its check is part of it.
    var reachedAs: [Int: Int] = [:]
    var kept: [IdentifierCandidate] = []
    for (place, (_, candidate)) in order.enumerated() {
      if candidate.verdict == .suspect, isLoose(candidate, before: order[(place + 1)...]) {
        continue
      }
      let rank = candidate.verdict == .valid ? 0 : candidate.verdict == .suspect ? 1 : 2
      if reached[...rank].contains(where: { $0 >= candidate.bytes.upperBound }) { continue }
      if let end = reachedAs[candidate.order], end >= candidate.bytes.upperBound { continue }
      reached[rank] = candidate.bytes.upperBound
      if rank < 2 { reachedAs[candidate.order] = candidate.bytes.upperBound }
      kept.append(candidate)
    }
    return kept
  }

  /// Whether a suspect goes on where a value that a check proves, of its kind or labelled too, has ended: what
  /// follows behind a blank is no part of it. 身份证号652801480405975　021-65901234, 税号522321495751403　sfzh：….
  private static func isLoose(
    _ candidate: IdentifierCandidate,
    before others: ArraySlice<(offset: Int, element: IdentifierCandidate)>
  ) -> Bool {
    for (_, other) in others {
      guard other.bytes.lowerBound == candidate.bytes.lowerBound else { return false }
      if other.verdict == .valid, other.isChecked,
        other.isLabelled || other.order == candidate.order
      {
        return true
      }
    }
    return false
  }
}
