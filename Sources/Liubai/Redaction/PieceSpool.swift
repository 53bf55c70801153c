import TextModel

/// The pieces of a document and what was found in each, put aside until the whole document is known.
struct PieceSpool {
  /// Whole lines of a document, and what was found in them.
  struct Piece: Sendable {
    var bytes: [UInt8]
    /// Where it begins in its document.
    var offset: Int
    var findings: [Finding]
  }

  private let texts = ByteSpool()
  private let notes = ByteSpool()
  private var sizes: [(text: Int, findings: Int)] = []
  /// The rules that found something, and their numbers in the notes.
  private var rules: [String] = []
  private var numbers: [String: Int] = [:]
  private var next = 0
  private var offset = 0

  /// Findings of all pieces.
  private(set) var findings = 0

  /// Where the next piece begins in the document.
  var end: Int { texts.count }

  mutating func append(_ bytes: [UInt8], _ found: [Finding]) throws(FileFailure) {
    sizes.append((bytes.count, found.count))
    findings += found.count
    try texts.append(bytes)
    var note: [UInt8] = []
    note.reserveCapacity(found.count * Self.noteSize)
    for finding in found { append(finding, to: &note) }
    try notes.append(note)
  }

  /// Begins with the first piece.
  mutating func rewind() throws(FileFailure) {
    next = 0
    offset = 0
    try texts.rewind()
    try notes.rewind()
  }

  /// The next piece; nil behind the last one.
  mutating func piece() throws(FileFailure) -> Piece? {
    guard next < sizes.count else { return nil }
    let size = sizes[next]
    next += 1
    let bytes = try texts.read(size.text)
    let note = try notes.read(size.findings * Self.noteSize)
    defer { offset += bytes.count }
    let findings = (0..<size.findings).map { finding(note, $0 * Self.noteSize) }
    return Piece(bytes: bytes, offset: offset, findings: findings)
  }

  /// Two offsets, a rule's number, and the numbers of entity, verdict and confidence.
  private static let noteSize = 21

  private mutating func append(_ finding: Finding, to note: inout [UInt8]) {
    Self.append(finding.span.start, 8, to: &note)
    Self.append(finding.span.end, 8, to: &note)
    let number = numbers[finding.rule] ?? rules.count
    if number == rules.count {
      rules.append(finding.rule)
      numbers[finding.rule] = number
    }
    Self.append(number, 2, to: &note)
    Self.append(Self.entities.firstIndex(of: finding.entity) ?? 0, 1, to: &note)
    Self.append(Self.verdicts.firstIndex(of: finding.verdict) ?? 0, 1, to: &note)
    Self.append(Confidence.allCases.firstIndex(of: finding.confidence) ?? 0, 1, to: &note)
  }

  private func finding(_ note: [UInt8], _ start: Int) -> Finding {
    let span = ByteSpan(Self.number(note, start, 8), Self.number(note, start + 8, 8))
    var finding = Finding(
      rule: rules[Self.number(note, start + 16, 2)], kind: .identifier, span: span,
      confidence: Confidence.allCases[Self.number(note, start + 20, 1)])
    finding.entity = Self.entities[Self.number(note, start + 18, 1)]
    finding.verdict = Self.verdicts[Self.number(note, start + 19, 1)]
    return finding
  }

  private static let entities: [EntityType?] = [nil] + EntityType.allCases
  private static let verdicts: [IdentifierVerdict?] = [nil] + IdentifierVerdict.allCases

  private static func append(_ number: Int, _ width: Int, to note: inout [UInt8]) {
    for place in 0..<width { note.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  private static func number(_ note: [UInt8], _ start: Int, _ width: Int) -> Int {
    (0..<width).reduce(0) { $0 | Int(note[start + $1]) << (8 * $1) }
  }
}
