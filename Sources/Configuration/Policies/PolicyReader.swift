import Detection
import Policies
import TextModel
import Yams

extension Policy {
  /// The policy of a file.
  ///
  /// - Parameters:
  ///   - file: what to read.
  ///   - load: reads a list that the file names, as it is written there; nil: it may name none.
  /// - Throws: all that is wrong with it; at least one complaint.
  public init(reading file: RuleFile, loading load: PolicyListLoader? = nil) throws(PolicyErrors) {
    var reader = PolicyReader(file, load)
    let policy = reader.policy()
    let problems = reader.nodes.problems.sorted { $0.position < $1.position }
    guard let policy, problems.isEmpty else { throw PolicyErrors(problems: problems) }
    self = policy
  }
}

/// Reads the list of words that a policy names: its path as written, to its bytes.
public typealias PolicyListLoader = (_ path: String) throws(PolicyListProblem) -> [UInt8]

/// Why there is no such list, in Chinese.
public struct PolicyListProblem: Error, Sendable, CustomStringConvertible {
  public let description: String

  /// - Parameter description: the message; it tells nothing of what the list holds.
  public init(_ description: String) { self.description = description }
}

/// What is wrong with a policy's file.
public struct PolicyErrors: Error, Sendable, CustomStringConvertible {
  /// In the order of the file.
  public let problems: [ConfigurationError]

  /// The message for users.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Reads one policy: every key is judged, and so is whether the keys fit each other; all complaints come in
/// one run.
struct PolicyReader {
  var nodes: NodeReader
  let load: PolicyListLoader?
  private let root: Node?

  init(_ file: RuleFile, _ load: PolicyListLoader?) {
    (nodes, root) = RuleDocument.opened(file)
    self.load = load
  }

  mutating func policy() -> Policy? {
    guard let root, root.scalar?.string != "" else {
      if nodes.problems.isEmpty { nodes.complain("政策文件是空的", at: nil) }
      return nil
    }
    guard let fields = nodes.fields(root, of: "政策", keys: PolicyKeys.policy) else { return nil }
    let id = required("id", "如 issue", fields).flatMap { identifier($0) }
    let title = required("title", "中文名称", fields).flatMap { nodes.line($0, of: "title") }
    var policy = Policy(id: id ?? "", title: title ?? "")
    if fields.lacks("entities", "placeholders", "forbid", "must-keep") {
      nodes.complain(
        "政策什么也不管：entities、placeholders、forbid、must-keep 至少写一项", at: fields.place)
    }
    readEntities(fields, &policy)
    policy.placeholders = fields["placeholders"].flatMap { allowance($0) }
    if let list = fields["forbid"] {
      policy.forbidden = Set(
        kinds(list, of: "forbid", among: PolicyKeys.forbidden) { FindingKind(rawValue: $0) })
    }
    policy.confidence = confidence(fields) ?? .likely
    readWords(fields, &policy)
    readMustKeep(fields, &policy)
    readColumns(fields, &policy)
    readSeverity(fields, &policy)
    readExamples(fields, &policy)
    return policy
  }

  /// The value of a key that must be there. `meaning` tells who forgot it what it is for.
  mutating func required(
    _ name: String, _ meaning: String, _ fields: Fields, of noun: String = "政策"
  ) -> Node? {
    if let node = fields[name] { return node }
    if fields.lacks(name) { nodes.complain("\(noun)缺少 \(name)（\(meaning)）", at: fields.place) }
    return nil
  }

  /// Complains of the keys among `names` that are there: they mean nothing here, because of `reason`.
  mutating func refuse(_ names: [String], _ fields: Fields, _ reason: String) {
    for name in names where fields[name] != nil {
      nodes.complain("“\(name)”用在这里没有意义：\(reason)", at: fields.place(of: name))
    }
  }

  /// The names of a list, none twice, each as what it stands for.
  mutating func kinds<Kind: Hashable>(
    _ list: Node, of name: String, among names: [String], _ kind: (String) -> Kind?
  ) -> [Kind] {
    var kinds: [Kind] = []
    for item in nodes.items(list, of: name) {
      guard let text = nodes.choice(item, of: name, among: names), let kind = kind(text) else {
        continue
      }
      if kinds.contains(kind) { nodes.complain("“\(text)”重复，请删去一个", at: item) }
      kinds.append(kind)
    }
    return kinds
  }

  mutating func confidence(_ fields: Fields) -> Confidence? {
    guard let node = fields["confidence"],
      let name = nodes.choice(
        node, of: "confidence", among: Confidence.allCases.map(\.rawValue))
    else { return nil }
    return Confidence(rawValue: name)
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
    let names = HiddenKind.allCases.map(\.rawValue)
    return .allow(Set(kinds(list, of: "allow", among: names) { HiddenKind(rawValue: $0) }))
  }

  private mutating func readSeverity(_ fields: Fields, _ policy: inout Policy) {
    guard let node = fields["severity"],
      let members = nodes.fields(
        node, of: "“severity”", keys: FindingKind.allCases.map(\.rawValue))
    else { return }
    for kind in FindingKind.allCases {
      guard let node = members[kind.rawValue],
        let name = nodes.choice(
          node, of: kind.rawValue, among: Policy.Severity.allCases.map(\.rawValue))
      else { continue }
      policy.severity[kind] = Policy.Severity(rawValue: name)
    }
  }
}
