import TextModel

/// What a report tells of one text of a record.
struct ToldText {
  /// As it came in.
  var text: [UInt8]
  /// What it is called, where a record has several.
  var label: String?
  /// Findings, and what redaction has done about each.
  var findings: [(finding: Finding, operation: String?)] = []
}
