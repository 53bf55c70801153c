/// A line as a row of comma-separated values: short cells, no full-width stop.
struct CommaRow {
  private(set) var commas = 0
  private var isRow = true
  private var hasNumberCell = false

  init(_ line: ArraySlice<UInt8>) {
    var cell = 0
    var digits = 0
    func isNumber() -> Bool { cell > 0 && digits == cell }
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if byte == 0x2C {
        commas += 1
        if isNumber() { hasNumberCell = true }
        cell = 0
        digits = 0
      } else if byte == 0xEF || byte == 0xE3 {
        // ， ； ： 。 、 belong to prose.
        if Self.isStop(line[index...].prefix(3)) { isRow = false }
        cell += 1
      } else if byte & 0xC0 != 0x80 {
        cell += 1
        if (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x25 { digits += 1 }
      }
      if cell > 40 { isRow = false }
      index += 1
    }
    if isNumber() { hasNumberCell = true }
    if line.last == 0x2E || line.last == 0x3B || line.last == 0x21 { isRow = false }
  }

  private static func isStop(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch Array(bytes) {
    case [0xEF, 0xBC, 0x8C], [0xEF, 0xBC, 0x9B], [0xEF, 0xBC, 0x9A], [0xE3, 0x80, 0x82]: true
    default: false
    }
  }

  /// Whether two neighbouring lines are rows of one table. One comma needs a number to prove it.
  func pairs(with other: CommaRow) -> Bool {
    isRow && other.isRow && commas == other.commas && commas > 0
      && (commas >= 2 || hasNumberCell || other.hasNumberCell)
  }
}
