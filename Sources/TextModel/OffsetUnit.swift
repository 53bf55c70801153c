/// The unit in which a report counts. Inside, everything is UTF-8 bytes.
public enum OffsetUnit: String, Sendable, Hashable, CaseIterable {
  case codepoint
  case utf8
  case utf16
}

/// Turns ascending UTF-8 byte offsets of one text into offsets of another unit, with line and column.
///
/// Lines end at LF; a CR counts as a character of its line. `line` and `column` begin at 1, and
/// `column` is in the unit asked for. Feed it the text in pieces, ask for offsets in ascending order:
/// O(*n*) over the whole text, no table.
public struct PositionCounter: Sendable {
  /// A place as reports tell it.
  public struct Position: Sendable, Hashable {
    /// From the text's beginning, from 0.
    public var offset: Int
    /// From 1.
    public var line: Int
    /// From 1, in the unit asked for.
    public var column: Int
  }

  private let unit: OffsetUnit
  private var byteOffset = 0
  private var offset = 0
  private var line = 1
  private var column = 1

  /// At a text's beginning.
  public init(unit: OffsetUnit) { self.unit = unit }

  /// How many bytes have been counted.
  public var bytesSeen: Int { byteOffset }

  /// The position after all bytes seen so far.
  public var position: Position { Position(offset: offset, line: line, column: column) }

  /// Counts `bytes`, the text's next ones.
  public mutating func advance(over bytes: ArraySlice<UInt8>) {
    byteOffset += bytes.count
    guard let last = bytes.lastIndex(of: 0x0A) else {
      let width = width(bytes)
      offset += width
      column += width
      return
    }
    let rest = width(bytes[(last + 1)...])
    line += ByteCount.of(bytes[...last], word: ByteCount.lineFeeds) { $0 == 0x0A }
    offset += width(bytes[...last]) + rest
    column = 1 + rest
  }

  private func width(_ bytes: ArraySlice<UInt8>) -> Int {
    if unit == .utf8 { return bytes.count }
    let characters = ByteCount.characters(bytes)
    if unit == .codepoint { return characters }
    return characters + ByteCount.of(bytes, word: ByteCount.longLeads) { $0 >= 0xF0 }
  }
}
