import TextModel

/// Findings of a text that is edited several times, each told as of the text before the first.
///
/// Where edits of different layers meet they become one, which belongs to one of their findings, a
/// placeholder's if there is one; the others are told without.
struct FindingLayers {
  private var all: [Finding]
  /// From the first text to the last.
  private var edits: [Edit]
  private var isLayered = false

  init(_ findings: [Finding]) {
    all = findings
    edits = Self.edits(of: findings)
  }

  /// The edits that findings make: of those inside each other the outer one.
  static func edits(of findings: [Finding]) -> [Edit] {
    var edits: [Edit] = []
    for finding in findings.sorted(by: Finding.outerFirst) {
      guard let edit = finding.edit, edit.span.start >= edits.last?.span.end ?? 0 else { continue }
      edits.append(edit)
    }
    return edits
  }

  /// Adds findings in the text as it is now, and makes their edits.
  mutating func add(_ findings: [Finding], _ more: [Edit], to text: inout [UInt8]) {
    let map = OffsetMap(edits)
    all += findings.map { finding in
      var finding = finding
      finding.span = map.original(finding.span)
      return finding
    }
    guard !more.isEmpty else { return }
    text = Edit.apply(more, to: text)
    edits = Edit.composed(edits, more, result: text)
    isLayered = true
  }

  /// By their place.
  var findings: [Finding] {
    var findings = all.sorted(by: Finding.outerFirst)
    guard isLayered else { return findings }
    var first = 0
    var carriers: [Int: Edit] = [:]
    for edit in edits {
      while first < findings.count, findings[first].span.start < edit.span.start { first += 1 }
      var best: Int?
      var index = first
      while index < findings.count, findings[index].span.start <= edit.span.end {
        defer { index += 1 }
        let finding = findings[index]
        guard finding.edit != nil, finding.span.end <= edit.span.end, carriers[index] == nil else {
          continue
        }
        if rank(finding, edit) > best.map({ rank(findings[$0], edit) }) ?? 0 { best = index }
      }
      if let best { carriers[best] = edit }
    }
    for index in findings.indices {
      findings[index].edit = carriers[index]
      if let edit = carriers[index] { findings[index].span = edit.span }
    }
    return findings.sorted(by: Finding.outerFirst)
  }

  /// How fit a finding is to carry an edit.
  private func rank(_ finding: Finding, _ edit: Edit) -> Int {
    if finding.edit == edit { return 4 }
    if finding.kind == .placeholder { return 3 }
    return finding.span == edit.span ? 2 : 1
  }
}
