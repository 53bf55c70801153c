import Redaction
import Reporting
import TextModel

/// Reads the rows of a table: each is a record, and each of its cells a text whose head says what it holds.
struct TableReader: Sendable {
  /// A column, by its head.
  struct Head: Sendable {
    var text: String
    /// What reports call the column: its head, unless that holds a value. Who forgets that a table has no
    /// header has values for heads.
    var label: String
    /// What a policy says about it.
    var column: Policy.Column?
    /// Whether its cells are looked at.
    var isAsked: Bool
  }

  let separator: UInt8
  /// Heads of the columns that are asked for; empty: all.
  let fields: [String]
  let idField: String
  let hasHeader: Bool
  /// What columns hold; nil where nobody says.
  let policy: Policy?
  /// Whether rows that do not fit the heads are refused where a policy goes by these.
  let refusesRagged: Bool
  /// Hides what no report may show.
  let mask: ContextMask?

  private(set) var heads: [Head] = []
  /// Where the first row begins in the stream.
  private(set) var headerOffset: Int?

  init(
    separator: UInt8, fields: [String], idField: String, hasHeader: Bool, policy: Policy?,
    refusesRagged: Bool, mask: ContextMask? = nil
  ) {
    self.separator = separator
    self.fields = fields
    self.idField = idField
    self.hasHeader = hasHeader
    self.policy = policy
    self.refusesRagged = refusesRagged
    self.mask = mask
  }

  /// Takes the heads out of a stream's first rows.
  mutating func readHeader(_ batch: LineBatch) {
    guard hasHeader, headerOffset == nil else { return }
    let bytes = batch.bytes.span
    var start = 0
    while start < bytes.count {
      let row = row(bytes, from: start)
      defer { start = row.next }
      guard !row.span.isEmpty else { continue }
      headerOffset = batch.offset + row.span.start
      guard let cells = try? TableCell.all(bytes, row.span, separator: separator) else { return }
      heads = cells.map { cell in
        let raw = cell.text(bytes)
        let text = String(decoding: raw, as: UTF8.self)
        return Head(
          text: text, label: String(decoding: mask?.hide(raw) ?? raw, as: UTF8.self),
          column: policy?.column(under: text),
          isAsked: fields.isEmpty || fields.contains(text))
      }
      return
    }
  }

  /// The row that begins at `start`, without its line end, and where the next one begins.
  func row(_ bytes: Span<UInt8>, from start: Int) -> (span: ByteSpan, next: Int) {
    var scan = RowScan(separator)
    var position = start
    while position < bytes.count {
      if case .row = scan.take(bytes[position]) {
        let hasReturn = position > start && bytes[position - 1] == 0x0D
        return (ByteSpan(start, hasReturn ? position - 1 : position), position + 1)
      }
      position += 1
    }
    return (ByteSpan(start, position), position)
  }

  /// The texts of a row.
  ///
  /// The header's own cells are texts without heads: whoever forgot that a table has none would see his first
  /// row go by unread.
  func read(
    _ bytes: Span<UInt8>, _ row: ByteSpan, isHeader: Bool
  ) throws(RecordRejection) -> RecordMembers {
    let cells = try TableCell.all(bytes, row, separator: separator)
    let fits = !isHeader && cells.count == heads.count
    if !fits, !isHeader, hasHeader, refusesRagged, heads.contains(where: { $0.column != nil }) {
      throw RecordRejection(.ragged(cells: cells.count, heads: heads.count), row.start)
    }
    var members = RecordMembers(lastEnd: row.end)
    members.isHeader = isHeader
    members.raggedCells = fits || isHeader || !hasHeader ? nil : cells.count
    for (index, cell) in cells.enumerated() {
      let head = fits ? heads[index] : nil
      if let head, head.text == idField, !cell.span.isEmpty {
        var id: [UInt8] = []
        JSONText.append(string: cell.text(bytes), to: &id)
        members.id = id
      }
      guard head?.isAsked ?? true, !cell.span.isEmpty else { continue }
      members.texts.append(
        RecordText(
          text: cell.text(bytes), span: cell.span, form: .cell(cell, separator: separator),
          label: head?.label ?? String(index + 1), heading: head?.text, column: head?.column))
    }
    return members
  }
}
