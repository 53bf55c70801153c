import Redaction

/// Where a key comes from: a file or the environment, never an argument, which every process could read.
public enum KeySource: Sendable, Hashable {
  case file(Path)
  /// A variable that has to be there.
  case variable(String)
  /// `defaultVariable`, if it is there.
  case usual

  /// The variable that is asked where nobody names another one.
  public static let defaultVariable = "LIUBAI_KEY"
  /// A longer file is no key.
  private static let sizeLimit = 1 << 16

  /// The key; nil only for `usual`.
  public func key() throws(KeyProblem) -> RedactionKey? {
    let text: [UInt8]
    switch self {
    case .file(let path): text = try Self.read(path)
    case .variable(let name):
      guard let value = SystemCall.environment(name) else { throw .noVariable(name) }
      text = value
    case .usual:
      guard let value = SystemCall.environment(Self.defaultVariable) else { return nil }
      text = value
    }
    do throws(RedactionProblem) {
      return try RedactionKey(text: text)
    } catch { throw .key(error) }
  }

  /// What is to be said about the way it is kept; nil for nothing.
  public var warning: String? {
    guard case .file(let path) = self,
      let status = try? SystemCall.status(path, following: true), status.permissions & 0o077 != 0
    else { return nil }
    return "\(path)：密钥文件别人也能读，宜改为仅本人可读（chmod 600）"
  }

  private static func read(_ path: Path) throws(KeyProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(SourceProblem) {
      let file = try InputFile(path, bufferSize: 1 << 12)
      do throws(FileFailure) {
        while bytes.count <= sizeLimit, try file.read({ bytes += $0 }) {}
      } catch { throw .file(error) }
    } catch { throw .unreadable(error) }
    if bytes.count > sizeLimit { throw .tooLong(path.description) }
    return bytes
  }
}

/// Why there is no key. Never a byte of it.
public enum KeyProblem: Error, Sendable, CustomStringConvertible {
  case unreadable(SourceProblem)
  case tooLong(String)
  case noVariable(String)
  case key(RedactionProblem)

  /// The message for users.
  public var description: String {
    switch self {
    case .unreadable(let problem): problem.description
    case .tooLong(let name): "\(name)：密钥文件超过 64 KiB"
    case .noVariable(let name): "没有环境变量“\(name)”"
    case .key(let problem): problem.description
    }
  }
}
