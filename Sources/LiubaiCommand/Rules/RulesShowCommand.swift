import ArgumentParser
import Liubai

/// `liubai rules show`.
struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看一条规则的全部内容，连同例子。")

  @Argument(
    help: ArgumentHelp("规则，如 punct.quote。", valueName: "规则"),
    completion: RuleArguments.names)
  var id: String

  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "运行") var configuration: ConfigurationArguments

  func run() throws {
    let options = try configuration.options(rules.given)
    let rule = try options.catalog.rule(id)
    try RulesCommand.print(RuleDetails(rule, on: options.selection).text)
  }
}
