import Liubai

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard error, and what it is connected to.
enum Terminal {
  /// Writes one message.
  static func complain(_ message: String) {
    let sink = ByteSink.standardError()
    // Nobody is left to be told where this fails.
    try? sink.write(message + "\n")
    try? sink.flush()
  }

  static var isErrorTerminal: Bool { isatty(2) == 1 }
  static var isOutputTerminal: Bool { isatty(1) == 1 }

  /// Number of processor cores.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// A reader that goes away ends the work quietly (EPIPE), not the process by a signal.
func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

func leave(_ status: ExitStatus) -> Never { exit(status.rawValue) }
