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
  static func patterns(of rule: Rule) -> [String] {
    var patterns: [String] = []
    for case .pattern(let source, _) in rule.signals.map(\.test) + rule.unless {
      patterns.append(source)
    }
    switch rule.block {
    case .pair(let begin, let end): patterns += [begin, end]
    case .run(let begin, let members, _): patterns += [begin, members]
    case nil: break
    }
    return patterns
  }
}
