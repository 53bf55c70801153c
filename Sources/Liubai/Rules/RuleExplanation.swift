import Cleaning
import Detection

/// What the rules of content make of a text, and why, for people.
///
/// They judge clean text, so that is what is shown; what went in the end is asked of a run with all of
/// the text, for neighbours and the document's ends have a say too.
public struct RuleExplanation: Sendable {
  private let rules: RuleSet
  private let engine: RuleEngine

  /// - Throws: what is wrong with a rule that was made by hand; nil where no rule of content is on.
  public init?(_ selection: RuleSelection) throws(OptionProblem) {
    guard let engine = try selection.engine() else { return nil }
    rules = selection.cleaning
    self.engine = engine
  }

  /// Line by line, what each rule of which a signal fires makes of it; then what goes.
  ///
  /// - Throws: where a pattern took more than its budget.
  public func text(_ text: [UInt8], color: Bool = false) throws(RuleOverrun) -> String {
    var options = CleaningOptions(collectsFindings: true)
    options.rules = rules
    let clean = Cleaner(options).clean(document: text).text
    var output = ""
    var number = 0
    for line in clean.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = Array(line)
      let units = try engine.explain(line.span)
      if units.isEmpty { continue }
      output += "第 \(number) 行  \(String(decoding: line, as: UTF8.self))\n"
      for unit in Self.ordered(units) { output += shown(unit, line) }
    }
    if output.isEmpty { output = "没有哪条规则的信号起作用\n" }
    options.engine = engine
    return output + verdict(Cleaner(options).clean(document: text), text, color)
  }

  /// What is enough first, then by what is there.
  private static func ordered(_ units: [UnitExplanation]) -> [UnitExplanation] {
    func rank(_ unit: UnitExplanation) -> Int {
      switch unit.verdict {
      case .enough, .marker: 0
      case .enoughBeside: 1
      default: 2
      }
    }
    return units.sorted {
      (rank($0), -$0.score.sum, $0.rule, $0.range.lowerBound)
        < (rank($1), -$1.score.sum, $1.rule, $1.range.lowerBound)
    }
  }

  private func shown(_ unit: UnitExplanation, _ line: [UInt8]) -> String {
    func piece(_ range: Range<Int>) -> String { String(decoding: line[range], as: UTF8.self) }
    let rule = engine.rules[unit.rule]
    var text = "  \(rule.id)  \(rule.title)（\(rule.scope.rawValue)）\n"
    if unit.range.count < line.count { text += "    该处  \(piece(unit.range))\n" }
    for fired in unit.score.fired {
      let signal = rule.signals[fired.signal]
      let name = signal.name.map { "（$\($0)）" } ?? ""
      let weight = signal.weight < 0 ? "\(signal.weight)" : "+\(signal.weight)"
      text += "    \(weight)    “\(piece(fired.range))”\(name)\n"
    }
    return text + "    \(conclusion(unit, rule, veto: unit.score.veto.map(piece)))\n"
  }

  private func conclusion(_ unit: UnitExplanation, _ rule: Rule, veto: String?) -> String {
    let sum = "合计 \(unit.score.sum)，门槛 \(rule.threshold)"
    switch unit.verdict {
    case .marker: return "区块的标记"
    case .enough where rule.scope == .document: return sum + "：够，但须在文档的首尾"
    case .enough: return sum + "：够"
    case .enoughBeside: return sum + "：不够；紧邻已删之处时 \(rule.spread ?? 0) 即够"
    case .tooLittle: return sum + "：不够"
    case .vetoed: return sum + "：因“\(veto ?? "")”不作判断"
    case .tooLong: return sum + "：长于 \(rule.longest) 字，不作判断"
    }
  }

  private func verdict(_ document: CleanedDocument, _ text: [UInt8], _ color: Bool) -> String {
    if let overrun = document.overrun { return "结果  规则“\(overrun.rule)”超出处理时限，未能查完\n" }
    let ids = Set(engine.rules.map(\.id))
    let findings = document.findings.filter { ids.contains($0.rule) }
    if findings.isEmpty { return "结果  没有改动，也没有报告\n" }
    var names: [String] = []
    for finding in findings where !names.contains(finding.rule) { names.append(finding.rule) }
    let marked = LineText.marked(
      text, edits: findings.compactMap(\.edit),
      spans: findings.filter { $0.edit == nil }.map(\.span), color: color)
    return "结果  \(names.joined(separator: "、"))\n      \(marked)\n"
  }
}
