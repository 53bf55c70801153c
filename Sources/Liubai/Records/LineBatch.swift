import Detection
import Redaction
import TextModel

/// Whole lines of a JSON Lines stream: the unit in which records are cleaned in parallel.
struct LineBatch: Sendable {
  var bytes: [UInt8]
  /// Where it begins in the stream, in bytes.
  var offset: Int
  /// Number of its first line, from 1.
  var firstLine: Int
}

/// What became of a batch.
struct CleanedBatch: Sendable {
  struct Rejected: Sendable {
    var line: Int
    var reason: RecordRejection
  }

  var output: [UInt8] = []
  var records = 0
  /// Records whose text was changed.
  var changed = 0
  /// Whether a line that was not rejected differs from what came in.
  var isEdited = false
  var rejected: [Rejected] = []
  /// Rows that do not fit their table's heads, by line, and the number of their cells.
  var ragged: [(line: Int, cells: Int)] = []
  /// Edits of redaction.
  var redacted = 0
  /// The rejected lines, byte for byte.
  var rejectedLines: [UInt8] = []
  /// One JSON object a record.
  var report: [UInt8] = []
  /// All changes of the batch; spans count from the stream's beginning. Only where a diff is asked for.
  var edits: [Edit] = []
  /// By rule number.
  var counts: [Int] = []
  /// By the places of the engine's rules.
  var ruleCounts: [Int] = []
  /// Weak masks, by rule.
  var weakCounts: [String: Int] = [:]
  /// Identifiers.
  var identifierCounts = IdentifierCounts()
  /// Of the placeholders, where they are looked for.
  var placeholders = PlaceholderTotals()
  /// What the policy says of the findings.
  var verdicts: [Policy.Verdict: Int] = [:]
  /// How many placeholders were written anew.
  var rewritten = 0
  /// One line a record.
  var figures: [UInt8] = []
  /// Only where somebody draws.
  var removals: RemovalSample?
}
