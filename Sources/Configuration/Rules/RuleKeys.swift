import Detection
import TextModel

/// Every key and every name that a rule file may use, said once: the reader judges by these lists, and
/// a test holds `Documentation/rules.schema.json` to them.
public enum RuleKeys {
  /// Of a file that is neither one rule nor a list of rules.
  public static let file = ["words", "rules"]
  /// Of a rule.
  public static let rule = [
    "id", "title", "message", "kind", "scope", "action", "replacement", "signals", "any", "words",
    "pattern", "keywords", "check", "threshold", "spread", "near", "unless", "longest", "edge",
    "block", "enabled", "confidence", "examples",
  ]
  /// Of one of a rule's `signals`.
  public static let signal = ["any", "words", "pattern", "keywords", "check", "weight"]
  /// Of one of a rule's `near`.
  public static let near = signal + ["within"]
  /// Of one of a rule's `unless`, where it is not a word.
  public static let unless = ["any", "words", "pattern", "keywords"]
  /// Of a rule's `block`.
  public static let block = ["begin", "end", "while", "most"]
  /// Of a rule's `examples`.
  public static let examples = ["delete", "flag", "keep"]
  /// Of an example that tells what becomes of it.
  public static let change = ["text", "becomes"]

  /// Of an entry of the placeholder lexicon.
  public static let context =
    ["id", "title", "hides", "weight"] + contextWords + ["alias", "examples"]
  /// Those of them that hold words.
  public static let contextWords = ["after", "before", "frames", "hints", "elided", "lookalikes"]
  /// Of such an entry's `examples`.
  public static let contextExamples = ["find", "keep"]

  /// Of an identifier.
  public static let identifier = [
    "id", "title", "entity", "pattern", "value", "groups", "check", "bare", "labels", "against",
    "units", "distance", "standard", "examples",
  ]
  /// Of an identifier's `examples`.
  public static let identifierExamples = ["valid", "suspect", "bare", "keep"]
  /// What an identifier without a label may be.
  public static let bare = ["valid", "suspect", "ignore"]

  /// The names of actions.
  public static let actions = ["delete", "replace", "keep-inner", "flag"]
  /// The kinds that a rule may find: cleaning itself finds the others.
  public static let kinds = FindingKind.allCases.map(\.rawValue).filter {
    $0 != FindingKind.typography.rawValue && $0 != FindingKind.damage.rawValue
  }
  /// What the rules of a family find, so that they need no `kind`.
  static let families: [String: FindingKind] = [
    "ad": .advertisement, "paid": .paidMarker, "site": .boilerplate,
  ]
  /// Keys that a rule of scope `block` has no use for: its `block` says what it looks for.
  static let notForBlocks = [
    "signals", "any", "words", "pattern", "keywords", "check", "threshold", "spread", "near",
    "unless",
  ]

  // Numbers past these are mistakes. None is reached by a rule that makes sense.
  static let weights = -100...100
  static let thresholds = 1...1000
  static let lengths = 1...10_000
  static let distances = 1...1000
  static let contextWeights = 1...9
  static let blockLines = 1...1000
  static let labelDistances = 1...100
  static let groupLengths = 1...32
  /// Where `near` says nothing else, in code points.
  static let defaultWithin = 20
  /// Where `block` says nothing else.
  static let defaultMost = 30
  /// Of an identifier, where it says nothing else, in code points.
  static let defaultDistance = 8
}
