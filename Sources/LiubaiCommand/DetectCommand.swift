import ArgumentParser
import Liubai

/// `liubai detect`.
struct DetectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect", abstract: "找出可清洗、须留意之处，不改文本。",
    discussion: """
      不给路径或给 - 时读标准输入。文件夹逐层处理，按名称字节排序，隐藏文件跳过。
      发现写到标准输出：标准输出是终端时供人阅读（位置、上下文、所隐内容、把握）；
      否则供程序读取，纯文本每个发现一行 JSON，记录每条一行，格式同 clean --report。
      查出问题不影响退出码。
      """)

  @Argument(help: ArgumentHelp("文件或文件夹；- 为标准输入。", valueName: "路径"), completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "范围") var scope: ScopeArguments
  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "报告") var reporting: ReportArguments
  @OptionGroup(title: "编码") var encoding: EncodingArguments
  @OptionGroup(title: "记录") var records: RecordArguments
  @OptionGroup(title: "运行") var running: RunArguments

  mutating func run() async throws {
    let options = try running.configuration.options(
      rules.given + scope.given + reporting.given + encoding.given + records.given
        + running.given)
    let kinds: Set<FindingKind>
    do throws(OptionProblem) {
      kinds = try FindingKind.named(scope.only)
    } catch { throw CommandFailure(.usage, "--only：\(error)") }
    var settings = try options.settings(
      destination: .findings, diff: false, isTerminal: Terminal.isOutputTerminal,
      noColor: Terminal.refusesColor, cores: Terminal.cores, kinds: kinds)
    settings.kinds = kinds
    settings.reportFormat = try scope.reportFormat(color: settings.color)
    settings.placeholders?.explains = scope.explain
    settings.detectors?.tellsBare = scope.suspect
    settings.showsValues = scope.showValues
    if scope.weak || !scope.only.isEmpty && settings.kinds.contains(.weakMask) {
      settings.kinds.insert(.weakMask)
      settings.weakMasks = options.selection.weakMaskDetector
      settings.weakMasks?.explains = scope.explain
    }
    // What the project's file says is about a text beside which figures go.
    settings.stats = scope.stats
    if let stats = scope.stats, ["path", "id", "findings", ""].contains(stats) {
      throw CommandFailure(.usage, "--stats：“\(stats)”不能作字段名")
    }
    let command = try RunCommand(paths, options, settings)
    let tally = try await command.run(
      text: ByteSink(), report: .standardOutput(), rejects: command.open(records.rejects),
      figures: command.open(scope.figures))
    if !options.quiet {
      Terminal.complain(Summary(tally, options.catalog).detection(of: settings.kinds))
    }
    throw RunCommand.status(tally)
  }
}

/// What is looked for.
struct ScopeArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("只找这几类，可重复，也可用逗号分隔。", valueName: "类别"),
    completion: .list(FindingKind.allCases.map(\.rawValue)))
  var only: [String] = []

  @Option(
    help: ArgumentHelp("text 供人阅读（终端的默认），jsonl 供程序读取（其余的默认）。", valueName: "格式"),
    completion: .list(["text", "jsonl"]))
  var format: String?

  @Flag(help: "另找屏蔽不足之处：占位符没有藏住的（weak-mask）。")
  var weak = false

  @Flag(help: "另找只有其形、既无标签又无校验佐证的标识信息（bare）。")
  var suspect = false

  @Flag(help: "供人阅读时，上下文中的标识信息原样显示；默认以 * 遮住。")
  var showValues = false

  @Flag(help: "附上判断占位符与屏蔽不足的理由。")
  var explain = false

  @Option(
    help: ArgumentHelp("把各篇、各条及全部的占位符统计写到这个 .jsonl 文件。", valueName: "文件"),
    completion: .file(extensions: ["jsonl"]))
  var figures: String?

  @Option(help: ArgumentHelp("给每条记录的回答加一个字段，写占位符统计。", valueName: "字段"))
  var stats: String?

  @Option(
    help: ArgumentHelp("供人阅读时是否着色：auto（默认）、always、never。", valueName: "何时"),
    completion: .list(["auto", "always", "never"]))
  var color: String?

  var given: [(name: String, values: [String])] { [("color", Given.one(color))] }

  /// - Parameter color: whether there is colour where people read.
  func reportFormat(color: Bool) throws -> ReportFormat {
    switch format ?? (Terminal.isOutputTerminal ? "text" : "jsonl") {
    case "text": return .text(color: color)
    case "jsonl": return .jsonLines
    default: throw CommandFailure(.usage, "--format：没有“\(format ?? "")”；可选 text、jsonl")
    }
  }
}
