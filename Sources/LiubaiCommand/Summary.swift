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
    let found = tally.placeholders.figures.families.values.reduce(0, +)
    if found > 0 {
      let rewritten = tally.rewrittenPlaceholders
      lines.append("占位符 \(found) 处" + (rewritten > 0 ? "，改写 \(rewritten) 处" : ""))
    }
    return (lines + encodings).joined(separator: "\n")
  }

  /// Of `redact`.
  func redaction(isDryRun: Bool) -> String {
    let verb = isDryRun ? "会改写" : "改写"
    var lines = inputs(
      documents: "，\(verb) \(tally.changedDocuments) 篇",
      records: "，\(verb) \(tally.changedRecords) 条", written: "写出")
    lines.append("\(verb) \(tally.redacted) 处")
    return (lines + identifiers + encodings).joined(separator: "\n")
  }

  /// Of `detect`.
  func detection(of kinds: Set<FindingKind>) -> String {
    var lines = inputs(documents: "", records: "", written: "查完")
    let found = FindingKind.allCases.filter(kinds.contains).compactMap { kind in
      let count =
        kind == .identifier
        ? tally.identifiers.total
        : counted.reduce(0) { $0 + ($1.rule.kind == kind ? $1.count : 0) }
      return count > 0 ? (kind: kind, count: count) : nil
    }
    let total = found.reduce(0) { $0 + $1.count }
    let parts = found.map { "\($0.kind.rawValue) \($0.count)" }
    lines.append(
      total > 0 ? "发现 \(total) 处：" + parts.joined(separator: "、") : "没有发现")
    return (lines + placeholders + identifiers + encodings).joined(separator: "\n")
  }

  /// The table of placeholders, where there are any.
  private var placeholders: [String] {
    let totals = tally.placeholders
    let figures = totals.figures
    guard figures.count + figures.elided + figures.possible > 0 else { return [] }
    var table = TextTable()
    let hundredths = figures.hundredthsPerThousand
    let density = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    var count = "\(figures.count) 处，每千字 \(density) 处"
    if figures.elided > 0 { count += "；已删净 \(figures.elided) 处" }
    if figures.possible > 0 { count += "；存疑 \(figures.possible) 处，未计入下列各项" }
    table.add(["占位符", count])
    let hides = HiddenKind.allCases.map { ($0.title, figures.hides[$0] ?? 0) }
    table.add(["所隐", Self.ranked(hides)])
    let styles = MaskStyle.allCases.map { ($0.title, figures.styles[$0] ?? 0) }
    table.add(["写法", Self.ranked(styles)])
    if let glyph = figures.dominantGlyph {
      table.add(["主要符号", glyph.title + (figures.isMixed && totals.texts == 1 ? "（混用）" : "")])
    }
    if totals.texts > 1 {
      table.add([
        "篇（条）数",
        "共 \(totals.texts)，没有占位符 \(totals.textsWithout)，符号混用 \(totals.mixedTexts)",
      ])
    }
    return table.text.split(separator: "\n").map(String.init)
  }

  /// Identifiers by what they name, where there are any.
  private var identifiers: [String] {
    guard tally.identifiers.total > 0 else { return [] }
    let counts = EntityType.allCases.map { ($0.title, tally.identifiers.entities[$0] ?? 0) }
    return ["标识信息  " + Self.ranked(counts)]
  }

  /// Those that occur, the most frequent first.
  private static func ranked(_ counts: [(name: String, count: Int)]) -> String {
    let found = counts.enumerated().filter { $0.element.count > 0 }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    return found.map { "\($0.element.name) \($0.element.count)" }.joined(separator: "、")
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
    let counted = counted.filter { $0.rule.reportsOnly == reportsOnly && !$0.rule.isPlaceholder }
      .sorted { ($1.count, $0.rule.id) < ($0.count, $1.rule.id) }
    guard !counted.isEmpty else { return nil }
    let total = counted.reduce(0) { $0 + $1.count }
    var parts = counted.prefix(Self.rulesShown).map { "\($0.rule.id) \($0.count)" }
    let rest = counted.dropFirst(Self.rulesShown).reduce(0) { $0 + $1.count }
    if rest > 0 { parts.append("其余 \(rest)") }
    return "\(title) \(total) 处：" + parts.joined(separator: "、")
  }
}
