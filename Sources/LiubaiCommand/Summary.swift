import Liubai

/// The few lines at the end of a run, on standard error.
struct Summary {
  private static let rulesShown = 5

  private let tally: Tally
  private let isDryRun: Bool

  init(_ tally: Tally, isDryRun: Bool) {
    self.tally = tally
    self.isDryRun = isDryRun
  }

  var text: String {
    var lines: [String] = []
    let verb = isDryRun ? "会改动" : "有改动"
    if tally.documents > 0 || tally.records == 0 {
      lines.append("文本 \(tally.documents) 篇，\(verb) \(tally.changedDocuments) 篇")
    }
    if tally.sectionedDocuments > 0 {
      let size = BlockCutter.sectionSize >> 20
      lines.append("其中 \(tally.sectionedDocuments) 篇超过 \(size) MiB，分段处理")
    }
    if tally.records > 0 {
      let written = tally.records - tally.rejected
      lines.append(
        "记录 \(tally.records) 条 = 写出 \(written) + 拒收 \(tally.rejected)，\(verb) \(tally.changedRecords) 条"
      )
    }
    if tally.failures > 0 { lines.append("未能处理 \(tally.failures) 个输入") }
    if let changes = counts("改动", reportsOnly: false) { lines.append(changes) }
    if let reports = counts("只作报告", reportsOnly: true) { lines.append(reports) }
    if tally.replaced > 0 { lines.append("以 U+FFFD 代替 \(tally.replaced) 处") }
    if !tally.guesses.isEmpty {
      let names = tally.guesses.map { guess in
        "\(guess.name)（\(guess.encoding.rawValue)，\(guess.confidence == .likely ? "很可能" : "存疑")）"
      }
      let rest = tally.guessed > names.count ? "等 \(tally.guessed) 个" : ""
      lines.append("编码为推断：" + names.joined(separator: "、") + rest)
    }
    return lines.joined(separator: "\n")
  }

  /// How often, and by which rules most.
  private func counts(_ title: String, reportsOnly: Bool) -> String? {
    let counted = zip(CleaningRule.all, tally.counts)
      .filter { $0.0.reportsOnly == reportsOnly && $0.1 > 0 }
      .sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }
    guard !counted.isEmpty else { return nil }
    let total = counted.reduce(0) { $0 + $1.1 }
    var parts = counted.prefix(Self.rulesShown).map { "\($0.0.id) \($0.1)" }
    let rest = counted.dropFirst(Self.rulesShown).reduce(0) { $0 + $1.1 }
    if rest > 0 { parts.append("其余 \(rest)") }
    return "\(title) \(total) 处：" + parts.joined(separator: "、")
  }
}
