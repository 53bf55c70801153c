import Redaction
import TextModel

extension Policy {
  /// The rule of findings that a column's head has made.
  static let columnRule = "policy.column"

  /// A cell as a value of what its column holds, whatever it looks like: who names a column need not rely on any
  /// form. Nil where such values stay, and for a cell that says nothing.
  ///
  /// What stays is not told, or it would protect what else stands in the cell.
  func whole(_ text: [UInt8], of column: Column?, at offset: Int) -> Finding? {
    guard let column, let entity = column.entity else { return nil }
    let operation = column.operation ?? entities[entity]?.operation ?? .keep
    if operation == .keep { return nil }
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
    }
    guard let start = text.firstIndex(where: { !isBlank($0) }),
      let end = text.lastIndex(where: { !isBlank($0) })
    else { return nil }
    var finding = Finding(
      rule: Self.columnRule, kind: .identifier,
      span: ByteSpan(offset + start, offset + end + 1))
    finding.entity = entity
    finding.verdict = .valid
    return finding
  }
}
