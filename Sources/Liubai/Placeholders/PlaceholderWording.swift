import Detection
import TextModel

/// What cleaning makes of placeholders.
public enum PlaceholderTreatment: String, Sendable, Hashable, CaseIterable {
  case keep
  /// All with one glyph.
  case unify
  /// A tag that says what each one hides.
  case tag
}

/// What cleaning writes for placeholders.
public struct PlaceholderWording: Sendable, Hashable {
  /// What becomes of them.
  public var treatment = PlaceholderTreatment.keep
  /// What `unify` writes; nil for two of the glyph that the text has most of.
  public var unified: String?
  /// What `tag` writes; without a word of its own a kind has its Chinese name in 〔〕.
  public var tags: [HiddenKind: String] = [:]

  /// Placeholders stay as they are.
  public init() {}

  /// What `tag` writes for a kind.
  public func tag(_ kind: HiddenKind) -> String { tags[kind] ?? "〔\(kind.title)〕" }

  /// What `unify` writes in a text with these figures.
  ///
  /// A glyph that is read as something else where it stands alone (0, ?, N) is no common one.
  func unified(_ figures: PlaceholderFigures) -> String {
    unified
      ?? String(repeating: figures.dominantGlyph(among: Self.common)?.rawValue ?? "X", count: 2)
  }

  private static let common: Set<MaskStyle> = [
    .star, .latinX, .cross, .circle, .square, .triangle, .mark,
  ]
}
