import Cleaning
import Detection
import Redaction
import TextModel

/// What a run did: the figures of its summary and the grounds of its exit status.
public struct Tally: Sendable, Hashable {
  /// An input whose encoding was guessed.
  public struct Guess: Sendable, Hashable {
    /// The input as messages call it.
    public var name: String
    /// What it was read in.
    public var encoding: TextEncoding
    /// Never `certain`.
    public var confidence: Confidence
  }

  /// How many guesses are kept for the summary.
  public static let guessLimit = 10

  /// Plain documents read to their end.
  public var documents = 0
  /// Those of the documents that were, or would be, changed.
  public var changedDocuments = 0
  /// Those of the documents that were read in sections, being longer than one.
  public var sectionedDocuments = 0
  /// Lines that hold a record. Records written are `records - rejected` (law 5).
  public var records = 0
  /// Those of the records that were, or would be, changed.
  public var changedRecords = 0
  /// Those of the lines that were rejected.
  public var rejected = 0
  /// Inputs that could not be read, decoded, or written to their end.
  public var failures = 0
  /// Those of the failures that are our own fault.
  public var faults = 0
  /// Findings by rule number (`CleaningRule.all`).
  public var counts = [Int](repeating: 0, count: CleaningRule.all.count)
  /// How many placeholders were written anew.
  public var rewrittenPlaceholders = 0
  /// What the policy, if there is one, has against the texts.
  public var violations = 0
  /// What it would have if it were surer.
  public var remarks = 0
  /// Placeholders, where they were looked for.
  public var placeholders = PlaceholderTotals()
  /// Findings of content rules and weak masks, by id.
  public var ruleCounts: [String: Int] = [:]
  /// Edits that redaction has made.
  public var redacted = 0
  /// Identifiers found, where they were looked for.
  public var identifiers = IdentifierCounts()
  /// What was drawn for a person to judge, where that was asked for.
  public var removals: RemovalSample?
  /// Bytes that `--lossy` replaced by U+FFFD, as sequences.
  public var replaced = 0
  /// The first `guessLimit` guesses.
  public var guesses: [Guess] = []
  /// How many encodings were guessed.
  public var guessed = 0
  /// Bytes read.
  public var bytes = 0

  /// Nothing done.
  public init() {}

  /// Whether something was, or would be, changed.
  public var changed: Bool { changedDocuments > 0 || changedRecords > 0 }

  /// Findings of one rule.
  public func count(of rule: KnownRule) -> Int {
    switch rule {
    case .cleaning(let rule):
      guard let index = CleaningRule.all.firstIndex(of: rule) else { return 0 }
      return counts[index]
    case .content, .weakMask, .identifier: return ruleCounts[rule.id] ?? 0
    case .placeholder(let family): return placeholders.figures.families[family] ?? 0
    // Words find nothing by themselves.
    case .context: return 0
    }
  }

  mutating func add(_ other: Tally) {
    documents += other.documents
    changedDocuments += other.changedDocuments
    sectionedDocuments += other.sectionedDocuments
    records += other.records
    changedRecords += other.changedRecords
    rejected += other.rejected
    failures += other.failures
    faults += other.faults
    add(counts: other.counts)
    add(byRule: other.ruleCounts)
    identifiers.merge(other.identifiers)
    redacted += other.redacted
    violations += other.violations
    remarks += other.remarks
    rewrittenPlaceholders += other.rewrittenPlaceholders
    placeholders.merge(other.placeholders)
    add(other.removals)
    replaced += other.replaced
    guesses += other.guesses.prefix(max(0, Self.guessLimit - guesses.count))
    guessed += other.guessed
    bytes += other.bytes
  }

  mutating func add(_ verdicts: [Policy.Verdict: Int]) {
    violations += verdicts[.violation] ?? 0
    remarks += verdicts[.remark] ?? 0
  }

  mutating func add(counts more: [Int]) {
    for (index, count) in more.enumerated() { counts[index] += count }
  }

  /// - Parameter more: by the places of `engine`'s rules.
  mutating func add(_ more: [Int], of engine: RuleEngine?) {
    guard let engine else { return }
    for (index, count) in more.enumerated() where count > 0 {
      ruleCounts[engine.rules[index].id, default: 0] += count
    }
  }

  mutating func add(byRule more: [String: Int]) { ruleCounts.merge(more, uniquingKeysWith: +) }

  mutating func add(_ counts: IdentifierCounts) {
    identifiers.merge(counts)
    add(byRule: counts.rules)
  }

  mutating func add(_ sample: RemovalSample?) {
    guard let sample else { return }
    if removals == nil {
      removals = sample
    } else {
      removals?.merge(sample)
    }
  }

  mutating func add(_ guess: Guess) {
    guessed += 1
    if guesses.count < Self.guessLimit { guesses.append(guess) }
  }
}
