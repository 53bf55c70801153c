import ArgumentParser
import Liubai

/// `liubai policy show`.
struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看一项政策的全部内容，连同例子。",
    discussion: "放行的词和名单里的词只说有多少：其中可能有要保护的姓名。")

  @Argument(
    help: ArgumentHelp("内置政策的名称，或政策文件（.yaml）。", valueName: "政策"),
    completion: .file(extensions: ["yaml", "yml"]))
  var policy: String

  func run() throws {
    try RulesCommand.print(PolicyDetails(try PolicyCatalog.named(policy)).text)
  }
}
