import Matching
import TextModel

/// A line, or the part of a long line around its masks, decoded: what the recognisers read. Invisible
/// scalars are left out, so that a mask broken by them is whole; every index is one of a visible scalar.
struct MaskLine {
  /// As they stand.
  private(set) var raw: [UInt32] = []
  /// Of half width: （ is (, ＊ is *, Ｘ is X, U+3000 and its like are a blank.
  private(set) var plain: [UInt32] = []
  /// Offsets in the block.
  private var starts: [Int] = []
  private var ends: [Int] = []
  private(set) var hanCount = 0
  private(set) var latinCount = 0
  /// The first index that is no blank; -1 where the line began before.
  private(set) var head = 0
  /// Whether nothing of the line is left out.
  private(set) var isWhole = true
  private var startsLine = true
  private var endsLine = true

  /// What stands beyond a part of a line: no scalar at all.
  private static let beyond: UInt32 = 0xFFFF_FFFE

  var count: Int { raw.count }

  /// Decodes `bytes[range]`, which is `line` or a part of it; storage is kept from line to line.
  ///
  /// - Parameters:
  ///   - places: offsets in `bytes`, in order.
  ///   - indices: takes the indices of the scalars at `places`.
  mutating func read(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>, of line: Range<Int>,
    places: ArraySlice<Int>, indices: inout [Int]
  ) {
    raw.removeAll(keepingCapacity: true)
    plain.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    indices.removeAll(keepingCapacity: true)
    hanCount = 0
    latinCount = 0
    startsLine = range.lowerBound == line.lowerBound
    endsLine = range.upperBound == line.upperBound
    isWhole = startsLine && endsLine
    var position = range.lowerBound
    var next = places.startIndex
    while position < range.upperBound {
      if next < places.endIndex, places[next] <= position {
        indices.append(raw.count)
        next += 1
      }
      let scalar = bytes.scalar(at: position)
      let end = min(position + Swift.Span<UInt8>.width(of: bytes[position]), range.upperBound)
      if scalar &- 0x4E00 < 0x5200 {
        hanCount += 1
        append(scalar, scalar, position, end)
      } else if scalar >= 0x7F, Fold.literal(scalar) == 0 || Self.isMark(scalar) {
        // What is not seen belongs to the scalar before it, so that no span cuts a cluster.
        if let last = ends.indices.last, Self.clings(scalar) { ends[last] = end }
      } else {
        append(scalar, Self.narrow(scalar), position, end)
        if Self.isHan(scalar) { hanCount += 1 } else if Self.isLetter(scalar) { latinCount += 1 }
      }
      position = end
    }
    head = startsLine ? skippingBlanks(0) : -1
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32, _ narrow: UInt32, _ start: Int, _ end: Int) {
    raw.append(scalar)
    plain.append(narrow)
    starts.append(start)
    ends.append(end)
  }

  /// The scalar of half width at `index`; 0 outside the line.
  @inline(__always)
  subscript(index: Int) -> UInt32 {
    if index >= 0, index < plain.count { return plain[index] }
    return index < 0 ? (startsLine ? 0 : Self.beyond) : (endsLine ? 0 : Self.beyond)
  }

  /// Block offsets of the scalars in `range`, which is not empty.
  func span(_ range: Range<Int>) -> Range<Int> {
    starts[range.lowerBound]..<ends[range.upperBound - 1]
  }

  /// The block offset of the scalar at `index`, or the end of the last one.
  func offset(_ index: Int) -> Int {
    index < starts.count ? starts[index] : ends.last ?? 0
  }

  /// The style of the glyph at `index`, if it is one.
  func style(_ index: Int) -> MaskStyle? {
    index >= 0 && index < raw.count ? MaskGlyph.style(of: raw[index]) : nil
  }

  func isHan(_ index: Int) -> Bool {
    index >= 0 && index < raw.count && Self.isHan(raw[index])
  }

  func isDigit(_ index: Int) -> Bool { self[index] &- 0x30 <= 9 }

  /// An ASCII letter, of either width.
  func isLetter(_ index: Int) -> Bool { Self.isLetter(self[index]) }

  func isBlank(_ index: Int) -> Bool { self[index] == 0x20 || self[index] == 0x09 }

  /// The next index from `index` on that is no blank.
  func skippingBlanks(_ index: Int) -> Int {
    var index = index
    while isBlank(index) { index += 1 }
    return index
  }

  /// The index behind the last one before `index` that is no blank.
  func skippingBlanksBack(_ index: Int) -> Int {
    var index = index
    while index > 0, isBlank(index - 1) { index -= 1 }
    return index
  }

  /// Whether `word` stands at `index`.
  func spells(_ word: StaticString, at index: Int) -> Bool {
    word.withUTF8Buffer { buffer in
      var (place, offset) = (index, 0)
      while offset < buffer.count {
        let width = Swift.Span<UInt8>.width(of: buffer[offset])
        var scalar = UInt32(buffer[offset])
        if width == 3 {
          scalar =
            (scalar & 0xF) << 12 | (UInt32(buffer[offset + 1]) & 0x3F) << 6
            | UInt32(buffer[offset + 2]) & 0x3F
        } else if width == 2 {
          scalar = (scalar & 0x1F) << 6 | UInt32(buffer[offset + 1]) & 0x3F
        }
        guard self[place] == Self.narrow(scalar) else { return false }
        place += 1
        offset += width
      }
      return true
    }
  }

  /// Whether one of `words` stands within `distance` scalars of `range`.
  func holds(_ words: [StaticString], around range: Range<Int>, within distance: Int = 16) -> Bool {
    let near = max(0, range.lowerBound - distance)..<min(count, range.upperBound + distance)
    return words.contains { word in near.contains { spells(word, at: $0) } }
  }

  static func isHan(_ scalar: UInt32) -> Bool {
    scalar &- 0x4E00 < 0x5200 || scalar >= 0x3400 && scalar < 0x4DC0
      || scalar == 0x3007 || scalar >= 0x20000 && scalar < 0x32000
  }

  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 <= 25 }

  @inline(__always)
  static func narrow(_ scalar: UInt32) -> UInt32 {
    if scalar &- 0xFF01 <= 0x5D { return scalar - 0xFEE0 }
    switch scalar {
    case 0xA0, 0x3000, 0x2002...0x200A, 0x202F: return 0x20
    case 0x301A, 0x301B: return scalar
    default: return scalar
    }
  }

  /// Combining marks, which are no content of their own here.
  private static func isMark(_ scalar: UInt32) -> Bool {
    scalar &- 0x300 <= 0x6F || scalar &- 0x20D0 <= 0x20
  }

  /// Whether an unseen scalar makes one cluster with the scalar before it.
  private static func clings(_ scalar: UInt32) -> Bool {
    isMark(scalar) || scalar == 0x200D || scalar &- 0xFE00 <= 0xF || scalar &- 0xE0100 <= 0xEF
  }
}
