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
  @OptionGroup(title: "输出") var output: OutputArguments
  @OptionGroup(title: "编码") var encoding: EncodingArguments
  @OptionGroup(title: "记录") var records: RecordArguments
  @OptionGroup(title: "运行") var running: RunArguments

  mutating func run() async throws {
    let options = try options()
    let settings = try settings(options)
    let inputs = paths.isEmpty ? [nil] : paths.map { $0 == "-" ? nil : Path(argument: $0) }
    try check(inputs, settings)
    if let report = output.report, !Path(argument: report).hasExtension("jsonl") {
      throw CommandFailure(.usage, "--report：只写 .jsonl 文件")
    }
    let report = try open(output.report, not: inputs)
    let rejects = try open(records.rejects, not: inputs)
    let bar = ProgressBar(isShown: Terminal.isErrorTerminal && !options.quiet)
    let outputs = Pipeline.Outputs(
      text: .standardOutput(), report: report, rejects: rejects,
      notice: { notice in
        bar.clear()
        Terminal.complain("liubai: \(notice)")
      },
      progress: { bar.show($0) })
    let tally: Tally
    do throws(SourceProblem) {
      tally = try await Pipeline(settings).clean(inputs, to: outputs)
    } catch {
      bar.clear()
      if error.isBrokenPipe { throw ExitStatus.done }
      throw CommandFailure(.incomplete, error.description)
    }
    bar.clear()
    if !options.quiet {
      let summary = Summary(tally, isDryRun: output.check || output.diff)
      Terminal.complain(summary.text)
    }
    throw status(tally)
  }

  private func status(_ tally: Tally) -> ExitStatus {
    var status = ExitStatus.done
    if output.check, tally.changed { status = .graver(status, .wouldChange) }
    if tally.failures + tally.rejected > 0 { status = .graver(status, .incomplete) }
    if tally.faults > 0 { status = .graver(status, .fault) }
    return status
  }

  /// The project's file, then the command line.
  private func options() throws -> CleanOptions {
    var options = CleanOptions()
    if running.config != nil, running.noConfig {
      throw CommandFailure(.usage, "--config 与 --no-config 不能同用")
    }
    if let path = running.config {
      try options.apply(ConfigurationFile.read(Path(argument: path)))
    } else if !running.noConfig, let file = try ConfigurationFile.nearest() {
      try options.apply(file)
    }
    for (name, value) in given { try options.set(name, to: value) }
    return options
  }

  /// What the command line says, by the names that the project's file uses as well.
  private var given: [(name: String, values: [String])] {
    func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
    func flag(_ value: Bool?) -> [String] { value.map { [String($0)] } ?? [] }
    return [
      ("profile", one(rules.profile)), ("enable", rules.enable), ("disable", rules.disable),
      ("join-wrapped", flag(rules.joinWrapped)), ("encoding", one(encoding.encoding)),
      ("output-encoding", one(encoding.outputEncoding)), ("lossy", flag(encoding.lossy)),
      ("offsets", one(output.offsets)), ("records", one(records.records)),
      ("field", one(records.field)), ("id-field", one(records.idField)),
      ("stats", one(records.stats)), ("max-line", one(records.maxLine)),
      ("block-size", one(running.blockSize)), ("jobs", one(running.jobs)),
      ("color", one(output.color)), ("quiet", flag(running.quiet)),
    ]
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
    var settings = try options.settings(
      destination: destination, diff: output.diff, isTerminal: Terminal.isOutputTerminal,
      noColor: Terminal.refusesColor, cores: Terminal.cores)
    settings.namesRecordSources =
      paths.count > 1 || paths.contains { Path(argument: $0).isFolder }
    return settings
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
    case .nothing: break
    }
    if inputs.count(where: { $0 == nil }) > 1 {
      throw CommandFailure(.usage, "标准输入（-）只能给一次")
    }
  }

  /// Opens a file to write; never one of the inputs.
  private func open(_ name: String?, not inputs: [Path?]) throws -> ByteSink? {
    guard let name else { return nil }
    let path = Path(argument: name)
    if inputs.contains(where: { $0?.isSameFile(as: path) ?? false }) {
      throw CommandFailure(.usage, "\(name)：是输入文件，不能同时写入")
    }
    do {
      return try ByteSink.file(path)
    } catch { throw CommandFailure(.usage, error.description) }
  }
}
