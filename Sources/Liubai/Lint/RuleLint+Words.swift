import Detection
import Matching

extension RuleLint {
  /// Words that can never count, since a shorter one of the same list counts wherever they stand.
  static func wordProblems(_ rule: Rule) -> [String] {
    var problems: [String] = []
    for (index, signal) in rule.signals.enumerated() {
      guard case .words(let words) = signal.test else { continue }
      // The first signal of a span says how far it reaches: there a longer word is one of its own.
      if rule.scope == .span, index == 0 { continue }
      problems += dead(words)
    }
    for case .words(let words) in rule.unless { problems += dead(words) }
    return problems
  }

  private static func dead(_ words: [String]) -> [String] {
    let folded = words.map { LiteralTable.fold($0) }
    var problems: [String] = []
    for (index, word) in folded.enumerated() {
      let shorter = folded.indices.first { other in
        // Equal words are the reader's to refuse.
        folded[other].count < word.count && holds(word, folded[other])
      }
      guard let shorter else { continue }
      problems.append("词“\(words[index])”不起作用：有它之处必有“\(words[shorter])”")
    }
    return problems
  }

  private static func holds(_ word: [UInt32], _ part: [UInt32]) -> Bool {
    guard !part.isEmpty, part.count <= word.count else { return false }
    return (0...word.count - part.count).contains { word[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// Words of the rule's own that no example shows at work. Shared lists are not its own.
  static func wordHints(_ rule: Rule) -> [String] {
    let texts = (rule.examples.changes.map(\.text) + rule.examples.keeps).map(LiteralTable.fold)
    var unused: [String] = []
    for signal in rule.signals where signal.name == nil {
      guard case .words(let words) = signal.test else { continue }
      for word in words where !texts.contains(where: { holds($0, LiteralTable.fold(word)) }) {
        unused.append(word)
      }
    }
    if unused.isEmpty { return [] }
    let shown = unused.prefix(8).joined(separator: "、") + (unused.count > 8 ? " 等" : "")
    return ["没有例子用到的词 \(unused.count) 个：\(shown)"]
  }

  /// Every pattern of a rule.
  static func patterns(of rule: Rule) -> [LintPattern] {
    var patterns: [LintPattern] = []
    for test in rule.signals.map(\.test) + rule.unless {
      guard case .pattern(let source, let keywords) = test else { continue }
      patterns.append(LintPattern(source: source, keywords: keywords))
    }
    switch rule.block {
    case .pair(let begin, let end): patterns += [LintPattern(begin), LintPattern(end)]
    case .run(let begin, let members, _):
      patterns.append(LintPattern(begin))
      // Looked at only under a begin, whatever it is made of.
      patterns.append(LintPattern(members, isGuarded: true))
    case nil: break
    }
    return patterns
  }
}

/// A pattern, and what its form tells.
struct LintPattern {
  let source: String
  let syntax: PatternSyntax
  /// Whether something else decides where it is run.
  private let isGuarded: Bool

  init(source: String, keywords: [String]) {
    self.init(source, isGuarded: !keywords.isEmpty)
  }

  init(_ source: String, isGuarded: Bool = false) {
    self.source = source
    self.isGuarded = isGuarded
    syntax = PatternSyntax(source)
  }

  var isRunWithoutLiteral: Bool { !isGuarded && syntax.literals == nil }
}
