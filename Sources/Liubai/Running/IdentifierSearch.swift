import Detection
import Redaction
import TextModel

/// Finds a text's identifiers. Where they are held against a policy, those are left that it forbids, or would if
/// they were surer: a gate must let through what `redact` has made.
struct IdentifierSearch: Sendable {
  private(set) var detectors: DetectorSet
  /// What the texts are held against; nil where nobody asks.
  var gate: Redactor?

  /// In order; they may overlap.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8, whole lines.
  ///   - offset: where they begin in their document.
  ///   - heading: what the text is called, in a record.
  ///   - column: what the policy says about it.
  func findings(
    in bytes: borrowing Swift.Span<UInt8>, at offset: Int, heading: String? = nil,
    column: Policy.Column? = nil
  ) -> [Finding] {
    let found = detectors.headed(heading).findings(in: bytes, at: offset)
    return left(found, in: bytes, at: offset, column: column)
  }

  /// The same for a text of a record, which may be one value whatever it looks like.
  func findings(in place: RecordText) -> [Finding] {
    var found = detectors.headed(place.heading).findings(in: place.text.span, at: 0)
    if let whole = gate?.policy.whole(place.text, of: place.column, at: 0) {
      found = DetectorSet.merged([whole] + found)
    }
    return left(found, in: place.text.span, at: 0, column: place.column)
  }

  /// What finds, wherever they stand, the names that one of a record's texts tells; nil where none does.
  func names(in texts: [RecordText]) -> DetectorSet? {
    var names = NameEvidence()
    for place in texts {
      if let told = detectors.headed(place.heading).names(in: place.text.span) { names.merge(told) }
    }
    return detectors.spreading(names)
  }

  /// The same, and what finds names that are known.
  func knowing(_ names: DetectorSet) -> IdentifierSearch {
    var search = self
    search.detectors = detectors.adding(names)
    return search
  }

  private func left(
    _ found: [Finding], in bytes: borrowing Swift.Span<UInt8>, at offset: Int,
    column: Policy.Column?
  ) -> [Finding] {
    guard let gate, !found.isEmpty else { return found }
    let left = Set(gate.document().residuals(found, in: bytes, at: offset, column: column))
    return found.filter { left.contains($0) || gate.policy.verdict($0) == .remark }
  }
}
