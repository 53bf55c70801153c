import Testing
import TextModel

@testable import Reporting

/// What a hunk looks like, on small texts.
@Suite struct UnifiedDiffTests {
  private func diff(_ text: String, _ edits: [(Int, Int, String)], pieces: Int = 1 << 20) -> String
  {
    var diff = UnifiedDiff(name: "a", color: false)
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    var pending = edits.map { Edit(span: ByteSpan($0.0, $0.1), replacement: Array($0.2.utf8)) }[...]
    var start = 0
    while start < bytes.count {
      let end = min(start + pieces, bytes.count)
      diff.append(Array(bytes[start..<end]))
      // An edit comes when its text has; what lies before the next one is decided.
      while let edit = pending.first, edit.span.end <= end {
        diff.append(pending.removeFirst())
        _ = edit
      }
      output += diff.settle(min(end, pending.first?.span.start ?? end), isEnd: false)
      start = end
    }
    for edit in pending { diff.append(edit) }
    output += diff.settle(bytes.count, isEnd: true)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func nothingChangedIsEmpty() {
    #expect(diff("a\nb\n", []) == "")
  }

  @Test func oneLine() {
    #expect(diff("a\nb\nc\n", [(2, 3, "x")]) == "--- a\n+++ a\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n")
  }

  @Test func removedLine() {
    #expect(diff("a\nb\n", [(0, 2, "")]) == "--- a\n+++ a\n@@ -1,2 +1 @@\n-a\n b\n")
  }

  @Test func insertedLine() {
    #expect(diff("a\nb\n", [(2, 2, "x\n")]) == "--- a\n+++ a\n@@ -1,2 +1,3 @@\n a\n+x\n b\n")
  }

  @Test func joinedLinesAreOneChange() {
    #expect(diff("a\nb\nc\n", [(1, 2, "")]) == "--- a\n+++ a\n@@ -1,3 +1,2 @@\n-a\n-b\n+ab\n c\n")
  }

  @Test func splitLine() {
    #expect(diff("ab\n", [(1, 1, "\n")]) == "--- a\n+++ a\n@@ -1 +1,2 @@\n-ab\n+a\n+b\n")
  }

  @Test func everythingRemoved() {
    #expect(diff("a\n", [(0, 2, "")]) == "--- a\n+++ a\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func lineEndAtTheEndOfTheText() {
    #expect(
      diff("a", [(1, 1, "\n")])
        == "--- a\n+++ a\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
    #expect(
      diff("a\nb", [(0, 1, "x")])
        == "--- a\n+++ a\n@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n")
  }

  @Test func nearChangesShareAHunkAndFarOnesDoNot() {
    let lines = (1...20).map { "\($0)\n" }.joined()
    // Lines 1 and 8: six lines between them.
    let near = diff(lines, [(0, 1, "x"), (14, 15, "y")])
    #expect(near.split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
    // Lines 1 and 9: seven.
    let far = diff(lines, [(0, 1, "x"), (16, 17, "y")])
    #expect(far.split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
    #expect(far.contains("@@ -1,4 +1,4 @@") && far.contains("@@ -6,7 +6,7 @@"))
  }

  @Test func piecesLeaveNoTrace() {
    let lines = (1...40).map { "line \($0)\n" }.joined() + "end"
    let edits = [
      (0, 4, "LINE"), (40, 48, ""), (100, 130, "x\ny"), (300, 300, "!"), (314, 314, "\n"),
    ]
    let whole = diff(lines, edits)
    for pieces in [1, 2, 7, 64] { #expect(diff(lines, edits, pieces: pieces) == whole) }
  }

  @Test func namesThatWouldBreakTheHeader() {
    var odd = UnifiedDiff(name: "a\n\"b", color: false)
    odd.append(Array("a".utf8))
    odd.append(Edit(span: ByteSpan(0, 1), replacement: [0x62]))
    #expect(
      String(decoding: odd.settle(1, isEnd: true), as: UTF8.self).hasPrefix("--- \"a\\n\\\"b\"\n"))
  }

  @Test func color() {
    var diff = UnifiedDiff(name: "a", color: true)
    diff.append(Array("a\n".utf8))
    diff.append(Edit(span: ByteSpan(0, 1), replacement: [0x62]))
    let text = String(decoding: diff.settle(2, isEnd: true), as: UTF8.self)
    #expect(text.contains("\u{1B}[31m-a\u{1B}[m\n\u{1B}[32m+b\u{1B}[m\n"))
  }
}
