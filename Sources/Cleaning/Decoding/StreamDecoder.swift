import ICU

/// Decodes one file or stream to UTF-8, piece by piece.
///
/// Decisions: what comes out is valid UTF-8 whatever goes in; pieces may be cut anywhere without a
/// trace in the result; a mark of the encoding at the beginning is taken off, and one of the other byte
/// order is believed rather than the name (`encoding` then changes). Bytes that cannot be decoded are
/// an error, or with `lossy` U+FFFD, one for each maximal ill-formed subsequence (Unicode 3.9, Encoding
/// Standard), and counted. U+0000 passes. In the GB family 0x80 is read as €, as browsers do.
public struct StreamDecoder: ~Copyable, Sendable {
  /// What `lossy` replaced.
  public struct Replacements: Sendable, Hashable {
    /// Where a sequence stood that was replaced.
    public struct Place: Sendable, Hashable {
      /// In bytes from the file's first byte.
      public let offset: Int
      /// The sequence's length in bytes.
      public let count: Int
    }

    /// How many places are kept.
    public static let limit = 1_000

    /// All replacements.
    public private(set) var total = 0
    /// The first `limit` of them, ascending.
    public private(set) var places: [Place] = []

    mutating func append(offset: Int, count: Int) {
      total += 1
      if places.count < Self.limit { places.append(Place(offset: offset, count: count)) }
    }
  }

  /// The encoding that is being read.
  public private(set) var encoding: TextEncoding
  /// Whether U+FFFD stands in for what cannot be decoded; else it is an error.
  public let lossy: Bool
  /// Whether the input began with a byte order mark. Known after four bytes or the last piece.
  public private(set) var hadByteOrderMark = false
  /// Empty unless `lossy`.
  public private(set) var replacements = Replacements()

  /// Nil for UTF-8, UTF-16 and UTF-32.
  private var converter: CharsetConverter?
  /// The first bytes, until it is known whether they are a mark; nil from then on.
  private var head: [UInt8]? = []
  /// Without a converter: the sequence that the last piece cut.
  var pending: [UInt8] = []
  /// UTF-16: a high surrogate whose partner has not come yet, or 0.
  var high: UInt32 = 0
  /// Offset in the file of the next byte to decode, or of the converter's first byte.
  var offset = 0

  /// - Throws: `DecodingError` of kind `unsupported` where this libicu lacks the converter.
  public init(encoding: TextEncoding, lossy: Bool = false) throws(DecodingError) {
    self.encoding = encoding
    self.lossy = lossy
    converter = try Self.converter(for: encoding)
  }

  /// Decodes `bytes`, the input's next, and appends whole code points to `output`.
  ///
  /// - Parameter isLast: nothing follows; call it once so, with an empty piece if need be.
  /// - Throws: `DecodingError` of kind `malformed` or `truncated`. What stands before the place has been
  ///   appended; the decoder is not to be used any more.
  /// - Complexity: O(*n*): UTF-8 at more than 1 GB/s, others at about 200 MB/s.
  public mutating func decode(
    _ bytes: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    guard var first = head else {
      return try decodeBody(bytes, isLast: isLast, into: &output)
    }
    // No mark is longer than four bytes.
    let taken = min(4 - first.count, bytes.count)
    for index in 0..<taken { first.append(bytes[index]) }
    head = first
    guard first.count == 4 || isLast else { return }
    head = nil
    let mark = readMark(first)
    let rest = bytes.extracting(taken...)
    try decodeBody(first.span.extracting(mark...), isLast: isLast && rest.isEmpty, into: &output)
    if !rest.isEmpty { try decodeBody(rest, isLast: isLast, into: &output) }
  }

  /// As `decode(_:isLast:into:)` of a span.
  public mutating func decode(
    _ bytes: ArraySlice<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    try decode(bytes.span, isLast: isLast, into: &output)
  }

  private static func converter(
    for encoding: TextEncoding
  ) throws(DecodingError) -> CharsetConverter? {
    if encoding == .utf8 || encoding.isUTF16 || encoding.isUTF32 { return nil }
    do {
      return try CharsetConverter(charset: encoding.converterName)
    } catch {
      throw DecodingError(error, encoding: encoding)
    }
  }

  /// The length of the mark that `first` begins with.
  private mutating func readMark(_ first: [UInt8]) -> Int {
    for candidate in [encoding, encoding.swapped ?? encoding] {
      let mark = candidate.byteOrderMark
      guard !mark.isEmpty, first.starts(with: mark) else { continue }
      if candidate != encoding {
        encoding = candidate
      }
      hadByteOrderMark = true
      offset = mark.count
      return mark.count
    }
    return 0
  }

  private mutating func decodeBody(
    _ bytes: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    if encoding == .utf8 {
      try decodeUTF8(bytes, isLast: isLast, into: &output)
    } else if encoding.isUTF16 || encoding.isUTF32 {
      try decodeWide(bytes, isLast: isLast, into: &output)
    } else {
      try convert(bytes, isLast: isLast, into: &output)
    }
  }

  /// Takes note of what cannot be decoded: U+FFFD or an error.
  mutating func replace(
    offset: Int, count: Int, isTruncated: Bool, in output: inout [UInt8]
  ) throws(DecodingError) {
    guard lossy else {
      throw DecodingError(
        isTruncated ? .truncated : .malformed, offset: offset, count: count, encoding: encoding)
    }
    replacements.append(offset: offset, count: count)
    output += [0xEF, 0xBF, 0xBD]
  }
}

// Everything but Unicode's own forms.
extension StreamDecoder {
  private mutating func convert(
    _ bytes: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    let start = output.count
    defer { if encoding.isGB { GB18030Revision.update(&output, from: start) } }
    var position = 0
    while let malformed = try step(bytes, &position, isLast, &output) {
      // A lone 0x80 is always one byte, and always the byte just taken.
      if encoding.isGB, malformed.count == 1, malformed.firstByte == 0x80 {
        output += [0xE2, 0x82, 0xAC]
        continue
      }
      try replace(
        offset: offset + malformed.offset, count: malformed.count,
        isTruncated: malformed.isTruncated, in: &output)
    }
  }

  private mutating func step(
    _ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool, _ output: inout [UInt8]
  ) throws(DecodingError) -> CharsetConverter.Malformed? {
    do {
      return try converter?.decode(bytes, from: &position, isLast: isLast, into: &output) ?? nil
    } catch {
      throw DecodingError(error, encoding: encoding)
    }
  }
}

// UTF-8: validated, copied as it is.
extension StreamDecoder {
  private mutating func decodeUTF8(
    _ bytes: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    var position = 0
    if let lead = pending.first {
      let missing = Self.length(lead: lead) - pending.count
      while position < missing, position < bytes.count, bytes[position] & 0xC0 == 0x80 {
        pending.append(bytes[position])
        position += 1
      }
      // Still open: more continuation bytes may follow.
      if position == bytes.count, position < missing, !isLast { return }
      let sequence = pending
      pending = []
      try copyUTF8(
        sequence.span, isLast: isLast && position == bytes.count, into: &output)
    }
    let end = isLast ? bytes.count : bytes.count - Self.openTail(bytes, from: position)
    try copyUTF8(bytes.extracting(position..<end), isLast: isLast, into: &output)
    for index in end..<bytes.count { pending.append(bytes[index]) }
  }

  /// Validates and copies `bytes`, which end where a sequence ends or where it can never be completed.
  private mutating func copyUTF8(
    _ bytes: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws(DecodingError) {
    var position = 0
    while position < bytes.count {
      let rest = bytes.extracting(position...)
      let bad = UTF8Scanner.firstMalformed(rest)
      let good = bad?.lowerBound ?? rest.count
      unsafe rest.extracting(..<good).withUnsafeBufferPointer {
        unsafe output.append(contentsOf: $0)
      }
      position += good
      offset += good
      guard let bad else { return }
      let isTruncated =
        isLast && bad.upperBound == rest.count && Self.length(lead: rest[good]) > bad.count
      try replace(offset: offset, count: bad.count, isTruncated: isTruncated, in: &output)
      position += bad.count
      offset += bad.count
    }
  }

  /// Bytes of the sequence that `lead` begins; 1 for what begins none.
  private static func length(lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// How many bytes at the end of `bytes` are the beginning of a sequence that more bytes may complete.
  static func openTail(_ bytes: Span<UInt8>, from start: Int = 0) -> Int {
    var count = 1
    while count <= 3, bytes.count - count >= start {
      let byte = bytes[bytes.count - count]
      if byte & 0xC0 != 0x80 { return length(lead: byte) > count ? count : 0 }
      count += 1
    }
    return 0
  }
}
