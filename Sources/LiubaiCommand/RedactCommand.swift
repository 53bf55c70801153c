import ArgumentParser
import Liubai

/// `liubai redact`.
struct RedactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact", abstract: "按政策隐去标识信息，写出改写后的全文。",
    discussion: """
      不给路径或给 - 时读标准输入，写标准输出。文件夹逐层处理，须与 --output、--in-place 或 --diff 同用。
      每篇文本、每条记录写出之前都要重新查一遍：仍有不合政策之处，或有读不了、解不了码的，该篇不写，该条拒收，退出码为 3。
      未改之处与原文逐字节相同。对自己写出的结果再运行一次，不会再改。
      """)

  @Argument(help: ArgumentHelp("文件或文件夹；- 为标准输入。", valueName: "路径"), completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("政策：内置的名称，或政策文件（.yaml）。", valueName: "政策"),
    completion: .file(extensions: ["yaml", "yml"]))
  var policy: String

  @Flag(help: "先清洗，再隐去。")
  var clean = false

  @Flag(help: "只有其形、既无标签又无校验佐证的（bare）也当作校验不符的处理。")
  var suspect = false

  @Option(
    help: ArgumentHelp("把全部发现与处理方式写到这个 .jsonl 文件；不含原值。", valueName: "文件"),
    completion: .file(extensions: ["jsonl"]))
  var report: String?

  @OptionGroup(title: "密钥") var keys: KeyArguments
  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "输出") var output: RewritingArguments
  @OptionGroup(title: "报告") var reporting: ReportArguments
  @OptionGroup(title: "编码") var encoding: EncodingArguments
  @OptionGroup(title: "记录") var records: RecordArguments
  @OptionGroup(title: "运行") var running: RunArguments

  mutating func run() async throws {
    let options = try running.configuration.options(
      rules.given + output.given + reporting.given + encoding.given + records.given
        + running.given)
    let policy = try PolicyCatalog.policy(policy)
    guard !policy.entities.isEmpty || !policy.deny.isEmpty else {
      throw CommandFailure(.usage, "政策“\(policy.id)”没有说明如何处理标识信息（entities），不能用于 redact")
    }
    var redaction = RedactionSettings(try Redactor(policy, key: keys.key()))
    redaction.cleansFirst = clean
    var settings = try options.settings(
      destination: output.destination(), diff: output.diff, isTerminal: Terminal.isOutputTerminal,
      noColor: Terminal.refusesColor, cores: Terminal.cores, keepsEncoding: true,
      kinds: clean ? Set(FindingKind.allCases) : policy.forbidden)
    settings.stats = nil
    guard settings.detectors != nil || policy.entities.isEmpty else {
      throw CommandFailure(.usage, "标识信息的规则已全部停用，不能用于 redact")
    }
    settings.redact(with: redaction)
    settings.detectors?.suspectsBare = suspect
    let command = try RunCommand(paths, options, settings)
    try output.check(command)
    if let report, !Path(argument: report).hasExtension("jsonl") {
      throw CommandFailure(.usage, "--report：只写 .jsonl 文件")
    }
    let tally = try await command.run(
      text: .standardOutput(), report: command.open(report),
      rejects: command.open(records.rejects))
    if !options.quiet {
      Terminal.complain(Summary(tally, options.catalog).redaction(isDryRun: output.diff))
    }
    throw RunCommand.status(tally)
  }
}
