import Cleaning
import Fuzzing

// Input: one byte of options, then bytes in an encoding that is told or has to be found. Laws: valid
// UTF-8 comes out, also before an error; cuts never show; what was decoded and encoded again decodes
// to the same text.

private let law = Law(unit: .byte) { input in
  guard let first = input.first else { return }
  let bytes = Array(input.dropFirst())
  let choices = TextEncoding.allCases.count + 3
  let choice = Int(first) % choices
  let encoding: TextEncoding
  if choice < TextEncoding.allCases.count {
    encoding = TextEncoding.allCases[choice]
  } else {
    let detected = try? EncodingDetector.detect(bytes[...], isWhole: true)
    _ = try? EncodingDetector.detect(bytes[...], isWhole: false)
    encoding = detected?.encoding ?? .utf8
  }
  let isLossy = Int(first) / choices % 2 == 1
  let whole = try decode(bytes, [], encoding, isLossy)
  guard let text = String(validating: whole.text, as: UTF8.self) else {
    throw Breach("invalid UTF-8", encoding.rawValue)
  }
  if isLossy, whole.error != nil { throw Breach("lossy throws", encoding.rawValue) }
  if !isLossy, whole.error == nil, text.unicodeScalars.contains("\u{FFFD}"), encoding.isMultibyte {
    throw Breach("replaced in silence", encoding.rawValue)
  }
  var random = SplitMix(bytes)
  for _ in 0..<3 {
    let cuts = (0...random.below(6)).map { _ in random.below(bytes.count + 1) }.sorted()
    try compare(try decode(bytes, cuts, encoding, isLossy), whole)
  }
  try compare(try decode(bytes, Array(0...bytes.count), encoding, isLossy), whole)
  if !isLossy, whole.error == nil { try checkRoundTrip(whole, &random) }
}

/// All that a decoder says.
private struct Decoded: Equatable {
  var text: [UInt8] = []
  var error: DecodingError?
  var encoding = TextEncoding.utf8
  var hadByteOrderMark = false
  var replacements: StreamDecoder.Replacements?
}

private func decode(
  _ bytes: [UInt8], _ cuts: [Int], _ encoding: TextEncoding, _ isLossy: Bool
) throws -> Decoded {
  var decoder = try StreamDecoder(encoding: encoding, lossy: isLossy)
  var result = Decoded()
  var position = 0
  do throws(DecodingError) {
    for cut in cuts {
      try decoder.decode(bytes[position..<cut], isLast: false, into: &result.text)
      position = cut
    }
    try decoder.decode(bytes[position...], isLast: true, into: &result.text)
  } catch {
    result.error = error
  }
  result.encoding = decoder.encoding
  result.hadByteOrderMark = decoder.hadByteOrderMark
  result.replacements = decoder.replacements
  return result
}

private func compare(_ cut: Decoded, _ whole: Decoded) throws {
  let name = whole.encoding.rawValue
  if cut.text != whole.text { throw Breach("cuts show", "\(name) text") }
  if cut.error != whole.error { throw Breach("cuts show", "\(name) error") }
  if cut.replacements != whole.replacements { throw Breach("cuts show", "\(name) replacements") }
  if cut != whole { throw Breach("cuts show", "\(name) mark") }
}

private func checkRoundTrip(_ decoded: Decoded, _ random: inout SplitMix) throws {
  // What GB 18030 has and its subset has not cannot be written as the subset.
  let mayLack = decoded.encoding == .gbk || decoded.encoding == .gb2312
  let name = decoded.encoding.rawValue
  let cut = random.below(decoded.text.count + 1)
  var encodings: [[UInt8]] = []
  for cuts in [[], [cut]] {
    var encoder = try StreamEncoder(
      encoding: decoded.encoding, byteOrderMark: decoded.hadByteOrderMark)
    var bytes: [UInt8] = []
    var position = 0
    do {
      for cut in cuts {
        try encoder.encode(decoded.text.span.extracting(..<cut), isLast: false, into: &bytes)
        position = cut
      }
      try encoder.encode(decoded.text.span.extracting(position...), isLast: true, into: &bytes)
    } catch {
      if mayLack { return }
      throw Breach("cannot be encoded again", name)
    }
    encodings.append(bytes)
  }
  if encodings[0] != encodings[1] { throw Breach("cuts show", "\(name) encoder") }
  let again = try decode(encodings[0], [], decoded.encoding, false)
  // Without its mark a text may begin with what looks like one.
  if again.hadByteOrderMark != decoded.hadByteOrderMark { return }
  if again.text != decoded.text { throw Breach("round trip", name) }
}

extension TextEncoding {
  /// Whether U+FFFD has no code of its own in it.
  fileprivate var isMultibyte: Bool {
    switch self {
    case .big5, .big5HKSCS, .eucTW, .hz, .latin1, .windows1252: true
    default: false
    }
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  law.hold(start, count)
}
