import TextModel

/// What a cleaner is asked to do. A plain value; build it once, share it among all jobs.
public struct CleaningOptions: Sendable, Hashable {
  /// The rules that are on.
  public var rules: RuleSet
  /// Whether findings (with their edits) are collected. Figures are counted either way.
  public var collectsFindings: Bool

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
    plan = CleaningPlan(rules: options.rules)
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

  /// An empty text.
  public init() {}

  /// Number of changes (reports that change nothing are left out).
  public var changes: Int {
    zip(counts, CleaningRule.all).reduce(0) { $0 + ($1.1.reportsOnly ? 0 : $1.0) }
  }
}
