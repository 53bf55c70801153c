import Detection
import TextModel

/// How a cleaned document takes note of what was changed and reported.
extension CleanedDocument {
  /// Notes one change of a cleaning rule.
  mutating func note(
    _ span: ByteSpan, _ replacement: [UInt8], _ rule: RuleNumber, collects: Bool
  ) {
    note(
      span, Edit(span: span, replacement: replacement), Writer(rule), collects: collects)
  }

  /// Notes a change, or a report where `edit` is nil.
  ///
  mutating func note(_ span: ByteSpan, _ edit: Edit?, _ writer: Writer, collects: Bool) {
    count(writer, 1)
    guard collects else { return }
    if let rule = writer.rule?.rule {
      findings.append(
        Finding(
          rule: rule.id, kind: rule.kind, span: span,
          confidence: edit == nil ? .likely : .certain, edit: edit))
    } else if let number = writer.content, let rule = engine?.rules[number] {
      findings.append(
        Finding(
          rule: rule.id, kind: rule.kind, span: span, confidence: rule.confidence, edit: edit))
    }
  }

  /// Counts what `writer` did, or takes it back.
  mutating func count(_ writer: Writer, _ change: Int) {
    if let rule = writer.rule {
      counts[Int(rule.rawValue)] += change
    } else if let rule = writer.content {
      if ruleCounts.count <= rule {
        ruleCounts += [Int](repeating: 0, count: rule + 1 - ruleCounts.count)
      }
      ruleCounts[rule] += change
    }
  }

  /// Takes back what a finding was counted as.
  mutating func uncount(_ finding: Finding) {
    if let rule = RuleNumber(id: finding.rule) {
      count(Writer(rule), -1)
    } else if let rule = engine?.rules.firstIndex(where: { $0.id == finding.rule }) {
      count(Writer(content: rule), -1)
    }
  }

  /// Adds the counts of another piece of the document.
  mutating func addCounts(_ other: CleanedDocument) {
    engine = engine ?? other.engine
    for index in counts.indices { counts[index] += other.counts[index] }
    for (index, number) in other.ruleCounts.enumerated() where number != 0 {
      count(Writer(content: index), number)
    }
  }
}
