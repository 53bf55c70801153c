import Detection
import TextModel

/// What is to be written for the placeholders of one text.
///
/// What is merely possible stays, and so does an elided one: nothing is put where nothing stands. What
/// the tool wrote itself is left alone, or a text would change again each time.
struct PlaceholderEdits {
  private let wording: PlaceholderWording
  private let text: [UInt8]
  /// The tags, as bytes.
  private let tags: [HiddenKind: [UInt8]]
  private let unified: [UInt8]

  init(_ wording: PlaceholderWording, _ placeholders: [Placeholder], in text: [UInt8]) {
    self.wording = wording
    self.text = text
    tags = Dictionary(
      uniqueKeysWithValues: HiddenKind.allCases.map { ($0, Array(wording.tag($0).utf8)) })
    unified = Array(wording.unified(PlaceholderFigures(placeholders, characters: 0)).utf8)
  }

  /// Sorted, without overlaps, and none that changes nothing.
  func edits(_ placeholders: [Placeholder]) -> [Edit] {
    var edits: [Edit] = []
    for placeholder in placeholders {
      guard placeholder.confidence != .possible, let replacement = replacement(placeholder) else {
        continue
      }
      let span = placeholder.span
      guard span.start >= edits.last?.span.end ?? 0 else { continue }
      // Two masks that touch would be one after this, and change again.
      if wording.treatment == .unify, let last = edits.last, last.span.end == span.start {
        edits[edits.count - 1].span.end = span.end
      } else {
        edits.append(Edit(span: span, replacement: replacement))
      }
    }
    edits.removeAll { text[$0.span.start..<$0.span.end] == $0.replacement[...] }
    return keepingLinesApart(edits)
  }

  private func replacement(_ placeholder: Placeholder) -> [UInt8]? {
    let span = placeholder.span
    guard !span.isEmpty, !text[span.start..<span.end].contains(0x0A) else { return nil }
    switch wording.treatment {
    case .keep: return nil
    case .tag: return isOwn(span) ? nil : tags[placeholder.hides]
    case .unify:
      switch placeholder.family {
      case .glyphs, .partialNumber, .structured: return unified
      case .yearMask: return year(span)
      case .someone, .alias, .hint, .blank, .elided: return nil
      }
    }
  }

  /// A year keeps the digits that show: 20** becomes 20XX.
  private func year(_ span: ByteSpan) -> [UInt8]? {
    let glyph = String(decoding: unified, as: UTF8.self).unicodeScalars.first
    guard let glyph else { return nil }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: text[span.start..<span.end], as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0xFF10...0xFF19, 0x3007, 0x4E00...0x9FFF: result.append(scalar)
      case 0x20, 0x200B...0x200D, 0x3000: break
      default: result.append(glyph)
      }
    }
    return Array(String(result).utf8)
  }

  /// Whether a tag stands there, or a part of one.
  private func isOwn(_ span: ByteSpan) -> Bool {
    tags.values.contains { tag in
      let first = max(0, span.start - tag.count + 1)
      let last = min(span.end - 1, text.count - tag.count)
      return first <= last
        && (first...last).contains { text[$0..<($0 + tag.count)] == tag[...] }
    }
  }

  /// Without the edits that would make a line the same as the one before it, which it is not: cleaning would
  /// take it for a repetition.
  private func keepingLinesApart(_ edits: [Edit]) -> [Edit] {
    var kept: [Edit] = []
    /// The last line that is not empty, with its edits: a run at the end of `kept`.
    var before: (line: Range<Int>, edits: [Edit])?
    var next = 0
    var start = 0
    while start < text.count, next < edits.count || before?.edits.isEmpty == false {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      defer { start = end + 1 }
      guard end > start else { continue }
      var own: [Edit] = []
      while next < edits.count, edits[next].span.start < end {
        own.append(edits[next])
        next += 1
      }
      let line = start..<end
      if let other = before, !(own.isEmpty && other.edits.isEmpty), text[line] != text[other.line],
        result(line, own) == result(other.line, other.edits)
      {
        if own.isEmpty { kept.removeLast(other.edits.count) }
        own = []
      }
      kept += own
      before = (line, own)
    }
    return kept + edits[next...]
  }

  private func result(_ line: Range<Int>, _ edits: [Edit]) -> [UInt8] {
    Edit.apply(
      edits.map { Edit(span: $0.span.shifted(by: -line.lowerBound), replacement: $0.replacement) },
      to: Array(text[line]))
  }
}
