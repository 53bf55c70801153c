import Detection
import Reporting
import TextModel

extension IdentifierRule {
  /// All that there is to say about it, in two columns.
  func add(isOn: Bool, isBuiltIn: Bool, to table: inout TextTable) {
    table.add(["类别", FindingKind.identifier.rawValue])
    table.add(["实体", "\(entity.rawValue)（\(entity.title)）"])
    if !standard.isEmpty { table.add(["依据", standard]) }
    for (index, pattern) in patterns.enumerated() {
      table.add([index == 0 ? "样子" : "", pattern])
    }
    if let value { table.add(["宽的样子", "\(value)（有名称在前，存疑）"]) }
    if !groups.isEmpty { table.add(["可断", groups.map(Self.shown).joined(separator: "、")]) }
    if let check { table.add(["校验", check]) }
    table.add(["没有名称", bareTitle])
    for (name, words) in [("名称", labels), ("并非", against), ("单位", units)]
    where !words.isEmpty {
      table.add([name, words.joined(separator: "、")])
    }
    if !labels.isEmpty || !against.isEmpty { table.add(["距离", "\(distance) 字之内"]) }
    if EntityType.asked.contains(entity) { table.add(["何时", "政策或命令问到才找"]) }
    table.add(["开关", isOn ? "开" : "关"])
    table.add(["来源", (isBuiltIn ? "内置，" : "") + place])
    for (name, texts) in [
      ("valid", examples.valid), ("suspect", examples.suspect), ("bare", examples.bare),
      ("keep", examples.keep),
    ] {
      for (index, text) in texts.enumerated() {
        table.add([index == 0 ? name : "", LineText.shown(text)])
      }
    }
  }

  private static func shown(_ group: [Int]) -> String {
    group == [0] ? "*" : group.map(String.init).joined(separator: "-")
  }

  private var bareTitle: String {
    switch bare {
    case .valid: "valid"
    case .suspect, .bare: "suspect（--suspect 才报告）"
    case nil: "ignore"
    }
  }
}
