import Detection
import TextModel
import Yams

/// Reads entries of the placeholder lexicon. They stand where rules stand, and are told from them by
/// their ids, which begin with `context.`.
///
/// Words are taken as they are written: here one character is a word (镇), marks belong to words, and a
/// blank at a word's edge is a slip.
struct ContextReader {
  var nodes: NodeReader

  static let family = "context."
  /// Where the mask stands, in frames and in what is left of a text.
  static let mask: Character = "~"
  /// Less than this left of a text would be anything.
  private static let remainsAtLeast = 2

  /// Whether a node of a file is an entry of the lexicon.
  static func reads(_ node: Node) -> Bool {
    guard let mapping = node.mapping else { return false }
    if let id = mapping["id"]?.scalar?.string { return id.hasPrefix(family) }
    // Whoever forgot the id is told so in the terms of what he wrote.
    return RuleKeys.contextWords.contains { mapping[$0] != nil }
  }

  /// The entry of a node, nil where something is wrong with it; and its id, where that can be told.
  mutating func context(_ node: Node) -> (context: ContextRule?, id: RuleReader.Identifier?) {
    let before = nodes.problems.count
    guard let fields = nodes.fields(node, of: "语境", keys: RuleKeys.context) else {
      return (nil, nil)
    }
    let id = identifier(fields)
    let title = required("title", "中文名称", fields).flatMap { nodes.line($0, of: "title") }
    let hides = fields["hides"].flatMap {
      nodes.choice($0, of: "hides", among: HiddenKind.allCases.map(\.rawValue))
    }
    var context = ContextRule(
      id: id?.text ?? "", title: title ?? "", hides: hides.flatMap { HiddenKind(rawValue: $0) })
    context.source = nodes.file
    context.line = fields.place.line
    readWords(fields, &context)
    if fields["hides"] == nil {
      readLookalikes(fields, &context)
    } else {
      refuse(["lookalikes"], fields, "有 hides 的语境说的是占位符")
      readLimits(fields, &context)
    }
    readExamples(fields, &context)
    return (nodes.problems.count == before ? context : nil, id)
  }

  private mutating func required(_ name: String, _ meaning: String, _ fields: Fields) -> Node? {
    if let node = fields[name] { return node }
    if fields.lacks(name) { nodes.complain("语境缺少 \(name)（\(meaning)）", at: fields.place) }
    return nil
  }

  private mutating func refuse(_ names: [String], _ fields: Fields, _ reason: String) {
    for name in names where fields[name] != nil {
      nodes.complain("“\(name)”用在这里没有意义：\(reason)", at: fields.place(of: name))
    }
  }

  private mutating func identifier(_ fields: Fields) -> RuleReader.Identifier? {
    guard let node = required("id", "如 context.place-village", fields),
      let text = nodes.line(node, of: "id")
    else { return nil }
    guard text.hasPrefix(Self.family), RuleReader.isKebab(text.dropFirst(Self.family.count)) else {
      nodes.complain("id“\(text)”应以 context. 开头，后面用小写字母、数字和“-”，如 context.place-village", at: node)
      return nil
    }
    return (text, SourcePlace(node.mark))
  }

  private mutating func readWords(_ fields: Fields, _ context: inout ContextRule) {
    context.after = words(fields, "after").map(\.text)
    context.before = words(fields, "before").map(\.text)
    context.hints = words(fields, "hints").map(\.text)
    context.lookalikes = words(fields, "lookalikes").map(\.text)
    for (text, node) in words(fields, "frames", hasMask: true) {
      let parts = text.split(separator: Self.mask, omittingEmptySubsequences: false)
      if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) {
        context.frames.append(
          ContextRule.Frame(before: String(parts[0]), after: String(parts[1])))
      } else {
        nodes.complain("“\(text)”应有一个 ~，两边都有字；只有一边的写在 after 或 before 里", at: node)
      }
    }
    for (text, node) in words(fields, "elided", hasMask: true) {
      if text.contains("~~") || text.allSatisfy({ $0 == Self.mask }) || !text.contains(Self.mask) {
        nodes.complain("“\(text)”应以 ~ 标出被删净之处，~ 与 ~ 之间有字", at: node)
      } else if text.count(where: { $0 != Self.mask }) < Self.remainsAtLeast {
        nodes.complain("“\(text)”太短：除 ~ 外至少两个字", at: node)
      } else {
        context.elided.append(text)
      }
    }
  }

  /// The words of a list, none of them twice.
  private mutating func words(
    _ fields: Fields, _ name: String, hasMask: Bool = false
  ) -> [(text: String, node: Node)] {
    guard let list = fields[name] else { return [] }
    return nodes.writtenWords(list, of: name) { text in
      hasMask || !text.contains(Self.mask)
        ? nil : "“\(text)”不应有 ~：它只在 frames 和 elided 里标出占位符的位置"
    }
  }

  private mutating func readLookalikes(_ fields: Fields, _ context: inout ContextRule) {
    if fields.misspelt.contains("hides") { return }
    let others = RuleKeys.contextWords.filter { $0 != "lookalikes" } + ["weight", "alias"]
    refuse(others, fields, "没有 hides（占位符代替的是什么）")
    if fields.lacks("lookalikes"), others.allSatisfy({ fields.lacks($0) }) {
      nodes.complain("语境缺少 hides（占位符代替的是什么）或 lookalikes（像占位符而不是的词）", at: fields.place)
    }
  }

  private mutating func readLimits(_ fields: Fields, _ context: inout ContextRule) {
    if let node = fields["weight"],
      let weight = nodes.integer(node, of: "weight", in: RuleKeys.contextWeights)
    {
      context.weight = weight
    }
    if let node = fields["alias"], let flag = nodes.flag(node, of: "alias") {
      context.takesAlias = flag
      if flag, fields.lacks("after") { refuse(["alias"], fields, "它说的是 after 里的词") }
    }
    let names = RuleKeys.contextWords.filter { $0 != "lookalikes" }
    if names.allSatisfy({ fields.lacks($0) }) {
      nodes.complain("语境没有词：\(names.joined(separator: "、"))至少写一种", at: fields.place)
    }
  }

  private mutating func readExamples(_ fields: Fields, _ context: inout ContextRule) {
    guard let node = required("examples", "自带的例子", fields),
      let examples = nodes.fields(node, of: "“examples”", keys: RuleKeys.contextExamples)
    else { return }
    let isLookalike = fields["hides"] == nil
    if isLookalike {
      refuse(["find"], examples, "像占位符而不是的词，只有 keep")
    } else if examples.lacks("find") {
      nodes.complain("examples 缺少 find：至少一个有占位符的例子", at: examples.place)
    }
    if examples.lacks("keep") {
      nodes.complain("examples 缺少 keep：至少一个相似而不是占位符的例子", at: examples.place)
    }
    var seen: [String: Int] = [:]
    context.finds = texts(examples, "find", &seen)
    context.keeps = texts(examples, "keep", &seen)
  }

  private mutating func texts(
    _ examples: Fields, _ name: String, _ seen: inout [String: Int]
  ) -> [String] {
    guard let list = examples[name] else { return [] }
    var texts: [String] = []
    for node in nodes.items(list, of: name) {
      guard let text = nodes.text(node, of: name) else { continue }
      if let line = seen[text] {
        nodes.complain("与第 \(line) 行的例子相同", at: node)
      } else {
        seen[text] = SourcePlace(node.mark).line
        texts.append(text)
      }
    }
    return texts
  }
}
