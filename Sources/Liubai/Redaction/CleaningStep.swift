import Cleaning
import Detection
import TextModel

/// `redact --clean`: the document is cleaned before anything is looked for, and the cleaned text is put aside.
final class CleaningStep {
  let reader: PieceReader
  private(set) var document = CleanedDocument()
  /// In the order of the text; only where somebody wants to know where things stood in the input.
  private(set) var edits: [Edit] = []

  private let source: Source
  private let cleaner: Cleaner
  private let keepsEdits: Bool
  private var assembler: BlockAssembler
  private let spool = ByteSpool()

  init(_ source: Source, _ cleaner: Cleaner, keepsEdits: Bool) {
    self.source = source
    self.cleaner = cleaner
    self.keepsEdits = keepsEdits
    reader = PieceReader(cleaner: cleaner, detector: nil)
    assembler = BlockAssembler(cleaner)
  }

  var changes: Int { document.changes }
  var engine: RuleEngine? { cleaner.options.engine }

  func accept(_ piece: ReadPiece) throws(SourceProblem) {
    if let block = piece.cleaned { assembler.append(block, to: &document) }
    if let overrun = document.overrun {
      throw .ruleOverrun(
        name: source.name, rule: overrun.rule, line: nil, offset: overrun.offset)
    }
    try put()
  }

  /// The cleaned text, from its beginning.
  func finish() throws(SourceProblem) -> ByteSpool {
    assembler.finish(into: &document)
    try put()
    try spooling { () throws(FileFailure) in try spool.rewind() }
    return spool
  }

  private func put() throws(SourceProblem) {
    if keepsEdits {
      edits += document.findings.outermostEdits
    }
    document.findings.removeAll(keepingCapacity: true)
    try spooling { () throws(FileFailure) in try spool.append(document.text) }
    document.text.removeAll(keepingCapacity: true)
  }
}

extension [Finding] {
  /// The edits of findings, in order. One inside another says why, and changes nothing more.
  var outermostEdits: [Edit] {
    var edits: [Edit] = []
    for finding in sorted(by: Finding.outerFirst) {
      guard let edit = finding.edit,
        edit.span.end > edits.last?.span.end ?? -1 || edit.span.isEmpty
      else { continue }
      edits.append(edit)
    }
    return edits
  }
}

extension CleanedDocument {
  /// Takes another text behind this one, for figures that count both.
  mutating func add(_ other: CleanedDocument) {
    text += other.text
    for (index, count) in other.counts.enumerated() { counts[index] += count }
    if ruleCounts.count < other.ruleCounts.count {
      ruleCounts += [Int](repeating: 0, count: other.ruleCounts.count - ruleCounts.count)
    }
    for (index, count) in other.ruleCounts.enumerated() { ruleCounts[index] += count }
  }
}
