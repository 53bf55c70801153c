import ArgumentParser
import Liubai

/// `liubai rules trial`.
struct RulesTrialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial", abstract: "在一批文本上试用规则：每条规则抽出若干处，前后对照。",
    discussion: """
      供人判断规则在陌生文本上准不准。只看规则文件里的规则，清洗规则不在其内；不改任何文件。
      同一批文本、同一种子，抽出的总是同样几处。
      """)

  @Argument(help: ArgumentHelp("文件或文件夹；- 为标准输入。", valueName: "路径"), completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("每条规则至多抽几处，默认 5。", valueName: "个数"))
  var sample = "5"

  @Option(help: ArgumentHelp("抽样的种子，默认 1；换一个就抽到别处。", valueName: "整数"))
  var seed = "1"

  @OptionGroup var format: FormatArguments
  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "编码") var encoding: EncodingArguments
  @OptionGroup(title: "记录") var records: RecordArguments
  @OptionGroup(title: "运行") var running: RunArguments

  mutating func run() async throws {
    let isJSON = try format.isJSON()
    guard let size = Int(sample), (1...1000).contains(size) else {
      throw CommandFailure(.usage, "--sample：“\(sample)”应为 1 到 1000 的整数")
    }
    guard let seed = UInt64(seed) else {
      throw CommandFailure(.usage, "--seed：“\(seed)”应为不小于 0 的整数")
    }
    let options = try running.configuration.options(
      rules.given + encoding.given + records.given + running.given)
    var settings = try options.settings(
      destination: .findings, diff: false, isTerminal: false, noColor: true,
      cores: Terminal.cores)
    let draw = RemovalSample.Draw(size: size, seed: seed)
    settings.draw = draw
    let command = try RunCommand(paths, options, settings)
    let tally = try await command.run(
      text: ByteSink(), report: nil, rejects: command.open(records.rejects))
    let trial = RuleTrial(tally.removals ?? RemovalSample(draw), options.selection.content)
    try RulesCommand.print(isJSON ? trial.jsonLines : Array(trial.text.utf8))
    if !options.quiet {
      let kinds = Set(options.selection.content.map(\.kind))
      Terminal.complain(Summary(tally, options.catalog).detection(of: kinds))
    }
    throw RunCommand.status(tally)
  }
}
