import ICU

/// Encodes UTF-8 text for `--output-encoding same`, piece by piece.
///
/// Decision: a character that the encoding lacks is an error with its place in the text; nothing is
/// ever replaced. `gbk` and `gb2312` are written from `GBKTable`, so that a reader which knows no more
/// than they promise can read the result; the rest is ICU's.
public struct StreamEncoder: ~Copyable, Sendable {
  /// The encoding that is written.
  public let encoding: TextEncoding

  private var converter: CharsetConverter?
  private var byteOrderMark: [UInt8]
  /// A code point that the last piece cut.
  private var pending: [UInt8] = []
  /// Bytes of text so far, and those of them that the converter has not seen.
  private var offset = 0
  private var unseen = 0

  /// - Parameter byteOrderMark: whether the encoding's mark goes first (`StreamDecoder.hadByteOrderMark`).
  /// - Throws: `DecodingError` of kind `unsupported` where this libicu lacks the converter.
  public init(encoding: TextEncoding, byteOrderMark: Bool = false) throws(DecodingError) {
    self.encoding = encoding
    self.byteOrderMark = byteOrderMark ? encoding.byteOrderMark : []
    switch encoding {
    case .utf8, .gbk, .gb2312: converter = nil
    default:
      do {
        converter = try CharsetConverter(charset: encoding.converterName)
      } catch {
        throw DecodingError(error, encoding: encoding)
      }
    }
  }

  /// Encodes `text`, the next piece of well-formed UTF-8, and appends its bytes to `output`.
  ///
  /// - Parameter isLast: nothing follows; call it once so, with an empty piece if need be.
  /// - Throws: `DecodingError` of kind `unencodable`; the encoder is not to be used any more.
  /// - Complexity: O(*n*).
  public mutating func encode(
    _ text: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    output += byteOrderMark
    byteOrderMark = []
    switch encoding {
    case .utf8:
      unsafe text.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    case .gbk, .gb2312, .gb18030:
      var position = 0
      if !pending.isEmpty {
        while position < text.count, text[position] & 0xC0 == 0x80 {
          pending.append(text[position])
          position += 1
        }
        if position == text.count, !isLast { return }
        let whole = pending
        pending = []
        try encodeGB(whole.span, into: &output)
      }
      let end = isLast ? text.count : text.count - StreamDecoder.openTail(text, from: position)
      try encodeGB(text.extracting(position..<end), into: &output)
      for index in end..<text.count { pending.append(text[index]) }
    default:
      try convert(text, isLast: isLast, into: &output)
    }
    if isLast, encoding == .gb18030 { try convert([UInt8]().span, isLast: true, into: &output) }
  }

  /// As `encode(_:isLast:into:)` of a span.
  public mutating func encode(
    _ text: ArraySlice<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    try encode(text.span, isLast: isLast, into: &output)
  }

  private mutating func convert(
    _ text: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    var position = 0
    let malformed: CharsetConverter.Malformed?
    do {
      malformed =
        try converter?.encode(text, from: &position, isLast: isLast, into: &output) ?? nil
    } catch {
      throw DecodingError(error, encoding: encoding)
    }
    if let malformed {
      throw DecodingError(
        .unencodable, offset: unseen + malformed.offset, count: malformed.count, encoding: encoding)
    }
  }
}

// The GB family: whole code points only.
extension StreamEncoder {
  private mutating func encodeGB(
    _ text: Span<UInt8>, into output: inout [UInt8]
  ) throws(DecodingError) {
    var done = 0
    var index = 0
    while index < text.count {
      let lead = text[index]
      if lead < 0x80 {
        if encoding != .gb18030 { output.append(lead) }
        index += 1
        continue
      }
      let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      // The characters that the revision changed begin with E9, EF or F0.
      if encoding == .gb18030, lead < 0xE9 {
        index += count
        continue
      }
      guard index + count <= text.count,
        let scalar = Self.scalar(text.extracting(index..<index + count))
      else { throw unencodable(at: offset + index, count: text.count - index) }
      if encoding == .gb18030 {
        if let code = GB18030Revision.code(of: scalar.value) {
          try convert(text.extracting(done..<index), isLast: false, into: &output)
          output += [UInt8(code >> 8), UInt8(truncatingIfNeeded: code)]
          unseen += count
          done = index + count
        }
      } else {
        guard let code = GBKTable.code(of: scalar),
          encoding == .gbk || GBKTable.isGB2312(code: code)
        else { throw unencodable(at: offset + index, count: count) }
        output.append(UInt8(code >> 8))
        output.append(UInt8(truncatingIfNeeded: code))
      }
      index += count
    }
    if encoding == .gb18030 {
      try convert(text.extracting(done...), isLast: false, into: &output)
    }
    offset += text.count
  }

  private func unencodable(at offset: Int, count: Int) -> DecodingError {
    DecodingError(.unencodable, offset: offset, count: count, encoding: encoding)
  }

  /// The code point that all of `bytes` encode.
  private static func scalar(_ bytes: Span<UInt8>) -> Unicode.Scalar? {
    var value = UInt32(bytes[0]) & (0x7F >> UInt32(bytes.count))
    for index in 1..<bytes.count { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value)
  }
}
