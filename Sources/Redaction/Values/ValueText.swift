import Detection
import Matching
import TextModel

/// A value as operators see it: the characters that a reader would count, each with its bytes and with what
/// it is compared as.
struct ValueText {
  /// A character.
  struct Cell {
    /// In the piece that the value stands in.
    var bytes: Range<Int>
    /// Of half width, digits for numerals where the value is a number.
    var plain: UInt32
    /// It parts the value and is none of it: blanks, hyphens, dots between digits.
    var isSeparator: Bool
  }

  let entity: EntityType
  /// Its bytes in the piece.
  let range: Range<Int>
  private(set) var cells: [Cell] = []

  /// O(*n*). A character is a grapheme cluster, or an escape (`&#49;`); what is not seen is in no cell.
  init(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>, _ entity: EntityType) {
    self.entity = entity
    self.range = range
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(bytes[index]) }
    let text = String(decoding: copy, as: UTF8.self)
    // Where a character ends, from the beginning of the value.
    var ends: [Int] = []
    var length = 0
    for character in text {
      length += character.utf8.count
      ends.append(length)
    }
    var position = 0
    var next = 0
    while position < copy.count {
      var end = copy.count
      var scalar = bytes.scalar(at: range.lowerBound + position)
      if scalar == 0x26 || scalar == 0x5C,
        let escape = EscapedScalar.read(
          bytes, at: range.lowerBound + position, before: range.upperBound)
      {
        scalar = escape.scalar
        end = escape.end - range.lowerBound
      } else {
        while next < ends.count, ends[next] <= position { next += 1 }
        if next < ends.count { end = min(ends[next], copy.count) }
      }
      let plain = Self.plain(scalar, of: entity)
      if plain != 0 {
        cells.append(
          Cell(
            bytes: (range.lowerBound + position)..<(range.lowerBound + end), plain: plain,
            isSeparator: entity.isSeparator(plain)))
      }
      position = end
    }
  }

  private static func plain(_ scalar: UInt32, of entity: EntityType) -> UInt32 {
    if FoldedScalar.isMiddleDot(scalar) { return 0xB7 }
    if entity.isNumber {
      let digit = IdentifierFold.digit(scalar)
      if digit <= 9 { return 0x30 + UInt32(digit) }
    }
    return IdentifierFold.plain(scalar)
  }

  /// The characters that count.
  var counted: [Cell] { cells.filter { !$0.isSeparator } }

  /// What is the same however the value is written: without separators, digits plain, letters in upper
  /// case, a telephone number without the country's.
  var folded: [UInt32] {
    var scalars = counted.map { cell in
      entity != .url && cell.plain &- 0x61 <= 25 ? cell.plain - 0x20 : cell.plain
    }
    if entity == .phone || entity == .publicPhone {
      if scalars.first == 0x2B { scalars.removeFirst() }
      for prefix in ["0086", "86"] where scalars.count >= prefix.utf8.count + 10 {
        if scalars.starts(with: prefix.unicodeScalars.map(\.value)) {
          scalars.removeFirst(prefix.utf8.count)
          break
        }
      }
    }
    return scalars
  }

  /// `folded`, as bytes of UTF-8.
  var foldedBytes: [UInt8] { Array(foldedText.utf8) }

  var foldedText: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: folded.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
