/// A text as somebody reads it who looks for a value in any disguise: half-width, digits of every kind alike,
/// escapes read, without what is not seen and without what parts digits. Written apart from the tool's own
/// fold, so as not to be blind where that is.
public enum FoldedText {
  public static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let (scalar, length) = escape(scalars[index...].prefix(10)) {
        append(scalar, to: &folded)
        index += length
      } else {
        append(scalars[index], to: &folded)
        index += 1
      }
    }
    return String(folded)
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x41...0x5A: folded.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
    case 0xFF01...0xFF5E: append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar, to: &folded)
    case 0x2460...0x2468: folded.append(digit(scalar.value - 0x2460 + 1))
    case 0x2488...0x2490: folded.append(digit(scalar.value - 0x2488 + 1))
    case 0x24EA: folded.append("0")
    case 0x425, 0x445: folded.append("x")
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD: break
    case 0x20, 0x3000, 0xA0, 0x2D, 0x2E, 0xB7, 0x2022, 0x30FB, 0x28, 0x29, 0x2010...0x2015: break
    default:
      let value = rows.firstNonNil { $0.firstIndex(of: scalar) }
      folded.append(value.map { digit(UInt32($0)) } ?? scalar)
    }
  }

  private static let rows = ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"].map { Array($0.unicodeScalars) }

  private static func digit(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0x30 + value) ?? "0"
  }

  /// `&#49;`, `&#x31;`, `\u0031`.
  private static func escape(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (Unicode.Scalar, length: Int)? {
    let text = String(String.UnicodeScalarView(scalars))
    if text.hasPrefix("\\u"), text.unicodeScalars.count >= 6,
      let value = UInt32(text.dropFirst(2).prefix(4), radix: 16), let scalar = Unicode.Scalar(value)
    {
      return (scalar, 6)
    }
    guard text.hasPrefix("&#"), let end = text.firstIndex(of: ";") else { return nil }
    let digits = text.dropFirst(2).prefix(upTo: end)
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.flatMap { Unicode.Scalar($0) }.map { ($0, digits.count + 3) }
  }
}

extension Sequence {
  fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self { if let result = transform(element) { return result } }
    return nil
  }
}
