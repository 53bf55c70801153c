import Cleaning
import Detection
import Reporting

/// All that there is to say about one rule, for people.
public struct RuleDetails: Sendable {
  private let rule: KnownRule
  private let isOn: Bool

  /// - Parameter selection: the rules that are on.
  public init(_ rule: KnownRule, on selection: RuleSelection) {
    self.rule = rule
    isOn = selection.contains(rule.id)
  }

  /// Two columns: what it is about, and what it is.
  public var text: [UInt8] {
    var table = TextTable()
    table.add(["规则", rule.id])
    table.add(["说明", rule.title])
    switch rule {
    case .cleaning(let rule): add(rule, to: &table)
    case .content(let rule, let isBuiltIn): add(rule, isBuiltIn: isBuiltIn, to: &table)
    case .placeholder(let family): add(family, to: &table)
    case .weakMask(let rule): add(rule, to: &table)
    case .context(let rule, let isBuiltIn): add(rule, isBuiltIn: isBuiltIn, to: &table)
    case .identifier(let rule, let isBuiltIn):
      rule.add(isOn: isOn, isBuiltIn: isBuiltIn, to: &table)
    }
    return Array(table.text.utf8)
  }

  private func add(_ rule: CleaningRule, to table: inout TextTable) {
    table.add(["依据", rule.basis])
    table.add(["类别", rule.kind.rawValue])
    table.add(["尺度", profiles])
    table.add(["作用", rule.reportsOnly ? "只报告，不改动" : "改动"])
    table.add(["开关", isOn ? "开" : "关"])
  }

  private func add(_ rule: Rule, isBuiltIn: Bool, to table: inout TextTable) {
    if let message = rule.message { table.add(["报告", message]) }
    table.add(["类别", rule.kind.rawValue])
    table.add(["范围", rule.scope.rawValue + "（\(rule.scope.title)，至多 \(rule.longest) 字）"])
    if rule.scope == .document { table.add(["位置", rule.edge.title]) }
    table.add(["作用", rule.action.title])
    if let block = rule.block { add(block, to: &table) }
    for (index, signal) in rule.signals.enumerated() {
      table.add([index == 0 ? "信号" : "", signal.title])
    }
    if !rule.signals.isEmpty {
      let spread = rule.spread.map { "；紧邻已删之处时 \($0)" } ?? ""
      table.add(["门槛", "\(rule.threshold)" + spread])
    }
    for (index, test) in rule.unless.enumerated() {
      table.add([index == 0 ? "除非" : "", test.title])
    }
    table.add(["把握", rule.confidence.rawValue])
    table.add(["尺度", profiles])
    table.add(["开关", isOn ? "开" : "关"])
    table.add(["来源", (isBuiltIn ? "内置，" : "") + rule.place])
    for (index, example) in rule.examples.changes.enumerated() {
      table.add([index == 0 ? (rule.action == .flag ? "应报" : "应改") : "", title(example)])
    }
    for (index, text) in rule.examples.keeps.enumerated() {
      table.add([index == 0 ? "应留" : "", LineText.shown(text)])
    }
  }

  private func add(_ family: PlaceholderFamily, to table: inout TextTable) {
    table.add(["样子", family.summary])
    table.add(["类别", family.kind.rawValue])
    table.add(["尺度", profiles])
    table.add(["开关", isOn ? "开" : "关"])
  }

  private func add(_ rule: WeakMaskRule, to table: inout TextTable) {
    table.add(["样子", rule.summary])
    table.add(["类别", FindingKind.weakMask.rawValue + "（detect --weak）"])
    table.add(["尺度", profiles])
    table.add(["开关", isOn ? "开" : "关"])
  }

  private func add(_ rule: ContextRule, isBuiltIn: Bool, to table: inout TextTable) {
    table.add(["类别", FindingKind.placeholder.rawValue])
    if let hides = rule.hides {
      table.add(["代替", hides.rawValue])
      table.add(["权重", String(rule.weight)])
    }
    for (name, words) in rule.words where !words.isEmpty {
      table.add([name, words.joined(separator: "、")])
    }
    if rule.takesAlias { table.add(["字母", "后词之前的单个字母是代称"]) }
    table.add(["开关", isOn ? "开" : "关"])
    table.add(["来源", (isBuiltIn ? "内置，" : "") + rule.place])
    for (index, text) in rule.finds.enumerated() {
      table.add([index == 0 ? "应报" : "", LineText.shown(text)])
    }
    for (index, text) in rule.keeps.enumerated() {
      table.add([index == 0 ? "应留" : "", LineText.shown(text)])
    }
  }

  private func add(_ block: BlockTest, to table: inout TextTable) {
    switch block {
    case .pair(let begin, let end):
      table.add(["起", begin])
      table.add(["止", end])
    case .run(let begin, let members, let most):
      table.add(["起", begin])
      table.add(["其下", "\(members)（至多 \(most) 行）"])
    }
  }

  private func title(_ example: RuleExamples.Change) -> String {
    let text = LineText.shown(example.text)
    return example.becomes.isEmpty || example.becomes == example.text
      ? text : "\(text) → \(LineText.shown(example.becomes))"
  }

  private var profiles: String {
    let names = rule.profiles.map(\.rawValue)
    return names.isEmpty ? "默认不开" : names.joined(separator: " ")
  }
}

extension ContextRule {
  /// All words, as they were written, under what they are.
  fileprivate var words: [(name: String, words: [String])] {
    [
      ("前词", before), ("后词", after), ("框架", frames.map { "\($0.before)~\($0.after)" }),
      ("提示", hints), ("删净", elided), ("并非", lookalikes),
    ]
  }
}

extension RuleScope {
  fileprivate var title: String {
    switch self {
    case .span: "词语"
    case .sentence: "句"
    case .line: "行"
    case .block: "区块"
    case .document: "文档首尾"
    }
  }
}

extension DocumentEdge {
  fileprivate var title: String {
    switch self {
    case .head: "文档开头"
    case .tail: "文档末尾"
    case .both: "文档开头与末尾"
    }
  }
}

extension RuleAction {
  /// In Chinese.
  var title: String {
    switch self {
    case .delete: "删除"
    case .replace(let text): "替换为 \(text)"
    case .keepInner: "删除标记，保留其中的文字"
    case .flag: "只报告，不改动"
    }
  }
}

extension Signal {
  /// Weight, and what it looks for.
  var title: String {
    let near = within.map { "（\($0) 字之内）" } ?? ""
    let check = check.map { "（须通过 \($0.rawValue) 校验）" } ?? ""
    let list = name.map { "$\($0)：" } ?? ""
    return "\(weight > 0 ? "+" : "")\(weight)\(near) \(list)\(test.title)\(check)"
  }
}

extension SignalTest {
  /// What it looks for.
  var title: String {
    switch self {
    case .words(let words): words.joined(separator: "、")
    case .pattern(let pattern, _): "正则 \(pattern)"
    }
  }
}
