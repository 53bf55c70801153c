/// Text made safe and visible for a terminal: what it would not show, or would obey, is escaped.
public enum ShownText {
  /// `scalars` with control and invisible characters, odd spaces and unassigned ones as `\u{200B}`.
  public static func of(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\n" {
        text.append("⏎")
      } else if isPlain(scalar) {
        text.append(scalar)
      } else {
        let number = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
        text.append(contentsOf: "\\u{\(padded)}".unicodeScalars)
      }
    }
    return String(text)
  }

  /// `text` likewise.
  public static func of(_ text: String) -> String { of(text.unicodeScalars) }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return 0x20..<0x7F ~= scalar.value }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return false
    case .spaceSeparator: return scalar == "\u{3000}"
    default: return !properties.isDefaultIgnorableCodePoint
    }
  }
}
