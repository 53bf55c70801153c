import Cleaning
import Detection
import Redaction
import Reporting
import TextModel

/// What is told of a record besides its text: its findings, its figures, and what is drawn of it.
extension RecordCleaner {
  /// The record's findings, and which record it is.
  func report(
    _ texts: [ToldText], _ figures: PlaceholderFigures?, line: Int, id: [UInt8],
    unit: OffsetUnit, to output: inout [UInt8]
  ) {
    var isFirst = true
    if reportFormat == .jsonLines { begin(id: id, to: &output) }
    for text in texts {
      let told = text.findings.filter { kinds.contains($0.finding.kind) }
        .sorted { Finding.outerFirst($0.finding, $1.finding) }
      if told.isEmpty { continue }
      var locator = FindingLocator(unit: unit, reach: ContextMask.reach)
      locator.append(text.text)
      for (finding, operation) in told {
        let place = locator.locate(finding.span)
        switch reportFormat {
        case .jsonLines:
          if !isFirst { output += Array(", ".utf8) }
          isFirst = false
          FindingWriter.append(
            finding, path: nil, start: place.start, end: place.end, field: text.label,
            operation: operation, to: &output)
        case .text(let color):
          let context = context(of: finding, &locator)
          FindingText(color: color).append(
            finding, place: self.place(place.start, in: text, line: line, id: id),
            before: context.before, inside: context.inside, after: context.after, to: &output)
        case .complaints:
          guard let (verdict, finding) = gate?.judge(finding, in: text.text, at: 0),
            verdict != .allowed
          else { continue }
          let context = context(of: finding, &locator)
          FindingText(color: false).append(
            complaint: finding, counts: verdict == .violation,
            place: self.place(place.start, in: text, line: line, id: id), before: context.before,
            inside: context.inside, after: context.after, to: &output)
        }
      }
    }
    if reportFormat == .jsonLines { end(figures, to: &output) }
  }

  /// Path, line of the file, id, and the place inside the text.
  private func place(
    _ position: PositionCounter.Position, in text: ToldText, line: Int, id: [UInt8]
  ) -> String {
    let record = String(decoding: mask?.hide(id) ?? id, as: UTF8.self)
    let field = text.label.map { " \($0)" } ?? ""
    return "\(path):\(line) \(record)\(field):\(position.line):\(position.column)"
  }

  /// The words around a finding, as they may be shown.
  private func context(
    of finding: Finding, _ locator: inout FindingLocator
  ) -> FindingContext {
    let context = locator.context(finding.span)
    return mask?.hide(finding, context) ?? context
  }

  /// One object: the record's id and its findings.
  private func begin(id: [UInt8], to output: inout [UInt8]) {
    output += Array("{".utf8)
    if namesPath {
      output += Array("\"path\": ".utf8)
      JSONText.append(string: path, to: &output)
      output += Array(", ".utf8)
    }
    output += Array("\"id\": ".utf8)
    output += id
    output += Array(", \"findings\": [".utf8)
  }

  private func end(_ figures: PlaceholderFigures?, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "]"))
    if let figuresMember, let figures {
      output += Array(", ".utf8)
      JSONText.append(string: figuresMember, to: &output)
      output += Array(": ".utf8)
      figures.append(to: &output)
    }
    output += Array("}\n".utf8)
  }

  /// The member with the record's figures, new or in the place of an older one.
  func figures(
    _ cleaned: CleanedDocument, _ masks: PlaceholderFigures?, named name: [UInt8],
    _ members: RecordMembers
  ) -> Edit {
    var value = Array("{\"characters\": ".utf8)
    let characters = cleaned.text.characterCount
    JSONText.append(integer: characters, to: &value)
    value += Array(", \"changes\": ".utf8)
    JSONText.append(integer: cleaned.changes, to: &value)
    value += Array(", \"findings\": {".utf8)
    let counts = counts(cleaned)
    for (index, kind) in figureKinds.enumerated() {
      if index > 0 { value += Array(", ".utf8) }
      JSONText.append(string: kind.rawValue, to: &value)
      value += Array(": ".utf8)
      JSONText.append(integer: counts[kind] ?? 0, to: &value)
    }
    value.append(UInt8(ascii: "}"))
    if let masks {
      value += Array(", \"placeholders\": ".utf8)
      masks.append(to: &value)
    }
    value.append(UInt8(ascii: "}"))
    if let old = members.stats { return Edit(span: old, replacement: value) }
    var member = Array(", ".utf8)
    JSONText.append(string: name, to: &member)
    member += Array(": ".utf8)
    return Edit(span: ByteSpan(members.lastEnd, members.lastEnd), replacement: member + value)
  }

  private func counts(_ cleaned: CleanedDocument) -> [FindingKind: Int] {
    var counts: [FindingKind: Int] = [:]
    for (index, count) in cleaned.counts.enumerated() where count > 0 {
      counts[CleaningRule.all[index].kind, default: 0] += count
    }
    guard let engine = cleaner.options.engine else { return counts }
    for (index, count) in cleaned.ruleCounts.enumerated() where count > 0 {
      counts[engine.rules[index].kind, default: 0] += count
    }
    return counts
  }

  /// Draws what content rules take away.
  func meet(
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
}

extension FindingKind {
  /// The kinds that cleaning's rules have.
  static let cleaning = Set(CleaningRule.all.map(\.kind))

  /// The kinds that a record's figures tell, in the order of all kinds: those that cleaning and the
  /// built-in rules find, whether these are on or not, and those of `engine`.
  static func counted(by engine: RuleEngine?) -> [FindingKind] {
    let found = cleaning.union([.advertisement, .paidMarker, .boilerplate])
      .union(engine?.rules.map(\.kind) ?? [])
    return allCases.filter(found.contains)
  }
}
