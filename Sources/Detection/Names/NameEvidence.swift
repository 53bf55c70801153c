import Matching
import TextModel

/// Names that role frames showed in a document: what its second reading looks for everywhere.
///
/// Pieces of a document are read in any order and on any thread, and their evidence merged in any order:
/// the sum is the same. A name counts that some frame shows for certain, or that two show as likely.
public struct NameEvidence: Sendable, Hashable {
  /// What speaks for one name.
  struct Weight: Sendable, Hashable {
    var rule: NameRule
    var entity: EntityType
    var certain = 0
    var likely = 0
  }

  private(set) var weights: [[UInt32]: Weight] = [:]

  public init() {}

  /// Adds what another piece of the document showed. Commutative and associative.
  public mutating func merge(_ other: NameEvidence) {
    for (name, weight) in other.weights { add(name, weight) }
  }

  /// Whether no name was seen.
  public var isEmpty: Bool { weights.isEmpty }

  mutating func add(_ sighting: NameSighting) {
    guard sighting.entity == .person || sighting.entity == .organisation, sighting.name.count > 1
    else { return }
    var weight = Weight(rule: sighting.rule, entity: sighting.entity)
    switch sighting.confidence {
    case .certain: weight.certain = 1
    case .likely: weight.likely = 1
    case .possible: return
    }
    add(sighting.name, weight)
  }

  private mutating func add(_ name: [UInt32], _ weight: Weight) {
    guard var sum = weights[name] else {
      weights[name] = weight
      return
    }
    sum.certain += weight.certain
    sum.likely += weight.likely
    if (weight.rule.rank, weight.rule.rawValue) < (sum.rule.rank, sum.rule.rawValue) {
      sum.rule = weight.rule
      sum.entity = weight.entity
    }
    weights[name] = sum
  }

  /// The names to look for, compiled. O(*n*) in their number.
  public var table: Table {
    Table(weights.filter { $0.value.certain > 0 || $0.value.likely > 1 })
  }

  /// Names, compiled.
  public struct Table: Sendable {
    let literals: LiteralTable
    let names: [(scalars: [UInt32], rule: NameRule, entity: EntityType)]
    private let trie: WordTrie

    /// Whether there is nothing to look for.
    public var isEmpty: Bool { names.isEmpty }

    init(_ weights: [[UInt32]: Weight]) {
      var folded: [[UInt32]: (scalars: [UInt32], rule: NameRule, entity: EntityType)] = [:]
      for (name, weight) in weights.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let literal = LiteralTable.fold(String(name))
        guard (2...LiteralTable.longest).contains(literal.count), folded[literal] == nil else {
          continue
        }
        folded[literal] = (name, weight.rule, weight.entity)
      }
      let sorted = folded.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      literals = LiteralTable(sorted.map(\.key))
      names = sorted.map(\.value)
      trie = WordTrie(
        names.filter { $0.entity == .person }.map { ($0.scalars.map { WordTrie.fold($0) }, 0) })
    }

    /// Scalars of the longest person's name at `index`; nil for none.
    func length(_ line: MaskLine, at index: Int) -> Int? {
      trie.longest(line, from: index, step: 1)?.length
    }
  }
}
