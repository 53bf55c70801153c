import BuiltInRules
import Configuration
import Detection
import Foundation
import Redaction
import Testing

/// What the binary carries is what the repository's files say.
@Suite struct BuiltInRulesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Rules").standardizedFileURL

  @Test func everyFileIsEmbedded() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path())
      .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("policies/") && !$0.hasPrefix("tables/") }
    let files = try paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
      RuleFile(
        name: "Rules/\(path)", bytes: Array(try Data(contentsOf: Self.folder.appending(path: path)))
      )
    }
    let library = try RuleLibrary(files).checked()
    #expect(BuiltInRules.all.map(\.id) == library.rules.map(\.id))
    for (embedded, read) in zip(BuiltInRules.all, library.rules) {
      #expect(embedded == read.announced, "\(read.id)")
    }
    #expect(BuiltInRules.lists == library.lists)
    #expect(BuiltInRules.contexts == library.contexts)
    #expect(!BuiltInRules.all.isEmpty && !BuiltInRules.contexts.isEmpty)
  }

  @Test func everyPolicyIsEmbedded() throws {
    let folder = Self.folder.appending(path: "policies")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(BuiltInRules.policies.map(\.name) == names.map { "Rules/policies/\($0)" })
    for (embedded, name) in zip(BuiltInRules.policies, names) {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      #expect(embedded.bytes == bytes)
      _ = try Policy(reading: RuleFile(name: name, bytes: bytes))
    }
  }

  /// Every rule that `Rules/README.md` shows is one.
  @Test func theReadmeShowsRules() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst().map { block in
      String(block[..<(block.range(of: "```")?.lowerBound ?? block.endIndex)])
    }
    #expect(blocks.count == 5)
    let isPolicy: (String) -> Bool = { $0.contains("\nentities:") }
    for block in blocks where isPolicy(block) {
      let file = RuleFile(name: "README.md", bytes: Array(block.utf8))
      _ = try Policy(reading: file) { _ throws(PolicyListProblem) in Array("青禾公司\n".utf8) }
    }
    let files = blocks.filter { !isPolicy($0) }
      .map { RuleFile(name: "README.md", bytes: Array($0.utf8)) }
    let rules = try RuleLibrary(
      files, beside: BuiltInRules.all, lists: BuiltInRules.lists, contexts: BuiltInRules.contexts
    ).checked()
    #expect(rules.rules.count == 2)
    #expect(rules.contexts.count == 1 && rules.identifiers.count == 1)
  }
}
