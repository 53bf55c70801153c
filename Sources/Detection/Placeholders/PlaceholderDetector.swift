import Matching
import TextModel

/// Finds what stands where a value was, and says what it hides.
///
/// In two steps, so that documents are read in pieces and on many threads: `read` looks at whole lines, on
/// any thread, and notes each mask with what its own line says; a `PlaceholderSection` takes the notes in
/// order and decides with the habits of the whole document. Where a text is cut into pieces never shows.
public struct PlaceholderDetector: Sendable, Hashable {
  /// Whether findings carry reasons.
  public var explains = false
  /// Those that are looked for.
  public var families = Set(PlaceholderFamily.allCases)
  private let contexts: [ContextRule]
  private let lexicon: LazyBox<PlaceholderLexicon>

  /// All families, with these words. They are compiled when the first text is read: a run that asks for no
  /// placeholders does without. O(1).
  public init(_ contexts: [ContextRule]) {
    self.contexts = contexts
    lexicon = LazyBox { PlaceholderLexicon(contexts) }
  }

  /// All families, with the words of `lexicon`.
  public init(_ lexicon: PlaceholderLexicon) {
    contexts = lexicon.rules
    self.lexicon = LazyBox { lexicon }
  }

  /// Reads some whole lines of a document.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8, whole lines.
  ///   - offset: where they begin in the document; spans are told from the document's beginning.
  ///   - fence: the code fence that is open where they begin, if one is.
  /// - Complexity: O(*n*), about a nanosecond a byte, and some microseconds for each line with a mask.
  public func read(_ bytes: [UInt8], offset: Int = 0, fence: UInt8? = nil) -> MaskReading {
    let lexicon = lexicon.value
    var reader = LineReader(self, lexicon, offset: offset)
    let text = bytes.span
    let fenced = reader.reading.habits.meetLines(text, at: offset, fence: fence)
    var position = 0
    var places: [Int] = []
    while let line = lexicon.scan.next(text, from: position, places: &places) {
      position = line.upperBound + 1
      if fenced.range(holding: line.lowerBound) == nil { reader.read(text, line, places: places) }
    }
    return reader.reading
  }

  /// The placeholders of one document, by their place.
  ///
  /// - Parameter document: valid UTF-8.
  /// - Complexity: O(*n*).
  public func placeholders(in document: [UInt8]) -> [Placeholder] {
    var section = PlaceholderSection(self)
    return section.add(read(document)) + section.finish()
  }
}

extension PlaceholderDetector {
  public static func == (left: PlaceholderDetector, right: PlaceholderDetector) -> Bool {
    left.explains == right.explains && left.families == right.families
      && left.contexts == right.contexts
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(explains)
    hasher.combine(families)
    hasher.combine(contexts.count)
  }
}

/// What `PlaceholderDetector.read` noted.
public struct MaskReading: Sendable {
  var candidates: [MaskCandidate] = []
  var habits = DocumentHabits()

  init() {}
}
