import TextModel

/// A mask as its own line shows it, before the document has its say.
struct MaskCandidate: Sendable {
  /// In the document, bytes.
  var span: ByteSpan
  var family: PlaceholderFamily
  var style: MaskStyle
  /// How much speaks for a mask at all; see `PlaceholderSection.threshold`.
  var strength: Int
  /// What speaks for each meaning.
  var votes = HiddenVotes()
  /// Half of a pair that Markdown would read as emphasis.
  var isEmphasis = false
  /// A single `*` with no word of weight beside it: a reference, where the document explains one.
  var isLoneStar = false
  /// A single letter with no word of weight beside it: other ones in the document do not help it.
  var isLoneLetter = false
  /// Counts only where the document has sure masks of the same style.
  var needsCompany = false
  /// A blank such as exercises have too.
  var isQuizBlank = false
  /// What stands right before and behind, as a number: the same place elsewhere has the same.
  var before: UInt64 = 0
  var after: UInt64 = 0
  var reasons: [String] = []
}

/// Votes for each meaning, in one small value.
struct HiddenVotes: Sendable, Hashable {
  private var weights = SIMD16<Int16>()

  subscript(kind: HiddenKind) -> Int {
    get { Int(weights[kind.index]) }
    set { weights[kind.index] = Int16(clamping: newValue) }
  }

  /// The meaning with most votes, and how many; the first of `HiddenKind.allCases` among equals.
  var leader: (kind: HiddenKind, votes: Int) {
    var best = (kind: HiddenKind.other, votes: 0)
    for kind in HiddenKind.allCases where self[kind] > best.votes { best = (kind, self[kind]) }
    return best
  }

  mutating func add(_ other: HiddenVotes) { weights &+= other.weights }
}

extension HiddenKind {
  /// The place among all.
  var index: Int {
    switch self {
    case .place: 0
    case .organisation: 1
    case .person: 2
    case .number: 3
    case .date: 4
    case .ordinal: 5
    case .title: 6
    case .contact: 7
    case .enumerator: 8
    case .other: 9
    }
  }
}
