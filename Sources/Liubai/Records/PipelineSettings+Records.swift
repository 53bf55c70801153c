import TextModel

extension PipelineSettings {
  /// How one input is taken apart.
  enum ResolvedForm: Sendable, Hashable {
    case jsonLines
    case table(separator: UInt8)
    case document

    /// Of cells; nil for what is no table.
    var separator: UInt8? {
      if case .table(let separator) = self { separator } else { nil }
    }
  }

  private static let comma = ResolvedForm.table(separator: UInt8(ascii: ","))
  private static let tab = ResolvedForm.table(separator: 0x09)

  func resolvedForm(_ source: Source) -> ResolvedForm {
    switch form {
    case .jsonLines: return .jsonLines
    case .csv: return Self.comma
    case .tsv: return Self.tab
    case .document: return .document
    case .automatic:
      guard let path = source.path else { return .document }
      if path.hasExtension("jsonl") { return .jsonLines }
      // Cleaning has always taken tables as text, and leaves their rows alone.
      guard redaction != nil || restoration != nil || destination == .findings else {
        return .document
      }
      if path.hasExtension("csv") { return Self.comma }
      return path.hasExtension("tsv") ? Self.tab : .document
    }
  }

  /// Whether `source` is taken as records.
  func isRecords(_ source: Source) -> Bool { resolvedForm(source) != .document }

  /// Where a record's texts are.
  var paths: [FieldPath] { (fields.isEmpty ? ["text"] : fields).map { FieldPath($0) } }

  /// The fields as messages name them.
  var fieldNames: String { paths.map(\.text).joined(separator: "、") }

  /// What takes the records of an input apart.
  func recordReader(_ source: Source) -> RecordReader {
    let policy = redaction?.redactor.policy ?? policy
    if let separator = resolvedForm(source).separator {
      return .rows(
        TableReader(
          separator: separator, fields: fields, idField: idField, hasHeader: hasHeader,
          policy: policy, refusesRagged: redaction != nil, mask: contextMask))
    }
    return .lines(
      RecordScanner(
        fields: paths, id: Array(idField.utf8),
        stats: destination == .findings ? nil : stats.map { Array($0.utf8) }),
      policy: policy)
  }
}
