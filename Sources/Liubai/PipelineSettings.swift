import Cleaning
import Detection
import Redaction
import Reporting
import TextModel

/// All that decides what a run writes. A plain value; the defaults are those of the command.
public struct PipelineSettings: Sendable, Hashable {
  /// How an input is taken apart.
  public enum Form: Sendable, Hashable {
    /// Records for names in `.jsonl`; where texts are redacted or searched, tables for names in `.csv` and
    /// `.tsv`; else one document.
    case automatic
    case jsonLines
    /// A table whose cells are parted by commas, or by tabs.
    case csv
    case tsv
    case document
  }

  /// What cleaned text is encoded in.
  public enum OutputEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    /// As the input came, byte order mark included.
    case same
  }

  /// Where cleaned text goes.
  public enum Destination: Sendable, Hashable {
    /// All inputs one after another, as `cat` would.
    case stream
    /// A tree that mirrors the inputs.
    case folder(Path)
    case inPlace
    /// Nowhere: the question is whether something would change.
    case nothing
    /// Nowhere: the question is what is found, and the report is the answer.
    case findings
  }

  /// Those of cleaning that are on.
  public var rules = RuleSet(profile: .report)
  /// Those of content that are on, compiled; nil for none.
  public var engine: RuleEngine?
  /// What finds placeholders, where they are asked for: by `kinds`, a report or `stats`. Nil for none.
  public var placeholders: PlaceholderDetector?
  /// What says which placeholders give away what they hide; nil: nobody asks.
  public var weakMasks: WeakMaskDetector?
  /// What finds identifiers, where they are asked for; nil for none.
  public var detectors: DetectorSet?
  /// What texts are redacted with; nil: they are not. `redact` sets it.
  public internal(set) var redaction: RedactionSettings?
  /// What encrypted values are brought back with; nil: they are not.
  public internal(set) var restoration: RestorationSettings?
  /// Whether reports for people show identifiers; else they are masked wherever a context shows.
  public var showsValues = false
  /// What cleaning writes for placeholders; all but `keep` needs `placeholders`.
  public var wording = PlaceholderWording()
  /// The kinds of findings that are told.
  public var kinds = Set(FindingKind.allCases)
  /// How inputs are taken apart.
  public var form = Form.automatic
  /// Names of, or ways to, the texts of a record; none: `text`, and all columns of a table.
  public var fields: [String] = []
  /// Whether a table's first row has its heads.
  public var hasHeader = true
  /// The member whose value names a record in the report.
  public var idField = "id"
  /// Member that takes a record's figures.
  public var stats: String?
  /// Nil: found out for each input.
  public var encoding: TextEncoding?
  /// What cleaned text is encoded in.
  public var outputEncoding = OutputEncoding.utf8
  /// Whether bytes that cannot be decoded become U+FFFD; else the input is refused.
  public var lossy = false
  /// Whether findings of content rules are drawn for a person to judge, into `Tally.removals`.
  public var draw: RemovalSample.Draw?
  /// What texts are held against; nil where nobody asks. Its kinds should be among `kinds`.
  public var policy: Policy?
  /// The policy made ready, where that was done already.
  public internal(set) var gate: RedactionSettings?
  /// How findings are told.
  public var reportFormat = ReportFormat.jsonLines
  /// Unit of the report's offsets and columns.
  public var offsets = OffsetUnit.codepoint
  /// Where cleaned text goes.
  public var destination = Destination.stream
  /// Whether a unified diff is made, and whether in colour.
  public var diff: Bool = false
  /// Whether the diff is in colour.
  public var color = false
  /// How many blocks are cleaned at a time.
  public var jobs = 1
  /// In bytes. No size changes what is written.
  public var blockSize = 1 << 20
  /// In bytes of decoded text, without the line end.
  public var maxLine = 256 << 20

  /// Whether the report's records tell their file: there is more than one.
  public var namesRecordSources = false

  /// The defaults of the command, with one job.
  public init() {
    engine = .standard
    placeholders = .standard
    detectors = .standard
  }

  /// The same with other rules of content: the usual ones take a moment to compile.
  init(engine: RuleEngine?) { self.engine = engine }

  /// Redacts texts, and looks for what the policy names.
  public mutating func redact(with redaction: RedactionSettings) {
    self.redaction = redaction
    hold(against: redaction.redactor)
  }

  /// Brings encrypted values back.
  public mutating func restore(with restoration: RestorationSettings) {
    self.restoration = restoration
    redaction = nil
  }

  /// Holds texts against a policy, and tells what it has against them.
  public mutating func gate(with redactor: Redactor) {
    policy = redactor.policy
    gate = RedactionSettings(redactor)
    kinds = redactor.policy.kinds
    if redactor.policy.asksForMasks { kinds.formUnion([.placeholder, .elided]) }
    hold(against: redactor)
  }

  /// Looks for what a policy names: its own lists, and what is found only where somebody asks.
  public mutating func hold(against redactor: Redactor) {
    detectors?.asked = Set(
      EntityType.asked.filter { entity in
        redactor.policy.entities[entity].map { $0.operation != .keep } ?? false
      })
    if let denied = redactor.denyDetector {
      detectors = (detectors ?? DetectorSet { [] }).adding(denied)
    }
  }

  /// What hides identifiers in the contexts of reports; nil where they are to show.
  var contextMask: ContextMask? { showsValues ? nil : detectors.map { ContextMask($0) } }
}
