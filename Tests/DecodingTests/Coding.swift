@testable import Cleaning

/// One-shot decoding and encoding, for tests.
func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) throws(DecodingError) -> [UInt8] {
  var decoder = try StreamDecoder(encoding: encoding)
  var text: [UInt8] = []
  try decoder.decode(bytes[...], isLast: true, into: &text)
  return text
}

func encoded(
  _ text: [UInt8], _ encoding: TextEncoding, mark: Bool = false
) throws(DecodingError) -> [UInt8] {
  var encoder = try StreamEncoder(encoding: encoding, byteOrderMark: mark)
  var bytes: [UInt8] = []
  try encoder.encode(text[...], isLast: true, into: &bytes)
  return bytes
}

func encoded(_ text: String, _ encoding: TextEncoding) throws(DecodingError) -> [UInt8] {
  try encoded(Array(text.utf8), encoding)
}

func detected(_ bytes: [UInt8], isWhole: Bool = true) throws(DecodingError) -> DetectedEncoding {
  try EncodingDetector.detect(bytes[...], isWhole: isWhole)
}
