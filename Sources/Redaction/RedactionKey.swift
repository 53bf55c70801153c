/// A secret of 32 bytes or more, from a file or the environment, never from an argument.
///
/// Nothing that describes, dumps or compares it shows a byte of it.
public struct RedactionKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Bytes that a key has at the least.
  public static let least = 32

  let bytes: [UInt8]

  /// - Throws: fewer than `least` bytes.
  public init(_ bytes: [UInt8]) throws(RedactionProblem) {
    guard bytes.count >= Self.least else { throw RedactionProblem(.keyTooShort(bytes.count)) }
    self.bytes = bytes
  }

  /// As a file or a variable holds it: one line end at its end is no part of it.
  ///
  /// - Throws: fewer than `least` bytes.
  public init(text: [UInt8]) throws(RedactionProblem) {
    var bytes = text[...]
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    try self.init(Array(bytes))
  }

  /// Shows nothing of it.
  public var description: String { "RedactionKey" }
  /// Shows nothing of it.
  public var debugDescription: String { description }
  /// Shows nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
