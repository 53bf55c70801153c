import ArgumentParser
import Liubai

/// `liubai restore`.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "用密钥还原 redact 加密（encrypt）之处。",
    discussion: """
      不给路径或给 - 时读标准输入，写标准输出。文件夹逐层处理，须与 --output、--in-place 或 --diff 同用。
      密钥不对，或密文已被改动，该篇不写，退出码为 3。其他方式隐去的内容无法还原。
      """)

  @Argument(help: ArgumentHelp("文件或文件夹；- 为标准输入。", valueName: "路径"), completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "密钥") var keys: KeyArguments
  @OptionGroup(title: "输出") var output: RewritingArguments
  @OptionGroup(title: "编码") var encoding: EncodingArguments
  @OptionGroup(title: "记录") var records: RecordArguments
  @OptionGroup(title: "运行") var running: RunArguments

  mutating func run() async throws {
    let options = try running.configuration.options(
      output.given + encoding.given + records.given + running.given)
    guard let key = try keys.key() else {
      throw CommandFailure(
        .usage, "还原需要密钥：请用 --key-file，或用 --key-env 指明环境变量（默认 \(KeySource.defaultVariable)）")
    }
    var settings = try options.settings(
      destination: output.destination(), diff: output.diff, isTerminal: Terminal.isOutputTerminal,
      noColor: Terminal.refusesColor, cores: Terminal.cores, keepsEncoding: true, kinds: [])
    settings.restore(with: RestorationSettings(Restorer(key)))
    let command = try RunCommand(paths, options, settings)
    try output.check(command)
    let tally = try await command.run(
      text: .standardOutput(), report: nil, rejects: command.open(records.rejects))
    if !options.quiet {
      Terminal.complain(Summary(tally, options.catalog).redaction(isDryRun: output.diff))
    }
    throw RunCommand.status(tally)
  }
}
