import Matching

/// A part of a line, folded: what forms and words are compared with. Each scalar knows the bytes that it
/// came from; what is not seen belongs to none, and an escape (`&#49;`, `\u0031`) is one scalar.
struct FoldedLine {
  /// Of half width, in their own case.
  private(set) var plains: [UInt32] = []
  /// What each is worth as a digit though it is none; 255 for nothing.
  private(set) var digits: [UInt8] = []
  private var starts: [Int] = []
  private var ends: [Int] = []

  var count: Int { plains.count }

  /// Folds `bytes[range]`; storage is kept from part to part.
  mutating func read(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) {
    plains.removeAll(keepingCapacity: true)
    digits.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      var end = min(position + Swift.Span<UInt8>.width(of: byte), range.upperBound)
      var scalar = bytes.quickScalar(at: position)
      if byte == 0x26 || byte == 0x5C,
        let escape = EscapedScalar.read(bytes, at: position, before: range.upperBound)
      {
        scalar = escape.scalar
        end = escape.end
      }
      let plain = IdentifierFold.plain(scalar)
      if plain != 0 {
        plains.append(plain)
        digits.append(IdentifierFold.digit(scalar))
        starts.append(position)
        ends.append(end)
      }
      position = end
    }
  }

  /// The scalar at `index`; a line end outside.
  @inline(__always)
  subscript(index: Int) -> UInt32 {
    index >= 0 && index < plains.count ? plains[index] : 0x0A
  }

  /// The bytes of the scalars in `range`, which is not empty.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    starts[range.lowerBound]..<ends[range.upperBound - 1]
  }

  /// The index of the first scalar that begins at `offset` or behind it. O(log *n*).
  func index(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether `range` holds letters and low lines alone, both: a name that a program gave, reg_no.
  func isName(_ range: Range<Int>) -> Bool {
    range.allSatisfy { IdentifierFold.isLetter(plains[$0]) || plains[$0] == 0x5F }
      && range.contains { plains[$0] == 0x5F }
  }

  /// Whether the scalar at `index` is a digit, or worth one.
  @inline(__always)
  func isNumeral(_ index: Int) -> Bool {
    index >= 0 && index < count && (IdentifierFold.isDigit(plains[index]) || digits[index] <= 9)
  }
}

/// Escapes of markup and of programs that stand for one scalar.
public enum EscapedScalar {
  /// `&#20320;`, `&#x4F60;`, `\u4f60`, `%uXXXX` not: the scalar, and the byte behind the escape.
  public static func read(
    _ bytes: borrowing Swift.Span<UInt8>, at position: Int, before end: Int
  ) -> (scalar: UInt32, end: Int)? {
    if bytes[position] == 0x5C {
      guard position + 6 <= end, bytes[position + 1] == 0x75 else { return nil }
      var value: UInt32 = 0
      for index in position + 2..<position + 6 {
        guard let digit = hexadecimal(bytes[index]) else { return nil }
        value = value << 4 | digit
      }
      return value &- 0xD800 < 0x800 ? nil : (value, position + 6)
    }
    guard position + 3 < end, bytes[position + 1] == 0x23 else { return nil }
    let isHexadecimal = bytes[position + 2] | 0x20 == 0x78
    var index = position + (isHexadecimal ? 3 : 2)
    var value: UInt32 = 0
    let first = index
    while index < end, index - first < 8, let digit = hexadecimal(bytes[index]),
      isHexadecimal || digit < 10
    {
      value = value * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard index > first, index < end, bytes[index] == 0x3B, value > 0x20, value <= 0x10FFFF,
      value &- 0xD800 >= 0x800
    else { return nil }
    return (value, index + 1)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x61 + 10)
    default: nil
    }
  }
}
