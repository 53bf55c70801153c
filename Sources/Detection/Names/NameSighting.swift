import TextModel

/// A name at a place of a text.
struct NameSighting: Sendable, Hashable {
  var rule: NameRule
  var entity: EntityType
  var span: ByteSpan
  var confidence: Confidence
  /// As it is compared: folded, without blanks.
  var name: [UInt32]

  /// As it is reported.
  ///
  /// - Parameter offset: where the text begins in its document, in bytes.
  func finding(at offset: Int) -> Finding {
    var finding = Finding(
      rule: rule.rawValue, kind: .identifier, span: span.shifted(by: offset), confidence: confidence
    )
    finding.entity = entity
    finding.verdict = .valid
    return finding
  }
}
