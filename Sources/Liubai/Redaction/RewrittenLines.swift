import Detection
import Matching
import TextModel

/// The lines of a text that edits have changed, and what is found once they are made.
///
/// What a detector says of a line depends on that line alone (`Detector`): only lines that changed are read
/// again, and of the others all that was found still stands there.
struct RewrittenLines {
  private struct Part {
    var old: Range<Int>
    var new: Range<Int>
  }

  private var parts: [Part] = []

  /// - Parameters:
  ///   - bytes: the text before.
  ///   - edits: sorted, not overlapping; spans count from its beginning.
  /// - Complexity: O(*e* + *l*), *e* the edits, *l* the bytes of the lines that they change.
  init(_ bytes: [UInt8], _ edits: [Edit]) {
    var growth = 0
    var next = 0
    while next < edits.count {
      var start = edits[next].span.start
      while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
      let before = growth
      var end = start
      while next < edits.count, edits[next].span.start <= end || end == start {
        growth += edits[next].replacement.count - edits[next].span.count
        end = bytes.span.lineEnd(from: max(end, edits[next].span.end))
        next += 1
      }
      parts.append(Part(old: start..<end, new: start + before..<end + growth))
    }
  }

  /// What is found in the text once the edits are made, in order of beginnings.
  ///
  /// - Parameters:
  ///   - old: what was found before.
  ///   - bytes: the text with the edits made.
  ///   - offset: where it begins in its document.
  func findings(
    _ old: [Finding], _ detectors: DetectorSet, in bytes: borrowing Span<UInt8>, at offset: Int
  ) -> [Finding] {
    var found: [Finding] = []
    var next = 0
    var growth = 0
    for part in parts {
      while next < old.count, old[next].span.start - offset < part.old.lowerBound {
        found.append(shifted(old[next], growth))
        next += 1
      }
      while next < old.count, old[next].span.start - offset < part.old.upperBound { next += 1 }
      found += detectors.findings(
        in: bytes.extracting(part.new), at: offset + part.new.lowerBound)
      growth = part.new.upperBound - part.old.upperBound
    }
    found += old[next...].map { shifted($0, growth) }
    return found
  }

  private func shifted(_ finding: Finding, _ growth: Int) -> Finding {
    var finding = finding
    finding.span = finding.span.shifted(by: growth)
    return finding
  }
}
