import ArgumentParser
import Liubai

/// `liubai rules`: what can be switched on and off, and whether it is any good.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "查看与检验规则。",
    subcommands: [
      RulesListCommand.self, RulesShowCommand.self, RulesTestCommand.self,
      RulesLintCommand.self, RulesExplainCommand.self, RulesTrialCommand.self,
    ], defaultSubcommand: RulesListCommand.self)

  /// Writes to standard output.
  static func print(_ text: [UInt8]) throws {
    let output = ByteSink.standardOutput()
    do throws(FileFailure) {
      try output.write(text)
      try output.flush()
    } catch {
      if error.isBrokenPipe { throw ExitStatus.done }
      throw CommandFailure(.incomplete, error.description)
    }
  }

  static func print(_ text: String) throws { try print(Array(text.utf8)) }
}

/// `text` or `json`.
struct FormatArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("text（默认）或 json（每行一条）。", valueName: "格式"),
    completion: .list(["text", "json"]))
  var format = "text"

  /// Whether JSON Lines are asked for.
  func isJSON() throws -> Bool {
    switch format {
    case "text": return false
    case "json": return true
    default: throw CommandFailure(.usage, "--format：没有“\(format)”；可选 text、json")
    }
  }
}
