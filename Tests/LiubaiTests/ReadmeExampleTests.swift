import Foundation
import Liubai
import Testing

/// The Swift example of README.md compiles and does what the page says: it is this file's, line for line.
@Suite struct ReadmeExampleTests {
  @Test func theExampleIsTheOneHere() throws {
    let here = URL(fileURLWithPath: #filePath)
    let source = try String(contentsOf: here, encoding: .utf8)
    let page = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    let readme = try String(contentsOf: page, encoding: .utf8)
    let body = try #require(source.firstMatch(of: /\n    \/\/ README {\n([\s\S]*?)    \/\/ }\n/))
    let example =
      "```swift\nimport Liubai\n\n"
      + body.output.1.split(separator: "\n").map { $0.dropFirst(4) + "\n" }.joined() + "```"
    // Once in each language.
    #expect(readme.components(separatedBy: example).count == 3)
    #expect(readme.components(separatedBy: "```swift").count == 3)
  }

  @Test func theExampleWorks() {
    var printed: [String] = []
    func print(_ items: Any...) {
      printed.append(items.map { "\($0)" }.joined(separator: " "))
    }
    // README {
    let pipeline = Pipeline()
    let original = "今年 ,我镇新建公路3公里。"
    let cleaned = pipeline.clean(original)
    print(cleaned.text)
    for finding in cleaned.findings {
      print(finding.rule, finding.span.start, finding.span.end)
    }
    let map = OffsetMap(cleaned.findings.compactMap(\.edit))
    print(map.original(ByteSpan(0, 9)))
    // }
    #expect(printed.first == "今年，我镇新建公路3公里。")
    #expect(printed.contains("punct.halfwidth 7 8"))
    #expect(map.original(ByteSpan(0, 9)) == ByteSpan(0, 8))
  }
}
