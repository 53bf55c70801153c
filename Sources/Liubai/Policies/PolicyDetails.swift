import Redaction
import Reporting
import TextModel

/// All that there is to say about one policy, for people. Of lists it tells how long they are: they may hold
/// names.
public struct PolicyDetails: Sendable {
  private let known: KnownPolicy

  /// Of this policy.
  public init(_ known: KnownPolicy) { self.known = known }

  /// Two columns: what it is about, and what it is.
  public var text: [UInt8] {
    let policy = known.policy
    var table = TextTable()
    table.add(["政策", policy.id])
    table.add(["说明", policy.title])
    table.add(["来源", (known.isBuiltIn ? "内置，" : "") + known.source])
    addEntities(policy, to: &table)
    switch policy.placeholders {
    case .forbid: table.add(["占位符", "不得留有"])
    case .allow(let kinds):
      let names = HiddenKind.allCases.filter(kinds.contains).map(\.rawValue)
      table.add(["占位符", "只许代替 \(names.joined(separator: "、")) 的留下"])
    case nil: break
    }
    if !policy.forbidden.isEmpty {
      let names = FindingKind.allCases.filter(policy.forbidden.contains).map(\.rawValue)
      table.add(["不得留有", names.joined(separator: "、")])
    }
    table.add(["把握", policy.confidence.rawValue])
    addWords(policy, to: &table)
    for (index, kind) in FindingKind.allCases.filter({ policy.severity[$0] != nil }).enumerated() {
      let severity = policy.severity[kind]?.rawValue ?? ""
      table.add([index == 0 ? "轻重" : "", "\(kind.rawValue)：\(severity)"])
    }
    for (index, example) in policy.examples.enumerated() {
      table.add([index == 0 ? "例子" : "", Self.shown(example)])
    }
    return Array(table.text.utf8)
  }

  /// One line for each way of handling.
  private func addEntities(_ policy: Policy, to table: inout TextTable) {
    if policy.entities.isEmpty { return }
    var ways: [(title: String, entities: [String])] = []
    for entity in EntityType.allCases {
      guard let answer = policy.entities[entity] else { continue }
      let least = answer.confidence.map { "（把握至少 \($0.rawValue)）" } ?? ""
      let title = answer.operation.title + least
      if let index = ways.firstIndex(where: { $0.title == title }) {
        ways[index].entities.append(entity.rawValue)
      } else {
        ways.append((title, [entity.rawValue]))
      }
    }
    for (index, way) in ways.enumerated() {
      table.add([index == 0 ? "处理" : "", "\(way.title)：\(way.entities.joined(separator: "、"))"])
    }
    table.add(["存疑的", policy.suspects.title])
    for (index, column) in policy.columns.enumerated() {
      let what = column.entity.map(\.rawValue) ?? "文字"
      let way = column.operation.map { "，\($0.title)" } ?? ""
      table.add([index == 0 ? "列" : "", "\(column.heads.joined(separator: "、"))：\(what)\(way)"])
    }
  }

  private func addWords(_ policy: Policy, to table: inout TextTable) {
    if !policy.allow.isEmpty { table.add(["放行", "\(policy.allow.count) 项"]) }
    let lists = EntityType.allCases.compactMap { entity in
      policy.deny[entity].map { "\(entity.rawValue) \($0.count) 项" }
    }
    if !lists.isEmpty { table.add(["名单", lists.joined(separator: "、")]) }
    let keep = policy.mustKeep
    let kept =
      EntityType.allCases.filter(keep.entities.contains).map(\.rawValue) + keep.words
      + keep.roles.map { "\($0)的姓名" }
    if !kept.isEmpty { table.add(["必须保留", kept.joined(separator: "、")]) }
  }

  private static func shown(_ example: Policy.Example) -> String {
    let text = LineText.shown(example.text)
    if !example.violations.isEmpty {
      let kinds = FindingKind.allCases.filter(example.violations.contains).map(\.rawValue)
      return "\(text)（check 报 \(kinds.joined(separator: "、"))）"
    }
    return example.text == example.redacted
      ? text : "\(text) → \(LineText.shown(example.redacted))"
  }
}

extension Operation {
  /// In Chinese.
  var title: String {
    switch self {
    case .keep: return "保留"
    case .mask(let mask):
      var parts: [String] = []
      if mask.first > 0 { parts.append("露前 \(mask.first)") }
      if mask.last > 0 { parts.append("露后 \(mask.last)") }
      if mask.first + mask.last > 0 { parts.append("至少遮 \(mask.minimum)") }
      if let length = mask.length { parts.append("一律 \(length) 个") }
      if mask.sign != "*" { parts.append("用 \(mask.sign)") }
      return parts.isEmpty ? "屏蔽" : "屏蔽（\(parts.joined(separator: "，"))）"
    case .replace(let text): return text.isEmpty ? "换成〔名称〕" : "换成 \(text)"
    case .remove: return "删去"
    case .surname: return "留姓称某"
    case .generalize(let part): return "泛化到\(part.title)"
    case .hash: return "带密钥的散列"
    case .pseudonym(let scope): return "假名化（\(scope == .document ? "一篇" : "全部文本")之内一致）"
    case .encrypt: return "加密"
    }
  }
}

extension Operation.Generalization {
  fileprivate var title: String {
    switch self {
    case .county: "县"
    case .city: "市"
    case .province: "省"
    case .year: "年"
    case .month: "月"
    case .range: "范围"
    }
  }
}

extension Policy.SuspectTreatment {
  fileprivate var title: String {
    switch self {
    case .redact: "照样处理"
    case .report: "只报告"
    case .ignore: "不管"
    }
  }
}
