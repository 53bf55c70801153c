import Liubai

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The process's surroundings: standard error, the environment, signals, the way out.
enum Terminal {
  /// Writes one message.
  static func complain(_ message: String) { write(message + "\n") }

  static func write(_ text: String) {
    let sink = ByteSink.standardError()
    // Nobody is left to be told where this fails.
    try? sink.write(text)
    try? sink.flush()
  }

  static var isErrorTerminal: Bool { isatty(2) == 1 }
  static var isOutputTerminal: Bool { isatty(1) == 1 }

  /// Whether the user wants no colours (no-color.org): the variable is there and not empty; or whether
  /// the terminal says that it has none.
  static var refusesColor: Bool {
    if let terminal = getenv("TERM"), strcmp(terminal, "dumb") == 0 { return true }
    guard let value = getenv("NO_COLOR") else { return false }
    return value.pointee != 0
  }

  /// Number of processor cores.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// A reader that goes away ends the work quietly (EPIPE), not the process by a signal.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  static func leave(_ status: ExitStatus) -> Never { exit(status.rawValue) }
}
