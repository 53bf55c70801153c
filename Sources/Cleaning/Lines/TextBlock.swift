import TextModel

/// Some whole lines of a document, with as much of their surroundings as decides about them.
///
/// `BlockCutter` makes blocks, `Cleaner.clean(_:)` cleans each by itself, on any thread,
/// `BlockAssembler` puts the results together in order. Where blocks are cut never shows.
public struct TextBlock: Sendable {
  /// Valid UTF-8.
  public var bytes: [UInt8]
  /// Where the block begins in its document, in bytes.
  public var offset: Int
  /// Whole lines before the block, with their line ends: the last one, and more of them as far as rules
  /// of content look; empty if there is none or it is too long.
  var before: [UInt8]
  /// Lines after the block, likewise.
  var after: [UInt8]
  /// Whether nothing stands before `before`.
  var reachesStart: Bool
  /// Whether nothing stands after `after`.
  var reachesEnd: Bool
  /// Whether the line after the block is blank, so that a run of blank lines goes on there.
  var blankFollows: Bool
  /// The fence's character, where the block begins inside a code fence.
  public internal(set) var fence: UInt8?
  /// Whether the document ends with this block.
  var isLast: Bool
  /// Whether a section begins here: what was said before it does not count.
  public internal(set) var startsSection = false
}

extension TextBlock {
  /// A whole document in one block.
  init(document: [UInt8]) {
    self.init(
      bytes: document, offset: 0, before: [], after: [], reachesStart: true, reachesEnd: true,
      blankFollows: false, fence: nil, isLast: true)
  }
}

/// Thrown by `BlockCutter.next()` for a line that is longer than `maxLine`.
public struct LineTooLong: Error, Sendable, Hashable {
  /// The line's first byte, counted from the document's beginning.
  public let offset: Int
  /// Bytes.
  public let limit: Int
}

/// A blank line, which only what follows can decide about.
struct BlankLine: Sendable {
  /// The whole line with its line end, as document offsets.
  var span: ByteSpan
  /// Its blanks; empty where the line is nothing but its line end.
  var content: ByteSpan
  /// What ends it: LF, CR LF, or the markup that stood for a line end, with the rule that read it.
  var lineEnd: ByteSpan
  var breakRule: RuleNumber?
}

/// What became of a block: whole lines, and what only the neighbours can decide.
public struct CleanedBlock: Sendable {
  /// Text, findings and counts; a blank line before the first line is not in the text yet.
  var document = CleanedDocument()
  var leadingBlank: BlankLine?
  /// A blank line after the last line of text, before lines that have gone.
  var trailingBlank: BlankLine?
  /// The first line of text: its place in `document.text`, its span in the document, and whether a
  /// repetition of it may go.
  var firstLine: Line?
  var lastLine: Line?
  /// Whether a line with nothing but a date follows the first line.
  var firstIsBeforeDate = false
  var isLast = false
  /// Those that may come again, in order.
  var paragraphs: [RepeatedParagraph] = []
  var startsSection = false
  /// Markers of pairs that were taken out, in the order of the text.
  var markers: [ContentMarker] = []
  /// Whether the block's bytes end in LF.
  var endsInLineFeed = false

  struct Line: Sendable {
    /// Without the line end.
    var text: Range<Int>
    /// With the line end, document offsets.
    var span: ByteSpan
    /// The line end alone, document offsets.
    var lineEnd: ByteSpan
  }
}

extension TextBlock {
  /// The line before the block, without its line end.
  var lastBefore: ArraySlice<UInt8> {
    guard before.last == 0x0A else { return before[...] }
    let end = before.count - 1
    return before[(before[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)..<end]
  }

  /// The line after the block, without its line end.
  var firstAfter: ArraySlice<UInt8> {
    after[..<(after.firstIndex(of: 0x0A) ?? after.count)]
  }
}
