import Matching

/// Turns rules into tables: every distinct literal once, every distinct test once, and for each literal
/// the tests that it fulfils or announces.
struct RuleCompiler {
  private(set) var rules: [CompiledRule] = []
  private(set) var tests: [CompiledTest] = []
  /// What the scan of lines looks for.
  private(set) var literals = LiteralNumbers()
  /// Words that only lower a sum: looked for in the few units that have one.
  private(set) var lowering = LiteralNumbers()
  private var testNumbers: [SignalTest: Int] = [:]

  /// Tests that raise a sum, or mark a block: these must be announced. What only lowers is asked when the
  /// rest is enough.
  private var raising = Set<SignalTest>()

  init(_ source: [Rule]) throws(RuleProblem) {
    for rule in source {
      for signal in rule.signals where signal.weight > 0 { raising.insert(signal.test) }
      switch rule.block {
      case .pair(let begin, let end):
        raising.formUnion([.pattern(begin, keywords: []), .pattern(end, keywords: [])])
      case .run(let begin, _, _): raising.insert(.pattern(begin, keywords: []))
      case nil: break
      }
    }
    for rule in source { rules.append(try compile(rule)) }
  }

  private mutating func compile(_ rule: Rule) throws(RuleProblem) -> CompiledRule {
    var compiled = CompiledRule()
    for signal in rule.signals {
      let test = try number(of: signal.test, in: rule)
      compiled.signals.append(
        .init(test: test, weight: signal.weight, within: signal.within, check: signal.check))
    }
    for test in rule.unless { compiled.vetoes.append(try number(of: test, in: rule)) }
    switch rule.block {
    case .pair(let begin, let end):
      compiled.begin = try number(of: .pattern(begin, keywords: []), in: rule)
      compiled.end = try number(of: .pattern(end, keywords: []), in: rule)
    case .run(let begin, let members, let most):
      compiled.begin = try number(of: .pattern(begin, keywords: []), in: rule)
      compiled.members = try number(of: .pattern(members, keywords: []), in: rule)
      compiled.most = most
    case nil: break
    }
    return compiled
  }

  private mutating func number(
    of test: SignalTest, in rule: Rule
  ) throws(RuleProblem) -> Int {
    if let number = testNumbers[test] { return number }
    var compiled = CompiledTest()
    switch test {
    case .words(let words):
      compiled.isLowering = !raising.contains(test)
      for word in words {
        let folded = LiteralTable.fold(word)
        guard folded.count >= 2, folded.count <= LiteralTable.longest else {
          throw RuleProblem(rule: rule.id, message: "词“\(word)”应为 2 至 \(LiteralTable.longest) 个字")
        }
        compiled.literals.append(
          compiled.isLowering ? lowering.number(of: folded) : literals.number(of: folded))
      }
    case .pattern(let source, let keywords):
      compiled.pattern = LazyPattern(source)
      guard raising.contains(test) else { break }
      let syntax = keywords.isEmpty ? PatternSyntax(source) : nil
      let folded = (syntax?.literals ?? keywords).map { LiteralTable.fold($0) }
      // One that is too long would announce nothing: then the pattern is tried everywhere.
      if folded.allSatisfy({ (1...LiteralTable.longest).contains($0.count) }) {
        compiled.literals = folded.map { literals.number(of: $0) }
      }
      if compiled.literals.isEmpty { compiled.trigger = syntax?.trigger }
    }
    compiled.literals = Array(Set(compiled.literals)).sorted()
    tests.append(compiled)
    testNumbers[test] = tests.count - 1
    return tests.count - 1
  }
}

/// Distinct literals, numbered as they come.
struct LiteralNumbers: Sendable {
  private(set) var all: [[UInt32]] = []
  private var numbers: [[UInt32]: Int] = [:]

  mutating func number(of literal: [UInt32]) -> Int {
    if let number = numbers[literal] { return number }
    all.append(literal)
    numbers[literal] = all.count - 1
    return all.count - 1
  }
}
