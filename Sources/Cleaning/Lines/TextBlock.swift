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
  /// The last line before the block that is not blank, without its line end; empty if none or too long.
  var before: [UInt8]
  /// The first line after the block that is not blank; empty if none or too long.
  var after: [UInt8]
  /// Whether the block begins inside a code fence.
  var fence: UInt8?
  /// Whether the document ends with this block.
  var isLast: Bool
}

/// What became of a block.
public struct CleanedBlock: Sendable {
  var document = CleanedDocument()
}

/// Thrown by `BlockCutter.next()` for a line that is longer than `maxLine`.
public struct LineTooLong: Error, Sendable, Hashable {
  /// The line's first byte, counted from the document's beginning.
  public let offset: Int
  public let limit: Int
}

/// Cuts a stream of decoded text into blocks at places where no rule looks across.
public struct BlockCutter: Sendable {
  private var buffer: [UInt8] = []
  private var done = false
  /// - Parameters:
  ///   - blockSize: in bytes; blocks are about this long, longer where a paragraph is.
  ///   - maxLine: in bytes; a longer line is refused.
  public init(cleaner: Cleaner, blockSize: Int = 1 << 20, maxLine: Int = 256 << 20) {}
  /// Takes the document's next bytes (valid UTF-8, cut anywhere between two code points).
  public mutating func append(_ bytes: ArraySlice<UInt8>) { buffer += bytes }
  /// Says that no more bytes come.
  public mutating func finish() { done = true }
  /// The next block; nil while more bytes are needed, and after the last block.
  public mutating func next() throws(LineTooLong) -> TextBlock? {
    guard done, !buffer.isEmpty else { return nil }
    defer { buffer = [] }
    return TextBlock(bytes: buffer, offset: 0, before: [], after: [], fence: nil, isLast: true)
  }
}

extension Cleaner {
  /// Cleans one block.
  public func clean(_ block: TextBlock) -> CleanedBlock {
    var result = CleanedBlock()
    result.document.text = block.bytes
    return result
  }
}

/// Puts cleaned blocks together, in the order of the document.
public struct BlockAssembler: Sendable {
  public init() {}
  /// Appends what is certain by now to `result`.
  public mutating func append(_ block: CleanedBlock, to result: inout CleanedDocument) {
    result.text += block.document.text
  }
  /// Appends the rest.
  public mutating func finish(into result: inout CleanedDocument) {}
}
