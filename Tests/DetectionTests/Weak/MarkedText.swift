import TextModel

@testable import Detection

/// Text with its placeholders marked by hand: `党的⟦XX|ordinal⟧大`, `⟦2**0|number|partialNumber⟧户`.
///
/// Without a third part the family is `glyphs`, or `someone` where the mask begins with 某.
struct MarkedText {
  var bytes: [UInt8] = []
  var placeholders: [Placeholder] = []

  init(_ marked: String) {
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      bytes += Array(rest[..<open].utf8)
      let parts = rest[rest.index(after: open)..<close].split(separator: "|").map(String.init)
      let start = bytes.count
      bytes += Array(parts[0].utf8)
      placeholders.append(
        Placeholder(
          span: ByteSpan(start, bytes.count),
          family: parts.count > 2
            ? Self.families[parts[2]]! : parts[0].hasPrefix("某") ? .someone : .glyphs,
          hides: HiddenKind(rawValue: parts[1])!, confidence: .certain, style: Self.style(parts[0]))
      )
      rest = rest[rest.index(after: close)...]
    }
    bytes += Array(rest.utf8)
  }

  /// What the detector says, with reasons.
  func findings(_ rules: WeakMaskRule...) -> [Finding] {
    var detector = WeakMaskDetector()
    detector.explains = true
    if !rules.isEmpty { detector.rules = Set(rules) }
    return detector.findings(in: bytes, placeholders: placeholders)
  }

  /// The masks that a rule names, as they are written, each with the values it leaves.
  func told(_ rule: WeakMaskRule) -> [String] {
    findings(rule).map { finding in
      let text = String(decoding: bytes[finding.span.start..<finding.span.end], as: UTF8.self)
      return text + (finding.candidates.map { " \($0)" } ?? "")
    }
  }

  private static func style(_ mask: String) -> MaskStyle {
    for (glyphs, style) in styles where mask.contains(where: { glyphs.contains($0) }) {
      return style
    }
    return .bracket
  }

  private static let families: [String: PlaceholderFamily] = [
    "glyphs": .glyphs, "someone": .someone, "alias": .alias, "yearMask": .yearMask,
    "partialNumber": .partialNumber, "structured": .structured, "hint": .hint, "blank": .blank,
  ]
  private static let styles: [(String, MaskStyle)] = [
    ("*＊", .star), ("XxＸｘ", .latinX), ("×╳", .cross), ("○〇", .circle), ("□", .square),
    ("_＿", .lowLine), ("#", .hash),
    ("某", .some), ("Nn", .latinN), ("?", .question),
  ]
}
