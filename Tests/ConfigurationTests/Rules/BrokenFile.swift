import Configuration
import Testing

/// A rule file, and all that the reader complains of: “line:column：message”.
///
/// Most are a good file with something replaced, so that a case shows what is wrong with it and nothing
/// else.
struct BrokenFile: Sendable, CustomTestStringConvertible {
  let name: String
  var expected: [String]
  let yaml: String

  static let good = """
    id: ad.a
    title: 广告
    scope: sentence
    any: [加微信]
    examples:
      delete: [加微信]
      keep: [微信群]

    """

  /// A good entry of the placeholder lexicon.
  static let goodContext = """
    id: context.a
    title: 通名
    hides: place
    after: [镇, 乡]
    examples:
      find: [X镇]
      keep: [全镇]

    """

  /// A good identifier.
  static let goodIdentifier = """
    id: identifier.a
    title: 会员号
    entity: account
    pattern: 'VIP\\d{6}'
    groups: [3-6]
    check: luhn
    bare: ignore
    labels: [会员号, 卡号]
    against: [订单号]
    units: [元]
    distance: 10
    examples:
      valid: [会员号⟦VIP123456⟧]
      keep: [订单号VIP123456]

    """

  init(_ name: String, _ expected: String..., yaml: String) {
    self.name = name
    self.expected = expected
    self.yaml = yaml
  }

  /// Each text is there once at least; its first place is replaced.
  init(
    _ name: String, _ expected: String..., in good: String = Self.good,
    replacing changes: [(String, String)]
  ) {
    self.name = name
    self.expected = expected
    yaml = changes.reduce(good) { text, change in
      precondition(text.contains(change.0), change.0)
      return text.replacing(change.0, with: change.1, maxReplacements: 1)
    }
  }

  var testDescription: String { name }

  var complaints: [String] {
    RuleLibrary([RuleFile(name: "f", bytes: Array(yaml.utf8))]).problems.map {
      "\($0.place?.line ?? 0):\($0.place?.column ?? 0)：\($0.message)"
    }
  }
}
