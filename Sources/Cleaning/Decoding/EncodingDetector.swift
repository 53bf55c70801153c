import ICU
import TextModel

/// What a file's encoding seems to be.
public struct DetectedEncoding: Sendable, Hashable {
  /// The encoding to read the file in.
  public var encoding: TextEncoding
  /// Bytes of the byte order mark that the file begins with (`StreamDecoder` takes it off by itself).
  public var byteOrderMarkLength: Int
  /// `certain`: by a mark, by strict UTF-8, or beyond doubt; `likely`: the best reading by far;
  /// `possible`: a guess.
  public var confidence: Confidence

  init(_ encoding: TextEncoding, _ confidence: Confidence, byteOrderMarkLength: Int = 0) {
    self.encoding = encoding
    self.confidence = confidence
    self.byteOrderMarkLength = byteOrderMarkLength
  }
}

/// Finds the encoding of a file from its first bytes.
///
/// Decisions: a mark is believed; strict UTF-8 is believed, because Chinese in other encodings is all but
/// never valid UTF-8; the rest is a comparison of code lengths (`CodeCosts`), good from some four
/// characters on. A sample that is UTF-8 but for a few bytes is UTF-8 that is damaged, not another
/// encoding: reading it then says where. ICU's detector has a word only where two readings are about even.
public enum EncodingDetector {
  /// As many bytes at a file's beginning as are worth handing in.
  public static let sampleSize = 64 << 10
  /// How many bytes from the first one beyond ASCII on the candidates are compared over.
  static let comparedBytes = 768

  /// - Parameters:
  ///   - sample: the file's first bytes, `sampleSize` or fewer.
  ///   - isWhole: whether they are all of the file; otherwise they may end inside a character.
  /// - Throws: `DecodingError` of kind `binary`.
  /// - Complexity: O(*n*); well below a millisecond, plus about one once for the tables.
  public static func detect(
    _ sample: Span<UInt8>, isWhole: Bool
  ) throws(DecodingError) -> DetectedEncoding {
    if let marked = mark(sample) { return marked }
    let profile = ByteProfile(sample)
    if let offset = binarySignature(sample) {
      throw DecodingError(.binary, offset: offset, count: 0, encoding: nil)
    }
    if let wide = wide(sample, profile, isWhole: isWhole) { return wide }
    let isUTF8 = UTF8Shape(sample, isWhole: isWhole)
    if isUTF8.malformed == 0 {
      if isUTF8.sequences == 0, !profile.isBinary { return sevenBit(sample, profile) }
      if !profile.isBinary {
        return accidentalUTF8(sample, isUTF8) ?? DetectedEncoding(.utf8, .certain)
      }
    }
    // Damaged UTF-8: in two-byte encodings long sequences of UTF-8 come up by chance only.
    if !profile.isBinary, isUTF8.longSequences >= 4,
      isUTF8.longSequences >= 6 * isUTF8.malformed
    {
      return DetectedEncoding(.utf8, .likely)
    }
    // A few characters, and most of their bytes are whole sequences of UTF-8: to call it damaged is safe,
    // to read it as something else is not.
    if !profile.isBinary, profile.nuls == 0, isUTF8.longSequences > 0,
      isUTF8.longSequences >= isUTF8.malformed
    {
      return DetectedEncoding(.utf8, .possible)
    }
    return try compare(sample, profile, isWhole: isWhole)
  }

  /// As `detect(_:isWhole:)` of a span.
  public static func detect(
    _ sample: ArraySlice<UInt8>, isWhole: Bool
  ) throws(DecodingError) -> DetectedEncoding {
    try detect(sample.span, isWhole: isWhole)
  }

  private static func mark(_ sample: Span<UInt8>) -> DetectedEncoding? {
    // UTF-32 first: its little-endian mark begins with that of UTF-16.
    let marked: [TextEncoding] = [
      .utf32LittleEndian, .utf32BigEndian, .utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030,
    ]
    for encoding in marked {
      let mark = encoding.byteOrderMark
      guard sample.count >= mark.count, mark.indices.allSatisfy({ sample[$0] == mark[$0] }) else {
        continue
      }
      // FF FE 00 00 is also UTF-16 that begins with U+0000, but nobody writes that.
      return DetectedEncoding(encoding, .certain, byteOrderMarkLength: mark.count)
    }
    return nil
  }

  /// ASCII, or HZ, which looks like it.
  private static func sevenBit(_ sample: Span<UInt8>, _ profile: ByteProfile) -> DetectedEncoding {
    if profile.hasTildeBrace, let hz = CandidateScore.hz(sample) {
      let mean = hz.mean
      if hz.invalid == 0, mean <= 72 {
        return DetectedEncoding(.hz, hz.characters >= 4 ? .likely : .possible)
      }
    }
    // Eight letters may also be four characters of UTF-16. ("Bush hid the facts" was read so once.)
    if profile.nuls > 0 { return DetectedEncoding(.utf8, .likely) }
    let isDoubtful = sample.count <= 64 && chineseUTF16(sample, share: 100) != nil
    return DetectedEncoding(.utf8, isDoubtful ? .possible : .certain)
  }

  /// Two or three characters of GBK may happen to be valid UTF-8 ("联通" nearly is): then their UTF-8
  /// reading is a jumble of Latin, Greek, Cyrillic and Arabic letters.
  private static func accidentalUTF8(
    _ sample: Span<UInt8>, _ shape: UTF8Shape
  ) -> DetectedEncoding? {
    guard shape.longSequences == 0, shape.sequences <= 16 else { return nil }
    if sample.count <= 64, let encoding = chineseUTF16(sample, share: 50) {
      return DetectedEncoding(encoding, .possible)
    }
    guard shape.blocks >= 2 else { return nil }
    let score = CandidateScore.gb18030(sample)
    guard score.invalid == 0, score.mean <= 60 else { return nil }
    return DetectedEncoding(.gb18030, .possible)
  }

  /// Compares the encodings that are neither marked nor Unicode.
  private static func compare(
    _ sample: Span<UInt8>, _ profile: ByteProfile, isWhole: Bool
  ) throws(DecodingError) -> DetectedEncoding {
    // Even, for UTF-16. Only ASCII stands before it.
    let start = max(0, profile.firstHigh - 16) & ~1
    let part = sample.extracting(start..<min(sample.count, start + comparedBytes))
    let isOpen = !isWhole || start + part.count < sample.count
    // UTF-16 has no odd number of bytes.
    var scores: [CandidateScore] =
      isWhole && sample.count % 2 == 1
      ? [] : [.utf16(part, littleEndian: true), .utf16(part, littleEndian: false)]
    if !profile.isBinary {
      scores += [
        .gb18030(part, isOpen: isOpen), .big5(part, isOpen: isOpen), .eucTW(part, isOpen: isOpen),
        .windows1252(part),
      ]
    }
    guard scores.count > 1 else {
      throw DecodingError(.binary, offset: profile.firstOdd, encoding: nil)
    }
    scores.sort { $0.cost < $1.cost }
    var best = scores[0]
    let margin = scores[1].cost - best.cost
    if margin < 24, let hint = hint(part), hint == scores[1].encoding { best = scores[1] }
    if profile.isBinary, best.mean > 100 || best.invalid > 0 {
      throw DecodingError(.binary, offset: profile.firstOdd, encoding: nil)
    }
    let confidence = confidence(best, margin: margin)
    let encoding = best.encoding == .big5 && hasHKSCS(part) ? TextEncoding.big5HKSCS : best.encoding
    return DetectedEncoding(encoding, confidence)
  }

  /// Chinese read rightly costs 55 to 65 eighths a character; Korean and Japanese read as Chinese, 75
  /// and more. A few characters may be rare ones.
  private static func confidence(_ best: CandidateScore, margin: Int) -> Confidence {
    let isForeign = best.characters >= 12 && best.mean > 72 || best.mean > 100
    if best.invalid > 0 || best.encoding == .windows1252 || margin < 24 || isForeign {
      return .possible
    }
    return margin >= 400 && best.mean <= 72 ? .certain : .likely
  }

  /// Whether Big5 text has codes that code page 950 leaves to users and that Hong Kong's supplement
  /// fills: leads 0x87…0xA0, 0xFA…0xFE, and 0xC6A1…0xC8FE.
  private static func hasHKSCS(_ part: Span<UInt8>) -> Bool {
    var index = 0
    while index + 1 < part.count {
      switch part[index] {
      case 0x87...0xA0, 0xFA...0xFE, 0xC7, 0xC8: return true
      case 0xC6: if part[index + 1] >= 0xA1 { return true }
      case ..<0x80:
        index += 1
        continue
      default: break
      }
      index += 2
    }
    return false
  }

  /// ICU's opinion.
  private static func hint(_ part: Span<UInt8>) -> TextEncoding? {
    guard let guess = try? CharsetGuess(part.extracting(first: min(256, part.count))) else {
      return nil
    }
    return TextEncoding(name: guess.charset)
  }
}
