import ArgumentParser
import Liubai

/// `liubai rules test`.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "运行规则自带的全部例子。",
    discussion: "内置规则与所给文件中的规则都在内，不论开关。有例子未通过时，退出码为 2（规则有误）。")

  @OptionGroup var files: RuleFileArguments
  @OptionGroup(title: "运行") var configuration: ConfigurationArguments

  func run() throws {
    let catalog = try files.catalog(configuration)
    let color = Terminal.isOutputTerminal && !Terminal.refusesColor
    let test = try RuleTest(catalog.content, color: color)
    var text = ""
    for report in test.failed {
      text += "\(report.id)  \(report.place)\n"
      for failure in report.failures {
        text += "  \(failure.message)\n    \(failure.marked)\n"
        if let result = failure.result { text += "    得到：\(result)\n" }
      }
    }
    let passed = test.examples - test.failures
    text += "规则 \(test.rules) 条，例子 \(test.examples) 个：通过 \(passed)，未通过 \(test.failures)\n"
    try RulesCommand.print(text)
    throw test.failures > 0 ? ExitStatus.usage : .done
  }
}

/// Files of rules as arguments.
struct RuleFileArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("规则文件或文件夹，与内置规则一并检验。", valueName: "文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  /// The built-in rules, those of the project's file, and those of the arguments.
  func catalog(_ configuration: ConfigurationArguments) throws -> RuleCatalog {
    try configuration.options([("rules", files)]).catalog
  }
}
