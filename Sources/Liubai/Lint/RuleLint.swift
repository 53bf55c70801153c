import Detection
import Matching

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
  /// How many entries of the placeholder lexicon were examined.
  public let contexts: Int
  /// How many identifiers were examined.
  public let identifiers: Int
  /// What cleaning takes on the same text, in nanoseconds a character.
  public let baseCost: Double
  /// Characters of a pattern that a message shows.
  private static let patternShown = 60
  /// Examples of either sort that a rule should have.
  static let examplesWanted = 3
  /// More than this share of what cleaning takes is worth a look.
  static let costLimit = 0.2

  /// Examines `data`; `others` only as far as they make one of these needless.
  ///
  /// - Complexity: a short text for each pair of rules, and some 300,000 characters for each rule.
  /// - Throws: what is wrong with a rule that was made by hand.
  public init(_ data: DataRules, beside others: DataRules = DataRules()) throws(RuleProblem) {
    let rules = data.content
    contexts = data.contexts.count
    identifiers = data.identifiers.count
    (costs, baseCost) = try RuleCost.measure(rules)
    let shadows = try RuleShadows(rules, beside: others.content)
    var lists: Set<String> = []
    for (index, rule) in rules.enumerated() {
      var problems = Self.exampleProblems(rule)
      problems += Self.patterns(of: rule).flatMap(Self.hazards)
      if let other = shadows.shadow(of: index) {
        problems.append("应改的例子没有这条规则也都由 \(other) 处理，可以并入")
      }
      var hints = Self.deadWords(rule, &lists)
      hints += Self.wordHints(rule) + costHints(rule, costs[index])
      remarks += problems.map { Self.remark(rule, $0, isProblem: true) }
      remarks += hints.map { Self.remark(rule, $0, isProblem: false) }
    }
    remarks += Self.remarks(data.contexts, beside: others.contexts)
    remarks += Self.remarks(data.identifiers, beside: others.identifiers)
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

  private static func hazards(_ pattern: String) -> [String] {
    let shown = pattern.count > patternShown ? pattern.prefix(patternShown) + "…" : pattern[...]
    return PatternSyntax(pattern).hazards.map { "正则 \(shown) \($0)" }
  }

  private func costHints(_ rule: Rule, _ cost: RuleCost) -> [String] {
    switch cost.announcement {
    case .nothing:
      let place = rule.scope == .sentence || rule.scope == .span ? "每一行" : "每一短行"
      return ["没有字面词就能达到门槛，\(place)都要用正则试一遍，实测 \(cost.shown)；可用 keywords 指明必有的词"]
    case .classes: return ["没有字面词就能达到门槛，凡有一串数字或括号的行都要试一遍，实测 \(cost.shown)"]
    case .literals:
      return cost.nanoseconds > Self.costLimit * baseCost ? ["费时较多：\(cost.shown)"] : []
    }
  }
}
