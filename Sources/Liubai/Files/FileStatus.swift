#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system says about a file.
struct FileStatus: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case regular, folder, link, fifo, device, socket, other
  }

  /// Which file it is, whatever its names.
  struct Identity: Sendable, Hashable {
    var device: UInt64
    var inode: UInt64
  }

  var kind: Kind
  var identity: Identity
  var size: Int
  var permissions: UInt32
  var owner: UInt32
  var group: UInt32
  /// Nanoseconds since 1970.
  var modified: Int

  init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    case S_IFIFO: kind = .fifo
    case S_IFCHR, S_IFBLK: kind = .device
    case S_IFSOCK: kind = .socket
    default: kind = .other
    }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: raw.st_dev), inode: UInt64(truncatingIfNeeded: raw.st_ino))
    size = Int(raw.st_size)
    permissions = UInt32(raw.st_mode & 0o7777)
    owner = raw.st_uid
    group = raw.st_gid
    #if canImport(Darwin)
      modified = raw.st_mtimespec.tv_sec * 1_000_000_000 + raw.st_mtimespec.tv_nsec
    #else
      modified = raw.st_mtim.tv_sec * 1_000_000_000 + raw.st_mtim.tv_nsec
    #endif
  }
}

extension SystemCall {
  /// - Parameter following: whether a symbolic link stands for what it points to.
  static func status(_ path: Path, following: Bool) throws(FileFailure) -> FileStatus {
    var raw = stat()
    _ = try retrying(.examine, path.description) {
      path.withCString { following ? stat($0, &raw) : lstat($0, &raw) }
    }
    return FileStatus(raw)
  }

  static func status(_ descriptor: Int32, name: String) throws(FileFailure) -> FileStatus {
    var raw = stat()
    _ = try retrying(.examine, name) { fstat(descriptor, &raw) }
    return FileStatus(raw)
  }

  /// Names in a folder, without `.` and `..`, sorted by their bytes.
  static func names(in folder: Path) throws(FileFailure) -> [[UInt8]] {
    guard let stream = folder.withCString({ opendir($0) }) else {
      throw FileFailure(.list, folder.description, code: errno)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileFailure(.list, folder.description, code: errno) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: field.pointee))
        {
          Array(
            UnsafeBufferPointer(
              start: $0, count: strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))))
        }
      }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The path without symbolic links.
  static func resolved(_ path: Path) throws(FileFailure) -> Path {
    guard let resolved = path.withCString({ realpath($0, nil) }) else {
      throw FileFailure(.examine, path.description, code: errno)
    }
    defer { free(resolved) }
    return Path(bytes: (0..<strlen(resolved)).map { UInt8(bitPattern: resolved[$0]) })
  }

  /// The working directory.
  static func workingFolder() -> Path? {
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return Path(bytes: (0..<strlen(folder)).map { UInt8(bitPattern: folder[$0]) })
  }

  /// Throws unless the caller may write the file.
  static func checkWritable(_ path: Path) throws(FileFailure) {
    _ = try retrying(.write, path.description) { path.withCString { access($0, W_OK) } }
  }
}

extension SourceProblem.FileKind {
  init(_ kind: FileStatus.Kind) {
    switch kind {
    case .folder: self = .folder
    case .fifo: self = .fifo
    case .device: self = .device
    case .socket: self = .socket
    case .regular, .link, .other: self = .other
    }
  }
}
