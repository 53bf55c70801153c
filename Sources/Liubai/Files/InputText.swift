import Cleaning
import TextModel

/// An input as UTF-8, piece by piece: opened, its encoding found, decoded.
///
/// Records in UTF-8 are passed on undecoded: a line that is not valid UTF-8 is one rejected record, not
/// the end of the file.
final class InputText {
  /// Known after the first piece, as is the mark.
  var encoding: TextEncoding { decoder?.encoding ?? .utf8 }
  var hadByteOrderMark: Bool { decoder?.hadByteOrderMark ?? hadRawMark }
  /// Nil where the encoding was given or is beyond doubt.
  private(set) var guess: DetectedEncoding?
  let file: InputFile

  private let settings: PipelineSettings
  private let isRecords: Bool
  private var decoder: StreamDecoder?
  private var hadRawMark = false
  private var hasBegun = false
  private var isAtEnd = false
  private var decoded: [UInt8] = []

  init(_ source: Source, settings: PipelineSettings) throws(SourceProblem) {
    self.settings = settings
    // Tables are decoded as documents are: many come in GB 18030.
    isRecords = settings.resolvedForm(source) == .jsonLines
    // A byte more than a small file has shows its end at once.
    let size = min(max(settings.blockSize, 1 << 12), 1 << 18, (source.size ?? .max - 1) + 1)
    file =
      if let path = source.path {
        try InputFile(path, bufferSize: size)
      } else {
        InputFile(standardInputWithBuffer: size)
      }
  }

  /// Whether a piece can be had without waiting.
  var isReady: Bool { file.isReady }

  /// How many sequences `--lossy` replaced so far.
  var replaced: Int { decoder?.replacements.total ?? 0 }

  /// Shows the next piece; false at the end.
  func next(_ body: (ArraySlice<UInt8>) -> Void) throws(SourceProblem) -> Bool {
    guard !isAtEnd else { return false }
    if !hasBegun {
      hasBegun = true
      let (head, isWhole) = try readHead()
      isAtEnd = isWhole
      try begin(head, isWhole: isWhole)
      try pass(head[(hadRawMark ? TextEncoding.utf8.byteOrderMark.count : 0)...], body)
      return true
    }
    var problem: SourceProblem?
    do throws(FileFailure) {
      isAtEnd = try !file.read { bytes in
        do throws(SourceProblem) { try pass(bytes, body) } catch { problem = error }
      }
    } catch { throw .file(error) }
    if let problem { throw problem }
    if isAtEnd { try pass([], body) }
    return true
  }

  private func pass(
    _ bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void
  ) throws(SourceProblem) {
    guard decoder != nil else {
      if !bytes.isEmpty { body(bytes) }
      return
    }
    decoded.removeAll(keepingCapacity: true)
    do throws(DecodingError) {
      try decoder?.decode(bytes, isLast: isAtEnd, into: &decoded)
    } catch {
      body(decoded[...])
      throw .decoding(name: file.name, error)
    }
    body(decoded[...])
  }

  /// As much of the beginning as tells the encoding.
  private func readHead() throws(SourceProblem) -> (bytes: [UInt8], isWhole: Bool) {
    let wanted = settings.encoding == nil && !isRecords ? EncodingDetector.sampleSize : 4
    var head: [UInt8] = []
    while head.count < wanted {
      do throws(FileFailure) {
        if try !file.read({ head += $0 }) { return (head, true) }
      } catch { throw .file(error) }
    }
    return (head, false)
  }

  private func begin(_ head: [UInt8], isWhole: Bool) throws(SourceProblem) {
    do throws(DecodingError) {
      var encoding = TextEncoding.utf8
      if let given = settings.encoding {
        encoding = given
      } else if !isRecords {
        let sample = head.prefix(EncodingDetector.sampleSize)
        let found = try EncodingDetector.detect(
          sample, isWhole: isWhole && sample.count == head.count)
        encoding = found.encoding
        if found.confidence != .certain { guess = found }
      } else if let marked = Self.wideMark(head) {
        encoding = marked
      }
      if isRecords && encoding == .utf8 {
        hadRawMark = head.starts(with: encoding.byteOrderMark)
        return
      }
      decoder = try StreamDecoder(encoding: encoding, lossy: settings.lossy)
    } catch { throw .decoding(name: file.name, error) }
  }

  private static func wideMark(_ head: [UInt8]) -> TextEncoding? {
    let wide: [TextEncoding] = [
      .utf32LittleEndian, .utf32BigEndian, .utf16LittleEndian, .utf16BigEndian,
    ]
    return wide.first { head.starts(with: $0.byteOrderMark) }
  }
}
