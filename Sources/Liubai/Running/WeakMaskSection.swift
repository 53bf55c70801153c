import Detection
import TextModel

/// The text of a section and its placeholders, kept until it ends: a mask may be given away by any other
/// place. Some 16 MiB, and never more than one.
struct WeakMaskSection {
  private let detector: WeakMaskDetector
  private var text: [UInt8] = []
  private var placeholders: [Placeholder] = []
  /// Where the section begins in the document.
  private var offset = 0
  private var line = 1
  /// Findings so far, by rule.
  private(set) var counts: [String: Int] = [:]

  init(_ detector: WeakMaskDetector) { self.detector = detector }

  mutating func append(_ bytes: [UInt8]) { text += bytes }

  mutating func append(_ more: [Placeholder]) { placeholders += more }

  /// The section's weak masks; the next one begins where it ends.
  mutating func finish() -> [Finding] {
    let findings = detector.findings(
      in: text, offset: offset, line: line, placeholders: placeholders)
    for finding in findings { counts[finding.rule, default: 0] += 1 }
    offset += text.count
    if detector.explains { line += text.count { $0 == 0x0A } }
    text.removeAll(keepingCapacity: true)
    placeholders.removeAll(keepingCapacity: true)
    return findings
  }
}
