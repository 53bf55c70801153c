import Configuration
import Foundation
import Policies
import Testing
import TextModel
import Yams

/// The schemas of policies and tables and their readers say the same, as far as a schema can tell.
@Suite struct PolicySchemaTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  private let policies: JSONSchema
  private let tables: JSONSchema

  init() throws {
    func schema(_ name: String) throws -> JSONSchema {
      try JSONSchema(
        Data(contentsOf: Self.repository.appending(path: "Documentation/\(name).schema.json")))
    }
    policies = try schema("policy")
    tables = try schema("tables")
  }

  @Test func theSameKeys() {
    #expect(policies.rootProperties == Set(PolicyKeys.policy))
    #expect(policies.properties("settings") == Set(PolicyKeys.answer))
    #expect(policies.properties("mask") == Set(PolicyKeys.mask))
    #expect(policies.properties("placeholders") == Set(PolicyKeys.placeholders))
    #expect(policies.properties("mustKeep") == Set(PolicyKeys.mustKeep))
    #expect(policies.properties("column") == Set(PolicyKeys.column))
    #expect(policies.properties("example") == Set(PolicyKeys.example))
    #expect(tables.rootProperties == Set(CodeTableKeys.table))
  }

  @Test func theSameNames() {
    #expect(policies.names("operation") == PolicyKeys.operations)
    #expect(policies.names("mask", "sign") == PolicyKeys.signs.map(String.init))
    #expect(policies.names("column", "entity") == EntityType.allCases.map(\.rawValue))
    #expect(policies.names("confidence") == Confidence.allCases.map(\.rawValue))
    #expect(
      policies.names("settings", "generalize")
        == Operation.Generalization.allCases.map(\.rawValue))
    #expect(policies.names("settings", "pseudonym") == Operation.Scope.allCases.map(\.rawValue))
  }

  @Test(arguments: ["policies", "tables"])
  func shippedFilesPass(folder: String) throws {
    let url = Self.repository.appending(path: "Rules/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path())
      .filter { $0.hasSuffix(".yaml") }
    #expect(!names.isEmpty)
    for name in names {
      let text = try String(contentsOf: url.appending(path: name), encoding: .utf8)
      let value = try Yams.load(yaml: text) ?? NSNull()
      #expect((folder == "tables" ? tables : policies).accepts(value), "\(name)")
    }
  }

  @Test func brokenPoliciesFail() throws {
    #expect(policies.accepts(try load(BrokenPolicy([]).yaml)))
    for policy in PolicyErrorTests.policies {
      let isAccepted = policies.accepts(try load(policy.yaml))
      #expect(isAccepted == policy.isBeyondSchema, "\(policy.testDescription)")
    }
  }

  private func load(_ text: String) throws -> Any { try Yams.load(yaml: text) ?? NSNull() }
}
