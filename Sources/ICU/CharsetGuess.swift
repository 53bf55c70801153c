import CICU

/// ICU's guess at a charset. A weak hint: on short Chinese texts it is often wrong.
public struct CharsetGuess: Sendable, Hashable {
  /// ICU's name, such as `GB18030` or `Big5`.
  public let charset: String
  /// 0 to 100, by ICU's own reckoning.
  public let confidence: Int

  /// - Parameter sample: some hundred bytes; the cost is about 0.7 µs a byte.
  /// - Returns: nil where ICU has no guess.
  public init?(_ sample: Span<UInt8>) throws(ICUError) {
    guard sample.count <= Int(Int32.max) else { throw .tooLong }
    var name = [CChar](repeating: 0, count: 64)
    let result = sample.withUnsafeBufferPointer { buffer in
      liubai_detect(buffer.baseAddress, Int32(buffer.count), &name, Int32(name.count))
    }
    if result < 0 { throw ICUError(code: -result) }
    let letters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    if letters.isEmpty { return nil }
    charset = String(decoding: letters, as: UTF8.self)
    confidence = Int(result)
  }
}
