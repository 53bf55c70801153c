import Detection

/// Which rules another one makes needless: those whose every change a single other rule makes as well.
struct RuleShadows {
  private var shadows: [Int: String] = [:]

  /// - Parameter others: may make one of `rules` needless, and are not asked about themselves.
  /// - Complexity: a short text for each pair; a pair that differs shows it at the first example, mostly.
  init(_ rules: [Rule], beside others: [Rule]) throws(RuleProblem) {
    let all = rules + others
    var runs: [ExampleRun] = []
    for rule in all { runs.append(try ExampleRun(rule)) }
    for (index, rule) in rules.enumerated() where Self.changes(rule) {
      shadows[index] = all.indices.first { other in
        // Of two that do the same the later one is needless; one of the others stands before.
        other != index && Self.changes(all[other]) && Self.covers(runs[other], rule)
          && (other < index || other >= rules.count || !Self.covers(runs[index], all[other]))
      }.map { all[$0].id }
    }
  }

  /// The rule that makes the one at `index` needless.
  func shadow(of index: Int) -> String? { shadows[index] }

  private static func changes(_ rule: Rule) -> Bool {
    rule.action != .flag && !rule.examples.changes.isEmpty
  }

  private static func covers(_ run: ExampleRun, _ rule: Rule) -> Bool {
    rule.examples.changes.allSatisfy { run.run($0.text).cleaned == Array($0.becomes.utf8) }
  }
}
