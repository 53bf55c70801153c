import TextModel

/// A removal with the text around it, before and after.
struct RemovalContext {
  /// Code points shown on either side, and of either end of a long removal.
  static let width = 40
  private static let longest = 4 * width

  let before: String
  let after: String?

  /// How many bytes on either side may be looked at.
  static let reach = 4 * width

  /// - Parameters:
  ///   - finding: what was found; its span is in the original text.
  ///   - edits: all changes around it, sorted by start and apart from each other.
  ///   - text: a part of the original text with `reach` bytes on either side, if there are as many.
  ///   - base: where `text` begins in the original.
  init(_ finding: Finding, among edits: [Edit], in text: ArraySlice<UInt8>, base: Int) {
    let first = text.startIndex
    func index(_ offset: Int) -> Int { first + offset - base }
    let start = Self.step(text, index(finding.span.start), -Self.width)
    let end = Self.step(text, index(finding.span.end), Self.width)
    let shown = Array(text[start..<end])
    let shift = -(start - first + base)
    let own = finding.span.shifted(by: shift)
    let head = String(decoding: shown[..<own.start], as: UTF8.self)
    let tail = String(decoding: shown[own.end...], as: UTF8.self)
    let what = Self.abbreviated(String(decoding: shown[own.start..<own.end], as: UTF8.self))
    let comes = finding.edit.map { String(decoding: $0.replacement, as: UTF8.self) } ?? ""
    before = LineText.shown(head + "〔" + what + (comes.isEmpty ? "" : "→" + comes) + "〕" + tail)
    guard finding.edit != nil else {
      after = nil
      return
    }
    let applied = edits.compactMap { Self.clipped($0, by: shift, to: shown.count) }
    after = LineText.shown(String(decoding: Edit.apply(applied, to: shown), as: UTF8.self))
  }

  /// An edit as far as it concerns the text that is shown.
  private static func clipped(_ edit: Edit, by shift: Int, to count: Int) -> Edit? {
    let span = edit.span.shifted(by: shift)
    guard span.start < count, span.end > 0 || span.start >= 0 else { return nil }
    return Edit(
      span: ByteSpan(max(0, span.start), min(count, span.end)),
      replacement: span.start >= 0 ? edit.replacement : [])
  }

  private static func abbreviated(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > longest else { return text }
    return String(scalars.prefix(width)) + "…（\(scalars.count) 字）…" + String(scalars.suffix(width))
  }

  /// The index so many code points on, or as many as there are whole.
  private static func step(_ text: ArraySlice<UInt8>, _ index: Int, _ count: Int) -> Int {
    var border = index
    var next = index
    var left = abs(count)
    while left > 0 {
      next += count < 0 ? -1 : 1
      guard text.startIndex <= next, next <= text.endIndex else { break }
      if next == text.endIndex || text[next] & 0xC0 != 0x80 {
        border = next
        left -= 1
      }
    }
    return border
  }
}
