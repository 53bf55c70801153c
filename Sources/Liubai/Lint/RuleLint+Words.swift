import Detection
import Matching

extension RuleLint {
  /// Words that can never count, since a shorter one of the same list counts wherever they stand.
  ///
  /// - Parameter lists: names of shared word lists that were examined already.
  static func deadWords(_ rule: Rule, _ lists: inout Set<String>) -> [String] {
    var hints: [String] = []
    for (index, signal) in rule.signals.enumerated() {
      guard case .words(let words) = signal.test else { continue }
      // The first signal of a span says how far it reaches: there a longer word is one of its own.
      if rule.scope == .span, index == 0 { continue }
      if let name = signal.name, !lists.insert(name).inserted { continue }
      hints += dead(words, of: signal.name.map { "词表 $\($0) 中" } ?? "")
    }
    for case .words(let words) in rule.unless { hints += dead(words, of: "unless 中") }
    return hints
  }

  private static func dead(_ words: [String], of place: String) -> [String] {
    let folded = words.map { LiteralTable.fold($0) }
    var dead: [String] = []
    for (index, word) in folded.enumerated() {
      // Equal words are the reader's to refuse.
      let shorter = folded.indices.first {
        folded[$0].count < word.count && holds(word, folded[$0])
      }
      if let shorter { dead.append("\(words[index])（有“\(words[shorter])”）") }
    }
    return dead.isEmpty ? [] : ["\(place)不起作用的词 \(dead.count) 个：\(shown(dead))"]
  }

  static func shown(_ words: [String]) -> String {
    words.prefix(8).joined(separator: "、") + (words.count > 8 ? " 等" : "")
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
    return ["没有例子用到的词 \(unused.count) 个：\(shown(unused))"]
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
