/// Something the system would not do with a file, a folder or a stream.
public struct FileFailure: Error, Sendable, Hashable {
  /// What was tried. The raw values are the words of messages.
  public enum Operation: String, Sendable, Hashable {
    case open = "打不开"
    case read = "读取中断"
    case write = "写不进去"
    case create = "无法新建"
    case examine = "无法查看"
    case list = "无法列出"
    case replace = "无法替换"
    case keepOwner = "无法保留属主与权限，未改写"
  }

  /// What was tried.
  public let operation: Operation
  /// The file, folder or stream as a message calls it.
  public let name: String
  /// `errno`.
  public let code: Int32

  /// `operation` on `name` failed with this `errno`.
  public init(_ operation: Operation, _ name: String, code: Int32) {
    self.operation = operation
    self.name = name
    self.code = code
  }

  /// Whether the reader of a pipe has gone away: no failure, just the end of the work.
  public var isBrokenPipe: Bool { operation == .write && code == SystemCall.brokenPipe }
}

extension FileFailure: CustomStringConvertible {
  /// The message for users: name, operation, reason.
  public var description: String { "\(name)：\(operation.rawValue)（\(SystemCall.reason(code))）" }
}
