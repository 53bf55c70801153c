/// A place for bytes: a descriptor behind a buffer, or memory alone.
///
/// Not shared between threads: what is written in parallel is written to memory, and poured into the
/// real sinks in order.
public final class ByteSink {
  private let descriptor: Int32?
  private let closes: Bool
  /// What a message calls it.
  let name: String
  /// Bytes that are not written yet; for a sink in memory, all of them.
  private(set) var buffer: [UInt8] = []
  /// How many bytes were given to it.
  private(set) var count = 0

  private static let capacity = 1 << 16

  init(descriptor: Int32, name: String, closes: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.closes = closes
  }

  /// A sink in memory; see `buffer`.
  public init() {
    descriptor = nil
    closes = false
    name = ""
  }

  deinit { if closes, let descriptor { SystemCall.closeDescriptor(descriptor) } }

  /// What messages call standard output.
  public static let standardOutputName = "标准输出"

  /// The process's standard output. A closed pipe is reported as `FileFailure.isBrokenPipe`.
  public static func standardOutput() -> ByteSink {
    ByteSink(descriptor: 1, name: standardOutputName, closes: false)
  }

  /// The process's standard error.
  public static func standardError() -> ByteSink {
    ByteSink(descriptor: 2, name: "标准错误", closes: false)
  }

  /// A new or emptied file.
  public static func file(_ path: Path) throws(FileFailure) -> ByteSink {
    let descriptor = try SystemCall.openForWriting(path)
    return ByteSink(descriptor: descriptor, name: path.description, closes: true)
  }

  /// The regular file behind it, if there is one.
  var file: FileStatus.Identity? {
    guard let descriptor, let status = try? SystemCall.status(descriptor, name: name) else {
      return nil
    }
    return status.kind == .regular ? status.identity : nil
  }

  /// Takes `bytes`; they reach the system when the buffer is full, or with `flush`.
  public func write(_ bytes: [UInt8]) throws(FileFailure) { try write(bytes[...]) }

  /// Takes `bytes`; they reach the system when the buffer is full, or with `flush`.
  public func write(_ bytes: ArraySlice<UInt8>) throws(FileFailure) {
    count += bytes.count
    guard descriptor != nil, buffer.count + bytes.count > Self.capacity else {
      buffer += bytes
      return
    }
    try flush()
    if bytes.count >= Self.capacity {
      try emit(bytes)
    } else {
      buffer += bytes
    }
  }

  /// Takes `text` as UTF-8.
  public func write(_ text: String) throws(FileFailure) { try write(Array(text.utf8)) }

  /// Hands everything to the system; nothing for a sink in memory.
  public func flush() throws(FileFailure) {
    guard descriptor != nil, !buffer.isEmpty else { return }
    // Taken out first: what could not be written is not tried again.
    let pending = buffer
    buffer.removeAll(keepingCapacity: true)
    try emit(pending[...])
  }

  /// Flushes, and waits until the disk has it.
  func synchronize() throws(FileFailure) {
    try flush()
    if let descriptor { try SystemCall.synchronize(descriptor, name: name) }
  }

  private func emit(_ bytes: ArraySlice<UInt8>) throws(FileFailure) {
    guard let descriptor else { return }
    var failure: FileFailure?
    bytes.withUnsafeBytes { raw in
      do throws(FileFailure) {
        try SystemCall.writeBytes(descriptor, raw, name: name)
      } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
