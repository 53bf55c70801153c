import Redaction
import TextModel

/// A text inside a record, and the place where it stands.
struct RecordText: Sendable {
  enum Form: Sendable {
    /// The contents of a JSON string.
    case string(JSONScanner.StringToken)
    case cell(TableCell, separator: UInt8)
  }

  /// As it is meant: without escapes.
  var text: [UInt8]
  /// The bytes of the record that say it.
  var span: ByteSpan
  var form: Form
  /// What reports call it where a record has several texts.
  var label: String
  /// What its member or its column is called: a label of what it holds.
  var heading: String?
  /// What a policy says about it.
  var column: Policy.Column?
}

/// What was found in a record.
struct RecordMembers: Sendable {
  /// In the order of the record.
  var texts: [RecordText] = []
  /// As JSON; nil where it has none.
  var id: [UInt8]?
  /// The raw value of an older member of the statistics' name.
  var stats: ByteSpan?
  /// Behind the last member, where another one can be put.
  var lastEnd: Int
  /// Whether these are the heads of a table.
  var isHeader = false
  /// How many cells a row has that does not fit its table's heads.
  var raggedCells: Int?

  init(lastEnd: Int) { self.lastEnd = lastEnd }
}

/// Takes a stream apart into records, and records into texts: lines of JSON, or rows of a table.
enum RecordReader: Sendable {
  case lines(RecordScanner, policy: Policy?)
  case rows(TableReader)

  /// Whether reports have to say which text is meant.
  var namesFields: Bool {
    switch self {
    case .lines(let scanner, _): scanner.fields.count > 1
    case .rows: true
    }
  }

  /// Member that takes the figures; nil for none.
  var stats: [UInt8]? {
    if case .lines(let scanner, _) = self { scanner.stats } else { nil }
  }

  /// The record that begins at `start`, without its line end, and where the next one begins.
  func record(_ bytes: Span<UInt8>, from start: Int) -> (span: ByteSpan, next: Int) {
    switch self {
    case .lines:
      let end = bytes.first(0x0A, from: start, to: bytes.count)
      return (ByteSpan(start, end), min(end + 1, bytes.count))
    case .rows(let reader): return reader.row(bytes, from: start)
    }
  }

  /// The texts of a record.
  ///
  /// - Parameter offset: where `bytes` begin in the stream.
  func read(
    _ bytes: Span<UInt8>, _ record: ByteSpan, at offset: Int
  ) throws(RecordRejection) -> RecordMembers {
    switch self {
    case .rows(let reader):
      return try reader.read(
        bytes, record, isHeader: reader.headerOffset == offset + record.start)
    case .lines(let scanner, let policy):
      let found = try scanner.scan(bytes, record)
      var members = RecordMembers(lastEnd: found.lastEnd)
      members.id = found.id.map { id in
        var raw: [UInt8] = []
        raw.append(bytes, id.start..<id.end)
        return raw
      }
      members.stats = found.stats
      for field in found.fields {
        guard let text = JSONString.unescape(bytes, field.token) else {
          throw RecordRejection(.loneSurrogate, field.token.contents.start)
        }
        let path = scanner.fields[field.path]
        members.texts.append(
          RecordText(
            text: text, span: field.token.contents, form: .string(field.token), label: path.text,
            heading: path.heading, column: policy?.column(under: path.heading)))
      }
      return members
    }
  }

  /// The edit that has a record say `text` in the place of another one.
  func edit(_ old: RecordText, saying text: [UInt8], in bytes: Span<UInt8>) -> Edit {
    switch old.form {
    case .string(let token):
      var contents: [UInt8] = []
      EscapeStyle(bytes, token.contents).escape(text, to: &contents)
      return Edit(span: token.contents, replacement: contents)
    case .cell(let cell, let separator):
      return Edit(span: cell.span, replacement: cell.bytes(saying: text, separator: separator))
    }
  }
}
