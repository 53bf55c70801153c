#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension SystemCall {
  static func remove(_ path: Path) { _ = path.withCString { unlink($0) } }

  /// A file without a name in `folder`; nil where there are none.
  static func createNameless(in folder: Path, permissions: UInt32) -> Int32? {
    #if os(Linux)
      // O_TMPFILE is a macro that Swift does not see: __O_TMPFILE | O_DIRECTORY.
      let flags = O_WRONLY | O_CLOEXEC | O_DIRECTORY | 0o20_000_000
      let descriptor = folder.withCString { open($0, flags, mode_t(permissions)) }
      guard descriptor >= 0 else { return nil }
      // Without /proc it could never be given a name.
      guard Path("/proc/self/fd/\(descriptor)").withCString({ access($0, F_OK) }) == 0 else {
        closeDescriptor(descriptor)
        return nil
      }
      return descriptor
    #else
      return nil
    #endif
  }

  /// Names a file that has none.
  static func name(_ descriptor: Int32, _ path: Path) throws(FileFailure) {
    _ = try retrying(.create, path.description) {
      Path("/proc/self/fd/\(descriptor)").withCString { from in
        path.withCString { to in linkat(AT_FDCWD, from, AT_FDCWD, to, AT_SYMLINK_FOLLOW) }
      }
    }
  }

  /// Waits until the disk has a file's bytes.
  static func synchronize(_ descriptor: Int32, name: String) throws(FileFailure) {
    do throws(FileFailure) {
      _ = try retrying(.write, name) { fsync(descriptor) }
    } catch {
      // Pipes and some network file systems cannot be synchronised.
      if error.code != EINVAL && error.code != ENOTSUP { throw error }
    }
  }

  /// Waits until the disk has a folder's names.
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
