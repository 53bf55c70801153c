import Matching

/// Tags of HTML and of forums, comments, scripts and template slots go; a tag that ends a line of the
/// page ends a line of the text.
///
/// Only known names count as tags: `<姓名>`, `<T>` and `a < b` are text.
extension Stage {
  static let markup = Stage(
    rules: [.tag, .template], needs: [.less, .bracket], readsGuard: false, runsOnForeign: true
  ) { line, edits in
    if isAboutMarkup(line) { return }
    var next = 0
    // Whether what has been kept so far ends a line, so that another break would make an empty one.
    var atLineStart = true
    for index in line.marks where index >= next {
      // Letters and ideographs before it are text.
      if index > next { atLineStart = false }
      next = index + 1
      if let end = line.inlineCodeEnd(index) {
        atLineStart = false
        next = end
      } else if let found = tag(line, index) {
        let breaks: Bool
        switch found.effect {
        case .none: breaks = false
        case .opens: breaks = !atLineStart
        case .ends: breaks = !atLineStart && !isLastOfLine(line, found.end)
        }
        edits.replace(index..<found.end, with: breaks ? [0x0A] : [], found.rule)
        if breaks { atLineStart = found.effect == .opens || found.isParagraph }
        next = found.end
      } else if line.kind(index) == .lineFeed {
        atLineStart = true
      } else if !line.kind(index).isBlank {
        atLineStart = false
      }
    }
  }

  /// A text that speaks of tags (“用 <br> 标签换行”, “例如 <b>”) keeps them.
  private static func isAboutMarkup(_ line: borrowing WorkingLine) -> Bool {
    guard line.han >= 4, line.present.contains(.less) else { return false }
    return line.marks.contains { index in
      switch line.kind(index) {
      case .less:
        let end = line.skippingSpaces(backFrom: index - 1) + 1
        return line.spells("例如", at: end - 2) || line.spells("比如", at: end - 2)
      case .greater:
        let start = line.skippingSpaces(from: index + 1)
        return markupWords.contains { line.spells($0, at: start) }
      default: return false
      }
    }
  }

  private static let markupWords: [StaticString] = ["标签", "标记", "元素", "标籤"]

  /// What a removed piece of markup does to lines.
  private enum Effect { case none, opens, ends }

  private struct Markup {
    var end: Int
    var rule: RuleNumber
    var effect = Effect.none
    var isParagraph = false
  }

  private static func tag(_ line: borrowing WorkingLine, _ index: Int) -> Markup? {
    switch line.scalar(index) {
    case 0x3C: htmlTag(line, index) ?? delimited(line, index, "<%", "%>")
    case 0x5B: forumTag(line, index) ?? delimited(line, index, "[!--", "--]")
    case 0x7B:
      delimited(line, index, "{{", "}}") ?? delimited(line, index, "{%", "%}")
        ?? delimited(line, index, "{$", "}")
    default: nil
    }
  }

  private static func isLastOfLine(_ line: borrowing WorkingLine, _ start: Int) -> Bool {
    var index = start
    while index < line.count {
      if line.kind(index).isBlank {
        index += 1
      } else if let next = tag(line, index) {
        index = next.end
      } else {
        return line.kind(index) == .lineFeed
      }
    }
    return true
  }

  // MARK: HTML

  private static func htmlTag(_ line: borrowing WorkingLine, _ index: Int) -> Markup? {
    if line.spells("<!--", at: index) {
      return find("-->", line, from: index + 4).map { Markup(end: $0 + 3, rule: .tag) }
    }
    var place = index + 1
    let closes = line.scalar(place) == 0x2F
    if closes { place += 1 }
    let nameStart = place
    if line.scalar(place) == 0x21 { place += 1 }
    while line.kind(place).isAlphanumeric || line.kind(place) == .colon, place - nameStart < 24 {
      place += 1
    }
    let name = lowercased(line, nameStart..<place)
    // Word's own tags: <o:p>, <st1:chsdate>.
    let isOffice = officePrefixes.contains { name.hasPrefix($0) }
    guard let effect = isOffice ? "-" : htmlNames[name] else { return nil }
    // What follows a name is a blank, `/` or `>`; a tag holds no `<` and is not endless.
    guard line.kind(place).isBlank || line.scalar(place) == 0x2F || line.kind(place) == .greater
    else { return nil }
    let limit = min(line.count, index + 2000)
    while place < limit, line.kind(place) != .greater, line.kind(place) != .less { place += 1 }
    guard line.kind(place) == .greater else { return nil }
    if !closes, name == "script" || name == "style",
      let end = find(name == "script" ? "</script>" : "</style>", line, from: place)
    {
      return Markup(end: end + name.count + 3, rule: .tag)
    }
    switch effect {
    case "-": return Markup(end: place + 1, rule: .tag)
    case "b": return Markup(end: place + 1, rule: .tag, effect: .ends)
    default:
      return Markup(
        end: place + 1, rule: .tag, effect: closes ? .ends : .opens, isParagraph: closes)
    }
  }

  private static let officePrefixes = ["o:", "w:", "v:", "x:", "m:", "st1:"]

  /// Name → `p` for a block, `b` for a break, `-` for all else.
  private static let htmlNames: [String: Character] = {
    var names: [String: Character] = ["br": "b", "hr": "b"]
    for name in [
      "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "dt",
      "dd", "section", "article", "blockquote", "header", "footer", "center", "form", "pre",
      "title",
    ] { names[name] = "p" }
    for name in [
      "a", "abbr", "b", "big", "body", "button", "caption", "cite", "code", "col", "colgroup",
      "del", "em", "embed", "fieldset", "figcaption", "figure", "font", "head", "html", "i",
      "iframe", "img", "input", "ins", "label", "link", "main", "mark", "meta", "nav", "noscript",
      "object", "o", "option", "param", "q", "s", "samp", "script", "select", "small", "source",
      "span", "strike", "strong", "style", "sub", "sup", "tbody", "td", "textarea", "tfoot", "th",
      "thead", "time", "tt", "u", "var", "video", "wbr", "!doctype", "audio",
    ] { names[name] = "-" }
    return names
  }()

  // MARK: Forums and templates

  /// `[size=4]`, `[/url]` …; a bare `[b]` only where its `[/b]` follows.
  private static func forumTag(_ line: borrowing WorkingLine, _ index: Int) -> Markup? {
    var place = index + 1
    let closes = line.scalar(place) == 0x2F
    if closes { place += 1 }
    let nameStart = place
    while line.kind(place).isAlphanumeric, place - nameStart < 12 { place += 1 }
    let name = lowercased(line, nameStart..<place)
    guard forumNames.contains(name) else { return nil }
    let hasValue = line.scalar(place) == 0x3D
    let limit = min(line.count, place + 300)
    if hasValue { while place < limit, line.scalar(place) != 0x5D { place += 1 } }
    guard line.scalar(place) == 0x5D else { return nil }
    if closes || hasValue { return Markup(end: place + 1, rule: .tag) }
    guard let end = find("[/\(name)]", line, from: place + 1) else { return nil }
    return Markup(end: name == "img" ? end + name.count + 3 : place + 1, rule: .tag)
  }

  private static let forumNames: Set<String> = [
    "b", "i", "u", "s", "size", "color", "font", "url", "img", "align", "center", "quote", "list",
    "backcolor", "indent", "td", "tr", "table", "email", "float", "media", "flash", "free",
  ]

  /// A template slot of ASCII; one that holds Chinese is a placeholder, and somebody else's matter.
  private static func delimited(
    _ line: borrowing WorkingLine, _ index: Int, _ open: StaticString, _ close: String
  ) -> Markup? {
    guard line.spells(open, at: index), let end = find(close, line, from: index + 2),
      end - index <= 120, end > index + 2,
      !(index..<end).contains(where: { line.scalar($0) >= 0x80 })
    else { return nil }
    return Markup(end: end + close.utf8.count, rule: .template)
  }

  /// Where `text` (ASCII, lower case) next begins, without regard to case.
  private static func find(
    _ text: String, _ line: borrowing WorkingLine, from start: Int
  ) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= line.count {
      var length = 0
      while length < wanted.count {
        let scalar = line.scalar(index + length)
        let lower = (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar
        if lower != UInt32(wanted[length]) { break }
        length += 1
      }
      if length == wanted.count { return index }
      index += 1
    }
    return nil
  }

  private static func lowercased(_ line: borrowing WorkingLine, _ range: Range<Int>) -> String {
    var name = ""
    for index in range {
      let scalar = line.scalar(index)
      let lower = (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar
      Unicode.Scalar(lower).map { name.unicodeScalars.append($0) }
    }
    return name
  }
}
