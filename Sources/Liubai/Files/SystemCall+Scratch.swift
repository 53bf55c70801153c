#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension SystemCall {
  /// A file to write and to read that nobody else can open: in `TMPDIR`, else in `/tmp`.
  static func createScratch(name: String) throws(FileFailure) -> Int32 {
    var folder = Path("/tmp")
    if let value = getenv("TMPDIR"), value.pointee != 0 {
      folder = Path(bytes: (0..<strlen(value)).map { UInt8(bitPattern: value[$0]) })
    }
    #if os(Linux)
      // O_TMPFILE is a macro that Swift does not see: __O_TMPFILE | O_DIRECTORY.
      let flags = O_RDWR | O_EXCL | O_CLOEXEC | O_DIRECTORY | 0o20_000_000
      let descriptor = folder.withCString { open($0, flags, 0o600) }
      if descriptor >= 0 { return descriptor }
    #endif
    let path = folder.appending(
      Array(".liubai-\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp".utf8))
    let named = try retrying(.create, "\(name)（\(folder)）") {
      path.withCString { open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    }
    remove(path)
    return named
  }

  /// Fills `buffer` with what stands at `offset`; its end before that is an error of the disk.
  static func readBytes(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int, name: String
  ) throws(FileFailure) {
    var position = 0
    while position < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[position...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + position))
      if count > 0 {
        position += count
        continue
      }
      let code = count == 0 ? EIO : errno
      if code != EINTR { throw FileFailure(.read, name, code: code) }
    }
  }

  /// A variable of the environment; nil where there is none.
  static func environment(_ name: String) -> [UInt8]? {
    guard let value = getenv(name) else { return nil }
    return (0..<strlen(value)).map { UInt8(bitPattern: value[$0]) }
  }
}
