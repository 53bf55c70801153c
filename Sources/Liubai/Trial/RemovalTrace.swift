import Detection
import Reporting
import TextModel

/// Draws removals of one document while it streams by.
///
/// A finding waits until the text behind it has come in, so that where blocks are cut never shows.
struct RemovalTrace {
  private(set) var sample: RemovalSample
  private let name: String
  private let rules: Set<String>
  private var locator = FindingLocator(unit: .codepoint)
  private var text: [UInt8] = []
  /// Where `text` begins.
  private var base = 0
  private var waiting: [(finding: Finding, line: Int)] = []
  /// Around what waits, and what is to come.
  private var edits: [Edit] = []

  init(_ source: Source, _ draw: RemovalSample.Draw, _ engine: RuleEngine?) {
    sample = RemovalSample(draw)
    name = source.name
    rules = Set(engine?.rules.map(\.id) ?? [])
  }

  /// Takes the original text's next bytes.
  mutating func append(original bytes: [UInt8]) {
    locator.append(bytes)
    text += bytes
  }

  /// Takes findings, in the order of `Finding.outerFirst`.
  mutating func append(_ findings: [Finding]) {
    for finding in findings.sorted(by: Finding.outerFirst) {
      if let edit = finding.edit, edit.span.start >= edits.last?.span.end ?? 0 {
        edits.append(edit)
      }
      if rules.contains(finding.rule) {
        waiting.append((finding, locator.locate(finding.span).start.line))
      }
    }
  }

  /// Says that no finding that begins before `offset` comes any more.
  mutating func settle(_ offset: Int) {
    locator.settle(offset)
    let done = waiting.prefix { $0.finding.span.end + RemovalContext.reach <= offset }
    for (finding, line) in done { draw(finding, line) }
    waiting.removeFirst(done.count)
    let kept = max(
      base, min(offset, waiting.first?.finding.span.start ?? offset) - RemovalContext.reach)
    // Not byte by byte: only once half of it is of no use.
    guard kept - base > text.count / 2 else { return }
    text.removeFirst(kept - base)
    base = kept
    edits.removeFirst(edits.prefix { $0.span.end < kept }.count)
  }

  /// Text and findings are complete.
  mutating func finish() {
    for (finding, line) in waiting { draw(finding, line) }
    waiting = []
  }

  private mutating func draw(_ finding: Finding, _ line: Int) {
    let lot = sample.draw.lot(finding.rule, name, finding.span.start)
    let (name, text, base, edits) = (name, text, base, edits)
    sample.meet(finding.rule, lot: lot) {
      let context = RemovalContext(finding, among: edits, in: text[...], base: base)
      return .init(
        lot: lot, source: name, line: line, before: context.before, after: context.after)
    }
  }
}
