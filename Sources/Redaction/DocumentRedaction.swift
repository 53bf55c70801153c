import Detection
import TextModel

/// One document: names numbered, pseudonyms consistent.
///
/// `meet` all its findings in the text's order; then ask for edits, any number of times, of any piece; then
/// judge what is to be written (`residuals`, of a `DocumentRedaction` of its own or of this one).
public struct DocumentRedaction: Sendable {
  let redactor: Redactor
  private var names = NameBook()
  private var pseudonyms = PseudonymBook()
  private var identity: DocumentIdentity

  init(_ redactor: Redactor, id: String?) {
    self.redactor = redactor
    identity = DocumentIdentity(id)
  }

  /// Takes notice of what a piece of the document holds.
  ///
  /// - Parameters:
  ///   - findings: in order of their beginnings; spans count from the document's beginning.
  ///   - bytes: whole lines of the document.
  ///   - offset: where they begin in it.
  ///   - column: what a table's column holds, where the piece is a cell of one.
  public mutating func meet(
    _ findings: [Finding], in bytes: borrowing Swift.Span<UInt8>, at offset: Int,
    column: Policy.Column? = nil
  ) {
    if redactor.writesNames { names.meetForms(in: bytes) }
    for group in redactor.groups(findings, in: bytes, at: offset, column: column) {
      switch group.chief.operation {
      case .surname: names.meet(value(group, bytes, offset))
      case .pseudonym(.document):
        guard let keys = redactor.keys else { continue }
        let value = value(group, bytes, offset)
        identity.meet(value)
        pseudonyms.meet(value, keys, document: identity.bytes ?? [])
      default: break
      }
    }
  }

  /// What the policy makes of a piece: sorted, not overlapping.
  ///
  /// Law 2 (cover): every byte of a finding that the policy forbids lies in an edit, whatever else overlaps
  /// it, but where an allowed word or a stronger kept value holds the whole finding, and where the value is
  /// as the policy wants it already.
  ///
  /// - Complexity: O(*f* log *f* + *b*), *f* findings, *b* the bytes of allowed words' sentences.
  public func edits(
    _ findings: [Finding], in bytes: borrowing Swift.Span<UInt8>, at offset: Int,
    column: Policy.Column? = nil
  ) -> [Edit] {
    var edits: [Edit] = []
    for group in redactor.groups(findings, in: bytes, at: offset, column: column) {
      let replacement = replacement(group, bytes, offset)
      if !isEqual(replacement, group.span.shifted(by: -offset), bytes) {
        edits.append(Edit(span: group.span, replacement: replacement))
      }
    }
    return edits
  }

  /// What of the findings in a text to be written the policy forbids. The forms that its own operators
  /// write are known again and are none.
  ///
  /// Findings of all kinds that the policy forbids, in the order given.
  public func residuals(
    _ findings: [Finding], in bytes: borrowing Swift.Span<UInt8>, at offset: Int,
    column: Policy.Column? = nil
  ) -> [Finding] {
    var residuals: Set<Finding> = []
    for group in redactor.groups(findings, in: bytes, at: offset, column: column) {
      let replacement = replacement(group, bytes, offset)
      if !isEqual(replacement, group.span.shifted(by: -offset), bytes) {
        residuals.formUnion(group.findings)
      }
    }
    return findings.filter { finding in
      if finding.kind == .identifier { return residuals.contains(finding) }
      guard redactor.policy.verdict(finding) == .violation else { return false }
      let range = (finding.span.start - offset)..<(finding.span.end - offset)
      return !redactor.forms.isOwn(finding, range, in: bytes)
    }
  }

  private func value(
    _ group: ResolvedFindings.Group, _ bytes: borrowing Swift.Span<UInt8>, _ offset: Int
  ) -> ValueText {
    let span = group.chief.finding.span
    return ValueText(
      bytes, (span.start - offset)..<(span.end - offset), group.chief.finding.entity ?? .other)
  }

  private func isEqual(
    _ replacement: [UInt8], _ span: ByteSpan, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    guard replacement.count == span.count else { return false }
    for (index, byte) in replacement.enumerated() where bytes[span.start + index] != byte {
      return false
    }
    return true
  }

  /// What stands for a group: the wording of its chief.
  private func replacement(
    _ group: ResolvedFindings.Group, _ bytes: borrowing Swift.Span<UInt8>, _ offset: Int
  ) -> [UInt8] {
    let value = value(group, bytes, offset)
    let hidden = group.others.map { ($0.start - offset)..<($0.end - offset) }
    switch group.chief.operation {
    case .keep: return Replacement.tag(value.entity)
    case .mask(let mask): return mask.written(value, in: bytes, hiding: hidden)
    case .replace(let text): return Replacement.written(text, value.entity)
    case .remove: return []
    case .surname: return names.written(value)
    case .generalize(let level): return level.written(value, in: bytes, hiding: hidden)
    case .hash, .pseudonym, .encrypt:
      // A redactor without a key has no such operation.
      guard let keys = redactor.keys else { return Replacement.tag(value.entity) }
      return keyed(group.chief.operation, value, keys, bytes, group.span.shifted(by: -offset))
    }
  }

  private func keyed(
    _ operation: Operation, _ value: ValueText, _ keys: KeyRing,
    _ bytes: borrowing Swift.Span<UInt8>, _ span: ByteSpan
  ) -> [UInt8] {
    switch operation {
    case .hash: return Hash.written(value, keys)
    case .pseudonym(.corpus): return Pseudonym.written(value, keys, document: nil, attempt: 0)
    case .pseudonym(.document):
      return pseudonyms[value]
        ?? Pseudonym.written(value, keys, document: identity.bytes ?? [], attempt: 0)
    default:
      // All that the group covers comes back, not only its chief's part.
      var plain: [UInt8] = []
      for index in span.start..<span.end { plain.append(bytes[index]) }
      return Encryption.written(plain, value.entity, keys)
    }
  }
}
