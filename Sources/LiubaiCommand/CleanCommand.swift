import ArgumentParser
import Liubai

/// `liubai clean`.
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "清洗文本，写出清洗后的全文。",
    discussion: """
      不给路径或给 - 时读标准输入，写标准输出。多个文件依次相接，如同 cat。
      文件夹逐层处理，按名称字节排序，隐藏文件跳过；须与 --output、--in-place、--diff、--check 或 --records jsonl 同用。
      选项也可写在 .liubai.yaml 中（去掉 --），命令行优先。
      """)

  @Argument(help: ArgumentHelp("文件或文件夹；- 为标准输入。", valueName: "路径"), completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "占位符") var placeholders: PlaceholderArguments
  @OptionGroup(title: "输出") var output: OutputArguments
  @OptionGroup(title: "报告") var reporting: ReportArguments
  @OptionGroup(title: "编码") var encoding: EncodingArguments
  @OptionGroup(title: "记录") var records: RecordArguments
  @OptionGroup(title: "运行") var running: RunArguments

  mutating func run() async throws {
    var options = try running.configuration.options(
      rules.given + placeholders.given + output.given + reporting.given + encoding.given
        + records.given
        + running.given)
    if let tags = placeholders.tags {
      try options.setTags(ConfigurationFile.read(Path(argument: tags)))
    }
    let command = try RunCommand(paths, options, settings(options))
    try check(command.inputs, command.settings)
    if let report = output.report, !Path(argument: report).hasExtension("jsonl") {
      throw CommandFailure(.usage, "--report：只写 .jsonl 文件")
    }
    let tally = try await command.run(
      text: .standardOutput(), report: command.open(output.report),
      rejects: command.open(records.rejects))
    if !options.quiet {
      let summary = Summary(tally, options.catalog)
      Terminal.complain(summary.cleaning(isDryRun: output.check || output.diff))
    }
    var status = RunCommand.status(tally)
    if output.check, tally.changed { status = .graver(status, .objection) }
    throw status
  }

  private func settings(_ options: CleanOptions) throws -> PipelineSettings {
    let isDryRun = output.check || output.diff
    guard [output.output != nil, output.inPlace, isDryRun].count(where: { $0 }) <= 1 else {
      throw CommandFailure(.usage, "--output、--in-place 与 --diff/--check 只能用一种")
    }
    let destination: PipelineSettings.Destination =
      if let folder = output.output {
        .folder(Path(argument: folder))
      } else {
        output.inPlace ? .inPlace : isDryRun ? .nothing : .stream
      }
    return try options.settings(
      destination: destination, diff: output.diff, isTerminal: Terminal.isOutputTerminal,
      noColor: Terminal.refusesColor, cores: Terminal.cores)
  }

  private func check(_ inputs: [Path?], _ settings: PipelineSettings) throws {
    switch settings.destination {
    case .folder, .inPlace:
      if inputs.contains(nil) {
        throw CommandFailure(.usage, "标准输入没有文件名，不能与 --output、--in-place 同用")
      }
    case .stream:
      if settings.form != .jsonLines, let folder = inputs.first(where: { $0?.isFolder ?? false }) {
        throw CommandFailure(
          .usage,
          "\(folder?.description ?? "")：是文件夹，须与 --output、--in-place、--diff、--check 或 --records jsonl 同用"
        )
      }
    case .nothing, .findings: break
    }
  }
}
