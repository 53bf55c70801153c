import Matching
import TextModel

/// Rules of identifiers, compiled: which may begin with a scalar, and what the words around say.
struct IdentifierLexicon: Sendable {
  /// A rule made ready. A class, because it is asked at every figure: handing it on must not copy what it holds.
  final class Entry: Sendable {
    let rule: IdentifierRule
    let patterns: [IdentifierPattern]
    /// What a label makes suspect: the forms whose check may fail, and the looser one.
    let suspects: [IdentifierPattern]
    let check: IdentifierCheck?
    /// Whether separators may stand inside.
    let isParted: Bool
    let groups: [[Int]]
    let bare: IdentifierVerdict?
    let distance: Int
    let entity: EntityType
    /// Place of what it names among all kinds.
    let order: Int

    /// Nil where a pattern does not parse.
    init?(_ rule: IdentifierRule) {
      let patterns = rule.patterns.compactMap { try? IdentifierPattern($0) }
      guard patterns.count == rule.patterns.count, !patterns.isEmpty else { return nil }
      self.rule = rule
      self.patterns = patterns
      check = rule.check.flatMap { IdentifierCheck.named($0) }
      let looser = rule.value.flatMap { try? IdentifierPattern($0) }
      suspects = (check == nil ? [] : patterns) + (looser.map { [$0] } ?? [])
      isParted = !rule.groups.isEmpty
      groups = rule.groups
      bare = rule.bare
      distance = rule.distance
      entity = rule.entity
      order = EntityType.allCases.firstIndex(of: rule.entity) ?? 0
    }
  }

  let entries: [Entry]
  let words: IdentifierWords
  let tables: IdentifierTables
  /// Which of them has a form that may begin with a scalar.
  let begins: IdentifierBegins

  /// Rules whose patterns do not parse are left out: whoever reads rules has refused them.
  init(_ rules: [IdentifierRule], tables: [CodeTable]) {
    let entries = rules.compactMap { Entry($0) }
    self.entries = entries
    words = IdentifierWords(entries.map(\.rule))
    self.tables = IdentifierTables(
      Dictionary(tables.map { ($0.id, $0.codes) }, uniquingKeysWith: { first, _ in first }))
    begins = IdentifierBegins(entries.map { $0.patterns + $0.suspects })
  }

  /// What the words of a column's head or a member's name say.
  func senses(of heading: String) -> [IdentifierWords.Sense] {
    var line = FoldedLine()
    let bytes = Array(heading.utf8)
    line.read(bytes.span, 0..<bytes.count)
    var senses: [IdentifierWords.Sense] = []
    var longest = 0
    // The longest word says it: 电话 in 电子邮箱/电话 says no more than 电子邮箱 does.
    for index in 0..<line.count {
      words.forEachMatch(line, at: index) { match in
        if match.range.count > longest {
          (longest, senses) = (match.range.count, [])
        }
        if match.range.count == longest { senses += match.senses }
      }
    }
    return senses
  }
}
