import Detection
import TextModel

/// Finds what a policy's deny lists name.
struct DenyDetector: Detector {
  /// Of its findings.
  static let rule = "policy.deny"

  private let lists: [(entity: EntityType, words: WordMatcher)]

  /// Nil where the lists name nothing.
  init?(_ policy: Policy) throws(RedactionProblem) {
    var lists: [(entity: EntityType, words: WordMatcher)] = []
    for entity in EntityType.allCases {
      guard let words = policy.deny[entity], !words.isEmpty else { continue }
      let matcher = try WordMatcher(words, policy: policy.id, list: "deny.\(entity.rawValue)")
      lists.append((entity, matcher))
    }
    if lists.isEmpty { return nil }
    self.lists = lists
  }

  func findings(in bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> [Finding] {
    var findings: [Finding] = []
    for (entity, words) in lists {
      for match in words.matches(in: bytes) {
        // Of two entries at one place the reader wants to know of one.
        if let last = findings.last, last.entity == entity,
          last.span == match.span.shifted(by: offset)
        {
          continue
        }
        var finding = Finding(
          rule: Self.rule, kind: .identifier, span: match.span.shifted(by: offset))
        finding.entity = entity
        finding.verdict = .valid
        // Fail closed: what could not be examined is taken for named.
        if match.isOverrun { finding.reasons = ["名单中的正则表达式超出限额，整句按命中处理"] }
        findings.append(finding)
      }
    }
    if lists.count > 1 { findings.sort { $0.span < $1.span } }
    return findings
  }
}
