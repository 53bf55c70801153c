import Detection
import Yams

// What a rule looks for: signals with a threshold, or the short form of a single one.
extension RuleReader {
  /// A signal as it was read; nil where it was wrong.
  private struct ReadSignal {
    var signal: Signal
    /// Of a pattern.
    var groups: Int?
  }

  private static let tests = ["any", "words", "pattern"]

  mutating func readSignals(_ fields: Fields, _ rule: inout Rule) {
    refuse(["block"], fields, "它属于 scope: block")
    let before = nodes.problems.count
    var read: [ReadSignal?] = []
    if let node = fields["signals"] {
      refuse(Self.tests + ["keywords", "check"], fields, "已有 signals，请写进去")
      read = nodes.items(node, of: "signals").map { item in
        nodes.fields(item, of: "信号", keys: RuleKeys.signal).flatMap { signal($0, of: "信号") }
      }
    } else {
      read = [signal(fields, of: "规则")]
    }
    let first = read.first ?? nil
    rule.signals = read.compactMap { $0?.signal }
    if let node = fields["near"] {
      for item in nodes.items(node, of: "near") {
        if let near = near(item) { rule.signals.append(near) }
      }
    }
    readThreshold(fields, &rule)
    readUnless(fields, &rule)
    guard nodes.problems.count == before, let first else { return }
    let needsPlace = rule.scope == .span ? "scope: span 删改的正是它" : "near 以它为中心"
    if first.signal.weight < 0, rule.scope == .span || fields["near"] != nil {
      nodes.complain("第一个信号的权重应为正：\(needsPlace)", at: fields.place(of: "signals"))
    }
    checkGroups(fields, rule, groups: first.groups)
    checkSums(fields, rule)
  }

  private mutating func signal(_ fields: Fields, of noun: String) -> ReadSignal? {
    guard let (test, name, groups) = test(fields, of: noun) else { return nil }
    var signal = Signal(test)
    signal.name = name
    if let node = fields["weight"] {
      guard let weight = nodes.integer(node, of: "weight", in: RuleKeys.weights) else { return nil }
      if weight == 0 {
        nodes.complain("“weight”不能为 0：这样的信号没有作用", at: node)
        return nil
      }
      signal.weight = weight
    }
    if let node = fields["check"] {
      if groups == nil { refuse(["check"], fields, "它检查 pattern 匹配到的文字") }
      let names = Validator.allCases.map(\.rawValue)
      guard let name = nodes.choice(node, of: "check", among: names) else { return nil }
      signal.check = Validator(rawValue: name)
    }
    return ReadSignal(signal: signal, groups: groups)
  }

  /// The test of a mapping, the name of its word list, the number of its pattern's groups.
  private mutating func test(
    _ fields: Fields, of noun: String
  ) -> (SignalTest, name: String?, groups: Int?)? {
    let tests = Self.tests.filter { fields[$0] != nil }
    guard let kind = tests.first, let node = fields[kind] else {
      if fields.lacks("any", "words", "pattern", "signals") {
        nodes.complain(
          "\(noun)缺少要找的内容：any（几个词）、words（词表）或 pattern（正则表达式）", at: fields.place)
      }
      return nil
    }
    if tests.count > 1 {
      nodes.complain(
        "“\(tests[0])”与“\(tests[1])”只能有一个；要都算，请写成 signals", at: fields.place(of: tests[1]))
      return nil
    }
    if kind != "pattern" { refuse(["keywords"], fields, "它属于 pattern") }
    switch kind {
    case "any":
      let words = lists.words(nodes.words(node, of: "any"), &nodes)
      return words.map { (.words($0), nil, nil) }
    case "words":
      guard let name = nodes.line(node, of: "words") else { return nil }
      let item = WordItem(content: .list(name), place: SourcePlace(node.mark))
      return lists.words([item], &nodes).map { (.words($0), name, nil) }
    default:
      var keywords: [String] = []
      if let node = fields["keywords"] {
        let items = nodes.words(node, of: "keywords")
        keywords = lists.words(items, &nodes) ?? []
      }
      guard let (source, groups) = nodes.pattern(node, of: "pattern") else { return nil }
      return (.pattern(source, keywords: keywords), nil, groups)
    }
  }

  private mutating func near(_ node: Node) -> Signal? {
    guard let fields = nodes.fields(node, of: "“near”", keys: RuleKeys.near),
      var signal = signal(fields, of: "“near”")?.signal
    else { return nil }
    signal.within = RuleKeys.defaultWithin
    if let node = fields["within"] {
      signal.within = nodes.integer(node, of: "within", in: RuleKeys.distances)
    }
    return signal
  }

  private mutating func readThreshold(_ fields: Fields, _ rule: inout Rule) {
    if let node = fields["threshold"] {
      rule.threshold = nodes.integer(node, of: "threshold", in: RuleKeys.thresholds) ?? 1
    } else if fields["signals"] != nil, fields.lacks("threshold") {
      nodes.complain("规则有 signals 而缺少 threshold（权重合计到多少才算）", at: fields.place(of: "signals"))
    }
    guard let node = fields["spread"] else { return }
    if rule.scope != .sentence, rule.scope != .line {
      return refuse(["spread"], fields, "它属于 scope: sentence 和 line")
    }
    rule.spread = nodes.integer(node, of: "spread", in: RuleKeys.thresholds)
  }

  private mutating func readUnless(_ fields: Fields, _ rule: inout Rule) {
    guard let node = fields["unless"] else { return }
    // Words that stand by themselves are one test, whatever stands between them.
    var words: [Node] = []
    for item in nodes.items(node, of: "unless") {
      if item.scalar != nil {
        words.append(item)
      } else if let fields = nodes.fields(item, of: "“unless”", keys: RuleKeys.unless),
        let (test, _, _) = test(fields, of: "“unless”")
      {
        rule.unless.append(test)
      }
    }
    guard !words.isEmpty else { return }
    let items = nodes.words(Node(words), of: "unless")
    if let words = lists.words(items, &nodes) { rule.unless.insert(.words(words), at: 0) }
  }

  /// Whether the weights can make the threshold, and `spread` is a lower one.
  private mutating func checkSums(_ fields: Fields, _ rule: Rule) {
    let most = rule.signals.reduce(0) { $0 + max($1.weight, 0) }
    if most < rule.threshold {
      nodes.complain(
        "threshold 是 \(rule.threshold)，而正的权重合计只有 \(most)：规则永远不会命中",
        at: fields.place(of: "threshold"))
    }
    if let spread = rule.spread, spread >= rule.threshold {
      nodes.complain(
        "spread 应小于 threshold（\(rule.threshold)）：它是邻近已删内容时的较低门槛", at: fields.place(of: "spread"))
    }
  }
}
