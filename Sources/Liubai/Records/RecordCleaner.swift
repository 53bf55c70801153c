import Cleaning
import Detection
import Redaction
import Reporting
import TextModel

/// Cleans, redacts or searches the texts of each record and keeps every other byte of it. A pure function of a
/// batch.
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
  var reader: RecordReader
  /// Redacts or restores; nil where nobody asks for it.
  var rewriter: RecordRewriter?
  let maxLine: Int
  /// Unit of the report's offsets; nil for no report.
  let reportUnit: OffsetUnit?
  var reportFormat = ReportFormat.jsonLines
  /// What the findings are held against.
  var gate: Gate?
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
      let (line, next) = reader.record(batch.bytes.span, from: start)
      if line.count > maxLine || !isBlank(batch.bytes.span, line) {
        do throws(RecordRejection) {
          if line.count > maxLine { throw RecordRejection(.tooLong, line.start) }
          let isCounted = try clean(batch, line, number: number, edits: &edits, result: &result)
          result.records += isCounted ? 1 : 0
        } catch {
          result.rejected.append(
            .init(
              line: number, reason: RecordRejection(error.reason, error.offset - line.start)))
          if keepsRejected { result.rejectedLines += batch.bytes[start..<next] }
          edits.append(Edit(span: ByteSpan(start, next), replacement: []))
        }
      }
      number += max(1, batch.bytes[start..<next].span.count(of: 0x0A))
      start = next
    }
    result.output = edits.isEmpty ? batch.bytes : Edit.apply(edits, to: batch.bytes)
    if collectsEdits {
      result.edits = edits.map {
        Edit(span: $0.span.shifted(by: batch.offset), replacement: $0.replacement)
      }
    }
    return result
  }

  /// Returns whether it is a record: the heads of a table are none.
  private func clean(
    _ batch: LineBatch, _ line: ByteSpan, number: Int, edits: inout [Edit],
    result: inout CleanedBatch
  ) throws(RecordRejection) -> Bool {
    let members = try reader.read(batch.bytes.span, line, at: batch.offset)
    guard let names = identifiers?.names(in: members.texts) else {
      return try clean(batch, members, number: number, edits: &edits, result: &result)
    }
    // As `redact` reads it: a name that one text tells is found wherever it stands in any of them.
    var knowing = self
    knowing.identifiers = identifiers?.knowing(names)
    knowing.mask = mask?.knowing(names)
    return try knowing.clean(batch, members, number: number, edits: &edits, result: &result)
  }

  private func clean(
    _ batch: LineBatch, _ members: RecordMembers, number: Int, edits: inout [Edit],
    result: inout CleanedBatch
  ) throws(RecordRejection) -> Bool {
    let bytes = batch.bytes.span
    /// All texts together, for the figures.
    var whole: CleanedDocument?
    var masks: PlaceholderFigures?
    var figuresBeside: PlaceholderFigures?
    var texts: [[UInt8]] = []
    var told: [ToldText] = []
    for place in members.texts {
      let (cleaned, figures) = try clean(place, &result)
      if let figures { masks = merged(masks, figures) }
      if draw != nil { meet(cleaned.findings, of: place.text, line: number, &result.removals) }
      if reader.stats != nil {
        if let beside = self.figuresBeside(cleaned, figures) {
          figuresBeside = merged(figuresBeside, beside)
        }
        if whole == nil { whole = cleaned } else { whole?.add(cleaned) }
      }
      texts.append(cleaned.text)
      told.append(
        ToldText(
          text: place.text, label: reader.namesFields ? place.label : nil,
          findings: cleaned.findings.map { ($0, nil) }))
    }
    if let masks { result.placeholders.add(masks) }
    try rewrite(members, &texts, &told, &result)
    if let cells = members.raggedCells { result.ragged.append((number, cells)) }
    var lineEdits: [Edit] = []
    for (place, text) in zip(members.texts, texts) where text != place.text {
      lineEdits.append(reader.edit(place, saying: text, in: bytes))
    }
    result.changed += lineEdits.isEmpty || members.isHeader ? 0 : 1
    if let stats = reader.stats {
      lineEdits.append(figures(whole ?? CleanedDocument(), figuresBeside, named: stats, members))
      lineEdits.sort { $0.span < $1.span }
    }
    result.isEdited = result.isEdited || !lineEdits.isEmpty
    edits += lineEdits
    let id = members.id ?? Array(String(number).utf8)
    if takesFigures, let masks { result.figures += masks.line(path: path, id: id) }
    if let gate {
      for text in told {
        for (finding, _) in text.findings where kinds.contains(finding.kind) {
          result.verdicts[gate.judge(finding, in: text.text, at: 0).verdict, default: 0] += 1
        }
      }
    }
    if let reportUnit, !members.isHeader || told.contains(where: { !$0.findings.isEmpty }) {
      report(told, masks, line: number, id: id, unit: reportUnit, to: &result.report)
    }
    return !members.isHeader
  }

  /// One text, cleaned and searched as somebody asks, and the figures of its placeholders.
  private func clean(
    _ place: RecordText, _ result: inout CleanedBatch
  ) throws(RecordRejection) -> (cleaned: CleanedDocument, masks: PlaceholderFigures?) {
    let text = place.text
    var cleaned = CleanedDocument()
    if cleans { cleaned = cleaner.clean(document: text) } else { cleaned.text = text }
    if let overrun = cleaned.overrun {
      throw RecordRejection(.overrun(rule: overrun.rule), place.span.start)
    }
    for (index, count) in cleaned.counts.enumerated() { result.counts[index] += count }
    for (index, count) in cleaned.ruleCounts.enumerated() { result.ruleCounts[index] += count }
    let masks: PlaceholderFigures?
    if let writer {
      let written = writer.write(cleaned.text, cleaned.findings)
      if let overrun = written.overrun {
        throw RecordRejection(.overrun(rule: overrun.rule), place.span.start)
      }
      cleaned.text = written.text
      cleaned.findings = written.findings
      for (index, count) in written.counts.enumerated() { cleaned.counts[index] += count }
      result.rewritten += written.replaced
      masks = written.figures
    } else {
      masks = findPlaceholders(in: text, &cleaned, &result.weakCounts)
    }
    if let identifiers {
      let found = identifiers.findings(in: place)
      result.identifierCounts.add(found)
      if reportUnit != nil { cleaned.findings += found }
    }
    return (cleaned, masks)
  }

  /// Redacts or restores the texts, and tells what was found by whoever did it.
  private func rewrite(
    _ members: RecordMembers, _ texts: inout [[UInt8]], _ told: inout [ToldText],
    _ result: inout CleanedBatch
  ) throws(RecordRejection) {
    guard let rewriter else { return }
    for (index, rewritten) in try rewriter.rewrite(members, texts).enumerated() {
      texts[index] = rewritten.text
      result.redacted += rewritten.edits
      result.identifierCounts.add(rewritten.findings.map(\.finding))
      guard reportUnit != nil else { continue }
      // What was found in the cleaned text is told as of the text that came in.
      let home = OffsetMap(told[index].findings.map(\.finding).outermostEdits)
      told[index].findings = rewritten.findings.map { found in
        var finding = found.finding
        finding.span = home.original(finding.span)
        return (finding, found.operation)
      }
    }
  }

  private func merged(
    _ figures: PlaceholderFigures?, _ more: PlaceholderFigures
  ) -> PlaceholderFigures {
    guard var figures else { return more }
    figures.merge(more)
    return figures
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
