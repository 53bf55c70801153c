import Matching

/// A rule in the form in which it is run: its tests are numbers in the engine's list of tests.
struct CompiledRule: Sendable {
  struct Signal: Sendable {
    var test: Int
    var weight: Int
    var within: Int?
    var check: Validator?
  }

  var signals: [Signal] = []
  var vetoes: [Int] = []
  /// For scope `block`: the tests of its markers.
  var begin: Int?
  var end: Int?
  /// The pattern of the lines under a head line, and how many there may be.
  var members: Int?
  var most = 0
}

/// What a signal looks for, in the form in which it is run. Rules that look for the same share one test.
struct CompiledTest: Sendable {
  /// Literals that fulfil it, or that announce its pattern; sorted.
  var literals: [Int] = []
  /// Words that no rule gives weight above 0: `literals` are those of `RuleEngine.lowering`.
  var isLowering = false
  /// Nil for words.
  var pattern: LazyPattern?
  /// Announces a pattern that has no literals.
  var trigger: ClassTrigger?
}

/// A pattern that is compiled when it is first needed: most runs need few of them.
final class LazyPattern: Sendable {
  let source: String
  private let compiled: LazyBox<Pattern?>

  init(_ source: String) {
    self.source = source
    compiled = LazyBox { try? Pattern(source) }
  }

  /// Nil for one that ICU refuses: the engine was made without checking.
  var pattern: Pattern? { compiled.value }
}
