import Detection
import TextModel

/// A piece of a document with its edits made.
///
/// Decision: edits are made in rounds. What goes may uncover what stands beside it: once its own value is
/// removed, a label reaches on to the next member, and a number that was no number for what touched it is one.
/// So what is to be written is read with the eyes that read what came in, and what the policy forbids in it goes
/// too. A few rounds are enough for what one line holds; what is left behind the last one is told, and whoever
/// asked writes nothing.
public struct RedactedText: Sendable {
  /// UTF-8.
  public fileprivate(set) var text: [UInt8]
  /// From what came in to `text`: sorted, not overlapping; spans count from the document's beginning.
  public fileprivate(set) var edits: [Edit] = []
  /// What was found in what came in, and at their places there what only the edits have uncovered.
  public fileprivate(set) var findings: [Finding]
  /// Of these, what the edits have uncovered.
  public fileprivate(set) var uncovered: [Finding] = []
  /// What the policy forbids and is still there: of `text`, spans count from the document's beginning.
  public fileprivate(set) var residuals: [Finding] = []
}

/// What a round of edits has made of a text.
public struct RedactionRound {
  /// The text that the round read.
  public let before: [UInt8]
  /// What was found in it; spans count from the document's beginning.
  public let found: [Finding]
  /// What was done about it: sorted, not overlapping; spans count from the beginning of `before`.
  public let edits: [Edit]
  /// The text that came of it.
  public let text: [UInt8]
}

extension DocumentRedaction {
  /// As often as edits are made, at most.
  private static let mostRounds = 4

  /// What the policy makes of a piece, and what it has against that.
  ///
  /// A name or a value that only a later round sees was not met: it bears a form that nobody has who was met.
  ///
  /// - Parameters:
  ///   - bytes: whole lines of the document.
  ///   - findings: of `bytes`, in order of their beginnings; spans count from the document's beginning.
  ///   - offset: where the piece begins in it.
  ///   - column: what a table's column holds, where the piece is a cell of one.
  ///   - read: what finds: it is asked for the findings of what a round has written in the piece's place, with
  ///     spans that count from the document's beginning.
  /// - Complexity: that of `read`, once for each round that had edits to make: once as a rule.
  public func redacted(
    _ bytes: [UInt8], _ findings: [Finding], at offset: Int, column: Policy.Column? = nil,
    reading read: (RedactionRound) -> [Finding]
  ) -> RedactedText {
    var result = RedactedText(text: bytes, findings: findings)
    var found = findings
    var edits: [Edit] = []
    for round in 0...Self.mostRounds {
      if found.isEmpty { break }
      let made = self.edits(found, in: result.text.span, at: offset, column: column).map {
        Edit(span: $0.span.shifted(by: -offset), replacement: $0.replacement)
      }
      let home = OffsetMap(edits)
      if made.isEmpty || round == Self.mostRounds || home.wrote(under: made) {
        result.residuals = residuals(found, in: result.text.span, at: offset, column: column)
        break
      }
      if round > 0 {
        result.uncovered += Self.gone(found, made, at: offset).map { finding in
          var finding = finding
          finding.span = home.original(finding.span.shifted(by: -offset)).shifted(by: offset)
          return finding
        }
      }
      let done = RedactionRound(
        before: result.text, found: found, edits: made, text: Edit.apply(made, to: result.text))
      result.text = done.text
      edits = Edit.composed(edits, made, result: done.text)
      found = read(done)
    }
    result.edits = edits.map {
      Edit(span: $0.span.shifted(by: offset), replacement: $0.replacement)
    }
    if !result.uncovered.isEmpty {
      result.findings = DetectorSet.merged(findings + result.uncovered)
    }
    return result
  }

  /// Of what was found, what edits lie over.
  private static func gone(_ found: [Finding], _ edits: [Edit], at offset: Int) -> [Finding] {
    found.filter { finding in
      let span = finding.span.shifted(by: -offset)
      return edits.contains { $0.span.overlaps(span) }
    }
  }
}

extension OffsetMap {
  /// Whether edits would go over what was written already: a form of ours inside another one could not be
  /// restored, nor known again.
  fileprivate func wrote(under edits: [Edit]) -> Bool {
    edits.contains { edit in
      borders.contains { !$0.target.isEmpty && $0.target.overlaps(edit.span) }
    }
  }
}
