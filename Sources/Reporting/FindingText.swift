import TextModel

/// One finding as people read it: where, the words around it with the place marked, what it is, how sure.
///
/// The context stays on its line. Whatever a terminal would not show, or would obey, is shown escaped.
public struct FindingText: Sendable {
  /// Code points shown on either side.
  static let width = 12
  /// Longer spans are shown by their ends.
  private static let longest = 40
  /// How many bytes on either side may be shown.
  public static let reach = 4 * (width + 1)

  private let color: Bool

  /// - Parameter color: whether the place is marked in reverse video, else by ⟦ and ⟧.
  public init(color: Bool) { self.color = color }

  /// Appends a line, and a second one where there are reasons.
  ///
  /// - Parameters:
  ///   - place: where the finding stands, as it is to be told.
  ///   - before, inside, after: the text around the span, and in it.
  public func append(
    _ finding: Finding, place: String, before: ArraySlice<UInt8>, inside: ArraySlice<UInt8>,
    after: ArraySlice<UInt8>, to output: inout [UInt8]
  ) {
    var line = ShownText.of(place) + "  "
    line += context(before: before, inside: inside, after: after)
    line += "  " + Self.label(finding) + "  " + finding.confidence.title + "\n"
    if !finding.reasons.isEmpty {
      line += "    " + ShownText.of(finding.reasons.joined(separator: "；")) + "\n"
    }
    output += Array(line.utf8)
  }

  /// Appends what a policy has against a finding: place, message, context, rule.
  ///
  /// - Parameter counts: whether it counts, or is only told.
  public func append(
    complaint finding: Finding, counts: Bool, place: String, before: ArraySlice<UInt8>,
    inside: ArraySlice<UInt8>, after: ArraySlice<UInt8>, to output: inout [UInt8]
  ) {
    let hides = (finding.hides?.title ?? finding.entity?.title).map { "（\($0)）" } ?? ""
    let noun =
      switch finding.kind {
      // A mask over what must stay readable says why itself.
      case .placeholder where finding.rule.hasPrefix("policy."),
        .elided where finding.rule.hasPrefix("policy."):
        "遮盖过度，" + (finding.reasons.first ?? "")
      case .placeholder: counts ? "占位符未填" : "疑似占位符"
      case .elided: counts ? "内容缺漏，似为删净的占位符" : "疑似内容缺漏"
      case .identifier: counts ? "标识信息未隐去" : "疑似标识信息"
      default: finding.kind.title
      }
    var line = ShownText.of(place) + ": " + noun + hides + (counts ? "" : "，暂不计为违规")
    line += "：" + context(before: before, inside: inside, after: after) + " (\(finding.rule))\n"
    output += Array(line.utf8)
  }

  /// The text around a place, on one line, with the place marked.
  public func context(
    before: ArraySlice<UInt8>, inside: ArraySlice<UInt8>, after: ArraySlice<UInt8>
  ) -> String {
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 }
    let lineEnd = after.firstIndex(of: 0x0A)
    let head = Self.scalars(before[(lineStart ?? before.startIndex)...].suffix(Self.reach))
    var rest = after[..<(lineEnd ?? after.endIndex)]
    if lineEnd != nil, rest.last == 0x0D { rest.removeLast() }
    let tail = Self.scalars(rest.prefix(Self.reach))
    var text = head.count > Self.width ? "…" : ""
    text += ShownText.of(head.suffix(Self.width))
    text += color ? "\u{1B}[7m" : "⟦"
    text += color && inside.isEmpty ? " " : Self.shown(inside: inside)
    text += color ? "\u{1B}[27m" : "⟧"
    text += ShownText.of(tail.prefix(Self.width))
    return text + (tail.count > Self.width ? "…" : "")
  }

  private static func shown(inside: ArraySlice<UInt8>) -> String {
    let scalars = Array(String(decoding: inside, as: UTF8.self).unicodeScalars)
    guard scalars.count > longest else { return ShownText.of(scalars) }
    return ShownText.of(scalars.prefix(width)) + "…（\(scalars.count) 字）…"
      + ShownText.of(scalars.suffix(width))
  }

  /// The whole scalars of a piece that may begin or end inside one.
  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    let start = bytes.firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
    var scalars = Array(String(decoding: bytes[start...], as: UTF8.self).unicodeScalars)
    if scalars.last == "\u{FFFD}", bytes.suffix(3) != [0xEF, 0xBF, 0xBD] { scalars.removeLast() }
    return scalars
  }

  /// What was found.
  static func label(_ finding: Finding) -> String {
    var label = finding.hides?.title ?? ""
    switch finding.kind {
    case .placeholder: break
    case .elided: label += "（已删净）"
    case .weakMask:
      label = finding.kind.title + (label.isEmpty ? "" : "（\(label)）")
    case .identifier:
      label = finding.entity?.title ?? finding.kind.title
      if let verdict = finding.verdict, verdict != .valid { label += "（\(verdict.title)）" }
    default: label = finding.kind.title + "（\(finding.rule)）"
    }
    if let candidates = finding.candidates { label += "，尚有 \(candidates) 种可能" }
    return label
  }
}

extension IdentifierVerdict {
  /// In Chinese.
  public var title: String {
    switch self {
    case .valid: "校验相符"
    case .suspect: "校验不符"
    case .bare: "无旁证"
    }
  }
}

extension Confidence {
  /// In Chinese.
  public var title: String {
    switch self {
    case .certain: "确定"
    case .likely: "很可能"
    case .possible: "存疑"
    }
  }
}

extension FindingKind {
  /// In Chinese.
  public var title: String {
    switch self {
    case .placeholder: "占位符"
    case .elided: "占位符已删净"
    case .weakMask: "屏蔽不足"
    case .identifier: "标识信息"
    case .quasi: "间接标识"
    case .advertisement: "广告"
    case .paidMarker: "付费标记"
    case .boilerplate: "网站残留"
    case .typography: "文字版式"
    case .damage: "文字损坏"
    }
  }
}
