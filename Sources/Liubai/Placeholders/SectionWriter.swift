import Cleaning
import Detection
import TextModel

/// Collects a document's cleaned text section by section, and has each one's placeholders written anew: what
/// a placeholder hides is seen from its whole section.
struct SectionWriter {
  private let writer: PlaceholderWriter
  private var text: [UInt8] = []
  private var findings: [Finding] = []
  /// Where the section begins in the original: behind what the last one's text stands for.
  private var start = 0
  private(set) var figures = PlaceholderFigures()
  /// How many placeholders were written anew so far.
  private(set) var replaced = 0

  init(_ writer: PlaceholderWriter) { self.writer = writer }

  /// Takes cleaned text, and findings as of the document.
  mutating func append(_ text: [UInt8], _ findings: [Finding]) {
    self.text += text
    self.findings += findings
  }

  /// The section is complete; its original ends at `end`. Findings come back as of the document.
  mutating func finish(at end: Int) -> PlaceholderWriter.Written {
    let base = start
    // Handed over whole: a section is long, and held once is enough.
    let whole = text
    text = []
    var written = writer.write(whole, findings.map { $0.shifted(by: -base) })
    written.findings = written.findings.map { $0.shifted(by: base) }
    written.overrun = written.overrun.map { .init(rule: $0.rule, offset: base) }
    findings = []
    start = end
    figures.merge(written.figures)
    replaced += written.replaced
    return written
  }
}
