import Cleaning
import Detection
import TextModel

/// What is done with a piece of a document on any thread: it is cleaned, searched for placeholders, and
/// searched for identifiers, as somebody asks. None knows of the others: all but cleaning look at the text
/// as it came.
struct PieceReader: Sendable {
  /// Nil where nothing that a cleaner finds is asked for.
  let cleaner: Cleaner?
  let detector: PlaceholderDetector?
  /// Nil where nobody asks for identifiers.
  var identifiers: IdentifierSearch?

  func read(_ block: TextBlock) -> ReadPiece {
    ReadPiece(
      offset: block.offset, startsSection: block.startsSection, cleaned: cleaner?.clean(block),
      masks: detector?.read(block.bytes, offset: block.offset, fence: block.fence),
      identifiers: identifiers?.findings(in: block.bytes.span, at: block.offset) ?? [],
      characters: detector == nil ? 0 : block.bytes.characterCount)
  }
}

/// What became of a piece.
struct ReadPiece: Sendable {
  /// Where it begins in its document, in bytes.
  var offset: Int
  var startsSection: Bool
  var cleaned: CleanedBlock?
  var masks: MaskReading?
  /// In order; they may overlap.
  var identifiers: [Finding]
  /// Code points; counted where placeholders are.
  var characters: Int
}
