import TextModel

/// How many identifiers were found.
public struct IdentifierCounts: Sendable, Hashable {
  /// By the ids of rules.
  public private(set) var rules: [String: Int] = [:]
  /// By what they name.
  public private(set) var entities: [EntityType: Int] = [:]

  /// None.
  public init() {}

  /// All of them.
  public var total: Int { entities.values.reduce(0, +) }

  mutating func add(_ findings: [Finding]) {
    for finding in findings {
      guard finding.kind == .identifier, let entity = finding.entity else { continue }
      rules[finding.rule, default: 0] += 1
      entities[entity, default: 0] += 1
    }
  }

  mutating func merge(_ other: IdentifierCounts) {
    rules.merge(other.rules, uniquingKeysWith: +)
    entities.merge(other.entities, uniquingKeysWith: +)
  }
}
