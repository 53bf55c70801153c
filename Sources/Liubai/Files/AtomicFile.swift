#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that appears whole or not at all.
///
/// The bytes go to a file without a name in the target's folder (Linux, `O_TMPFILE`), which gets a hidden
/// name only to be renamed over the target: whoever is killed leaves the old file and no litter. Where the
/// file system has no files without names, the hidden name is there from the start, and is removed when
/// the `AtomicFile` goes away unpublished.
final class AtomicFile {
  let target: Path
  let sink: ByteSink
  private let descriptor: Int32
  /// The hidden name, while there is one.
  private var temporary: Path?

  /// - Parameter permissions: of the new file, less the process's umask.
  init(target: Path, permissions: UInt32) throws(FileFailure) {
    self.target = target
    if let nameless = SystemCall.createNameless(in: target.parent, permissions: permissions) {
      descriptor = nameless
      temporary = nil
    } else {
      var created: Int32 = -1
      temporary = try Self.withFreshName(beside: target) { name throws(FileFailure) in
        created = try SystemCall.createNew(name, permissions: permissions)
      }
      descriptor = created
    }
    sink = ByteSink(descriptor: descriptor, name: target.description, closes: false)
  }

  deinit {
    SystemCall.closeDescriptor(descriptor)
    if let temporary { SystemCall.remove(temporary) }
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
    if temporary == nil {
      temporary = try Self.withFreshName(beside: target) { name throws(FileFailure) in
        try SystemCall.name(descriptor, name)
      }
    }
    guard let temporary else { return }
    _ = try SystemCall.retrying(.replace, target.description) {
      temporary.withCString { from in target.withCString { to in rename(from, to) } }
    }
    self.temporary = nil
    if durable { try SystemCall.synchronizeFolder(target.parent) }
  }

  /// Gives `body` hidden names until one is free.
  private static func withFreshName(
    beside target: Path, _ body: (Path) throws(FileFailure) -> Void
  ) throws(FileFailure) -> Path {
    for attempt in 1... {
      let number = String(UInt64.random(in: 0 ... .max), radix: 36)
      let name = target.parent.appending(Array(".liubai-\(number).tmp".utf8))
      do throws(FileFailure) {
        try body(name)
        return name
      } catch {
        if error.code != EEXIST || attempt == 16 {
          throw FileFailure(.create, target.description, code: error.code)
        }
      }
    }
    throw FileFailure(.create, target.description, code: EEXIST)
  }
}
