/// A line as a row of values parted by commas or semicolons: short cells, no full-width stop.
struct CommaRow {
  private var commas = 0
  private var semicolons = 0
  private var isRow = true
  private var hasNumberCell = false

  /// - Parameter line: without its line end. Separators inside `"…"` do not part.
  init(_ line: ArraySlice<UInt8>) {
    var (cell, digits) = (0, 0)
    var inQuotes = false
    var index = line.startIndex
    func isNumber() -> Bool { cell > 0 && digits == cell }
    while index < line.endIndex {
      let byte = line[index]
      if byte == 0x22 { inQuotes.toggle() }
      if byte == 0x2C || byte == 0x3B, !inQuotes {
        if byte == 0x2C { commas += 1 } else { semicolons += 1 }
        if isNumber() { hasNumberCell = true }
        (cell, digits) = (0, 0)
      } else if byte & 0xC0 != 0x80 {
        // A line with another line end in it is several lines.
        if byte == 0x0D || byte == 0xE2 || byte == 0xC2, Self.endsLine(line[index...].prefix(3)) {
          isRow = false
        }
        // ， ； ： 。 belong to prose.
        if byte == 0xEF || byte == 0xE3, Self.isStop(line[index...].prefix(3)) { isRow = false }
        cell += 1
        if (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x25 { digits += 1 }
        if cell > 40 { isRow = false }
      }
      // Prose is told early, and nothing else is asked of it.
      if !isRow { return }
      index += 1
    }
    if isNumber() { hasNumberCell = true }
    if line.last == 0x2E || line.last == 0x21 { isRow = false }
  }

  var isPossible: Bool { isRow && commas + semicolons > 0 }

  private static func endsLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch Array(bytes) {
    case let bytes where bytes.first == 0x0D: bytes.count > 1
    case [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]: true
    case let bytes: bytes.starts(with: [0xC2, 0x85])
    }
  }

  private static func isStop(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch Array(bytes) {
    case [0xEF, 0xBC, 0x8C], [0xEF, 0xBC, 0x9B], [0xEF, 0xBC, 0x9A], [0xE3, 0x80, 0x82]: true
    default: false
    }
  }

  /// Whether two neighbouring lines are rows of one table. One separator needs a number to prove it.
  func pairs(with other: CommaRow) -> Bool {
    guard isPossible, other.isPossible else { return false }
    let count = max(commas, semicolons)
    return commas == other.commas && semicolons == other.semicolons
      && (count >= 2 || hasNumberCell || other.hasNumberCell)
  }
}
