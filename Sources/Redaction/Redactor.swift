import Detection
import Matching
import TextModel

/// A policy made ready: words compiled, key at hand. All threads share one.
///
/// It knows nothing of any document; what concerns one (numbers behind names, pseudonyms) is a
/// `DocumentRedaction`'s.
public struct Redactor: Sendable {
  /// As it was given.
  public let policy: Policy
  let keys: KeyRing?
  let forms: ReservedForms
  let allowed: WordMatcher
  let denied: DenyDetector?
  let roles: KeptRoles
  /// Whether any operation is `surname`.
  let writesNames: Bool

  /// - Parameter key: needed where the policy has an operation that needs one (`Operation.needsKey`).
  /// - Throws: an operation that needs a key has none; a word list holds a pattern that cannot be compiled,
  ///   or a word with nothing in it.
  public init(_ policy: Policy, key: RedactionKey?) throws(RedactionProblem) {
    self.policy = policy
    let needing = policy.entities.filter { $0.value.operation.needsKey }.map(\.key)
    let columns = policy.columns.contains { $0.operation?.needsKey == true }
    guard key != nil || needing.isEmpty && !columns else {
      throw RedactionProblem(.keyMissing(Self.ordered(needing)), policy: policy.id)
    }
    keys = key.map { KeyRing($0) }
    forms = ReservedForms(policy, keys: keys)
    let words = policy.mustKeep.words.map { Policy.WordMatch.word($0) }
    // Alone first, so that a complaint names the list that it is about.
    _ = try WordMatcher(words, policy: policy.id, list: "must-keep.words")
    allowed = try WordMatcher(policy.allow + words, policy: policy.id)
    roles = KeptRoles(policy.mustKeep.roles)
    writesNames =
      policy.entities.contains { $0.value.operation == .surname }
      || policy.columns.contains { $0.operation == .surname }
    denied = try DenyDetector(policy)
  }

  /// Finds what the policy's deny lists name; nil where they name nothing.
  ///
  /// Its findings are of kind `.identifier`, rule `policy.deny`, entity as listed, verdict `.valid`. A word is
  /// found folded: full-width, with invisible characters or blanks inside (张 伟), as `&#24352;` or `\u5f20`.
  public var denyDetector: (any Detector)? { denied }

  /// A document to be redacted.
  ///
  /// - Parameter id: what tells it from others, for pseudonyms of scope `document`: the same value has
  ///   another pseudonym in another document. Nil: it is told by the values that it holds.
  public func document(id: String? = nil) -> DocumentRedaction {
    DocumentRedaction(self, id: id)
  }

  private static func ordered(_ entities: [EntityType]) -> [EntityType] {
    EntityType.allCases.filter(entities.contains)
  }
}
