import Matching
import TextModel

/// Finds the names that the document's role frames showed, wherever else they stand: 张伟于次日….
///
/// The second reading of a document; `RoleDetector.evidence(in:)` is the first. The longest name counts
/// (张伟民 before 张伟). Three ideographs are enough by themselves; of two, what stands around has to agree,
/// or the finding is only possible: 张伟业 may be somebody else, and 高明 a word.
public struct KnownNameDetector: Detector {
  private let table: NameEvidence.Table

  /// - Parameter table: the names of the document.
  public init(_ table: NameEvidence.Table) { self.table = table }

  public func findings(in bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> [Finding] {
    guard !table.isEmpty else { return [] }
    let findings = plainFindings(in: bytes, at: offset)
    let escaped = UnescapedLine.all(in: bytes)
    if escaped.isEmpty { return findings }
    // A line that holds escapes is read as it is meant, and not as it stands.
    let meant = escaped.flatMap { line in
      plainFindings(in: line.text.span, at: 0).map { finding in
        var finding = finding
        finding.span = line.original(finding.span).shifted(by: offset)
        return finding
      }
    }
    return (findings.filter { !escaped.hold($0.span.start - offset) } + meant)
      .sorted { $0.span < $1.span }
  }

  private func plainFindings(
    in bytes: borrowing Swift.Span<UInt8>, at offset: Int
  ) -> [Finding] {
    var hits: [LiteralTable.Hit] = []
    table.literals.scan(bytes, 0..<bytes.count, into: &hits)
    hits.sort { ($0.start, -$0.end) < ($1.start, -$1.end) }
    var findings: [Finding] = []
    var line = MaskLine()
    var reach = 0
    for hit in hits where hit.start >= reach {
      let name = table.names[hit.literal]
      guard let confidence = judge(bytes, hit, name.scalars, name.entity, &line) else { continue }
      reach = hit.end
      findings.append(
        NameSighting(
          rule: name.rule.elsewhere, entity: name.entity, span: ByteSpan(hit.start, hit.end),
          confidence: confidence, name: []
        ).finding(at: offset))
    }
    return findings
  }

  /// How sure an occurrence is; nil where it is none.
  private func judge(
    _ bytes: borrowing Swift.Span<UInt8>, _ hit: LiteralTable.Hit, _ name: [UInt32],
    _ entity: EntityType, _ line: inout MaskLine
  ) -> Confidence? {
    // What stands between: blanks may, and no more than a dot in 约翰·史密斯.
    var position = hit.start
    while position < hit.end {
      switch bytes[position] {
      case 0x2A, 0x5F, 0x7C, 0x7E: return nil
      default: position += 1
      }
    }
    let start = Swift.max(0, hit.start - 24)
    let low = start == 0 ? 0 : bytes.scalarStart(before: start + 1)
    let high = hit.end + 24 >= bytes.count ? bytes.count : bytes.scalarStart(before: hit.end + 25)
    // Line ends are scalars here, and no ideographs.
    var indices: [Int] = []
    let places = hit.end < high ? [hit.start, hit.end] : [hit.start]
    line.read(bytes, low..<high, of: 0..<bytes.count, places: places[...], indices: &indices)
    guard let first = indices.first else { return nil }
    let end = indices.count > 1 ? indices[1] : line.count
    if !NameReader.isClear(line, end) { return nil }
    if entity == .organisation || !line.isHan(first) {
      // john in johnson.
      let isCut =
        line.isLetter(first) && line.isLetter(first - 1)
        || line.isLetter(end - 1) && line.isLetter(end)
      return isCut ? nil : .certain
    }
    let tail = NameReader().end(line, end)
    if name.count > 2 { return tail == .open ? .likely : .certain }
    // 张 伟 apart is a name only if it plainly ends there.
    if end - first > name.count, tail < .said { return nil }
    let isWord = SurnameWords.words.longest(line, from: first, step: 1) != nil
    let isFree = !NameReader.isIdeograph(line, first - 1)
    if isWord { return tail >= .said && isFree ? .likely : nil }
    if tail >= .said { return .certain }
    if tail == .suggested || isFree { return .likely }
    return .possible
  }
}
