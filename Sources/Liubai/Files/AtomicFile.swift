#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that appears whole or not at all.
///
/// The bytes go to a hidden temporary file in the same folder; `publish` renames it over the target.
/// Whoever is killed in between leaves the old file as it was. A temporary file whose `AtomicFile`
/// goes away unpublished is removed.
final class AtomicFile {
  let target: Path
  private let temporary: Path
  private let descriptor: Int32
  private var pending = true
  let sink: ByteSink

  /// - Parameter permissions: of the temporary file, less the process's umask.
  init(target: Path, permissions: UInt32) throws(FileFailure) {
    self.target = target
    let folder = target.parent
    var attempt = 0
    while true {
      attempt += 1
      let number = String(UInt64.random(in: 0 ... .max), radix: 36)
      let path = folder.appending(Array(".liubai-\(number).tmp".utf8))
      do throws(FileFailure) {
        descriptor = try SystemCall.createNew(path, permissions: permissions)
        temporary = path
        break
      } catch {
        if error.code != EEXIST || attempt == 16 {
          throw FileFailure(.create, target.description, code: error.code)
        }
      }
    }
    sink = ByteSink(descriptor: descriptor, name: target.description, closes: false)
  }

  deinit {
    SystemCall.closeDescriptor(descriptor)
    if pending { SystemCall.remove(temporary) }
  }

  /// Takes over the owner, group and permissions of the file that is to be replaced.
  func adopt(_ status: FileStatus) throws(FileFailure) {
    let own = try SystemCall.status(descriptor, name: target.description)
    if own.owner != status.owner || own.group != status.group {
      _ = try SystemCall.retrying(.keepOwner, target.description) {
        fchown(descriptor, status.owner, status.group)
      }
    }
    // After fchown, which clears the set-user-ID bits.
    _ = try SystemCall.retrying(.keepOwner, target.description) {
      fchmod(descriptor, mode_t(status.permissions))
    }
  }

  /// Puts the file in its place.
  ///
  /// - Parameter durable: whether to wait for the disk, before (the bytes) and after (the name).
  func publish(durable: Bool) throws(FileFailure) {
    if durable { try sink.synchronize() } else { try sink.flush() }
    _ = try SystemCall.retrying(.replace, target.description) {
      temporary.withCString { from in target.withCString { to in rename(from, to) } }
    }
    pending = false
    if durable { try SystemCall.synchronizeFolder(target.parent) }
  }
}

extension SystemCall {
  static func remove(_ path: Path) { _ = path.withCString { unlink($0) } }

  static func synchronize(_ descriptor: Int32, name: String) throws(FileFailure) {
    do throws(FileFailure) {
      _ = try retrying(.write, name) { fsync(descriptor) }
    } catch {
      // Pipes and some network file systems cannot be synchronised.
      if error.code != EINVAL && error.code != ENOTSUP { throw error }
    }
  }

  static func synchronizeFolder(_ path: Path) throws(FileFailure) {
    let descriptor = try openForReading(path, blocking: true)
    defer { closeDescriptor(descriptor) }
    try synchronize(descriptor, name: path.description)
  }

  /// Creates a folder and those above it.
  static func makeFolders(_ path: Path) throws(FileFailure) {
    do throws(FileFailure) {
      _ = try retrying(.create, path.description) { path.withCString { mkdir($0, 0o777) } }
    } catch {
      switch error.code {
      case EEXIST:
        if try status(path, following: true).kind != .folder {
          throw FileFailure(.create, path.description, code: ENOTDIR)
        }
      case ENOENT where path.parent != path:
        try makeFolders(path.parent)
        try makeFolders(path)
      default: throw error
      }
    }
  }
}
