/// What kind of thing was found. The raw values are the words of the reports; the list is closed.
public enum FindingKind: String, Sendable, Hashable, CaseIterable {
  case placeholder
  /// A place where a mask left nothing behind (`start == end`).
  case elided
  case weakMask = "weak-mask"
  case identifier
  /// Not an identifier by itself, but it tells who or where: a local slogan, a small cell.
  case quasi
  case advertisement
  case paidMarker = "paid-marker"
  case boilerplate
  /// A defect of characters, punctuation, blanks or lines.
  case typography
  /// Text that is lost: reported, never deleted or invented.
  case damage
}

/// How sure a finding is.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
  case certain
  case likely
  case possible
}

/// One thing at one place. It may carry the edit that would mend it; it never makes it.
public struct Finding: Sendable, Hashable {
  /// Identifier of the rule, such as `punct.halfwidth`.
  public var rule: String
  /// What kind of thing it is.
  public var kind: FindingKind
  /// UTF-8 byte offsets into the text as it came in (decoded, without its BOM).
  public var span: ByteSpan
  /// How sure it is.
  public var confidence: Confidence
  /// The change that mends it, or nil for something that is only reported.
  public var edit: Edit?
  /// What a placeholder stands for; nil for findings of other kinds.
  public var hides: HiddenKind?
  /// What an identifier names; nil for findings of other kinds.
  public var entity: EntityType?
  /// What speaks for an identifier; nil for findings of other kinds.
  public var verdict: IdentifierVerdict?
  /// How many values a weak mask leaves possible; nil where that is not counted.
  public var candidates: Int?
  /// Why it was found and judged so, in Chinese, where somebody asked for reasons.
  public var reasons: [String] = []

  /// A finding of `rule` at `span`.
  public init(
    rule: String, kind: FindingKind, span: ByteSpan, confidence: Confidence = .certain,
    edit: Edit? = nil
  ) {
    self.rule = rule
    self.kind = kind
    self.span = span
    self.confidence = confidence
    self.edit = edit
  }
}
