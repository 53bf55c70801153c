import TextModel

/// Something that stands where a value was.
public struct Placeholder: Sendable, Hashable {
  /// UTF-8 byte offsets; empty where a mask left nothing behind.
  public var span: ByteSpan
  /// How it is made.
  public var family: PlaceholderFamily
  /// What stood there.
  public var hides: HiddenKind
  /// How sure it is that something was masked here.
  public var confidence: Confidence
  /// What it is written with.
  public var style: MaskStyle
  /// What spoke for it, in Chinese; empty unless somebody asked.
  public var reasons: [String]

  /// A placeholder at `span`.
  public init(
    span: ByteSpan, family: PlaceholderFamily, hides: HiddenKind, confidence: Confidence,
    style: MaskStyle, reasons: [String] = []
  ) {
    self.span = span
    self.family = family
    self.hides = hides
    self.confidence = confidence
    self.style = style
    self.reasons = reasons
  }

  /// As a report tells it.
  public var finding: Finding {
    var finding = Finding(
      rule: family.id, kind: family == .elided ? .elided : .placeholder, span: span,
      confidence: confidence)
    finding.hides = hides
    finding.reasons = reasons
    return finding
  }
}
