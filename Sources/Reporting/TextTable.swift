/// Columns of text, aligned as a terminal shows them: a full-width character takes two cells.
public struct TextTable: Sendable {
  private var rows: [[String]] = []

  /// No rows.
  public init() {}

  /// Adds a row of cells; rows may differ in length.
  public mutating func add(_ row: [String]) { rows.append(row) }

  /// Two blanks between columns, none at a line's end.
  public var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
    }
    var text = ""
    for row in rows {
      var gap = 0
      for (column, cell) in row.enumerated() where !cell.isEmpty || column < row.count - 1 {
        if !cell.isEmpty {
          text += String(repeating: " ", count: gap) + cell
          gap = 0
        }
        gap += widths[column] - Self.width(cell) + 2
      }
      text += "\n"
    }
    return text
  }

  /// Cells that `text` takes: UAX #11, wide and full-width count two. Ambiguous characters (“ ” … —)
  /// count one, as terminals have them unless told otherwise.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: sum
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }
}
