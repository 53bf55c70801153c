import ArgumentParser
import Liubai

/// `liubai rules`: what can be switched on and off.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "查看规则。", subcommands: [ListCommand.self, ShowCommand.self],
    defaultSubcommand: ListCommand.self)

  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出全部规则。")

    @Option(
      help: ArgumentHelp("text（默认）或 json（每行一条）。", valueName: "格式"),
      completion: .list(["text", "json"]))
    var format = "text"

    func run() throws {
      switch format {
      case "text": try RulesCommand.print(RuleListing(CleaningRule.all).table)
      case "json": try RulesCommand.print(RuleListing(CleaningRule.all).jsonLines)
      default: throw CommandFailure(.usage, "--format：没有“\(format)”；可选 text、json")
      }
    }
  }

  struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "查看一条规则。")

    @Argument(
      help: ArgumentHelp("规则，如 punct.quote。", valueName: "规则"),
      completion: .list(CleaningRule.all.map(\.id)))
    var id: String

    func run() throws {
      let rule = try CleaningRule.named(id)
      try RulesCommand.print(RuleListing([rule]).details)
    }
  }

  private static func print(_ text: [UInt8]) throws {
    let output = ByteSink.standardOutput()
    do throws(FileFailure) {
      try output.write(text)
      try output.flush()
    } catch {
      if !error.isBrokenPipe { throw CommandFailure(.incomplete, error.description) }
    }
  }
}
