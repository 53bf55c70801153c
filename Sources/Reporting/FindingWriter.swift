import TextModel

/// One finding as JSON: the same members on plain files and inside a record's `findings`.
public struct FindingWriter: Sendable {
  /// Appends one object.
  ///
  /// - Parameters:
  ///   - path: leads the object where the finding stands by itself (plain files); nil inside a record.
  ///   - start, end: of the finding's span, in the unit of the report.
  ///   - field: where a record has several texts, which of them.
  ///   - operation: what redaction has done about it; then nothing is told of what stands there now.
  public static func append(
    _ finding: Finding, path: String?, start: PositionCounter.Position,
    end: PositionCounter.Position, field: String? = nil, operation: String? = nil,
    to output: inout [UInt8]
  ) {
    output.append(UInt8(ascii: "{"))
    if let path {
      append("\"path\": ", to: &output)
      JSONText.append(string: path, to: &output)
      append(", ", to: &output)
    }
    append("\"rule\": ", to: &output)
    JSONText.append(string: finding.rule, to: &output)
    append(", \"kind\": ", to: &output)
    JSONText.append(string: finding.kind.rawValue, to: &output)
    if let hides = finding.hides {
      append(", \"hides\": ", to: &output)
      JSONText.append(string: hides.rawValue, to: &output)
    }
    if let entity = finding.entity {
      append(", \"entity\": ", to: &output)
      JSONText.append(string: entity.rawValue, to: &output)
    }
    if let verdict = finding.verdict {
      append(", \"verdict\": ", to: &output)
      JSONText.append(string: verdict.rawValue, to: &output)
    }
    member("start", start.offset, to: &output)
    member("end", end.offset, to: &output)
    member("line", start.line, to: &output)
    member("column", start.column, to: &output)
    append(", \"confidence\": ", to: &output)
    JSONText.append(string: finding.confidence.rawValue, to: &output)
    if let field {
      append(", \"field\": ", to: &output)
      JSONText.append(string: field, to: &output)
    }
    if let operation {
      append(", \"operation\": ", to: &output)
      JSONText.append(string: operation, to: &output)
    } else if let edit = finding.edit {
      append(", \"replacement\": ", to: &output)
      JSONText.append(string: edit.replacement, to: &output)
    }
    if let candidates = finding.candidates { member("candidates", candidates, to: &output) }
    if !finding.reasons.isEmpty {
      append(", \"reasons\": [", to: &output)
      for (index, reason) in finding.reasons.enumerated() {
        if index > 0 { append(", ", to: &output) }
        JSONText.append(string: reason, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    }
    output.append(UInt8(ascii: "}"))
  }

  private static func member(_ name: StaticString, _ value: Int, to output: inout [UInt8]) {
    append(", \"", to: &output)
    append(name, to: &output)
    append("\": ", to: &output)
    JSONText.append(integer: value, to: &output)
  }

  private static func append(_ text: StaticString, to output: inout [UInt8]) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
