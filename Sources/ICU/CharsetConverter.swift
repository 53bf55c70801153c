import CICU

/// A charset converter of ICU: bytes of a charset to UTF-8, or UTF-8 to bytes of a charset.
///
/// Input comes in pieces cut anywhere, even inside a character, and the result is the same as if it
/// had come whole. It stops at what cannot be converted and says where that is; nothing is ever
/// replaced in silence. Use one converter for one direction of one stream.
///
/// It owns an ICU object, hence it cannot be copied; it may move between threads.
public struct CharsetConverter: ~Copyable, @unchecked Sendable {
  /// What cannot be converted.
  public struct Malformed: Sendable, Hashable {
    /// Where it begins, in bytes of all input since the converter was opened.
    public let offset: Int
    /// Its length in bytes of the input.
    public let count: Int
    /// Decoding: its first byte.
    public let firstByte: UInt8
    /// Whether it is malformed only because the input ends inside it.
    public let isTruncated: Bool
  }

  private let converter: OpaquePointer

  /// - Parameter charset: a converter name or alias of ICU, such as `gb18030`.
  /// - Throws: `ICUError` of kind `unavailable` where this libicu does not have it.
  public init(charset: String) throws(ICUError) {
    var code: Int32 = 0
    guard let opened = liubai_converter_open(charset, &code) else { throw ICUError(code: code) }
    converter = opened
  }

  deinit { liubai_converter_close(converter) }

  /// Decodes `bytes` from `position` on and appends whole UTF-8 code points to `output`.
  ///
  /// Moves `position` over what was taken. Returns nil when all of `bytes` is taken; otherwise the
  /// sequence that cannot be decoded: call again with the same `bytes` to go on behind it.
  ///
  /// - Parameter isLast: no bytes follow these. A sequence that is cut off is then malformed.
  /// - Complexity: O(*n*), about 200 MB/s for GB 18030.
  public mutating func decode(
    _ bytes: Span<UInt8>, from position: inout Int, isLast: Bool, into output: inout [UInt8]
  ) throws(ICUError) -> Malformed? {
    try run(bytes, from: &position, isLast: isLast, into: &output, liubai_converter_decode)
  }

  /// Encodes `bytes`, well-formed UTF-8, from `position` on and appends the charset's bytes.
  ///
  /// Returns nil when all of `bytes` is taken; otherwise the first character that the charset does
  /// not have. Encoding cannot go on after that.
  public mutating func encode(
    _ bytes: Span<UInt8>, from position: inout Int, isLast: Bool, into output: inout [UInt8]
  ) throws(ICUError) -> Malformed? {
    try run(bytes, from: &position, isLast: isLast, into: &output, liubai_converter_encode)
  }

  private mutating func run(
    _ bytes: Span<UInt8>, from position: inout Int, isLast: Bool, into output: inout [UInt8],
    _ convert: (OpaquePointer, UnsafePointer<UInt8>?, Int64, Int32) -> liubai_step
  ) throws(ICUError) -> Malformed? {
    while true {
      let step = bytes.withUnsafeBufferPointer { buffer in
        let rest = UnsafeBufferPointer(rebasing: buffer[position...])
        return convert(converter, rest.baseAddress, Int64(rest.count), isLast ? 1 : 0)
      }
      position += Int(step.consumed)
      output.append(
        contentsOf: UnsafeBufferPointer(
          start: liubai_converter_output(converter), count: Int(step.written)))
      switch Int(step.status) {
      case LIUBAI_DONE: return nil
      case LIUBAI_MORE: continue
      case LIUBAI_MALFORMED, LIUBAI_TRUNCATED:
        return Malformed(
          offset: Int(step.bad_offset), count: Int(step.bad_count),
          firstByte: step.bad_first, isTruncated: Int(step.status) == LIUBAI_TRUNCATED)
      default: throw ICUError(code: step.status - 0x10000)
      }
    }
  }
}
