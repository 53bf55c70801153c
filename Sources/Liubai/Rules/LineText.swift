import TextModel

/// Text of any number of lines on one line, for people.
enum LineText {
  static func shown(_ text: some StringProtocol) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" {
      line.append(scalar == "\n" ? "⏎" : scalar)
    }
    return String(line)
  }

  /// `text` with `edits` shown in it: 〔what goes〕, 〔what goes→what comes〕, or in red where `color`.
  ///
  /// - Parameter spans: places that are only pointed out, each inside `text`.
  static func marked(
    _ text: [UInt8], edits: [Edit], spans: [ByteSpan] = [], color: Bool = false
  ) -> String {
    let (open, close) = color ? ("\u{1B}[31m", "\u{1B}[0m") : ("〔", "〕")
    var marks: [(span: ByteSpan, replacement: [UInt8])] = edits.map { ($0.span, $0.replacement) }
    marks += spans.map { ($0, []) }
    marks.sort { $0.span < $1.span }
    var result = ""
    var position = 0
    for mark in marks where mark.span.start >= position {
      result += String(decoding: text[position..<mark.span.start], as: UTF8.self)
      result += open + String(decoding: text[mark.span.start..<mark.span.end], as: UTF8.self)
      if !mark.replacement.isEmpty {
        result += "→" + String(decoding: mark.replacement, as: UTF8.self)
      }
      result += close
      position = mark.span.end
    }
    return shown(result + String(decoding: text[position...], as: UTF8.self))
  }
}
