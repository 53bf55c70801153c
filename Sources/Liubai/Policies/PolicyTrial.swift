import Cleaning
import Detection
import Redaction
import TextModel

/// One policy and short texts: what `redact` makes of them, what `check` has against them.
///
/// Decision: the same detectors, redactor and judge as a run has, and none of its machinery: an example is a
/// document that fits in the hand. Tables are plain here (a head, commas, no quotation marks).
struct PolicyTrial: Sendable {
  let policy: Policy
  private let redactor: Redactor
  private let detectors: DetectorSet?
  private let placeholders: PlaceholderDetector?
  private let cleaner: Cleaner?

  /// - Parameter settings: of a run; its rules are those that are on.
  /// - Throws: why the policy cannot be made ready.
  init(_ policy: Policy, _ settings: PipelineSettings) throws(RedactionProblem) {
    self.policy = policy
    redactor = try Redactor(policy, key: Self.key())
    var asking = settings
    asking.destination = .findings
    asking.hold(against: redactor)
    detectors = policy.entities.isEmpty ? nil : asking.detectors
    asking.kinds = policy.kinds.subtracting([.identifier])
    let plan = DetectionPlan(asking, reports: true)
    // What must stay readable is told by the masks over it.
    placeholders = policy.mustKeep == Policy.MustKeep() ? plan.placeholders : asking.placeholders
    if plan.cleans {
      var options = CleaningOptions(collectsFindings: true)
      options.rules = plan.rules
      options.engine = plan.engine
      cleaner = Cleaner(options)
    } else {
      cleaner = nil
    }
  }

  /// No secret: examples come out the same everywhere.
  private static func key() throws(RedactionProblem) -> RedactionKey {
    try RedactionKey(Array("liubai: for the examples of policies, and for nothing else".utf8))
  }

  struct Result: Sendable {
    var text: [UInt8]
    /// Spans in what came in.
    var edits: [Edit]
    /// What was found and goes.
    var entities: Set<EntityType>
    /// What `check` has against the text.
    var violations: Set<FindingKind>
  }

  /// What `redact` makes of a text, and what `check` then has against it.
  func redacted(_ text: [UInt8], isTable: Bool) -> Result {
    var redaction = redactor.document(id: "example")
    let (edits, entities) = edits(text, isTable: isTable, &redaction)
    let result = edits.isEmpty ? text : Edit.apply(edits, to: text)
    return Result(
      text: result, edits: edits, entities: entities,
      violations: violations(result, isTable: isTable, redaction))
  }

  /// What `check` has against a text.
  func violations(_ text: [UInt8], isTable: Bool) -> Set<FindingKind> {
    var redaction = redactor.document(id: "example")
    _ = edits(text, isTable: isTable, &redaction)
    return violations(text, isTable: isTable, redaction)
  }

  private func edits(
    _ text: [UInt8], isTable: Bool, _ redaction: inout DocumentRedaction
  ) -> ([Edit], Set<EntityType>) {
    let pieces = searched(text, isTable: isTable)
    for (piece, _, findings) in pieces {
      redaction.meet(findings, in: piece.bytes.span, at: piece.offset, column: piece.column)
    }
    var edits: [Edit] = []
    var entities: Set<EntityType> = []
    for (piece, detectors, findings) in pieces {
      let redacted = redaction.redacted(
        piece.bytes, findings, at: piece.offset, column: piece.column
      ) { detectors.findings(in: $0.text.span, at: piece.offset) }
      let made = redacted.edits
      if !made.isEmpty, let entity = piece.column?.entity { entities.insert(entity) }
      entities.formUnion(
        redacted.findings.filter { finding in made.contains { $0.span.overlaps(finding.span) } }
          .compactMap(\.entity))
      edits += made
    }
    return (edits, entities)
  }

  private func violations(
    _ text: [UInt8], isTable: Bool, _ redaction: DocumentRedaction
  ) -> Set<FindingKind> {
    var kinds: Set<FindingKind> = []
    for (piece, _, findings) in searched(text, isTable: isTable) {
      let left = redaction.residuals(
        findings, in: piece.bytes.span, at: piece.offset, column: piece.column)
      kinds.formUnion(left.map(\.kind))
    }
    let masks = placeholders?.placeholders(in: text).map(\.finding) ?? []
    let found = masks + (cleaner?.clean(document: text).findings ?? [])
    let forbidden = found.filter { policy.verdict($0) == .violation }.sorted { $0.span < $1.span }
    kinds.formUnion(redaction.residuals(forbidden, in: text.span, at: 0).map(\.kind))
    kinds.formUnion(redactor.overRedactions(masks, in: text.span, at: 0).map(\.kind))
    return kinds
  }

  /// The pieces of a text, what reads each, and what that finds: names that the text tells, or a row of a table,
  /// wherever they stand in it.
  private func searched(
    _ text: [UInt8], isTable: Bool
  ) -> [(piece: Piece, detectors: DetectorSet, findings: [Finding])] {
    guard let detectors else { return [] }
    let pieces = pieces(text, isTable: isTable)
    var names: [Int: NameEvidence] = [:]
    for piece in pieces {
      guard let told = detectors.headed(piece.head).names(in: piece.bytes.span) else { continue }
      names[piece.row, default: NameEvidence()].merge(told)
    }
    let known = names.compactMapValues { detectors.spreading($0).map { detectors.adding($0) } }
    return pieces.map { piece in
      let knowing = (known[piece.row] ?? detectors).headed(piece.head)
      return (piece, knowing, knowing.findings(in: piece.bytes.span, at: piece.offset))
    }
  }

  private struct Piece {
    var bytes: [UInt8]
    var offset: Int
    /// Of the table; 0 for a text.
    var row = 0
    var head: String?
    var column: Policy.Column?
  }

  /// The text as one piece, or a table's cells.
  private func pieces(_ text: [UInt8], isTable: Bool) -> [Piece] {
    guard isTable else { return [Piece(bytes: text, offset: 0)] }
    let rows = text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.split(separator: 0x2C, omittingEmptySubsequences: false)
    }
    let heads = rows.first?.map { String(decoding: $0, as: UTF8.self) } ?? []
    return rows.enumerated().dropFirst().flatMap { number, row in
      row.enumerated().map { index, cell in
        let head = index < heads.count ? heads[index] : nil
        return Piece(
          bytes: Array(cell), offset: cell.startIndex, row: number, head: head,
          column: head.flatMap { policy.column(under: $0) })
      }
    }
  }
}

extension PolicyTrial {
  /// How many values a mask of the policy leaves of a value that somebody labels, where that can be counted.
  func candidates(_ labelled: String) -> Int? {
    let result = redacted(Array(labelled.utf8), isTable: false)
    if result.edits.isEmpty { return nil }
    var detector = WeakMaskDetector()
    detector.rules = [.fewCandidates]
    let masks = PlaceholderDetector.standard.placeholders(in: result.text)
    return detector.findings(in: result.text, placeholders: masks).compactMap(\.candidates).min()
  }
}
