import Cleaning
import Detection
import TextModel

/// Runs the examples that rules prove themselves by.
///
/// An example is run as a document of its own, by its rule alone and with cleaning as in profile
/// `report`, so that what another rule does neither helps nor hides. Entries of the placeholder lexicon and
/// identifiers are the exception: they are weighed against each other.
public struct RuleTest: Sendable {
  /// An example that did not come out as its rule says.
  public struct Failure: Sendable, Hashable {
    /// Which one, and what is wrong, in Chinese.
    public var message: String
    /// The example, what went marked.
    public var marked: String
    /// What came out, where that is not what should.
    public var result: String?
  }

  /// A rule with its failing examples.
  public struct Report: Sendable, Hashable {
    /// As it is called.
    public var id: String
    /// File and line.
    public var place: String
    /// How many examples there are.
    public var examples: Int
    /// Those that failed, in their order.
    public var failures: [Failure]
  }

  /// Rules that have failing examples, or whose pattern takes too long; in the order of the rules.
  public private(set) var failed: [Report] = []
  /// How many rules there are.
  public private(set) var rules = 0
  /// How many entries of the placeholder lexicon there are.
  public private(set) var contexts = 0
  /// How many identifiers there are.
  public private(set) var identifiers = 0
  /// How many examples they have.
  public private(set) var examples = 0
  /// How many of those failed.
  public var failures: Int { failed.reduce(0) { $0 + $1.failures.count } }

  /// Runs every example of `data`; `others` only stand beside.
  ///
  /// - Throws: what is wrong with a rule that was made by hand; those that were read are right.
  public init(
    _ data: DataRules, beside others: DataRules = DataRules(), color: Bool = false
  ) throws(RuleProblem) {
    for rule in data.content {
      add(try Self.report(rule, color: color))
      rules += 1
    }
    if !data.contexts.isEmpty {
      let test = ContextTest(others.contexts + data.contexts, color: color)
      for context in data.contexts { add(test.report(context)) }
      contexts = data.contexts.count
    }
    if !data.identifiers.isEmpty {
      let test = IdentifierTest(others.identifiers + data.identifiers, color: color)
      for rule in data.identifiers { add(test.report(rule)) }
      identifiers = data.identifiers.count
    }
  }

  private mutating func add(_ report: Report) {
    examples += report.examples
    if !report.failures.isEmpty { failed.append(report) }
  }

  private static func report(_ rule: Rule, color: Bool) throws(RuleProblem) -> Report {
    let trial = try ExampleRun(rule)
    var failures: [Failure] = []
    for (index, example) in rule.examples.changes.enumerated() {
      let result = trial.run(example.text)
      guard let complaint = complaint(result, rule, becomes: example.becomes) else { continue }
      let name = rule.action == .flag ? "应报第" : "应改第"
      failures.append(
        failure("\(name) \(index + 1) 例：\(complaint)", result, expected: example.becomes, color))
    }
    for (index, text) in rule.examples.keeps.enumerated() {
      let result = trial.run(text)
      if result.isOverrun || !result.findings.isEmpty {
        let complaint = result.isOverrun ? "超出处理时限" : "不该有所发现"
        failures.append(
          failure("应留第 \(index + 1) 例：\(complaint)", result, expected: nil, color))
      }
    }
    return Report(
      id: rule.id, place: rule.place,
      examples: rule.examples.changes.count + rule.examples.keeps.count, failures: failures)
  }

  /// What is wrong with a result; nil if nothing is.
  private static func complaint(
    _ result: ExampleRun.Result, _ rule: Rule, becomes: String
  ) -> String? {
    if result.isOverrun { return "超出处理时限" }
    if result.findings.isEmpty { return "没有发现" }
    if rule.action == .flag { return nil }
    if result.cleaned == Array(becomes.utf8) { return nil }
    return becomes.isEmpty ? "没有删净" : "结果不符，应为：\(LineText.shown(becomes))"
  }

  private static func failure(
    _ message: String, _ result: ExampleRun.Result, expected: String?, _ color: Bool
  ) -> Failure {
    let differs = expected.map { result.cleaned != Array($0.utf8) } ?? false
    return Failure(
      message: message,
      marked: LineText.marked(
        result.text, edits: result.findings.compactMap(\.edit),
        spans: result.findings.filter { $0.edit == nil }.map(\.span), color: color),
      result: differs && !result.findings.isEmpty
        ? LineText.shown(String(decoding: result.cleaned, as: UTF8.self)) : nil)
  }
}

/// One rule alone, and what it makes of texts.
struct ExampleRun: Sendable {
  struct Result: Sendable {
    var text: [UInt8]
    var cleaned: [UInt8]
    /// The rule's own.
    var findings: [Finding]
    var isOverrun: Bool
  }

  private let cleaner: Cleaner
  private let id: String

  init(_ rule: Rule) throws(RuleProblem) {
    var options = CleaningOptions(profile: .report, collectsFindings: true)
    options.engine = try RuleEngine([rule.switchedOn()])
    cleaner = Cleaner(options)
    id = rule.id
  }

  func run(_ text: String) -> Result {
    let text = Array(text.utf8)
    let document = cleaner.clean(document: text)
    return Result(
      text: text, cleaned: document.text, findings: document.findings.filter { $0.rule == id },
      isOverrun: document.overrun != nil)
  }
}
