import ArgumentParser
import Liubai

/// `liubai policy`: what is kept and what goes, and whether it does.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "查看与检验政策。",
    subcommands: [
      PolicyListCommand.self, PolicyShowCommand.self, PolicyTestCommand.self,
      PolicyLintCommand.self,
    ], defaultSubcommand: PolicyListCommand.self)
}

/// Policies as arguments.
struct PolicyFileArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("政策文件，或内置政策的名称；不给则为全部内置政策。", valueName: "政策"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  /// The policies, and the settings of a run that would use them.
  func policies(
    _ configuration: ConfigurationArguments, _ rules: RuleArguments
  ) throws -> (policies: [KnownPolicy], settings: PipelineSettings) {
    let policies = try KnownPolicy.all(files)
    let settings = try configuration.options(rules.given).settings(
      destination: .findings, diff: false, isTerminal: false, noColor: true,
      cores: Terminal.cores)
    return (policies, settings)
  }
}
