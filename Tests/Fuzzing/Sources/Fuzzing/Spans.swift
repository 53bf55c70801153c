/// Breaks where a span lies outside of `text` or begins or ends inside a character of it.
///
/// - Parameter detail: what tells two breaches apart.
public func checkBorders(_ start: Int, _ end: Int, in text: [UInt8], _ detail: String) throws {
  guard start >= 0, start < end, end <= text.count else {
    throw Breach("span empty or outside the text", detail)
  }
  for offset in [start, end] where offset < text.count && text[offset] & 0xC0 == 0x80 {
    throw Breach("span cuts a scalar", detail)
  }
}
