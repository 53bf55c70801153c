import TextModel

/// Reads text and reports findings. A pure function of values: any thread may ask it, in any order.
///
/// What it is given are whole lines, in the text's order or not; what it says of a line depends on that
/// line alone, so a text may be cut at any line end. Recognisers that need the whole document take their
/// evidence beforehand (`init`), never from an earlier call.
public protocol Detector: Sendable {
  /// The findings of `bytes`, in order of their beginnings; they may overlap.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8, whole lines.
  ///   - offset: where they begin in their document, in bytes: added to every span.
  func findings(in bytes: borrowing Span<UInt8>, at offset: Int) -> [Finding]
}
