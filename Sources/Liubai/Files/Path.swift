/// A path as the kernel knows it: bytes, not text.
///
/// Archives made on Chinese Windows leave file names in GB 18030 behind; a `String` would repair them
/// and the file could never be opened again. `description` repairs, and is for messages only.
public struct Path: Sendable, Hashable {
  /// Without a NUL at the end.
  public let bytes: [UInt8]

  /// A path of these bytes, which hold no NUL.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// A path in UTF-8.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// A path given on the command line: what the system passed, before Swift repaired it.
  public init(argument: String) {
    guard argument.unicodeScalars.contains("\u{FFFD}") else {
      self.init(argument)
      return
    }
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let raw = CommandLine.unsafeArgv[index] else { continue }
      if String(cString: raw) == argument {
        let length = (0...).first { raw[$0] == 0 } ?? 0
        self.init(bytes: (0..<length).map { UInt8(bitPattern: raw[$0]) })
        return
      }
    }
    self.init(argument)
  }

  /// This path with `name` under it.
  public func appending(_ name: [UInt8]) -> Path {
    if bytes.isEmpty { return Path(bytes: name) }
    return Path(bytes: bytes.last == slash ? bytes + name : bytes + [slash] + name)
  }

  /// This path where it is absolute; else under `folder`.
  func resolved(in folder: Path) -> Path {
    bytes.first == slash || folder == Path(".") ? self : folder.appending(bytes)
  }

  /// What stands behind the last slash; trailing slashes do not count.
  public var lastComponent: [UInt8] {
    let trimmed = trimmed
    guard let cut = trimmed.lastIndex(of: slash) else { return Array(trimmed) }
    return Array(trimmed[(cut + 1)...])
  }

  /// The folder that holds it; `.` for a bare name.
  public var parent: Path {
    let trimmed = trimmed
    guard let cut = trimmed.lastIndex(of: slash) else { return Path(".") }
    return cut == 0 ? Path("/") : Path(bytes: Array(trimmed[..<cut]))
  }

  /// Whether the name ends in `.suffix` (ASCII letters of either case).
  public func hasExtension(_ suffix: String) -> Bool {
    let wanted = Array(".\(suffix)".utf8)
    guard bytes.count > wanted.count else { return false }
    return zip(bytes.suffix(wanted.count), wanted).allSatisfy { byte, letter in
      byte == letter || (byte | 0x20 == letter && (0x61...0x7A).contains(letter))
    }
  }

  /// Whether a folder is there, or a link to one.
  public var isFolder: Bool { (try? SystemCall.status(self, following: true))?.kind == .folder }

  /// Whether anything is there.
  public var exists: Bool { (try? SystemCall.status(self, following: true)) != nil }

  /// Whether both lead to the same file that exists.
  public func isSameFile(as other: Path) -> Bool {
    guard let own = try? SystemCall.status(self, following: true) else { return false }
    return own.identity == (try? SystemCall.status(other, following: true))?.identity
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        // A buffer of at least one byte has a base address.
        characters.baseAddress.map(body) ?? "".withCString(body)
      }
    }
  }

  private var trimmed: ArraySlice<UInt8> {
    var rest = bytes[...]
    while rest.count > 1, rest.last == slash { rest.removeLast() }
    return rest
  }
}

extension Path: CustomStringConvertible {
  /// For messages: what is no UTF-8 shows as U+FFFD.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

private let slash = UInt8(ascii: "/")
