import Matching
import TextModel

/// Many rules, compiled into one scan: finds advertisements, markers and furniture in lines of text.
///
/// Decision: three sieves. The literal scan rides on the scan that cleaning makes anyway
/// (`LiteralTable`). The gate (`RuleGate`) adds up, from the literals alone, the most that each rule
/// could reach in a line and in a sentence. Only what could reach a threshold is read as units, with
/// patterns, vetoes and neighbours. A text that merely mentions 微信 or 下载 stops at the gate.
///
/// Immutable, shared by all threads.
public final class RuleEngine: Sendable {
  /// As they were given, those that are off left out.
  public let rules: [Rule]
  /// Every literal of every rule, for the scan of lines.
  public let literals: LiteralTable
  /// The words that only lower; a table that is made when one is first asked for.
  let lowering: LazyBox<LiteralTable>
  let compiled: [CompiledRule]
  let tests: [CompiledTest]
  let gate: RuleGate
  /// The rules by what they judge.
  let lineRules: [Int]
  let sentenceRules: [Int]
  let spanRules: [Int]
  let blockRules: [Int]
  let documentRules: [Int]
  /// The longest line that any rule judges whole, in code points.
  let longestLine: Int
  /// Tests that speak for a kind: a clause without any of them is no part of an advertisement.
  let speaking: [FindingKind: Set<Int>]

  /// Compiles those of `rules` that are enabled. Patterns are compiled when they are first needed:
  /// whether ICU takes them is asked where rule files are read.
  ///
  /// - Complexity: O(*n*) in the rules' text; about a millisecond for a thousand words.
  public init(_ rules: [Rule]) throws(RuleProblem) {
    let rules = rules.filter(\.isEnabled)
    self.rules = rules
    let compiler = try RuleCompiler(rules)
    compiled = compiler.rules
    tests = compiler.tests
    literals = LiteralTable(compiler.literals.all)
    let lowered = compiler.lowering.all
    lowering = LazyBox { LiteralTable(lowered) }
    gate = RuleGate(rules, compiler)
    func numbers(_ scope: RuleScope) -> [Int] {
      rules.indices.filter { rules[$0].scope == scope }
    }
    lineRules = numbers(.line)
    sentenceRules = numbers(.sentence)
    spanRules = numbers(.span)
    blockRules = numbers(.block)
    documentRules = numbers(.document)
    longestLine = (lineRules + documentRules).reduce(0) { max($0, rules[$1].longest) }
    var speaking: [FindingKind: Set<Int>] = [:]
    for (rule, compiled) in zip(rules, compiler.rules) {
      for signal in compiled.signals where signal.weight > 0 {
        speaking[rule.kind, default: []].insert(signal.test)
      }
    }
    self.speaking = speaking
  }

  /// Whether some pair of markers takes along what it encloses: then it must be seen whole.
  public var dropsRegions: Bool {
    blockRules.contains { rules[$0].action == .delete && compiled[$0].end != nil }
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { rules.isEmpty }
}

/// An engine equals itself only: settings that hold one are compared, rules are not.
extension RuleEngine: Hashable {
  /// Whether the two are one and the same.
  public static func == (left: RuleEngine, right: RuleEngine) -> Bool { left === right }

  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
