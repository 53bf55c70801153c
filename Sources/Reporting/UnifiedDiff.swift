import TextModel

/// A unified diff, built from the edits themselves while the text streams by: nothing is compared,
/// nothing but the lines of the current hunk is held.
///
/// Names stand as they are (`patch -p0`). Three lines of context.
public struct UnifiedDiff: Sendable {
  private let name: String
  private let color: Bool
  private var window = TextWindow()
  private var edits: [Edit] = []
  /// Index of the first edit that is not in the diff yet.
  private var nextEdit = 0
  /// The first byte that is not in the diff yet: a line's beginning.
  private var position = 0
  private var hunk: DiffHunk
  private var hasHeader = false
  private var output: [UInt8] = []

  /// A diff of one text; `name` stands in its head, before and after.
  public init(name: String, color: Bool) {
    self.name = Self.quoted(name)
    self.color = color
    hunk = DiffHunk(color: color)
  }

  /// Takes the original text's next bytes.
  public mutating func append(_ bytes: [UInt8]) { window.append(bytes) }

  /// Takes the next edit.
  ///
  /// - Precondition: edits come in ascending order and do not overlap.
  public mutating func append(_ edit: Edit) { edits.append(edit) }

  /// Says that no further edit will begin before `offset`, and hands over what is certain by now.
  ///
  /// - Parameter isEnd: the text and its edits are complete.
  public mutating func settle(_ offset: Int, isEnd: Bool) -> [UInt8] {
    while let region = nextRegion(settled: offset, isEnd: isEnd) { add(region) }
    if isEnd { write(hunk.finish()) }
    edits.removeFirst(nextEdit)
    nextEdit = 0
    defer { output = [] }
    return output
  }

  /// Whole lines, and the edits inside them: none for one line that stays as it is.
  private struct Region {
    var end: Int
    var edits: ArraySlice<Edit>
  }

  /// The next lines, if all about them is known.
  private func nextRegion(settled: Int, isEnd: Bool) -> Region? {
    let textEnd = window.end
    guard position < textEnd || nextEdit < edits.count, var end = lineEnd(position, isEnd) else {
      return nil
    }
    var last = nextEdit
    while true {
      // An insertion at a line's beginning belongs to that line; at the text's end, to the last region.
      while last < edits.count, edits[last].span.start < end || end == textEnd && isEnd {
        // A span that takes in a line end takes in the whole line, but not the next one.
        if edits[last].span.end > end {
          guard let longer = lineEnd(edits[last].span.end - 1, isEnd) else { return nil }
          end = longer
        }
        last += 1
      }
      guard last > nextEdit, end < textEnd, !endsLine(edits[nextEdit..<last], end) else { break }
      guard let longer = lineEnd(end, isEnd) else { return nil }
      end = longer
    }
    guard end <= settled || isEnd else { return nil }
    return Region(end: end, edits: edits[nextEdit..<last])
  }

  private func lineEnd(_ offset: Int, _ isEnd: Bool) -> Int? {
    window.lineEnd(from: offset) ?? (isEnd ? window.end : nil)
  }

  /// Whether the edited lines up to `end` still end in a line end, or are gone altogether.
  private func endsLine(_ edits: ArraySlice<Edit>, _ end: Int) -> Bool {
    let text = edited(edits, to: end)
    return text.isEmpty || text.last == 0x0A
  }

  private func edited(_ edits: ArraySlice<Edit>, to end: Int) -> [UInt8] {
    var text: [UInt8] = []
    var copied = position
    for edit in edits {
      text += window[copied..<edit.span.start]
      text += edit.replacement
      copied = edit.span.end
    }
    text += window[copied..<end]
    return text
  }

  private mutating func add(_ region: Region) {
    let old = Self.lines(window[position..<region.end])
    if region.edits.isEmpty {
      for line in old { write(hunk.keep(Array(line))) }
    } else {
      let text = edited(region.edits, to: region.end)
      let new = Self.lines(text[...])
      // Lines that the edits left as they were, in front and behind.
      let front = zip(old, new).prefix { $0 == $1 }.count
      let back = zip(old[front...].reversed(), new[front...].reversed()).prefix { $0 == $1 }.count
      for line in old[..<front] { write(hunk.keep(Array(line))) }
      hunk.change(
        old: old[front..<old.count - back].map { Array($0) },
        new: new[front..<new.count - back].map { Array($0) })
      for line in old[(old.count - back)...] { write(hunk.keep(Array(line))) }
    }
    nextEdit += region.edits.count
    position = region.end
    window.drop(before: position)
  }

  private mutating func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if !hasHeader {
      hasHeader = true
      for mark in ["---", "+++"] {
        output += Array((color ? "\u{1B}[1m\(mark) \(name)\u{1B}[m\n" : "\(mark) \(name)\n").utf8)
      }
    }
    output += bytes
  }

  /// `text` cut behind its line ends.
  private static func lines(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = text
    while let end = rest.firstIndex(of: 0x0A) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { lines.append(rest) }
    return lines
  }

  /// The name as `patch` reads it: quoted as in C where it would break the header's line; a tab behind a
  /// name with a blank.
  private static func quoted(_ name: String) -> String {
    if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\"" || $0 == "\\" }) {
      var result = "\""
      for scalar in name.unicodeScalars {
        switch scalar {
        case "\"", "\\": result += "\\\(scalar)"
        case "\n": result += "\\n"
        case "\t": result += "\\t"
        case _ where scalar.value < 0x20:
          let octal = String(scalar.value, radix: 8)
          result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result + "\""
    }
    return name.contains(" ") ? name + "\t" : name
  }
}
