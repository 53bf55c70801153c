import Redaction
import Reporting
import TextModel

/// Policies as people and programs read them, one a line.
public struct PolicyListing: Sendable {
  private let policies: [KnownPolicy]

  /// In the order given.
  public init(_ policies: [KnownPolicy]) { self.policies = policies }

  /// One line a policy, in columns.
  public var table: [UInt8] {
    var table = TextTable()
    table.add(["政策", "用于", "例子", "来源", "说明"])
    for known in policies {
      table.add([
        known.policy.id, Self.uses(known.policy).joined(separator: " "),
        String(known.policy.examples.count), known.isBuiltIn ? "内置" : known.source,
        known.policy.title,
      ])
    }
    return Array(table.text.utf8)
  }

  /// One JSON object a line.
  public var jsonLines: [UInt8] {
    var output: [UInt8] = []
    for known in policies {
      let policy = known.policy
      output += Array("{\"id\": ".utf8)
      JSONText.append(string: policy.id, to: &output)
      output += Array(", \"title\": ".utf8)
      JSONText.append(string: policy.title, to: &output)
      output += Array(", \"source\": ".utf8)
      JSONText.append(string: known.source, to: &output)
      output += Array(", \"kinds\": [".utf8)
      for (index, kind) in FindingKind.allCases.filter(policy.kinds.contains).enumerated() {
        output += Array("\(index > 0 ? ", " : "")\"\(kind.rawValue)\"".utf8)
      }
      output += Array("], \"redacts\": \(!policy.entities.isEmpty)".utf8)
      output += Array(", \"needs_key\": \(policy.needsKey)".utf8)
      output += Array(", \"examples\": \(policy.examples.count)}\n".utf8)
    }
    return output
  }

  private static func uses(_ policy: Policy) -> [String] {
    (policy.entities.isEmpty ? [] : ["redact"]) + ["check"]
  }
}

extension Policy {
  /// Whether it cannot be made ready without a key.
  var needsKey: Bool {
    entities.values.contains { $0.operation.needsKey }
      || columns.contains { $0.operation?.needsKey ?? false }
  }
}
