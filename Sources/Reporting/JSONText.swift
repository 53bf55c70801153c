/// Writes JSON by hand: reports are long and plain, and Foundation's encoder builds every value twice.
public enum JSONText {
  /// Appends `text` (UTF-8) as a string with its quotation marks; only what JSON forces is escaped.
  public static func append(string text: some Sequence<UInt8>, to output: inout [UInt8]) {
    output.append(quote)
    for byte in text {
      switch byte {
      case quote, backslash:
        output.append(backslash)
        output.append(byte)
      case 0x0A: output.append(contentsOf: [backslash, UInt8(ascii: "n")])
      case 0x0D: output.append(contentsOf: [backslash, UInt8(ascii: "r")])
      case 0x09: output.append(contentsOf: [backslash, UInt8(ascii: "t")])
      case 0..<0x20:
        output.append(contentsOf: "\\u00".utf8)
        output.append(hexadecimal(byte >> 4))
        output.append(hexadecimal(byte & 0xF))
      default: output.append(byte)
      }
    }
    output.append(quote)
  }

  /// Appends `text` as a string with its quotation marks.
  public static func append(string text: String, to output: inout [UInt8]) {
    append(string: text.utf8, to: &output)
  }

  /// Appends a number.
  public static func append(integer: Int, to output: inout [UInt8]) {
    output.append(contentsOf: String(integer).utf8)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x61 + digit - 10
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}
