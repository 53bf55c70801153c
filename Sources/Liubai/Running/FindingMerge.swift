import Detection
import TextModel

/// Brings what cleaning found and the placeholders of a document into one order.
///
/// A placeholder is certain when its section has been read; all that stands behind the last certain one
/// waits for it. Weak masks are certain when their section has ended: where they are asked for, its text
/// is kept and all of it waits. Identifiers are certain at once, and wait for what cleaning may yet find before
/// them. Without a detector nothing waits.
struct FindingMerge {
  private var section: PlaceholderSection?
  /// No placeholder comes any more that begins before it.
  private var decided: Int
  /// Everything before it was given.
  private var given = 0
  private var waiting: [Finding] = []
  /// Whether anything but cleaning finds something.
  private let waits: Bool
  /// Of the placeholders found so far; nil without a detector.
  private(set) var figures: PlaceholderFigures?
  /// What is kept of a section; nil where nobody asks for weak masks.
  private var weakSection: WeakMaskSection?
  /// Whether pieces must come with their text.
  var keepsText: Bool { weakSection != nil }
  /// Findings of weak masks, by rule.
  var weakCounts: [String: Int] { weakSection?.counts ?? [:] }

  /// Findings of identifiers, by rule, and by what they name.
  private(set) var identifierCounts = IdentifierCounts()

  /// - Parameter findsIdentifiers: whether pieces carry them.
  init(
    _ detector: PlaceholderDetector?, _ weakMasks: WeakMaskDetector?, findsIdentifiers: Bool = false
  ) {
    waits = detector != nil || findsIdentifiers
    decided = detector == nil ? Int.max : 0
    section = detector.map { PlaceholderSection($0) }
    weakSection = weakMasks.map { WeakMaskSection($0) }
    figures = detector.map { _ in PlaceholderFigures() }
  }

  /// Takes what was noted in a document's next piece.
  ///
  /// - Parameter text: its bytes, where weak masks are asked for.
  mutating func append(_ piece: ReadPiece, text: [UInt8]) {
    waiting += piece.identifiers
    identifierCounts.add(piece.identifiers)
    guard section != nil else { return }
    figures?.characters += piece.characters
    if piece.startsSection, piece.offset > 0 {
      take(section?.finish() ?? [])
      waiting += weakSection?.finish() ?? []
      decided = piece.offset
    }
    weakSection?.append(text)
    if let masks = piece.masks { take(section?.add(masks) ?? []) }
  }

  /// Takes what cleaning found.
  mutating func append(_ findings: [Finding]) { waiting += findings }

  /// The document is complete.
  mutating func finish() {
    take(section?.finish() ?? [])
    waiting += weakSection?.finish() ?? []
    decided = Int.max
  }

  /// Gives the findings before which nothing can come any more, in no particular order, and says where
  /// the next one may begin at the earliest.
  ///
  /// - Parameter undecided: where cleaning's next finding may begin at the earliest.
  mutating func ready(_ undecided: Int) -> (findings: [Finding], undecided: Int) {
    guard waits else {
      defer { waiting.removeAll(keepingCapacity: true) }
      return (waiting, undecided)
    }
    let limit = min(decided, undecided)
    // While a section is kept the limit stands still, and what waits need not be looked at.
    guard limit > given || limit == .max else { return ([], limit) }
    given = limit
    var ready: [Finding] = []
    var rest: [Finding] = []
    for finding in waiting {
      if finding.span.start < limit { ready.append(finding) } else { rest.append(finding) }
    }
    waiting = rest
    return (ready, limit)
  }

  private mutating func take(_ placeholders: [Placeholder]) {
    for placeholder in placeholders {
      figures?.add(placeholder)
      if weakSection == nil { decided = max(decided, placeholder.span.start) }
      waiting.append(placeholder.finding)
    }
    weakSection?.append(placeholders)
  }
}
