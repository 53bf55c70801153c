/// An open input: a regular file, standard input, or a pipe that the shell holds open.
///
/// read(2) into one buffer that is used again, not mmap: another process may cut a file short while
/// it is read, and a mapped page that is gone ends the process (SIGBUS).
final class InputFile {
  let name: String
  /// Nil for a stream.
  let status: FileStatus?
  private let descriptor: Int32
  private let closes: Bool
  private var buffer: [UInt8]
  private(set) var bytesRead = 0

  init(standardInputWithBuffer size: Int) {
    descriptor = 0
    closes = false
    name = Source.standardInputName
    status = nil
    buffer = [UInt8](repeating: 0, count: size)
  }

  /// - Throws: `FileFailure`, also for a folder, a device, a socket, and a FIFO that is not one of
  ///   the process's own descriptors (`/dev/fd/63` of a shell's `<(…)` is).
  init(_ path: Path, bufferSize: Int) throws(SourceProblem) {
    name = path.description
    closes = true
    do throws(FileFailure) {
      descriptor = try SystemCall.openForReading(path, blocking: false)
    } catch { throw .file(error) }
    let status: FileStatus
    do throws(FileFailure) {
      status = try SystemCall.status(descriptor, name: name)
    } catch {
      SystemCall.closeDescriptor(descriptor)
      throw .file(error)
    }
    if status.kind != .regular && !(Self.isOwnDescriptor(path) && status.kind != .folder) {
      SystemCall.closeDescriptor(descriptor)
      throw .notAFile(name: name, kind: .init(status.kind))
    }
    self.status = status.kind == .regular ? status : nil
    buffer = [UInt8](repeating: 0, count: bufferSize)
  }

  deinit { if closes { SystemCall.closeDescriptor(descriptor) } }

  /// Reads once, and shows what was read; false at the end.
  func read(_ body: (ArraySlice<UInt8>) -> Void) throws(FileFailure) -> Bool {
    var count = 0
    var failure: FileFailure?
    buffer.withUnsafeMutableBytes { raw in
      do throws(FileFailure) {
        count = try SystemCall.readBytes(descriptor, into: raw, name: name)
      } catch { failure = error }
    }
    if let failure { throw failure }
    bytesRead += count
    guard count > 0 else { return false }
    body(buffer[..<count])
    return true
  }

  /// Whether `read` would answer without waiting for somebody to write.
  var isReady: Bool { status != nil || SystemCall.isReadable(descriptor) }

  /// Whether the file is still the one that was opened, as it was then.
  func isUnchanged(at path: Path) -> Bool {
    guard let status, let now = try? SystemCall.status(path, following: true) else { return false }
    return now == status
  }

  private static func isOwnDescriptor(_ path: Path) -> Bool {
    let text = path.description
    return text == "/dev/stdin" || text.hasPrefix("/dev/fd/") || text.hasPrefix("/proc/self/fd/")
  }
}
