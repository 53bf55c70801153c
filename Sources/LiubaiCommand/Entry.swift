import ArgumentParser
import Liubai

/// Where the process begins: every way out passes through `ExitStatus`.
@main
enum Entry {
  @MainActor
  static func main() async {
    ignoreBrokenPipes()
    do {
      var command = try LiubaiCommand.parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      leave(.done)
    } catch let status as ExitStatus {
      leave(status)
    } catch {
      report(error)
    }
  }

  /// Help, the version and completion scripts come as errors too; they are no failures.
  private static func report(_ error: any Error) {
    let message = LiubaiCommand.fullMessage(for: error)
    if LiubaiCommand.exitCode(for: error).isSuccess {
      let output = ByteSink.standardOutput()
      try? output.write(message + "\n")
      try? output.flush()
      leave(.done)
    }
    Terminal.complain(message)
    leave(.usage)
  }
}

extension ExitStatus: Error {}
