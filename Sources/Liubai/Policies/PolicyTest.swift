import Redaction
import TextModel

/// Runs the examples that policies prove themselves by, each as a document of its own.
///
/// What an example becomes is told to the letter; `check` has nothing against that, and `redact` would change
/// nothing more in it.
public struct PolicyTest: Sendable {
  /// Policies that have failing examples, in their order.
  public private(set) var failed: [RuleTest.Report] = []
  /// How many policies there are.
  public let policies: Int
  /// How many examples they have.
  public private(set) var examples = 0
  /// How many of those failed.
  public var failures: Int { failed.reduce(0) { $0 + $1.failures.count } }

  /// - Parameter settings: of a run; its rules are those that are on.
  /// - Throws: why a policy cannot be made ready.
  public init(
    _ policies: [KnownPolicy], _ settings: PipelineSettings, color: Bool = false
  ) throws(RedactionProblem) {
    self.policies = policies.count
    for known in policies {
      let trial = try PolicyTrial(known.policy, settings)
      var failures: [RuleTest.Failure] = []
      for (index, example) in known.policy.examples.enumerated() {
        guard var failure = Self.failure(example, trial, color: color) else { continue }
        failure.message = "第 \(index + 1) 例：\(failure.message)"
        failures.append(failure)
      }
      examples += known.policy.examples.count
      if failures.isEmpty { continue }
      failed.append(
        RuleTest.Report(
          id: known.policy.id, place: known.source, examples: known.policy.examples.count,
          failures: failures))
    }
  }

  /// What is wrong with an example; nil if nothing is.
  private static func failure(
    _ example: Policy.Example, _ trial: PolicyTrial, color: Bool
  ) -> RuleTest.Failure? {
    let text = Array(example.text.utf8)
    if !example.violations.isEmpty {
      let found = trial.violations(text, isTable: example.isTable)
      if found == example.violations { return nil }
      return RuleTest.Failure(
        message: "check 应报 \(shown(example.violations))，实报 \(shown(found))",
        marked: LineText.shown(example.text))
    }
    let result = trial.redacted(text, isTable: example.isTable)
    let marked = LineText.marked(text, edits: result.edits, color: color)
    if result.text != Array(example.redacted.utf8) {
      return RuleTest.Failure(
        message: "结果不符，应为：\(LineText.shown(example.redacted))", marked: marked,
        result: LineText.shown(String(decoding: result.text, as: UTF8.self)))
    }
    if !result.violations.isEmpty {
      return RuleTest.Failure(
        message: "处理之后 check 仍报 \(shown(result.violations))", marked: marked)
    }
    let again = trial.redacted(result.text, isTable: example.isTable)
    if again.edits.isEmpty { return nil }
    return RuleTest.Failure(
      message: "再处理一次还会改动",
      marked: LineText.marked(result.text, edits: again.edits, color: color))
  }

  private static func shown(_ kinds: Set<FindingKind>) -> String {
    if kinds.isEmpty { return "（无）" }
    return FindingKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: "、")
  }
}
