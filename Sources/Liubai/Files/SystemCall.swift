#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The only door to the kernel. Foundation would cost 13 ms of every start (Documentation/Design.md).
///
/// Each function makes one call, begins it again where a signal cut it short, and throws `errno`
/// inside a `FileFailure`.
enum SystemCall {
  static var brokenPipe: Int32 { EPIPE }

  /// The reason for an `errno`, in Chinese where it is a common one.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: return "没有这个文件或文件夹"
    case EACCES, EPERM: return "没有权限"
    case EISDIR: return "是文件夹"
    case ENOTDIR: return "不是文件夹"
    case ELOOP: return "符号链接成环"
    case ENOSPC: return "磁盘已满"
    case EDQUOT: return "超出磁盘配额"
    case EROFS: return "文件系统只读"
    case EEXIST: return "已存在"
    case EPIPE: return "管道另一端已关闭"
    case EMFILE, ENFILE: return "打开的文件过多"
    case ENAMETOOLONG: return "文件名过长"
    case EIO: return "磁盘读写出错"
    default: return String(cString: strerror(code))
    }
  }

  /// Opens for reading. A FIFO without a writer does not block: it reads as empty.
  static func openForReading(_ path: Path, blocking: Bool) throws(FileFailure) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | (blocking ? 0 : O_NONBLOCK)
    return try retrying(.open, path.description) { path.withCString { open($0, flags) } }
  }

  /// Creates or empties a file for writing.
  static func openForWriting(_ path: Path) throws(FileFailure) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY
    return try retrying(.create, path.description) { path.withCString { open($0, flags, 0o666) } }
  }

  /// Creates a file that must not exist yet.
  static func createNew(_ path: Path, permissions: UInt32) throws(FileFailure) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    return try retrying(.create, path.description) {
      path.withCString { open($0, flags, mode_t(permissions)) }
    }
  }

  static func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }

  /// Reads up to `buffer.count` bytes; 0 at the end.
  static func readBytes(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, name: String
  ) throws(FileFailure) -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      let code = errno
      if code == EINTR { continue }
      if code == EAGAIN {
        waitUntilReadable(descriptor)
        continue
      }
      throw FileFailure(.read, name, code: code)
    }
  }

  /// Writes all of `buffer`.
  static func writeBytes(
    _ descriptor: Int32, _ buffer: UnsafeRawBufferPointer, name: String
  ) throws(FileFailure) {
    var position = 0
    while position < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[position...])
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        position += count
        continue
      }
      let code = errno
      if code == EINTR { continue }
      if code == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
        continue
      }
      throw FileFailure(.write, name, code: code)
    }
  }

  /// Whether a read would return at once, with bytes or with the end.
  static func isReadable(_ descriptor: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) != 0
  }

  private static func waitUntilReadable(_ descriptor: Int32) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, -1)
  }

  static func retrying(
    _ operation: FileFailure.Operation, _ name: String, _ call: () -> Int32
  ) throws(FileFailure) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw FileFailure(operation, name, code: code) }
    }
  }
}
