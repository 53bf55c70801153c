import Cleaning

/// Encodes a text to see whether that can be done.
final class EncodingCheck {
  private let name: String
  private var encoder: StreamEncoder
  private var encoded: [UInt8] = []

  init(_ encoding: TextEncoding, name: String) throws(SourceProblem) {
    self.name = name
    do throws(DecodingError) {
      encoder = try StreamEncoder(encoding: encoding, byteOrderMark: false)
    } catch { throw .encoding(name: name, error) }
  }

  /// - Throws: a character that the encoding does not have.
  func pass(_ text: [UInt8]) throws(SourceProblem) {
    encoded.removeAll(keepingCapacity: true)
    do throws(DecodingError) {
      try encoder.encode(text[...], isLast: false, into: &encoded)
    } catch { throw .encoding(name: name, error) }
  }
}
