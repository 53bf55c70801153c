import ArgumentParser
import Liubai

/// `liubai rules test`.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "运行规则自带的全部例子。",
    discussion: """
      给出文件时只检验其中的规则，否则检验内置规则与配置文件所列的规则；不论开关。
      有例子未通过时，退出码为 2（规则有误）。
      """)

  @OptionGroup var files: RuleFileArguments
  @OptionGroup(title: "运行") var configuration: ConfigurationArguments

  func run() throws {
    let color = Terminal.isOutputTerminal && !Terminal.refusesColor
    let rules = try files.rules(configuration)
    let test = try RuleTest(rules.asked, beside: rules.others, color: color)
    var text = ""
    for report in test.failed {
      text += "\(report.id)  \(report.place)\n"
      for failure in report.failures {
        text += "  \(failure.message)\n    \(failure.marked)\n"
        if let result = failure.result { text += "    得到：\(result)\n" }
      }
    }
    let passed = test.examples - test.failures
    let contexts = test.contexts > 0 ? "，语境 \(test.contexts) 条" : ""
    let identifiers = test.identifiers > 0 ? "，标识 \(test.identifiers) 条" : ""
    text +=
      "规则 \(test.rules) 条\(contexts)\(identifiers)，例子 \(test.examples) 个：通过 \(passed)，未通过 \(test.failures)\n"
    try RulesCommand.print(text)
    throw test.failures > 0 ? ExitStatus.usage : .done
  }
}

/// Files of rules as arguments.
struct RuleFileArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("规则文件或文件夹；不给则为内置规则与配置文件所列的规则。", valueName: "文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  /// The rules that are asked about, those of the arguments or else all; and the others.
  ///
  /// The files are read beside the others, so that a name is taken only once and word lists are found.
  func rules(
    _ configuration: ConfigurationArguments
  ) throws -> (asked: DataRules, others: DataRules) {
    let catalog = try configuration.options([("rules", files)]).catalog
    if files.isEmpty { return (catalog.data, DataRules()) }
    return (catalog.data(given: true), catalog.data(given: false))
  }
}
