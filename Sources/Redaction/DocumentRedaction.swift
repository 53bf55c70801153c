import Detection
import TextModel

/// One document: names numbered, pseudonyms consistent.
///
/// `meet` all its findings in the text's order; then ask for edits, any number of times, of any piece; then
/// judge what is to be written (`residuals`, of a `DocumentRedaction` of its own or of this one).
public struct DocumentRedaction: Sendable {
  let redactor: Redactor
  var names = NameBook()
  var identity: DocumentIdentity

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
  ) {}

  /// What the policy makes of a piece: sorted, not overlapping.
  ///
  /// Law 2 (cover): every byte of a finding that the policy forbids lies in an edit, whatever else overlaps
  /// it, but where an allowed word or a stronger kept value holds the whole finding.
  public func edits(
    _ findings: [Finding], in bytes: borrowing Swift.Span<UInt8>, at offset: Int,
    column: Policy.Column? = nil
  ) -> [Edit] { [] }

  /// What of the findings in a text to be written the policy forbids. The forms that its own operators
  /// write are known again and are none.
  public func residuals(
    _ findings: [Finding], in bytes: borrowing Swift.Span<UInt8>, at offset: Int,
    column: Policy.Column? = nil
  ) -> [Finding] { [] }
}
