import Configuration

/// `.liubai.yaml`, found and read.
public struct ConfigurationFile: Sendable {
  /// Relative names in it count from its folder.
  public let path: Path
  /// What stands in it.
  public let contents: ProjectConfiguration

  /// A configuration longer than this is a mistake.
  private static let sizeLimit = 1 << 20

  /// The configuration of the working directory: its own, or that of the nearest folder above.
  ///
  /// Never one beside the input: an input may not configure its own gate.
  public static func nearest() throws(ConfigurationProblem) -> ConfigurationFile? {
    guard var folder = SystemCall.workingFolder() else { return nil }
    while true {
      let path = folder.appending(Array(ProjectConfiguration.fileName.utf8))
      // What is there but cannot be read is an error, not an absence.
      if (try? SystemCall.status(path, following: false)) != nil { return try read(path) }
      let parent = folder.parent
      if parent == folder { return nil }
      folder = parent
    }
  }

  /// Reads the file at `path`.
  public static func read(_ path: Path) throws(ConfigurationProblem) -> ConfigurationFile {
    var bytes: [UInt8] = []
    do throws(SourceProblem) {
      let file = try InputFile(path, bufferSize: 1 << 14)
      do throws(FileFailure) {
        while bytes.count <= sizeLimit, try file.read({ bytes += $0 }) {}
      } catch { throw .file(error) }
    } catch { throw .unreadable(error) }
    if bytes.count > sizeLimit { throw .tooLong(path.description) }
    do throws(ConfigurationError) {
      return ConfigurationFile(
        path: path, contents: try ProjectConfiguration(bytes, file: path.description))
    } catch { throw .wrong(error) }
  }
}

/// Why a configuration is not taken.
public enum ConfigurationProblem: Error, Sendable, CustomStringConvertible {
  case unreadable(SourceProblem)
  case tooLong(String)
  case wrong(ConfigurationError)

  /// The message for users.
  public var description: String {
    switch self {
    case .unreadable(let problem): return problem.description
    case .tooLong(let name): return "\(name)：配置文件超过 1 MiB"
    case .wrong(let error): return error.description
    }
  }
}
