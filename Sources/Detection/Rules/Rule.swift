import TextModel

/// One rule as it was written: what it looks for, what becomes of what it finds, and the examples that
/// prove it. A plain value; `RuleEngine` compiles many of them into one scan.
///
/// `Rules/README.md` teaches the YAML form.
public struct Rule: Sendable, Hashable {
  /// `family.name`, kebab case: `ad.material-library`.
  public var id: String
  /// In Chinese.
  public var title: String
  /// What a report says, in Chinese; the title where nil.
  public var message: String?
  /// What its findings are.
  public var kind: FindingKind
  /// How much of the text it judges at a time.
  public var scope: RuleScope
  /// What becomes of what it finds.
  public var action: RuleAction
  /// What it looks for. For scope `span` the first signal's match is the span; for scope `block` empty.
  public var signals: [Signal]
  /// The sum of weights that is enough.
  public var threshold: Int
  /// The lower sum that is enough beside something that already goes.
  public var spread: Int?
  /// Where one of these is in the unit, the rule says nothing.
  public var unless: [SignalTest]
  /// The longest unit that is judged, in code points.
  public var longest: Int
  /// For scope `document`.
  public var edge: DocumentEdge
  /// For scope `block`.
  public var block: BlockTest?
  /// Whether it works without being asked for.
  public var isEnabled: Bool
  /// How sure its findings are.
  public var confidence: Confidence
  /// Run as tests.
  public var examples: RuleExamples
  /// The file it was read from, as messages call it.
  public var source: String
  /// Where it begins in that file, from 1.
  public var line: Int

  /// A rule that deletes what it finds, with the defaults of its scope.
  public init(id: String, title: String, kind: FindingKind, scope: RuleScope) {
    self.id = id
    self.title = title
    self.kind = kind
    self.scope = scope
    action = .delete
    signals = []
    threshold = 1
    unless = []
    longest = scope.defaultLongest
    edge = .both
    isEnabled = true
    confidence = .certain
    examples = RuleExamples()
    source = ""
    line = 1
  }
}

extension Rule {
  /// The sum that is enough at least somewhere: beside something that goes, where the rule says so.
  var leastSum: Int { min(threshold, spread ?? threshold) }
}

/// How much of the text a rule judges at a time.
public enum RuleScope: String, Sendable, Hashable, CaseIterable {
  /// The match of its first signal.
  case span
  case sentence
  case line
  /// Several lines: a pair of markers, or a head line with those under it.
  case block
  /// A line at the document's head or tail.
  case document

  /// The longest unit where a rule does not say, in code points.
  public var defaultLongest: Int {
    switch self {
    case .span, .sentence: 400
    case .line, .document: 100
    case .block: 60
    }
  }
}

/// What becomes of what a rule finds.
public enum RuleAction: Sendable, Hashable {
  case delete
  /// With `$1` … `$9` for the groups of the pattern.
  case replace(String)
  /// The markers go; what they enclose (group 1 of a pattern) stays.
  case keepInner
  /// It is only reported.
  case flag
}

/// What a signal looks for.
public enum SignalTest: Sendable, Hashable {
  /// One of these words, on the folded view.
  case words([String])
  /// An ICU pattern, run only where one of `keywords` is (where there are any).
  case pattern(String, keywords: [String])
}

/// A test with its weight.
public struct Signal: Sendable, Hashable {
  /// What it looks for.
  public var test: SignalTest
  /// The match counts only where this accepts it.
  public var check: Validator?
  /// Added once to the sum of a unit in which the test holds; negative lowers.
  public var weight: Int
  /// Counts only within so many code points of the first signal's match; nil: anywhere in the unit.
  public var within: Int?
  /// The name of the word list, for those who ask why.
  public var name: String?

  /// A signal that counts anywhere in the unit.
  public init(_ test: SignalTest, weight: Int = 1) {
    self.test = test
    self.weight = weight
  }
}

/// At which end of a document a rule of scope `document` works.
public enum DocumentEdge: String, Sendable, Hashable, CaseIterable {
  case head
  case tail
  case both
}

/// What a rule of scope `block` looks for. Patterns in ICU's syntax.
public enum BlockTest: Sendable, Hashable {
  /// Two markers, each found anywhere in a line.
  case pair(begin: String, end: String)
  /// A line, and up to `most` lines under it that match `members`.
  case run(begin: String, members: String, most: Int)
}

/// Texts that prove a rule.
public struct RuleExamples: Sendable, Hashable {
  /// A text, and what the rule makes of it.
  public struct Change: Sendable, Hashable {
    /// As it comes in; it may have several lines.
    public var text: String
    /// As it goes out; the text itself for a rule that only reports.
    public var becomes: String

    /// A text and what becomes of it.
    public init(text: String, becomes: String) {
      self.text = text
      self.becomes = becomes
    }
  }

  /// Texts in which the rule finds something.
  public var changes: [Change] = []
  /// Texts of which it touches nothing.
  public var keeps: [String] = []

  /// None.
  public init() {}
}
