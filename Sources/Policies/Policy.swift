import Detection
import TextModel

/// What a text may hold and what becomes of the rest: a file of `Rules/policies/`, or somebody's own.
///
/// A plain value, as its file says; `Redactor` compiles it.
public struct Policy: Sendable, Hashable {
  /// As it is called.
  public var id: String
  /// In Chinese.
  public var title: String
  /// What becomes of each kind of identifier. Every entity has an answer, or the policy has none at all:
  /// then it asks for no identifiers.
  public var entities: [EntityType: Answer]
  /// What becomes of values that have a label and fail their check.
  public var suspects: SuspectTreatment
  /// Which placeholders, elided ones too, may remain; nil: of no concern.
  public var placeholders: PlaceholderAllowance?
  /// Other kinds that may not remain: advertisements, damage ….
  public var forbidden: Set<FindingKind>
  /// How sure a finding must be to count; what is less so is told and does not count.
  public var confidence: Confidence
  /// Words and forms that stay whatever finds them.
  public var allow: [WordMatch]
  /// Words and forms that go as what they name.
  public var deny: [EntityType: [WordMatch]]
  /// What must stay readable: a mask over it is a violation.
  public var mustKeep: MustKeep
  /// What columns of tables and members of records hold, by their names.
  public var columns: [Column]
  /// Of violations, in reports.
  public var severity: [FindingKind: Severity]
  /// Texts and what they become.
  public var examples: [Example]

  public init(
    id: String, title: String, entities: [EntityType: Answer] = [:],
    suspects: SuspectTreatment = .redact, placeholders: PlaceholderAllowance? = nil,
    forbidden: Set<FindingKind> = [], confidence: Confidence = .likely, allow: [WordMatch] = [],
    deny: [EntityType: [WordMatch]] = [:], mustKeep: MustKeep = MustKeep(),
    columns: [Column] = [], severity: [FindingKind: Severity] = [:], examples: [Example] = []
  ) {
    self.id = id
    self.title = title
    self.entities = entities
    self.suspects = suspects
    self.placeholders = placeholders
    self.forbidden = forbidden
    self.confidence = confidence
    self.allow = allow
    self.deny = deny
    self.mustKeep = mustKeep
    self.columns = columns
    self.severity = severity
    self.examples = examples
  }
}

extension Policy {
  /// What becomes of one kind of identifier.
  public struct Answer: Sendable, Hashable {
    public var operation: Operation
    /// How sure a finding must be; nil: as the policy says.
    public var confidence: Confidence?

    public init(_ operation: Operation, confidence: Confidence? = nil) {
      self.operation = operation
      self.confidence = confidence
    }
  }

  /// What becomes of a value that has a label and fails its check.
  public enum SuspectTreatment: String, Sendable, Hashable, CaseIterable {
    /// As of a valid one.
    case redact
    /// It is told, and stays.
    case report
    /// It stays.
    case ignore
  }

  /// What becomes of placeholders.
  public enum PlaceholderAllowance: Sendable, Hashable {
    /// None may remain.
    case forbid
    /// Those may that hide one of these.
    case allow(Set<HiddenKind>)
  }

  /// How grave a violation is: the words of SARIF.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case error
    case warning
    case note
  }

  /// A word, or a form; both are compared with the folded text.
  public enum WordMatch: Sendable, Hashable {
    case word(String)
    /// In the language of rules' patterns.
    case pattern(String)
  }

  /// What must stay readable (over-redaction is a violation too).
  public struct MustKeep: Sendable, Hashable {
    /// Whole kinds: 案号.
    public var entities: Set<EntityType>
    /// Words: 12345.
    public var words: [String]
    /// Those who hold these posts are named: 审判长, 书记员.
    public var roles: [String]

    public init(entities: Set<EntityType> = [], words: [String] = [], roles: [String] = []) {
      self.entities = entities
      self.words = words
      self.roles = roles
    }
  }

  /// What the columns hold whose heads are called so.
  public struct Column: Sendable, Hashable {
    /// Folded; the whole head, or a part of it: 身份证 for 身份证号码.
    public var heads: [String]
    /// What its cells are taken for; nil: they are text like any other.
    public var entity: EntityType?
    /// What becomes of a cell; nil: what becomes of that entity.
    public var operation: Operation?

    public init(heads: [String], entity: EntityType?, operation: Operation? = nil) {
      self.heads = heads
      self.entity = entity
      self.operation = operation
    }
  }

  /// A text and what becomes of it. Operators that need a key are given one for examples.
  public struct Example: Sendable, Hashable {
    public var text: String
    /// What `redact` makes of it, which `check` then has nothing against; where `violations` are asked for,
    /// the text itself.
    public var redacted: String
    /// Kinds of what `check` has against the text as it is. Empty: the example is for `redact`.
    public var violations: Set<FindingKind>
    /// Whether the text is a table, in CSV with a head.
    public var isTable: Bool

    public init(
      text: String, redacted: String, violations: Set<FindingKind> = [], isTable: Bool = false
    ) {
      self.text = text
      self.redacted = redacted
      self.violations = violations
      self.isTable = isTable
    }
  }
}
