import Detection
import Matching

/// Whether a block may end between two lines: only where it is certain that they stay apart, whatever
/// has been joined to the first one before.
///
/// The lines are mended as a block would mend them, for that is what joining is decided on.
struct SeamJudge: Sendable {
  private let plan: CleaningPlan

  init(_ plan: CleaningPlan) { self.plan = plan }

  /// - Parameters: two neighbouring lines that are not blank, without their line ends.
  /// - Complexity: O(*n*) over both lines.
  func staysApart(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    if plan.joins.isOff || CommaRow(line).pairs(with: CommaRow(next)) { return true }
    guard let ending = mended(line, last: true), let beginning = mended(next, last: false) else {
      return false
    }
    // A break of the page at the seam leaves a blank line there.
    if ending.isBlank || beginning.isBlank { return true }
    var shape = LineShape.ending(ending)
    let next = LineShape.beginning(beginning)
    if !shape.open.isEmpty || plan.joins.mayBeBroken(shape, next) { return false }
    // As wide as a wrapped line must be, and no wider: the width counts against the next line's.
    shape.width = max(shape.width, JoinRule.leastWrapped)
    shape.isIndented = false
    return plan.joins.verdict(shape, next) == nil
  }

  /// How the last line ends of what `bytes` become; nil where nothing is left of it, or it is blank.
  func ending(of bytes: ArraySlice<UInt8>) -> LineShape? {
    guard let line = mended(bytes, last: true), !line.isBlank, line.mayGoOn else { return nil }
    return LineShape.ending(line)
  }

  /// The lines with text in them that `bytes`, one line without its line end, become. What rules of
  /// content would take out of them is still there.
  func parts(of bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var line = broken(bytes)
    guard line.holdsLineFeed else {
      plan.paragraphs.clean(&line, verbatim: false)
      return line.count == 0 || line.isBlank ? [] : [line.utf8]
    }
    var parts: [[UInt8]] = []
    var start = 0
    let breaks = line.marks.filter { line.kind($0) == .lineFeed } + [line.count]
    for end in breaks {
      var part = WorkingLine()
      part.append(line, start..<end)
      plan.paragraphs.clean(&part, verbatim: false)
      if part.count > 0, !part.isBlank { parts.append(part.utf8) }
      start = end + 1
    }
    return parts
  }

  /// `bytes` with what ends lines in them found.
  private func broken(_ bytes: ArraySlice<UInt8>) -> WorkingLine {
    var line = WorkingLine()
    line.append(bytes.span, 0..<bytes.count)
    plan.paragraphs.findSeparators(&line)
    plan.paragraphs.readMarkup(&line)
    return line
  }

  /// The last or first line of what `bytes` become; nil where nothing is left of it, or where rules of
  /// content may take something out of it.
  private func mended(_ bytes: ArraySlice<UInt8>, last: Bool) -> WorkingLine? {
    let line = broken(bytes)
    let breaks = line.marks.filter { line.kind($0) == .lineFeed }
    let part =
      last ? (breaks.last.map { $0 + 1 } ?? 0)..<line.count : 0..<(breaks.first ?? line.count)
    if part.isEmpty { return breaks.isEmpty ? nil : WorkingLine() }
    var result = WorkingLine()
    result.append(line, part)
    if result.isBlank { return result }
    plan.paragraphs.clean(&result, verbatim: false)
    if let engine = plan.engine {
      var scratch = RuleEngine.Scratch()
      if engine.mayConcern(result.utf8.span, &scratch) { return nil }
    }
    return result.count == 0 ? nil : result
  }
}
