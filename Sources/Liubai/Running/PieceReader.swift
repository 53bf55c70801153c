import Cleaning
import Detection
import TextModel

/// What is done with a piece of a document on any thread: it is cleaned, or searched for placeholders,
/// or both. The two do not know of each other: placeholders are found in the text as it came.
struct PieceReader: Sendable {
  /// Nil where nothing that a cleaner finds is asked for.
  let cleaner: Cleaner?
  let detector: PlaceholderDetector?

  func read(_ block: TextBlock) -> ReadPiece {
    ReadPiece(
      offset: block.offset, startsSection: block.startsSection, cleaned: cleaner?.clean(block),
      masks: detector?.read(block.bytes, offset: block.offset, fence: block.fence),
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
  /// Code points; counted where placeholders are.
  var characters: Int
}
