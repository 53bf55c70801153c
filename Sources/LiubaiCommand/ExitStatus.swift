/// The process's exit codes, from this one place. A command that has said all there is to say throws
/// its status (`ParsableCommand.run` returns nothing).
enum ExitStatus: Int32, Error, Sendable {
  /// Done, and nothing against it. A broken pipe is one of these.
  case done = 0
  /// `check`: a violation. `clean --check`: something would change.
  case objection = 1
  /// The command line or the configuration is wrong.
  case usage = 2
  /// Something could not be read, decoded, written, or was rejected.
  case incomplete = 3
  /// Our own fault.
  case fault = 4

  /// Which of two counts: 4, 2, 3, 1, 0.
  static func graver(_ left: ExitStatus, _ right: ExitStatus) -> ExitStatus {
    left.gravity >= right.gravity ? left : right
  }

  private var gravity: Int {
    switch self {
    case .fault: 4
    case .usage: 3
    case .incomplete: 2
    case .objection: 1
    case .done: 0
    }
  }
}
