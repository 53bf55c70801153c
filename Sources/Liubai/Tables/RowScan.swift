/// Where rows and cells of a table end (RFC 4180), byte by byte, however the bytes are cut.
///
/// A cell is quoted if a quotation mark is its first byte; inside, two marks stand for one, and separators and
/// line ends are text. A mark anywhere else is text, too. Rows end at LF; a CR before it belongs to the line end.
struct RowScan: Sendable {
  private enum State { case cellStart, plain, quoted, mark }

  let separator: UInt8
  private var state = State.cellStart

  init(_ separator: UInt8) { self.separator = separator }

  /// Whether a quoted cell is open.
  var isOpen: Bool { if case .quoted = state { true } else { false } }

  /// What ends with a byte.
  enum End: Sendable { case nothing, cell, row }

  /// Takes the next byte.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> End {
    if case .quoted = state {
      if byte == Self.quote { state = .mark }
      return .nothing
    }
    if byte == separator {
      state = .cellStart
      return .cell
    }
    if byte == 0x0A {
      state = .cellStart
      return .row
    }
    if byte == Self.quote {
      switch state {
      case .cellStart, .mark: state = .quoted
      case .plain, .quoted: break
      }
    } else {
      state = .plain
    }
    return .nothing
  }

  static let quote = UInt8(ascii: "\"")
}
