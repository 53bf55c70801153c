import Cleaning
import Detection
import TextModel

/// Writes the placeholders of a cleaned text anew, and cleans what that has changed, until neither finds
/// anything: the result is by construction a text in which neither would.
///
/// Findings lead home: those of placeholders carry the edit as it is in the text before cleaning.
struct PlaceholderWriter: Sendable {
  let detector: PlaceholderDetector
  let cleaner: Cleaner
  let wording: PlaceholderWording

  /// What became of a text.
  struct Written {
    var text: [UInt8]
    var findings: [Finding]
    /// Of the text after cleaning, before anything was written.
    var figures = PlaceholderFigures()
    /// How many placeholders were written anew.
    var replaced = 0
    /// What cleaning again has changed, by rule number.
    var counts = [Int](repeating: 0, count: CleaningRule.all.count)
    var overrun: CleanedDocument.Overrun?
  }

  /// After so many rounds the text stays as it is; in written texts the second one finds nothing.
  private static let rounds = 4

  /// - Parameters:
  ///   - text: a document, or a section of one, cleaned; a section may begin with line ends.
  ///   - findings: what cleaning found, with its edits, from the beginning of the text before. Those that
  ///     cannot be told apart from what is written here come back without their edits.
  func write(_ text: [UInt8], _ findings: [Finding]) -> Written {
    var written = Written(text: text, findings: findings)
    let margin = text.firstIndex { $0 != 0x0A } ?? text.count
    var layers = FindingLayers(findings)
    for round in 0..<Self.rounds {
      let placeholders = detector.placeholders(in: written.text)
      if round == 0 {
        written.figures = PlaceholderFigures(placeholders, characters: text.characterCount)
      }
      let edits = PlaceholderEdits(wording, placeholders, in: written.text).edits(placeholders)
      if round == 0 || !edits.isEmpty {
        layers.add(
          Self.findings(placeholders, edits, tellsAll: round == 0), edits,
          to: &written.text)
        written.replaced += edits.count
      }
      if edits.isEmpty { break }
      let cleaned = cleaner.clean(document: Array(written.text[margin...]))
      if let overrun = cleaned.overrun {
        written.overrun = written.overrun ?? overrun
        break
      }
      guard cleaned.text[...] != written.text[margin...] else { continue }
      for (index, count) in cleaned.counts.enumerated() { written.counts[index] += count }
      if cleaner.options.collectsFindings {
        let shifted = cleaned.findings.map { $0.shifted(by: margin) }.filter { $0.edit != nil }
        layers.add(shifted, FindingLayers.edits(of: shifted), to: &written.text)
      } else {
        written.text.replaceSubrange(margin..., with: cleaned.text)
      }
    }
    written.findings = layers.findings
    return written
  }

  /// - Parameter tellsAll: whether those that stay are told, too.
  private static func findings(
    _ placeholders: [Placeholder], _ edits: [Edit], tellsAll: Bool
  ) -> [Finding] {
    var next = 0
    var findings: [Finding] = []
    for placeholder in placeholders {
      while next < edits.count, edits[next].span.end <= placeholder.span.start { next += 1 }
      var finding = placeholder.finding
      if next < edits.count, edits[next].span.overlaps(placeholder.span) {
        finding.edit = edits[next]
      } else if !tellsAll {
        continue
      }
      findings.append(finding)
    }
    return findings
  }
}

extension Finding {
  /// The same, counted from an origin `distance` bytes earlier.
  func shifted(by distance: Int) -> Finding {
    var finding = self
    finding.span = span.shifted(by: distance)
    if let edit {
      finding.edit = Edit(span: edit.span.shifted(by: distance), replacement: edit.replacement)
    }
    return finding
  }
}
