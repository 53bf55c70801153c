import BuiltInRules
import Detection
import Testing
import TextModel

/// A text with its placeholders marked in it, as the tests of one line write both: ⟦XX|place⟧镇. An empty
/// mark is a place where nothing is left: 第⟦|ordinal⟧种方式.
struct MarkedText {
  var text = ""
  /// Byte offsets in `text`.
  var marks: [(span: ByteSpan, hides: String)] = []

  init(_ source: String) {
    var rest = source[...]
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(
        separator: "|", omittingEmptySubsequences: false)
      let start = text.utf8.count
      text += parts[0]
      marks.append((ByteSpan(start, text.utf8.count), String(parts.last ?? "")))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  /// What `placeholders` says about `text`, in the same notation.
  static func showing(_ placeholders: [Placeholder], in text: String) -> String {
    let bytes = Array(text.utf8)
    var shown = ""
    var position = 0
    for placeholder in placeholders {
      let span = placeholder.span
      guard span.start >= position, span.end <= bytes.count else { return "spans out of order" }
      shown += String(decoding: bytes[position..<span.start], as: UTF8.self)
      let mask = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
      shown += "⟦\(mask)|\(placeholder.hides.rawValue)⟧"
      position = span.end
    }
    return shown + String(decoding: bytes[position...], as: UTF8.self)
  }
}

extension PlaceholderDetector {
  /// With the words that the binary carries.
  static let builtIn = PlaceholderDetector(BuiltInRules.contexts)

  func placeholders(in text: String) -> [Placeholder] { placeholders(in: Array(text.utf8)) }
}

/// Demands that the detector finds in each document, its marks taken away, just these marks.
func expectMarks(
  _ documents: [String], family: PlaceholderFamily? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for document in documents {
    let text = MarkedText(document).text
    let found = PlaceholderDetector.builtIn.placeholders(in: text)
    #expect(MarkedText.showing(found, in: text) == document, sourceLocation: sourceLocation)
    guard let family else { continue }
    #expect(
      found.contains { $0.family == family } || found.isEmpty, "\(document): no \(family.id)",
      sourceLocation: sourceLocation)
  }
}
