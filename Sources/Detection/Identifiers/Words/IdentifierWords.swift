import Matching

/// The words of all rules as one tree: what labels a value, what speaks against it, what measures it.
///
/// A class, because it is asked around every value: handing it on must not count references to each table.
final class IdentifierWords: Sendable {
  /// What a word says of the value beside it, to one rule.
  enum Role: Sendable { case label, against, unit }

  struct Sense: Sendable {
    var rule: Int
    var role: Role
  }

  private let edges: HashedTable
  /// What words begin with.
  private let firsts: ScalarSet
  /// By node: what the word that ends there says; empty where none does.
  private let senses: [[Sense]]

  init(_ rules: [IdentifierRule]) {
    var trie = TrieBuilder()
    var senses: [[Sense]] = [[]]
    func add(_ word: String, _ sense: Sense) {
      let node = trie.insert(Self.fold(word))
      guard node > 0 else { return }
      while senses.count < trie.nodeCount { senses.append([]) }
      senses[node].append(sense)
    }
    for (index, rule) in rules.enumerated() {
      for word in rule.labels { add(word, Sense(rule: index, role: .label)) }
      for word in rule.against { add(word, Sense(rule: index, role: .against)) }
      for word in rule.units { add(word, Sense(rule: index, role: .unit)) }
    }
    edges = HashedTable(trie.edges)
    firsts = ScalarSet(
      trie.edges.keys.filter { $0 >> 32 == 0 }.map { UInt32(truncatingIfNeeded: $0) })
    self.senses = senses
  }

  /// A word in a line.
  struct Match {
    /// Not empty.
    var senses: [Sense]
    var range: Range<Int>
  }

  /// All words that begin in `range` of a line, at each place the shorter ones first.
  func forEachMatch(_ line: FoldedLine, in range: Range<Int>, _ body: (Match) -> Void) {
    let firsts = firsts
    for index in range where firsts.contains(Self.fold(line[index])) {
      forEachMatch(line, at: index, body)
    }
  }

  /// All words that begin at `index`, the shorter ones first. A label of Chinese may have blanks inside
  /// (电 话, 微　　信).
  func forEachMatch(_ line: FoldedLine, at index: Int, _ body: (Match) -> Void) {
    var node: UInt32 = 0
    var place = index
    while place < line.count {
      let scalar = Self.fold(line[place])
      if scalar == 0x20, node > 0, edges[UInt64(node) << 32 | 0x20] == 0 {
        let gap = (1...Self.widestGap).first { line[place - $0] != 0x20 }
        if let gap, Han.contains(line[place - gap]) {
          place += 1
          continue
        }
      }
      node = edges[UInt64(node) << 32 | UInt64(scalar)]
      guard node > 0 else { return }
      place += 1
      let found = senses[Int(node)]
      if !found.isEmpty { body(Match(senses: found, range: index..<place)) }
    }
  }

  static func fold(_ word: String) -> [UInt32] {
    word.unicodeScalars.map { fold(IdentifierFold.plain($0.value)) }.filter { $0 != 0 }
  }

  /// Blanks in a row that a word may have inside, and one.
  private static let widestGap = 5

  /// Letters in lower case.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    scalar &- 0x41 <= 25 ? scalar + 0x20 : scalar
  }
}
