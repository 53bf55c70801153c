import ICU

/// Why bytes could not be read as text, or text not be written as bytes. Holds where, never what.
public struct DecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// A byte sequence that the encoding does not have.
    case malformed
    /// The input ends inside a character.
    case truncated
    /// No text: NULs or control characters without pattern, or the signature of a binary format.
    case binary
    /// A character that the encoding to write does not have.
    case unencodable
    /// This libicu has no such converter.
    case unsupported
    /// libicu failed.
    case library
  }

  /// What is wrong.
  public let kind: Kind
  /// Where it begins: in bytes from the file's first byte (byte order mark included) when reading,
  /// in UTF-8 bytes from the text's beginning when writing.
  public let offset: Int
  /// Its length in the same bytes.
  public let count: Int
  /// The encoding that was being read or written; nil where none could be found.
  public let encoding: TextEncoding?

  init(_ kind: Kind, offset: Int = 0, count: Int = 0, encoding: TextEncoding?) {
    self.kind = kind
    self.offset = offset
    self.count = count
    self.encoding = encoding
  }

  init(_ error: ICUError, encoding: TextEncoding?) {
    self.init(error.kind == .unavailable ? .unsupported : .library, encoding: encoding)
  }

  /// For developers: kind, place and encoding. Messages for users are made by `Liubai`.
  public var description: String {
    let name = encoding?.rawValue ?? "text"
    return switch kind {
    case .malformed: "not \(name) at byte \(offset) (\(count) bytes)"
    case .truncated: "\(name) is cut off at byte \(offset), inside a character"
    case .binary: "not a text file (byte \(offset))"
    case .unencodable: "the character at byte \(offset) of the text does not exist in \(name)"
    case .unsupported: "this libicu does not have \(name)"
    case .library: "libicu failed on \(name)"
    }
  }
}
