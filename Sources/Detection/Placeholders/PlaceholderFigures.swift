import TextModel

/// What a text's placeholders amount to, fit for filtering a corpus. Figures of texts add up.
///
/// Only what is certain or likely counts; what is merely possible is told apart.
public struct PlaceholderFigures: Sendable, Hashable {
  /// Code points of the text.
  public var characters: Int
  /// Placeholders that show.
  public var count = 0
  /// Places where nothing shows any more.
  public var elided = 0
  /// Those of either sort that are no more than possible.
  public var possible = 0
  /// By what they hide, elided ones too.
  public var hides: [HiddenKind: Int] = [:]
  /// By what they are written with.
  public var styles: [MaskStyle: Int] = [:]
  /// All of them, by family.
  public var families: [PlaceholderFamily: Int] = [:]
  /// By their glyphs: the ones that could as well have been written with another glyph.
  var glyphs: [MaskStyle: Int] = [:]

  /// - Parameter characters: code points of the text.
  public init(characters: Int = 0) { self.characters = characters }

  /// The figures of `placeholders` in a text of so many code points.
  public init(_ placeholders: [Placeholder], characters: Int) {
    self.init(characters: characters)
    for placeholder in placeholders { add(placeholder) }
  }

  /// Counts one more.
  public mutating func add(_ placeholder: Placeholder) {
    families[placeholder.family, default: 0] += 1
    guard placeholder.confidence != .possible else {
      possible += 1
      return
    }
    hides[placeholder.hides, default: 0] += 1
    guard placeholder.family != .elided else {
      elided += 1
      return
    }
    count += 1
    styles[placeholder.style, default: 0] += 1
    if placeholder.family.hasFreeGlyph { glyphs[placeholder.style, default: 0] += 1 }
  }

  /// Adds another text's.
  public mutating func merge(_ other: PlaceholderFigures) {
    characters += other.characters
    count += other.count
    elided += other.elided
    possible += other.possible
    hides.merge(other.hides, uniquingKeysWith: +)
    styles.merge(other.styles, uniquingKeysWith: +)
    families.merge(other.families, uniquingKeysWith: +)
    glyphs.merge(other.glyphs, uniquingKeysWith: +)
  }

  /// How many of those that show there are in 1,000 code points, times 100.
  public var hundredthsPerThousand: Int {
    characters == 0 ? 0 : (count * 200_000 + characters) / (2 * characters)
  }

  /// What most of them are written with; of two that are as frequent the one that `MaskStyle` has first.
  public var dominantStyle: MaskStyle? { Self.most(styles) }

  /// The glyph that most of those have whose glyph was free to choose.
  public var dominantGlyph: MaskStyle? { Self.most(glyphs) }

  /// The same, of these glyphs only.
  public func dominantGlyph(among styles: Set<MaskStyle>) -> MaskStyle? {
    Self.most(glyphs.filter { styles.contains($0.key) })
  }

  /// Whether more than one glyph is used where one would do. 某, a structured value's own `*` and a form's
  /// blanks beside `XX` are no mixture.
  public var isMixed: Bool { glyphs.count > 1 }

  private static func most(_ counts: [MaskStyle: Int]) -> MaskStyle? {
    var best: MaskStyle?
    for style in MaskStyle.allCases {
      guard let count = counts[style] else { continue }
      if count > best.flatMap({ counts[$0] }) ?? 0 { best = style }
    }
    return best
  }
}

extension PlaceholderFamily {
  /// Whether the writer was free to choose the glyph.
  var hasFreeGlyph: Bool { self == .glyphs || self == .yearMask || self == .partialNumber }
}
