import ArgumentParser
import Liubai

/// Where the process begins: every way out passes through `ExitStatus`.
@main
enum Entry {
  static func main() async {
    Terminal.ignoreBrokenPipes()
    do {
      var command = try LiubaiCommand.parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Terminal.leave(.done)
    } catch {
      Terminal.leave(report(error))
    }
  }

  /// Tells what went wrong, if anything did, and gives the status to leave with.
  private static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let status as ExitStatus: return status
    case let failure as CommandFailure:
      Terminal.complain("liubai: \(failure)")
      return failure.status
    case is OptionProblem, is OptionsProblem, is ConfigurationProblem, is ConfigurationError,
      is RuleProblem, is PolicyProblem, is RedactionProblem, is KeyProblem:
      Terminal.complain("liubai: \(error)")
      return .usage
    default: return reportUsage(error)
    }
  }

  /// Help, the version and completion scripts come as errors too; they are no failures.
  private static func reportUsage(_ error: any Error) -> ExitStatus {
    guard LiubaiCommand.exitCode(for: error).isSuccess else {
      Terminal.complain("liubai: " + UsageMessage(LiubaiCommand.message(for: error)).text)
      return .usage
    }
    let output = ByteSink.standardOutput()
    do throws(FileFailure) {
      try output.write(HelpText(LiubaiCommand.fullMessage(for: error)).text + "\n")
      try output.flush()
    } catch { return error.isBrokenPipe ? .done : .incomplete }
    return .done
  }
}
