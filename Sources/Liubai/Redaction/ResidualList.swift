/// What is left in a document that was to be written: how many, of what kinds, where; no values.
struct ResidualList {
  private static let shown = 5

  private var counts: [(title: String, count: Int)] = []
  private var places: [String] = []
  private var total = 0
  /// Line ends before the next piece.
  private var lines = 0

  /// Takes what was found in the next piece.
  ///
  /// - Parameter count: the piece's line ends.
  mutating func add(_ found: [Residual], lines count: Int) {
    add(found, prefix: "")
    lines += count
  }

  /// Takes what was found in a text of a record.
  mutating func add(_ found: [Residual], named label: String) { add(found, prefix: label + ":") }

  private mutating func add(_ found: [Residual], prefix: String) {
    for residual in found {
      total += 1
      if let index = counts.firstIndex(where: { $0.title == residual.title }) {
        counts[index].count += 1
      } else {
        counts.append((residual.title, 1))
      }
      if places.count < Self.shown {
        places.append(prefix + "\(lines + residual.lines + 1):\(residual.column)")
      }
    }
  }

  /// The next piece is the first again.
  mutating func restart() { lines = 0 }

  /// What there is to say; nil for nothing.
  var message: String? {
    guard total > 0 else { return nil }
    let kinds = counts.map { "\($0.title) \($0.count)" }.joined(separator: "、")
    let rest = total > places.count ? " 等" : ""
    return "\(total) 处（\(kinds)），在结果的 " + places.joined(separator: "、") + rest + "（行:列）"
  }
}
