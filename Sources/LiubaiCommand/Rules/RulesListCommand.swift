import ArgumentParser
import Liubai

/// `liubai rules list`.
struct RulesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出全部规则。",
    discussion: "开关按所给选项与配置文件而定；--hits 另在这些文件上跑一遍，给出每条规则的命中数。")

  @OptionGroup var format: FormatArguments

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("在这些文件或文件夹上计数；- 为标准输入。", valueName: "路径"), completion: .file())
  var hits: [String] = []

  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "运行") var configuration: ConfigurationArguments

  mutating func run() async throws {
    let isJSON = try format.isJSON()
    let options = try configuration.options(rules.given)
    var tally: Tally?
    if !hits.isEmpty {
      var settings = try options.settings(
        destination: .findings, diff: false, isTerminal: false, noColor: true,
        cores: Terminal.cores)
      settings.weakMasks = options.selection.weakMaskDetector
      tally = try await RunCommand(hits, options, settings)
        .run(text: ByteSink(), report: nil, rejects: nil)
    }
    let listing = RuleListing(options.catalog.all, on: options.selection, hits: tally)
    try RulesCommand.print(isJSON ? listing.jsonLines : listing.table)
    if let tally { throw RunCommand.status(tally) }
  }
}
