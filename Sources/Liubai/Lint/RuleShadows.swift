import Detection

/// Which rules another one makes needless: those whose every change a single other rule makes as well.
struct RuleShadows {
  private var shadows: [Int: String] = [:]

  /// - Complexity: O(*n*²) for *n* rules; a pair that differs shows it at the first example, mostly.
  init(_ rules: [Rule]) throws(RuleProblem) {
    var runs: [ExampleRun] = []
    for rule in rules { runs.append(try ExampleRun(rule)) }
    for (index, rule) in rules.enumerated() {
      let changes = rule.examples.changes
      guard rule.action != .flag, !changes.isEmpty else { continue }
      shadows[index] = rules.indices.first { other in
        // Of two that do the same the later one is needless.
        other != index && rules[other].action != .flag
          && changes.allSatisfy { example in
            runs[other].run(example.text).cleaned == Array(example.becomes.utf8)
          } && (other < index || !Self.covers(runs[index], rules[other]))
      }.map { rules[$0].id }
    }
  }

  /// The rule that makes the one at `index` needless.
  func shadow(of index: Int) -> String? { shadows[index] }

  private static func covers(_ run: ExampleRun, _ rule: Rule) -> Bool {
    rule.examples.changes.allSatisfy { run.run($0.text).cleaned == Array($0.becomes.utf8) }
  }
}
