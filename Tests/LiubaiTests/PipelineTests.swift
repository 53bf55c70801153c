import Randomness
import Testing
import TextModel

@testable import Liubai

/// The library's door.
@Suite struct PipelineTests {
  @Test func oneText() {
    let cleaned = Pipeline().clean("今年 ,我镇新建公路3公里。")
    #expect(cleaned.text == "今年，我镇新建公路3公里。")
    #expect(!cleaned.findings.isEmpty)
    // Another profile, other rules.
    var settings = PipelineSettings()
    settings.rules = RuleSet(profile: .minimal)
    #expect(Pipeline(settings).clean("今年 ,我镇").text == "今年 ,我镇")
  }

  /// The edits that the findings carry are the whole difference: the report tells all that was done.
  @Test func findingsAccountForTheText() {
    let parts = [
      "一是强化组织领导,压实责任。", "新建道路 3 公里；", "(一）提高", "“三会\"制度", "\u{3000}\u{3000}", "\u{200B}",
      "亮点。。", "&nbsp;", "社区) ", "AB测试", "…", "𠮷祥村", "10:30", "——", " ", "<br/>", "２０２３", "#xff0c;",
    ]
    let ends = ["\n", "\r\n", "\n\n\n", "  \n", "", "\n\u{A0}\n"]
    var generator = SplitMix(23)
    let pipeline = Pipeline()
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
          text += parts.randomElement(using: &generator) ?? ""
        }
        text += ends.randomElement(using: &generator) ?? ""
      }
      let cleaned = pipeline.clean(text)
      var edits: [Edit] = []
      for finding in cleaned.findings.sorted(by: Finding.outerFirst) {
        guard let edit = finding.edit else { continue }
        let last = edits.last?.span.end ?? 0
        // One inside another says why, and changes nothing more.
        if edit.span.end <= last, !edit.span.isEmpty { continue }
        if edit.span.start < last {
          Issue.record("\(text.debugDescription): \(finding.rule) overlaps")
          return
        }
        edits.append(edit)
      }
      let applied = Edit.apply(edits, to: Array(text.utf8))
      #expect(applied == Array(cleaned.text.utf8), "\(text.debugDescription)")
    }
  }

  @Test func filesToMemory() async throws {
    let output = ByteSink()
    let report = ByteSink()
    var notices: [String] = []
    var settings = PipelineSettings()
    settings.jobs = 2
    let tally = try await Pipeline(settings).clean(
      [Path("/nowhere/at/all")],
      to: Pipeline.Outputs(text: output, report: report, notice: { notices.append($0) }))
    #expect(tally.failures == 1 && tally.documents == 0 && !tally.changed)
    #expect(notices == ["/nowhere/at/all：无法查看（没有这个文件或文件夹）"])
    #expect(output.buffer.isEmpty && report.buffer.isEmpty)
  }

}

@Suite struct PathTests {
  @Test(arguments: [
    ("a", "a", "."), ("a/b", "b", "a"), ("/a", "a", "/"), ("a/b/", "b", "a"), ("/", "", "/"),
    ("./a", "a", "."), ("/a/b//", "b", "/a"),
  ])
  func components(path: String, last: String, parent: String) {
    #expect(Path(path).lastComponent == Array(last.utf8))
    #expect(Path(path).parent == Path(parent))
  }

  @Test(arguments: [
    ("a.jsonl", true), ("A.JSONL", true), (".jsonl", false), ("a.json", false), ("ajsonl", false),
    ("x/.jsonl", true),
  ])
  func extensions(path: String, matches: Bool) {
    #expect(Path(path).hasExtension("jsonl") == matches)
  }

  @Test func joining() {
    #expect(Path("a").appending([0x62]) == Path("a/b"))
    #expect(Path("/").appending([0x62]) == Path("/b"))
    #expect(Path(bytes: []).appending([0x62]) == Path("b"))
  }
}

@Suite struct TextComparisonTests {
  @Test func piecesOfAnyLength() {
    var generator = SplitMix(5)
    let bytes = (0..<200).map { UInt8($0 % 7) }
    for _ in 0..<500 {
      var comparison = TextComparison()
      var left = bytes[...]
      var other = bytes
      let differs = Bool.random(using: &generator)
      if differs { other[Int.random(in: 0..<200, using: &generator)] ^= 0x40 }
      var right = other[...]
      while !left.isEmpty || !right.isEmpty {
        let count = Int.random(in: 0...50, using: &generator)
        if Bool.random(using: &generator) {
          comparison.append(original: Array(left.prefix(count)))
          left = left.dropFirst(count)
        } else {
          comparison.append(cleaned: Array(right.prefix(count)))
          right = right.dropFirst(count)
        }
      }
      #expect(comparison.isDifferent == differs)
    }
    var shorter = TextComparison()
    shorter.append(original: [1, 2])
    shorter.append(cleaned: [1])
    #expect(shorter.isDifferent)
  }
}
