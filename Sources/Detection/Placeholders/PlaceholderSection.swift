import TextModel

/// Takes the notes of a section's pieces in order, and decides with what the whole section shows.
public struct PlaceholderSection: Sendable {
  private let detector: PlaceholderDetector
  private var waiting: [MaskCandidate] = []
  private var habits = DocumentHabits()

  /// From here on a mask counts.
  static let threshold = 4
  /// From here on it is sure without the document.
  static let sure = 7
  /// So many masks wait for the section's end, at most; the habits are clear by then.
  static let limit = 100_000

  /// Nothing read yet.
  public init(_ detector: PlaceholderDetector) { self.detector = detector }

  /// Takes the next piece's notes. Usually everything waits for `finish`; where very much waits, the
  /// first of it is decided with what is known by then, and comes back.
  public mutating func add(_ reading: MaskReading) -> [Placeholder] {
    habits.add(reading.habits)
    var decided: [Placeholder] = []
    for mask in reading.candidates {
      habits.meet(mask)
      waiting.append(mask)
      if waiting.count == Self.limit { decided += decide() }
    }
    return decided
  }

  /// The section is complete: gives what was not given yet, and begins anew.
  public mutating func finish() -> [Placeholder] {
    defer { habits = DocumentHabits() }
    return decide()
  }

  private mutating func decide() -> [Placeholder] {
    defer { waiting.removeAll(keepingCapacity: true) }
    return waiting.compactMap(judge)
  }

  private func judge(_ mask: MaskCandidate) -> Placeholder? {
    var strength = mask.strength
    if strength >= 3, !mask.isLoneLetter, mask.family == .glyphs || mask.family == .partialNumber {
      strength += habits.bonus(mask.style)
    }
    if mask.needsCompany {
      guard habits.bonus(mask.style) > 0 else { return nil }
      strength = max(strength, Self.threshold)
    }
    if mask.isLoneStar, habits.explainsStar { return nil }
    if mask.isEmphasis, habits.isMarkdown { return nil }
    if mask.isQuizBlank, habits.isExam { return nil }
    guard strength >= Self.threshold else { return nil }
    var votes = mask.votes
    // What the same surroundings hid elsewhere decides where the words here say little.
    if votes.leader.votes < 5 { votes.add(habits.votes(mask)) }
    var reasons = mask.reasons
    if detector.explains, habits.bonus(mask.style) > 0 { reasons.append("文中多处以同一符号占位") }
    let leader = votes.leader
    return Placeholder(
      span: mask.span, family: mask.family,
      hides: leader.votes > 0 ? leader.kind : Self.usual(mask.family),
      confidence: strength >= Self.sure ? .certain : strength >= 5 ? .likely : .possible,
      style: mask.style, reasons: reasons)
  }

  /// What a mask hides of which nothing is known: mostly a place.
  private static func usual(_ family: PlaceholderFamily) -> HiddenKind {
    switch family {
    case .partialNumber, .structured: .number
    case .yearMask: .date
    case .someone: .person
    case .glyphs: .place
    default: .other
    }
  }
}
