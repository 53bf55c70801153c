/// The hunk that is being built: lines go in, a finished hunk comes out.
struct DiffHunk: Sendable {
  private enum Mark: String {
    case context = " "
    case old = "-"
    case new = "+"
  }

  private static let context = 3

  private let color: Bool
  /// Lines of the hunk with their marks; empty while no change is near.
  private var body: [UInt8] = []
  /// Unchanged lines: before a hunk the last three, inside one those behind its last change.
  private var kept: [[UInt8]] = []
  /// Lines before the hunk, in the old and in the new text, context not counted.
  private var oldStart = 0
  private var newStart = 0
  private var oldCount = 0
  private var newCount = 0
  private var isOpen = false

  init(color: Bool) { self.color = color }

  /// An unchanged line. Gives the hunk that it ends, or nothing.
  mutating func keep(_ line: [UInt8]) -> [UInt8] {
    kept.append(line)
    if isOpen {
      guard kept.count > 2 * Self.context else { return [] }
      let finished = finish()
      return finished
    }
    if kept.count > Self.context {
      kept.removeFirst()
      oldStart += 1
      newStart += 1
    }
    return []
  }

  /// Lines that are replaced by others.
  mutating func change(old: [[UInt8]], new: [[UInt8]]) {
    if old.isEmpty && new.isEmpty { return }
    isOpen = true
    takeKept(kept.count)
    for line in old { add(.old, line) }
    for line in new { add(.new, line) }
  }

  /// Ends the hunk, and gives it; nothing if none is open.
  mutating func finish() -> [UInt8] {
    guard isOpen else { return [] }
    takeKept(min(kept.count, Self.context))
    let header =
      "@@ -\(Self.range(oldStart, oldCount)) +\(Self.range(newStart, newCount)) @@"
    let result = Array((color ? "\u{1B}[36m\(header)\u{1B}[m\n" : header + "\n").utf8) + body
    oldStart += oldCount
    newStart += newCount
    oldCount = 0
    newCount = 0
    body = []
    isOpen = false
    // What is left of the kept lines is further on by what is not context any more.
    let surplus = max(0, kept.count - Self.context)
    kept.removeFirst(surplus)
    oldStart += surplus
    newStart += surplus
    return result
  }

  private mutating func takeKept(_ count: Int) {
    for line in kept.prefix(count) { add(.context, line) }
    kept.removeFirst(count)
  }

  private mutating func add(_ mark: Mark, _ line: [UInt8]) {
    if mark != .new { oldCount += 1 }
    if mark != .old { newCount += 1 }
    let hasEnd = line.last == 0x0A
    let escape = color ? (mark == .old ? "\u{1B}[31m" : mark == .new ? "\u{1B}[32m" : "") : ""
    body += Array(escape.utf8)
    body += Array(mark.rawValue.utf8)
    body += hasEnd ? line.dropLast() : line[...]
    if !escape.isEmpty { body += Array("\u{1B}[m".utf8) }
    body.append(0x0A)
    if !hasEnd { body += Array("\\ No newline at end of file\n".utf8) }
  }

  /// As GNU diff writes it: one line without its count, none with the line before.
  private static func range(_ start: Int, _ count: Int) -> String {
    switch count {
    case 0: return "\(start),0"
    case 1: return "\(start + 1)"
    default: return "\(start + 1),\(count)"
    }
  }
}
