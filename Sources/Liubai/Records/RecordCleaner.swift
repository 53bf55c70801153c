import Cleaning
import Detection
import Redaction
import Reporting
import TextModel

/// Cleans the field of each record and keeps every other byte of its line. A pure function of a batch.
struct RecordCleaner: Sendable {
  let cleaner: Cleaner
  /// Whether it has anything to do.
  var cleans = true
  /// Nil where nobody asks for placeholders.
  var placeholders: PlaceholderDetector?
  /// Nil where nobody asks for weak masks.
  var weakMasks: WeakMaskDetector?
  /// Nil where nobody asks for identifiers.
  var identifiers: IdentifierSearch?
  /// What hides identifiers in contexts; nil where they are to show.
  var mask: ContextMask?
  /// Nil where they stay as they are.
  var writer: PlaceholderWriter?
  /// Whether each record's placeholder figures have a line of their own.
  var takesFigures = false
  /// The member of the report's objects that takes them; nil for none.
  var figuresMember: [UInt8]?
  let scanner: RecordScanner
  let maxLine: Int
  /// Unit of the report's offsets; nil for no report.
  let reportUnit: OffsetUnit?
  var reportFormat = ReportFormat.jsonLines
  /// What the findings are held against.
  var policy: Policy?
  /// Which findings the report tells.
  var kinds = Set(FindingKind.allCases)
  /// Which kinds the figures tell.
  var figureKinds = FindingKind.counted(by: nil)
  /// Whether removals are drawn, and as whose.
  var draw: RemovalSample.Draw?
  var sourceName = ""
  let path: String
  /// Whether the path leads the report's objects: there is more than one input.
  let namesPath: Bool
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
    var cleaned = CleanedDocument()
    if cleans { cleaned = cleaner.clean(document: text) } else { cleaned.text = text }
    if let overrun = cleaned.overrun {
      throw RecordRejection(.overrun(rule: overrun.rule), members.field.contents.start)
    }
    for (index, count) in cleaned.counts.enumerated() { result.counts[index] += count }
    for (index, count) in cleaned.ruleCounts.enumerated() { result.ruleCounts[index] += count }
    let masks: PlaceholderFigures?
    if let writer {
      let written = writer.write(cleaned.text, cleaned.findings)
      if let overrun = written.overrun {
        throw RecordRejection(.overrun(rule: overrun.rule), members.field.contents.start)
      }
      cleaned.text = written.text
      cleaned.findings = written.findings
      for (index, count) in written.counts.enumerated() { cleaned.counts[index] += count }
      result.rewritten += written.replaced
      masks = written.figures
    } else {
      masks = findPlaceholders(in: text, &cleaned, &result.weakCounts)
    }
    if let masks {
      result.placeholders.add(masks)
    }
    if let identifiers {
      let found = identifiers.findings(in: text.span, at: 0)
      result.identifierCounts.add(found)
      if reportUnit != nil { cleaned.findings += found }
    }
    if draw != nil { meet(cleaned.findings, of: text, line: number, &result.removals) }
    var lineEdits: [Edit] = []
    if cleaned.text != text {
      var contents: [UInt8] = []
      EscapeStyle(bytes, members.field.contents).escape(cleaned.text, to: &contents)
      lineEdits.append(Edit(span: members.field.contents, replacement: contents))
      result.changed += 1
    }
    if let stats = scanner.stats {
      lineEdits.append(figures(cleaned, figuresBeside(cleaned, masks), named: stats, members))
      lineEdits.sort { $0.span < $1.span }
    }
    result.isEdited = result.isEdited || !lineEdits.isEmpty
    edits += lineEdits
    let id = members.id.map { Array(batch.bytes[$0.start..<$0.end]) } ?? Array(String(number).utf8)
    if takesFigures, let masks { result.figures += masks.line(path: path, id: id) }
    if let policy {
      for finding in cleaned.findings where kinds.contains(finding.kind) {
        result.verdicts[policy.verdict(finding), default: 0] += 1
      }
    }
    if let reportUnit {
      report(
        cleaned.findings, masks, of: text, line: number, id: id, unit: reportUnit,
        to: &result.report)
    }
  }

  /// The placeholders of the text as it came, unless nothing but figures beside the cleaned text is asked
  /// for.
  private func findPlaceholders(
    in text: [UInt8], _ cleaned: inout CleanedDocument, _ weakCounts: inout [String: Int]
  ) -> PlaceholderFigures? {
    guard let placeholders else { return nil }
    let isRaw = reportUnit != nil || takesFigures
    let searched = isRaw ? text : cleaned.text
    let found = placeholders.placeholders(in: searched)
    let weak = weakMasks?.findings(in: searched, placeholders: found) ?? []
    for finding in weak { weakCounts[finding.rule, default: 0] += 1 }
    if reportUnit != nil { cleaned.findings += found.map(\.finding) + weak }
    return PlaceholderFigures(found, characters: searched.characterCount)
  }

  /// The figures of the cleaned text, of which `masks` may be known already.
  private func figuresBeside(
    _ cleaned: CleanedDocument, _ masks: PlaceholderFigures?
  ) -> PlaceholderFigures? {
    guard let placeholders else { return nil }
    if writer != nil || reportUnit == nil { return masks }
    return PlaceholderFigures(
      placeholders.placeholders(in: cleaned.text), characters: cleaned.text.characterCount)
  }

  private func isBlank(_ bytes: Span<UInt8>, _ line: ByteSpan) -> Bool {
    JSONScanner.skipBlanks(bytes, line.start, line.end) == line.end
  }
}
