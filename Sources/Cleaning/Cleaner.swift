import Detection
import TextModel

/// What a cleaner is asked to do. A plain value; build it once, share it among all jobs.
public struct CleaningOptions: Sendable {
  /// The rules that are on.
  public var rules: RuleSet
  /// Whether findings (with their edits) are collected. Figures are counted either way.
  public var collectsFindings: Bool
  /// What takes out advertisements, markers and furniture; nil: nothing does.
  public var engine: RuleEngine?

  /// The rules that `profile` turns on.
  public init(profile: Profile = .report, collectsFindings: Bool = false) {
    rules = RuleSet(profile: profile)
    self.collectsFindings = collectsFindings
  }
}

/// Cleans text. A pure function of its options and a block: blocks run in parallel for free.
public struct Cleaner: Sendable {
  /// As the cleaner was made.
  public let options: CleaningOptions
  let plan: CleaningPlan

  /// - Complexity: some tables are built; make one cleaner and keep it.
  public init(_ options: CleaningOptions = CleaningOptions()) {
    self.options = options
    plan = CleaningPlan(options)
  }

  /// A whole document, as from one JSON record.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Complexity: O(*n*) where nothing is wrong; a paragraph that holds a defect is read up to four times.
  public func clean(document text: [UInt8]) -> CleanedDocument {
    var assembler = BlockAssembler(self)
    var result = CleanedDocument()
    assembler.append(clean(TextBlock(document: text)), to: &result)
    assembler.finish(into: &result)
    return result
  }
}

/// A cleaned text, or as much of it as is known by now; a caller that streams takes `text` and
/// `findings` out after each block.
public struct CleanedDocument: Sendable {
  /// UTF-8.
  public var text: [UInt8] = []
  /// Sorted by span. Empty unless `collectsFindings`.
  public var findings: [Finding] = []
  /// Changes and reports, by rule number (`CleaningRule.all`).
  public var counts = [Int](repeating: 0, count: CleaningRule.all.count)
  /// Removals and reports of content, by index into `RuleEngine.rules`; as long as it needs to be.
  public var ruleCounts: [Int] = []
  /// Whose rules those are.
  var engine: RuleEngine?
  /// The first place that could not be examined, because a pattern took more than its budget: the
  /// document must be refused.
  public var overrun: Overrun?

  /// An empty text.
  public init() {}

  /// A place that no rule can vouch for.
  public struct Overrun: Error, Sendable, Hashable {
    /// The id of the rule whose pattern it was.
    public let rule: String
    /// The line's first byte, UTF-8 offset into the document as it came.
    public let offset: Int

    /// A place where the rule `rule` gave up.
    public init(rule: String, offset: Int) {
      self.rule = rule
      self.offset = offset
    }
  }

  /// Number of changes (reports that change nothing are left out).
  public var changes: Int {
    let removals = ruleCounts.enumerated().reduce(0) {
      $0 + (engine?.rules[$1.offset].action == .flag ? 0 : $1.element)
    }
    return zip(counts, CleaningRule.all).reduce(removals) { $0 + ($1.1.reportsOnly ? 0 : $1.0) }
  }
}
