import Detection

/// What can be said against rules that are valid: words that never count, patterns that may run away,
/// too few examples, rules that another one makes needless; and what each one costs.
public struct RuleLint: Sendable {
  /// Something about a rule.
  public struct Remark: Sendable, Hashable {
    /// The rule.
    public var id: String
    /// Its file and line.
    public var place: String
    /// Whether it should be mended; else it is worth a look.
    public var isProblem: Bool
    /// In Chinese.
    public var message: String
  }

  /// Problems and hints, by the order of the rules.
  public private(set) var remarks: [Remark] = []
  /// One for each rule, in their order.
  public let costs: [RuleCost]
  /// Examples of either sort that a rule should have.
  static let examplesWanted = 3
  /// More than this, in nanoseconds a character, is worth a look: cleaning takes about five.
  static let costLimit = 2.0

  /// Examines `rules`; the first `accepted` are examined for their own sake only as far as others lean on
  /// them.
  ///
  /// - Complexity: O(*n*²) short texts for *n* rules, and *n* times some 100,000 characters.
  /// - Throws: what is wrong with a rule that was made by hand.
  public init(_ rules: [Rule]) throws(RuleProblem) {
    costs = try RuleCost.measure(rules)
    let shadows = try RuleShadows(rules)
    for (index, rule) in rules.enumerated() {
      var problems = Self.exampleProblems(rule) + Self.wordProblems(rule)
      problems += Self.patterns(of: rule).flatMap(Self.hazards)
      if let other = shadows.shadow(of: index) {
        problems.append("应改的例子没有这条规则也都由 \(other) 处理，可以并入")
      }
      let hints = Self.wordHints(rule) + Self.costHints(rule, costs[index])
      remarks += problems.map { Self.remark(rule, $0, isProblem: true) }
      remarks += hints.map { Self.remark(rule, $0, isProblem: false) }
    }
  }

  private static func remark(_ rule: Rule, _ message: String, isProblem: Bool) -> Remark {
    Remark(id: rule.id, place: rule.place, isProblem: isProblem, message: message)
  }

  private static func exampleProblems(_ rule: Rule) -> [String] {
    var problems: [String] = []
    let (changes, keeps) = (rule.examples.changes.count, rule.examples.keeps.count)
    if changes < examplesWanted {
      let name = rule.action == .flag ? "应报" : "应改"
      problems.append("\(name)的例子只有 \(changes) 个，至少要 \(examplesWanted) 个")
    }
    if keeps < examplesWanted {
      problems.append("应留的例子只有 \(keeps) 个，至少要 \(examplesWanted) 个")
    }
    return problems
  }

  private static func hazards(_ pattern: LintPattern) -> [String] {
    pattern.syntax.hazards.map { "正则 \(pattern.source) \($0)" }
  }

  private static func costHints(_ rule: Rule, _ cost: RuleCost) -> [String] {
    var hints = patterns(of: rule).compactMap { pattern -> String? in
      guard pattern.isRunWithoutLiteral else { return nil }
      let place = pattern.syntax.trigger == nil ? "每一处" : "每个括号或每串数字"
      return "正则 \(pattern.source) 中没有必有的字面词，\(place)都要试一遍，实测 \(cost.shown)；可用 keywords 指明"
    }
    if cost.nanoseconds > costLimit, hints.isEmpty { hints.append("费时较多：\(cost.shown)") }
    return hints
  }
}
