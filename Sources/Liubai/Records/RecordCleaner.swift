import Cleaning
import Reporting
import TextModel

/// Cleans the field of each record and keeps every other byte of its line. A pure function of a batch.
struct RecordCleaner: Sendable {
  let cleaner: Cleaner
  let scanner: RecordScanner
  let maxLine: Int
  /// Unit of the report's offsets; nil for no report.
  let reportUnit: OffsetUnit?
  /// Which findings the report tells.
  let kinds: Set<FindingKind>
  /// Whether removals are drawn, and as whose.
  let draw: RemovalSample.Draw?
  let sourceName: String
  /// Leads the report's objects; nil where there is one input only.
  let reportPath: String?
  let collectsEdits: Bool
  /// Whether rejected lines are kept: somebody takes them.
  let keepsRejected: Bool

  func clean(_ batch: LineBatch) -> CleanedBatch {
    var result = CleanedBatch()
    result.counts = [Int](repeating: 0, count: CleaningRule.all.count)
    result.removals = draw.map { RemovalSample($0) }
    result.ruleCounts = [Int](repeating: 0, count: cleaner.options.engine?.rules.count ?? 0)
    var edits: [Edit] = []
    var start = 0
    var number = batch.firstLine
    while start < batch.bytes.count {
      let end = batch.bytes.span.first(0x0A, from: start, to: batch.bytes.count)
      let next = min(end + 1, batch.bytes.count)
      let line = ByteSpan(start, end)
      if line.count > maxLine || !isBlank(batch.bytes.span, line) {
        do throws(RecordRejection) {
          if line.count > maxLine { throw RecordRejection(.tooLong, line.start) }
          try clean(batch, line, number: number, edits: &edits, result: &result)
          result.records += 1
        } catch {
          result.rejected.append(
            .init(
              line: number, reason: RecordRejection(error.reason, error.offset - line.start)))
          if keepsRejected { result.rejectedLines += batch.bytes[start..<next] }
          edits.append(Edit(span: ByteSpan(start, next), replacement: []))
        }
      }
      start = next
      number += 1
    }
    result.output = edits.isEmpty ? batch.bytes : Edit.apply(edits, to: batch.bytes)
    if collectsEdits {
      result.edits = edits.map {
        Edit(span: $0.span.shifted(by: batch.offset), replacement: $0.replacement)
      }
    }
    return result
  }

  private func clean(
    _ batch: LineBatch, _ line: ByteSpan, number: Int, edits: inout [Edit],
    result: inout CleanedBatch
  ) throws(RecordRejection) {
    let bytes = batch.bytes.span
    let members = try scanner.scan(bytes, line)
    guard let text = JSONString.unescape(bytes, members.field) else {
      throw RecordRejection(.loneSurrogate, members.field.contents.start)
    }
    let cleaned = cleaner.clean(document: text)
    if let overrun = cleaned.overrun {
      throw RecordRejection(.overrun(rule: overrun.rule), members.field.contents.start)
    }
    for (index, count) in cleaned.counts.enumerated() { result.counts[index] += count }
    for (index, count) in cleaned.ruleCounts.enumerated() { result.ruleCounts[index] += count }
    if draw != nil { meet(cleaned.findings, of: text, line: number, &result.removals) }
    var lineEdits: [Edit] = []
    if cleaned.text != text {
      var contents: [UInt8] = []
      EscapeStyle(bytes, members.field.contents).escape(cleaned.text, to: &contents)
      lineEdits.append(Edit(span: members.field.contents, replacement: contents))
      result.changed += 1
    }
    if let stats = scanner.stats {
      lineEdits.append(figures(cleaned, named: stats, members))
      lineEdits.sort { $0.span < $1.span }
    }
    result.isEdited = result.isEdited || !lineEdits.isEmpty
    edits += lineEdits
    if let reportUnit {
      let id =
        members.id.map { Array(batch.bytes[$0.start..<$0.end]) } ?? Array(String(number).utf8)
      report(cleaned.findings, of: text, id: id, unit: reportUnit, to: &result.report)
    }
  }

  private func meet(
    _ findings: [Finding], of text: [UInt8], line: Int, _ sample: inout RemovalSample?
  ) {
    var edits: [Edit] = []
    for finding in findings.sorted(by: Finding.outerFirst) {
      guard let edit = finding.edit, edit.span.start >= edits.last?.span.end ?? 0 else { continue }
      edits.append(edit)
    }
    let rules = cleaner.options.engine?.rules ?? []
    for finding in findings where rules.contains(where: { $0.id == finding.rule }) {
      // Where in its record, below the record's number.
      let position = line << 32 | finding.span.start
      guard let lot = draw?.lot(finding.rule, sourceName, position) else { return }
      sample?.meet(finding.rule, lot: lot) {
        let context = RemovalContext(finding, among: edits, in: text[...], base: 0)
        return .init(
          lot: lot, source: sourceName, line: line, before: context.before, after: context.after)
      }
    }
  }

  private func isBlank(_ bytes: Span<UInt8>, _ line: ByteSpan) -> Bool {
    JSONScanner.skipBlanks(bytes, line.start, line.end) == line.end
  }

  /// One object: the record's id and its findings.
  private func report(
    _ findings: [Finding], of text: [UInt8], id: [UInt8], unit: OffsetUnit,
    to output: inout [UInt8]
  ) {
    output += Array("{".utf8)
    if let reportPath {
      output += Array("\"path\": ".utf8)
      JSONText.append(string: reportPath, to: &output)
      output += Array(", ".utf8)
    }
    output += Array("\"id\": ".utf8)
    output += id
    output += Array(", \"findings\": [".utf8)
    let told = findings.filter { kinds.contains($0.kind) }
    if !told.isEmpty {
      var locator = FindingLocator(unit: unit)
      locator.append(text)
      for (index, finding) in told.sorted(by: Finding.outerFirst).enumerated() {
        if index > 0 { output += Array(", ".utf8) }
        let place = locator.locate(finding.span)
        FindingWriter.append(finding, path: nil, start: place.start, end: place.end, to: &output)
      }
    }
    output += Array("]}\n".utf8)
  }

  /// The member with the record's figures, new or in the place of an older one.
  private func figures(
    _ cleaned: CleanedDocument, named name: [UInt8], _ members: RecordScanner.Members
  ) -> Edit {
    var value = Array("{\"characters\": ".utf8)
    let characters = cleaned.text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    JSONText.append(integer: characters, to: &value)
    value += Array(", \"changes\": ".utf8)
    JSONText.append(integer: cleaned.changes, to: &value)
    value += Array(", \"findings\": {".utf8)
    let rules = cleaner.options.engine?.rules ?? []
    let counted = Set(rules.map(\.kind)).union(FindingKind.counted)
    for (index, kind) in FindingKind.allCases.filter(counted.contains).enumerated() {
      if index > 0 { value += Array(", ".utf8) }
      JSONText.append(string: kind.rawValue, to: &value)
      value += Array(": ".utf8)
      var count = 0
      for (number, rule) in zip(cleaned.counts, CleaningRule.all) where rule.kind == kind {
        count += number
      }
      for (number, rule) in zip(cleaned.ruleCounts, rules) where rule.kind == kind {
        count += number
      }
      JSONText.append(integer: count, to: &value)
    }
    value += Array("}}".utf8)
    if let old = members.stats { return Edit(span: old, replacement: value) }
    var member = Array(", ".utf8)
    JSONText.append(string: name, to: &member)
    member += Array(": ".utf8)
    return Edit(span: ByteSpan(members.lastEnd, members.lastEnd), replacement: member + value)
  }
}

extension FindingKind {
  /// The kinds that cleaning's rules have, in the order of all kinds.
  static let cleaning = Set(CleaningRule.all.map(\.kind))

  /// The kinds that a record's figures always have: those that cleaning and the built-in rules find,
  /// whether these are on or not.
  static let counted = cleaning.union([.advertisement, .paidMarker, .boilerplate])
}
