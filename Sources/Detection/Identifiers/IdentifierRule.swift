import TextModel

/// One kind of identifier: its form, its check and the words around it. An entry of `Rules/identifier/`.
///
/// A plain value; `IdentifierLexicon` compiles many into one. All texts are compared on the folded text:
/// half-width, without what is invisible, escapes decoded.
public struct IdentifierRule: Sendable, Hashable {
  /// Such as `identifier.mobile`.
  public var id: String
  /// In Chinese.
  public var title: String
  public var entity: EntityType
  /// The forms of the whole value, each in the language of `IdentifierPattern`. Not empty.
  public var patterns: [String]
  /// A looser form that a label makes suspect; nil for none.
  public var value: String?
  /// How separators may part the value: lengths of its parts. Empty: they may not. `[0]` alone: anywhere,
  /// one at a time.
  public var groups: [[Int]]
  /// Name of an `IdentifierCheck`; nil for none.
  public var check: String?
  /// What it is without a label where the form fits and the check, if any, passes; nil: nothing at all.
  public var bare: IdentifierVerdict?
  /// Words before the value that say what it is.
  public var labels: [String]
  /// Words before the value that say it is something else.
  public var against: [String]
  /// Words right behind the value that say it is a quantity.
  public var units: [String]
  /// Code points between a word and the value, at most.
  public var distance: Int
  /// Where the form comes from: a standard and its clause. May be empty.
  public var standard: String
  public var examples: Examples
  /// The file that it stands in, and its line there, from 1.
  public var source = ""
  public var line = 1

  /// Texts that a rule is tested with. `⟦` and `⟧` stand around what is to be found.
  public struct Examples: Sendable, Hashable {
    public var valid: [String]
    public var suspect: [String]
    public var bare: [String]
    /// Nothing is found in these by this rule.
    public var keep: [String]

    public init(
      valid: [String] = [], suspect: [String] = [], bare: [String] = [], keep: [String] = []
    ) {
      self.valid = valid
      self.suspect = suspect
      self.bare = bare
      self.keep = keep
    }
  }

  public init(
    id: String, title: String, entity: EntityType, patterns: [String], value: String? = nil,
    groups: [[Int]] = [], check: String? = nil, bare: IdentifierVerdict? = nil,
    labels: [String] = [], against: [String] = [], units: [String] = [], distance: Int = 8,
    standard: String = "", examples: Examples = Examples()
  ) {
    self.id = id
    self.title = title
    self.entity = entity
    self.patterns = patterns
    self.value = value
    self.groups = groups
    self.check = check
    self.bare = bare
    self.labels = labels
    self.against = against
    self.units = units
    self.distance = distance
    self.standard = standard
    self.examples = examples
  }
}
