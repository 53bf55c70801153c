import Detection
import Redaction
import TextModel

/// Finds a text's identifiers, and leaves out what a policy wrote there itself: a gate must let through what
/// `redact` has made.
struct IdentifierSearch: Sendable {
  let detectors: DetectorSet
  /// What the texts are held against; nil where nobody asks.
  var policy: Policy?

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
    detectors.headed(heading).findings(in: bytes, at: offset)
  }
}
