import Policies
import TextModel
import Yams

// Columns of tables, and the examples that prove a policy.
extension PolicyReader {
  mutating func readColumns(_ fields: Fields, _ policy: inout Policy) {
    guard let list = fields["columns"] else { return }
    var taken: [String: Int] = [:]
    for node in nodes.items(list, of: "columns") {
      guard let column = nodes.fields(node, of: "“columns”的一项", keys: PolicyKeys.column) else {
        continue
      }
      let heads = required("heads", "列名，如 [身份证号]", column, of: "“columns”的一项").map {
        nodes.writtenWords($0, of: "heads")
      }
      for (head, node) in heads ?? [] {
        if let line = taken[head] {
          nodes.complain("列名“\(head)”已在第 \(line) 行，一列只能有一种处理", at: node)
        }
        taken[head] = SourcePlace(node.mark).line
      }
      let entity = column["entity"].flatMap {
        nodes.choice($0, of: "entity", among: EntityType.allCases.map(\.rawValue))
      }.flatMap { EntityType(rawValue: $0) }
      let answer = column["do"].flatMap { self.answer($0, of: "do", for: entity) }
      if column.lacks("entity", "do") {
        nodes.complain("“columns”的一项要写 entity（列里是什么）或 do（怎样处理）", at: column.place)
      }
      if answer?.confidence != nil {
        nodes.complain("列里的值不必判断，不写 confidence", at: column.place(of: "do"))
      }
      policy.columns.append(
        Policy.Column(
          heads: (heads ?? []).map(\.text), entity: entity, operation: answer?.operation))
    }
  }

  mutating func readExamples(_ fields: Fields, _ policy: inout Policy) {
    guard let list = fields["examples"] else { return }
    var seen: [String: Int] = [:]
    for node in nodes.items(list, of: "examples") {
      guard let example = example(node, policy) else { continue }
      if let line = seen[example.text] {
        nodes.complain("与第 \(line) 行的例子相同", at: node)
      } else {
        seen[example.text] = SourcePlace(node.mark).line
        policy.examples.append(example)
      }
    }
  }

  /// A text that stays as it is; or with what it becomes, or what is against it.
  private mutating func example(_ node: Node, _ policy: Policy) -> Policy.Example? {
    if node.mapping == nil {
      return nodes.text(node, of: "examples").map {
        let text = Self.withoutLineEnd($0)
        return Policy.Example(text: text, redacted: text)
      }
    }
    let before = nodes.problems.count
    guard let fields = nodes.fields(node, of: "例子", keys: PolicyKeys.example) else { return nil }
    if fields.lacks("text", "table") {
      nodes.complain("例子缺少 text（原文）或 table（有表头的 CSV）", at: fields.place)
    }
    if fields["text"] != nil { refuse(["table"], fields, "例子的原文已写在 text 里") }
    let isTable = fields["text"] == nil && fields["table"] != nil
    let source = (fields["text"] ?? fields["table"]).flatMap { nodes.text($0, of: "text") }
    let violations = fields["violates"].map { list in
      kinds(list, of: "violates", among: FindingKind.allCases.map(\.rawValue)) {
        FindingKind(rawValue: $0)
      }
    }
    if violations != nil { refuse(["redacted"], fields, "有 violates 的例子说的是 check，不改文字") }
    if fields.lacks("redacted", "violates"), !fields.lacks("text", "table") {
      nodes.complain("例子缺少 redacted（处理后的全文）或 violates（check 会报的类别）", at: fields.place)
    }
    var redacted: String?
    if let node = fields["redacted"] {
      redacted = node.scalar?.string
      if redacted == nil { nodes.complain("“redacted”应为文字", at: node) }
    }
    guard let source, nodes.problems.count == before else { return nil }
    let text = Self.withoutLineEnd(source)
    let result = redacted.map(Self.withoutLineEnd) ?? text
    if redacted != nil, result == text {
      nodes.complain("例子的结果与原文相同；不该动的只写原文", at: node)
    }
    return Policy.Example(
      text: text, redacted: result, violations: Set(violations ?? []), isTable: isTable)
  }

  /// `|` leaves a line end at the text's end, `|-` and quotes do not: to an example they are the same.
  private static func withoutLineEnd(_ text: String) -> String {
    var scalars = text.unicodeScalars
    while scalars.last == "\n" { scalars.removeLast() }
    return String(scalars)
  }
}
