import Configuration
import Detection
import Foundation
import Testing
import TextModel
import Yams

/// The schema for editors and the reader say the same, as far as a schema can tell.
@Suite struct RuleSchemaTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  private let schema: JSONSchema

  init() throws {
    let url = Self.repository.appending(path: "Documentation/rules.schema.json")
    schema = try JSONSchema(try Data(contentsOf: url))
  }

  @Test func theSameKeys() {
    #expect(schema.properties("file") == Set(RuleKeys.file))
    #expect(schema.properties("rule") == Set(RuleKeys.rule))
    #expect(schema.properties("signal") == Set(RuleKeys.signal))
    #expect(schema.properties("near") == Set(RuleKeys.near))
    #expect(schema.properties("unless") == Set(RuleKeys.unless))
    #expect(schema.properties("block") == Set(RuleKeys.block))
    #expect(schema.properties("examples") == Set(RuleKeys.examples))
    #expect(schema.properties("change") == Set(RuleKeys.change))
    #expect(schema.properties("context") == Set(RuleKeys.context))
    #expect(schema.properties("contextExamples") == Set(RuleKeys.contextExamples))
    #expect(schema.properties("identifier") == Set(RuleKeys.identifier))
    #expect(schema.properties("identifierExamples") == Set(RuleKeys.identifierExamples))
  }

  @Test func theSameNames() {
    #expect(schema.names("rule", "kind") == RuleKeys.kinds)
    #expect(schema.names("rule", "scope") == RuleScope.allCases.map(\.rawValue))
    #expect(schema.names("rule", "action") == RuleKeys.actions)
    #expect(schema.names("rule", "edge") == DocumentEdge.allCases.map(\.rawValue))
    #expect(schema.names("rule", "confidence") == Confidence.allCases.map(\.rawValue))
    #expect(schema.names("context", "hides") == HiddenKind.allCases.map(\.rawValue))
    #expect(schema.names("identifier", "entity") == EntityType.allCases.map(\.rawValue))
    #expect(schema.names("identifier", "check") == IdentifierCheck.all.map(\.name))
    #expect(schema.names("identifier", "bare") == RuleKeys.bare)
    #expect(schema.names("check") == Validator.allCases.map(\.rawValue))
  }

  @Test func shippedFilesPass() throws {
    let folder = Self.repository.appending(path: "Rules")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("policies/") && !$0.hasPrefix("tables/") }
    #expect(!paths.isEmpty)
    for path in paths {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(schema.accepts(try load(text: text)), "\(path)")
    }
  }

  /// What only the reader can judge: patterns, sums, names defined elsewhere, two spellings of a word,
  /// and what YAML 1.1 reads otherwise.
  private static let beyondTheSchema: Set<String> = [
    "类型-是否", "kind-矛盾", "词太短-分隔", "词重复-同形", "模式有误", "模式有误-位置", "模式有误-双引号",
    "模式匹配空", "threshold 太高", "span 首信号为负", "near 首信号为负", "spread 不小", "$3 两组",
    "$1 无模式", "$0", "keep-inner 无组", "block while 空", "block while keep-inner", "例子相同", "例子不变",
    "replace 例子无结果", "词表不存在", "引用不存在", "词表循环", "词表自引", "锚点",
    "语境-例子相同", "语境-类型-是否", "标识-词-两边", "标识-例子相同",
  ]

  @Test func brokenFilesFail() throws {
    #expect(schema.accepts(try load(text: BrokenFile.good)))
    #expect(schema.accepts(try load(text: BrokenFile.goodContext)))
    #expect(schema.accepts(try load(text: BrokenFile.goodIdentifier)))
    let files =
      RuleKeyErrorTests.files + RuleSignalErrorTests.files + RuleActionErrorTests.files
      + RuleFileErrorTests.files + ContextErrorTests.files + IdentifierErrorTests.files
    var accepted: Set<String> = []
    for file in files {
      // What is no YAML needs no schema.
      guard let value = try? load(text: file.yaml) else { continue }
      if schema.accepts(value) { accepted.insert(file.name) }
    }
    #expect(accepted == Self.beyondTheSchema)
  }

  private func load(text: String) throws -> Any { try Yams.load(yaml: text) ?? NSNull() }
}
