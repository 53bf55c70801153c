import Liubai

/// The few lines at the end of a run, on standard error.
struct Summary {
  private static let rulesShown = 5

  private let tally: Tally
  /// Every rule with its findings, where it has any.
  private let counted: [(rule: KnownRule, count: Int)]

  init(_ tally: Tally, _ catalog: RuleCatalog) {
    self.tally = tally
    counted = catalog.all.compactMap { rule in
      let count = tally.count(of: rule)
      return count > 0 ? (rule, count) : nil
    }
  }

  /// Of `clean`.
  func cleaning(isDryRun: Bool) -> String {
    let verb = isDryRun ? "会改动" : "有改动"
    var lines = inputs(
      documents: "，\(verb) \(tally.changedDocuments) 篇",
      records: "，\(verb) \(tally.changedRecords) 条", written: "写出")
    if let changes = counts("改动", reportsOnly: false) { lines.append(changes) }
    if let reports = counts("只作报告", reportsOnly: true) { lines.append(reports) }
    return (lines + encodings).joined(separator: "\n")
  }

  /// Of `detect`.
  func detection(of kinds: Set<FindingKind>) -> String {
    var lines = inputs(documents: "", records: "", written: "查完")
    let found = FindingKind.allCases.filter(kinds.contains).compactMap { kind in
      let count = counted.reduce(0) { $0 + ($1.rule.kind == kind ? $1.count : 0) }
      return count > 0 ? (kind: kind, count: count) : nil
    }
    let total = found.reduce(0) { $0 + $1.count }
    let parts = found.map { "\($0.kind.rawValue) \($0.count)" }
    lines.append(
      total > 0 ? "发现 \(total) 处：" + parts.joined(separator: "、") : "没有发现")
    return (lines + encodings).joined(separator: "\n")
  }

  private func inputs(documents: String, records: String, written: String) -> [String] {
    var lines: [String] = []
    if tally.documents > 0 || tally.records == 0 {
      lines.append("文本 \(tally.documents) 篇" + documents)
    }
    if tally.sectionedDocuments > 0 {
      let size = BlockCutter.sectionSize >> 20
      lines.append("其中 \(tally.sectionedDocuments) 篇超过 \(size) MiB，分段处理")
    }
    if tally.records > 0 {
      let done = tally.records - tally.rejected
      lines.append(
        "记录 \(tally.records) 条 = \(written) \(done) + 拒收 \(tally.rejected)" + records)
    }
    if tally.failures > 0 { lines.append("未能处理 \(tally.failures) 个输入") }
    return lines
  }

  private var encodings: [String] {
    var lines: [String] = []
    if tally.replaced > 0 { lines.append("以 U+FFFD 代替 \(tally.replaced) 处") }
    if !tally.guesses.isEmpty {
      let names = tally.guesses.map { guess in
        "\(guess.name)（\(guess.encoding.rawValue)，\(guess.confidence == .likely ? "很可能" : "存疑")）"
      }
      let rest = tally.guessed > names.count ? "等 \(tally.guessed) 个" : ""
      lines.append("编码为推断：" + names.joined(separator: "、") + rest)
    }
    return lines
  }

  /// How often, and by which rules most.
  private func counts(_ title: String, reportsOnly: Bool) -> String? {
    let counted = counted.filter { $0.rule.reportsOnly == reportsOnly }
      .sorted { ($1.count, $0.rule.id) < ($0.count, $1.rule.id) }
    guard !counted.isEmpty else { return nil }
    let total = counted.reduce(0) { $0 + $1.count }
    var parts = counted.prefix(Self.rulesShown).map { "\($0.rule.id) \($0.count)" }
    let rest = counted.dropFirst(Self.rulesShown).reduce(0) { $0 + $1.count }
    if rest > 0 { parts.append("其余 \(rest)") }
    return "\(title) \(total) 处：" + parts.joined(separator: "、")
  }
}
