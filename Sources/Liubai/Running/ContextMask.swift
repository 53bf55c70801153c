import Detection
import Reporting
import TextModel

/// Hides every identifier in the words that a report shows around a place (law 4): also those that nobody asked
/// for, and those that only look like one. Who reads a report of placeholders need not learn a number from it.
struct ContextMask: Sendable {
  private var detectors: DetectorSet

  /// Bytes on either side that are looked at: what shows must not begin inside a value whose label does not.
  static let reach = 256

  /// - Parameter detectors: those of the run.
  init(_ detectors: DetectorSet) {
    var all = detectors
    all.tellsBare = true
    self.detectors = all
  }

  /// The same, and what finds names that are known: what is told of one line shows in another one's context.
  func knowing(_ names: DetectorSet) -> ContextMask {
    var mask = self
    mask.detectors = detectors.adding(names)
    return mask
  }

  /// The same text, with a sign for each character of an identifier.
  ///
  /// - Complexity: O(*n*), that of the detectors over what is given, at most `reach` on either side.
  func hide(_ finding: Finding, _ context: FindingContext) -> FindingContext {
    let before = Self.lastLine(context.before).fromCharacter
    let after = Self.firstLine(context.after)
    let text = Array(before) + context.inside + after
    var isHidden = [Bool](repeating: false, count: text.count)
    let inside = before.count..<before.count + context.inside.count
    if finding.kind == .identifier { for index in inside { isHidden[index] = true } }
    for found in detectors.findings(in: text.span, at: 0) {
      for index in found.span.start..<min(found.span.end, text.count) { isHidden[index] = true }
    }
    func shown(_ range: Range<Int>) -> ArraySlice<UInt8> {
      var part: [UInt8] = []
      for index in range {
        if !isHidden[index] {
          part.append(text[index])
        } else if text[index] & 0xC0 != 0x80 {
          part.append(UInt8(ascii: "*"))
        }
      }
      return part[...]
    }
    return FindingContext(
      before: shown(0..<inside.lowerBound), inside: shown(inside),
      after: shown(inside.upperBound..<text.count))
  }

  /// A short text that a report shows for itself: a record's id, a column's head.
  func hide(_ text: [UInt8]) -> [UInt8] {
    let found = detectors.findings(in: text.span, at: 0)
    if found.isEmpty { return text }
    var shown: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if !found.contains(where: { $0.span.contains(index) }) {
        shown.append(byte)
      } else if byte & 0xC0 != 0x80 {
        shown.append(UInt8(ascii: "*"))
      }
    }
    return shown
  }

  static func lastLine(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let near = bytes.suffix(reach)
    return near[(near.lastIndex(of: 0x0A).map { $0 + 1 } ?? near.startIndex)...]
  }

  static func firstLine(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let near = bytes.prefix(reach)
    // Its line end, too: what stands behind is no longer known, and need not be.
    var line = near[..<(near.firstIndex(of: 0x0A).map { $0 + 1 } ?? near.endIndex)]
    while let last = line.last, last & 0xC0 == 0x80, line.count > reach - 4 { line.removeLast() }
    if let last = line.last, last >= 0xC0 { line.removeLast() }
    return line
  }
}
