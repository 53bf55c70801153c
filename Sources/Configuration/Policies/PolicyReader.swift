import Detection
import Redaction
import TextModel
import Yams

extension Policy {
  /// The policy of a file.
  ///
  /// - Throws: all that is wrong with it; at least one complaint.
  public init(reading file: RuleFile) throws(PolicyErrors) {
    var reader = PolicyReader(file)
    let policy = reader.policy()
    let problems = reader.nodes.problems
    guard let policy, problems.isEmpty else { throw PolicyErrors(problems: problems) }
    self = policy
  }
}

/// What is wrong with a policy's file.
public struct PolicyErrors: Error, Sendable, CustomStringConvertible {
  /// In the order of the file.
  public let problems: [ConfigurationError]

  /// The message for users.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Every key and every name that a policy's file may use.
public enum PolicyKeys {
  /// Of a policy.
  public static let policy = ["id", "title", "placeholders", "confidence"]
  /// Of `placeholders`, where it is not `forbid`.
  public static let placeholders = ["allow"]
  /// What `placeholders` may be in a word.
  public static let forbid = "forbid"
}

/// Reads one policy: every key is judged, and all complaints come in one run.
struct PolicyReader {
  var nodes: NodeReader
  private let root: Node?

  init(_ file: RuleFile) { (nodes, root) = RuleDocument.opened(file) }

  mutating func policy() -> Policy? {
    guard let root, root.scalar?.string != "" else {
      if nodes.problems.isEmpty { nodes.complain("政策文件是空的", at: nil) }
      return nil
    }
    guard let fields = nodes.fields(root, of: "政策", keys: PolicyKeys.policy) else { return nil }
    let id = required("id", "如 issue", fields).flatMap { identifier($0) }
    let title = required("title", "中文名称", fields).flatMap { nodes.line($0, of: "title") }
    let placeholders = required("placeholders", "forbid，或 {allow: [类别, …]}", fields)
      .flatMap { allowance($0) }
    var confidence = Confidence.likely
    if let node = fields["confidence"],
      let name = nodes.choice(
        node, of: "confidence", among: Confidence.allCases.map(\.rawValue))
    {
      confidence = Confidence(rawValue: name) ?? .likely
    }
    guard let id, let title, let placeholders else { return nil }
    return Policy(id: id, title: title, placeholders: placeholders, confidence: confidence)
  }

  private mutating func required(_ name: String, _ meaning: String, _ fields: Fields) -> Node? {
    if let node = fields[name] { return node }
    if fields.lacks(name) { nodes.complain("政策缺少 \(name)（\(meaning)）", at: fields.place) }
    return nil
  }

  private mutating func identifier(_ node: Node) -> String? {
    guard let text = nodes.line(node, of: "id") else { return nil }
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D
    }
    guard isPlain, text.utf8.first != 0x2D else {
      nodes.complain("id“\(text)”应只用小写字母、数字和“-”，如 issue", at: node)
      return nil
    }
    return text
  }

  private mutating func allowance(_ node: Node) -> Policy.PlaceholderAllowance? {
    if node.scalar?.string == PolicyKeys.forbid { return .forbid }
    guard node.mapping != nil else {
      nodes.complain("“placeholders”应为 forbid，或 {allow: [类别, …]}", at: node)
      return nil
    }
    guard let fields = nodes.fields(node, of: "placeholders", keys: PolicyKeys.placeholders) else {
      return nil
    }
    guard let list = fields["allow"] else {
      if fields.lacks("allow") { nodes.complain("“placeholders”缺少 allow", at: fields.place) }
      return nil
    }
    var kinds: Set<HiddenKind> = []
    for item in nodes.items(list, of: "allow") {
      if let name = nodes.choice(item, of: "allow", among: HiddenKind.allCases.map(\.rawValue)),
        let kind = HiddenKind(rawValue: name)
      {
        kinds.insert(kind)
      }
    }
    return .allow(kinds)
  }
}
