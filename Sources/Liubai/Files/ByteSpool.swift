/// Bytes that are put aside and read again: in memory while they are few, else in a file without a name.
///
/// What is spooled may be what nobody is to see: the file is readable by its owner alone, has no name from the
/// start (or loses it at once), and is gone with the process, however that ends.
final class ByteSpool {
  /// So much is held in memory.
  static let held = 4 << 20

  private static let name = "临时文件"
  private static let portion = 1 << 20

  /// All bytes, or those that are not in the file yet.
  private var buffer: [UInt8] = []
  private var descriptor: Int32?
  private(set) var count = 0
  private var position = 0
  private let limit: Int

  /// - Parameter limit: bytes that are held in memory.
  init(limit: Int = held) { self.limit = limit }

  deinit { if let descriptor { SystemCall.closeDescriptor(descriptor) } }

  /// Puts more behind the last byte.
  func append(_ bytes: [UInt8]) throws(FileFailure) {
    count += bytes.count
    buffer += bytes
    guard buffer.count > (descriptor == nil ? limit : Self.portion) else { return }
    try flush()
  }

  /// Reads from the first byte on.
  func rewind() throws(FileFailure) {
    if descriptor != nil { try flush() }
    position = 0
  }

  /// The next bytes, as many as asked for unless the end comes first; none at the end.
  ///
  /// - Precondition: `rewind` was called behind the last `append`.
  func read(_ wanted: Int) throws(FileFailure) -> [UInt8] {
    let size = min(wanted, count - position)
    guard size > 0 else { return [] }
    defer { position += size }
    guard let descriptor else { return Array(buffer[position..<position + size]) }
    var bytes = [UInt8](repeating: 0, count: size)
    var failure: FileFailure?
    let start = position
    bytes.withUnsafeMutableBytes { raw in
      do throws(FileFailure) {
        try SystemCall.readBytes(descriptor, into: raw, at: start, name: Self.name)
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The next bytes in portions of a block's size, until `body` has seen all.
  func forEach<Failure: Error>(
    _ body: ([UInt8]) throws(Failure) -> Void, failing: (FileFailure) -> Failure
  ) throws(Failure) {
    while true {
      let bytes: [UInt8]
      do throws(FileFailure) { bytes = try read(Self.portion) } catch { throw failing(error) }
      if bytes.isEmpty { return }
      try body(bytes)
    }
  }

  private func flush() throws(FileFailure) {
    if descriptor == nil { descriptor = try SystemCall.createScratch(name: Self.name) }
    guard let descriptor, !buffer.isEmpty else { return }
    var failure: FileFailure?
    buffer.withUnsafeBytes { raw in
      do throws(FileFailure) {
        try SystemCall.writeBytes(descriptor, raw, name: Self.name)
      } catch { failure = error }
    }
    if let failure { throw failure }
    buffer.removeAll(keepingCapacity: true)
  }
}
