import Redaction
import TextModel

/// A text in which what is found is marked, ⟦13800138000|phone⟧, with `?` behind the entity for a suspect.
struct MarkedValues {
  private(set) var bytes: [UInt8] = []
  private(set) var findings: [Finding] = []

  init(_ source: String) {
    var rest = source[...]
    while let open = rest.firstIndex(of: "⟦") {
      bytes += rest[..<open].utf8
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "⟧"), let bar = rest[..<close].lastIndex(of: "|") else {
        break
      }
      let start = bytes.count
      bytes += rest[..<bar].utf8
      let name = rest[rest.index(after: bar)..<close]
      findings.append(
        Self.finding(
          EntityType(rawValue: String(name.prefix { $0 != "?" })) ?? .other,
          ByteSpan(start, bytes.count), name.hasSuffix("?") ? .suspect : .valid))
      rest = rest[rest.index(after: close)...]
    }
    bytes += rest.utf8
  }

  static func finding(
    _ entity: EntityType, _ span: ByteSpan, _ verdict: IdentifierVerdict = .valid,
    rule: String = "identifier.test"
  ) -> Finding {
    var finding = Finding(rule: rule, kind: .identifier, span: span)
    finding.entity = entity
    finding.verdict = verdict
    return finding
  }

  /// The text redacted.
  func redacted(_ redactor: Redactor, id: String? = nil) -> String {
    var document = redactor.document(id: id)
    document.meet(findings, in: bytes.span, at: 0)
    let edits = document.edits(findings, in: bytes.span, at: 0)
    return String(decoding: Edit.apply(edits, to: bytes), as: UTF8.self)
  }
}

/// Every entity by one operation.
func uniform(_ operation: Redaction.Operation, id: String = "test") -> Policy {
  Policy(
    id: id, title: "试验",
    entities: Dictionary(
      uniqueKeysWithValues: EntityType.allCases.map { ($0, Policy.Answer(operation)) }))
}

/// A key that is none.
func testKey(_ seed: UInt8 = 1) throws -> RedactionKey {
  try RedactionKey((0..<32).map { UInt8($0) &* 7 &+ seed })
}

func redacted(_ marked: String, by operation: Redaction.Operation) throws -> String {
  MarkedValues(marked).redacted(try Redactor(uniform(operation), key: testKey()))
}
