import Matching
import TextModel

/// A line, or the part of a long line around its masks, decoded: what the recognisers read. Invisible
/// scalars are left out, so that a mask broken by them is whole; every index is one of a visible scalar.
struct MaskLine {
  /// The scalars as they stand; what lies behind `count` is left over from longer lines.
  private var raws: [UInt32] = []
  /// Of half width: （ is (, ＊ is *, Ｘ is X, U+3000 and its like are a blank.
  private var plains: [UInt32] = []
  /// Offsets in the block.
  private var starts: [Int] = []
  /// Where a cluster ends behind what is not seen; few lines have any.
  private var longer: [Int: Int] = [:]
  /// The characters of ASCII that occur, one bit each.
  private var ascii: (UInt64, UInt64) = (0, 0)
  private(set) var hanCount = 0
  private(set) var latinCount = 0
  /// Whether anything but glyphs, blanks and marks occurs: an ideograph, a digit, a letter that masks
  /// nothing, or the colon of a label.
  private(set) var holdsWords = false
  /// The first index that is no blank; -1 where the line began before.
  private(set) var head = 0
  /// Whether nothing of the line is left out.
  private(set) var isWhole = true
  private var startsLine = true
  private var endsLine = true

  /// What stands beyond a part of a line: no scalar at all.
  private static let beyond: UInt32 = 0xFFFF_FFFE

  private(set) var count = 0

  /// Decodes `bytes[range]`, which is `line` or a part of it; storage is kept from line to line.
  ///
  /// - Parameters:
  ///   - places: offsets in `bytes`, in order.
  ///   - indices: takes the indices of the scalars at `places`.
  mutating func read(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>, of line: Range<Int>,
    places: ArraySlice<Int>, indices: inout [Int]
  ) {
    let capacity = range.count
    if starts.count < capacity {
      raws = [UInt32](repeating: 0, count: capacity)
      plains = raws
      starts = [Int](repeating: 0, count: capacity)
    }
    if !longer.isEmpty { longer.removeAll(keepingCapacity: true) }
    indices.removeAll(keepingCapacity: true)
    startsLine = range.lowerBound == line.lowerBound
    endsLine = range.upperBound == line.upperBound
    isWhole = startsLine && endsLine
    let tally = Self.decode(
      bytes, range, &raws, &plains, &starts, &longer, places: places, indices: &indices)
    count = tally.count
    hanCount = tally.hans
    latinCount = tally.latins
    ascii = (tally.low, tally.high)
    holdsWords =
      tally.hans > tally.zeros || tally.holdsColon || tally.low & Self.digits != 0
      || tally.high & Self.words != 0
    head = startsLine ? skippingBlanks(0) : -1
  }

  /// Of the first 64 characters of ASCII, and of the other 64 those that are letters and no glyphs.
  private static let digits: UInt64 = 0x3FF << 0x30
  private static let words = (0x41...0x7A).reduce(UInt64(0)) { words, scalar in
    isLetter(scalar) && MaskGlyph.style(of: scalar) == nil
      ? words | 1 << UInt64(scalar & 63) : words
  }

  /// What `decode` counts as it goes.
  private struct Tally {
    var count = 0
    var hans = 0
    var latins = 0
    /// 〇 is an ideograph, and a glyph.
    var zeros = 0
    var holdsColon = false
    /// The characters of ASCII that occur.
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  /// Fills the arrays, which are long enough, without asking at each scalar who else holds them.
  private static func decode(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>, _ rawCells: inout [UInt32],
    _ plainCells: inout [UInt32], _ startCells: inout [Int], _ longer: inout [Int: Int],
    places: ArraySlice<Int>, indices: inout [Int]
  ) -> Tally {
    var raws = rawCells.mutableSpan
    var plains = plainCells.mutableSpan
    var offsets = startCells.mutableSpan
    var tally = Tally()
    var (count, hans, latins) = (0, 0, 0)
    var (low, high): (UInt64, UInt64) = (0, 0)
    var position = range.lowerBound
    var next = places.startIndex
    var place = next < places.endIndex ? places[next] : .max
    while position < range.upperBound {
      if place <= position {
        indices.append(count)
        next += 1
        place = next < places.endIndex ? places[next] : .max
      }
      let byte = bytes[position]
      let scalar = bytes.quickScalar(at: position)
      let width = Swift.Span<UInt8>.width(of: byte)
      if scalar &- 0x4E00 < 0x5200 {
        hans &+= 1
        raws[count] = scalar
        plains[count] = scalar
        offsets[count] = position
        count &+= 1
      } else if scalar >= 0x7F, Fold.literal(scalar) == 0 || isMark(scalar) {
        // What is not seen belongs to the scalar before it, so that no span cuts a cluster.
        if count > 0, clings(scalar) { longer[count - 1] = min(position + width, range.upperBound) }
      } else {
        let narrow = narrow(scalar)
        raws[count] = scalar
        plains[count] = narrow
        offsets[count] = position
        count &+= 1
        if narrow < 0x40 {
          low |= 1 << UInt64(narrow)
        } else if narrow < 0x80 {
          high |= 1 << UInt64(narrow & 63)
          if isLetter(scalar) { latins &+= 1 }
        } else if isHan(scalar) {
          hans &+= 1
          if scalar == 0x3007 { tally.zeros &+= 1 }
        }
        if scalar == 0xFF1A { tally.holdsColon = true }
      }
      position &+= width
    }
    (tally.count, tally.hans, tally.latins) = (count, hans, latins)
    (tally.low, tally.high) = (low, high)
    return tally
  }

  /// Whether an ASCII character, of either width, occurs. O(1).
  func holds(ascii scalar: UInt32) -> Bool {
    (scalar < 0x40 ? ascii.0 >> UInt64(scalar) : ascii.1 >> UInt64(scalar & 63)) & 1 != 0
  }

  /// The scalar of half width at `index`; 0 outside the line.
  @inline(__always)
  subscript(index: Int) -> UInt32 {
    if index >= 0, index < count { return plains[index] }
    return index < 0 ? (startsLine ? 0 : Self.beyond) : (endsLine ? 0 : Self.beyond)
  }

  /// The scalar at `index` as it stands; 0 outside of what was decoded.
  @inline(__always)
  func raw(_ index: Int) -> UInt32 { index >= 0 && index < count ? raws[index] : 0 }

  /// Whether a scalar of half width occurs. O(*n*).
  func contains(_ scalar: UInt32) -> Bool { first(scalar) != nil }

  /// As far as a look around a mask goes, in scalars: the whole of a line that is decoded whole, and a
  /// bound for lines that are nothing but masks.
  private static let reach = 384

  /// What stands within `reach` of `range`.
  func near(_ range: Range<Int>) -> Range<Int> {
    max(0, range.lowerBound - Self.reach)..<min(count, range.upperBound + Self.reach)
  }

  /// Whether one of `scalars`, of half width, occurs near `range`.
  func holds(_ scalars: ScalarSet, near range: Range<Int>) -> Bool {
    plains[near(range)].contains(where: scalars.contains)
  }

  /// The first place of a scalar of half width. O(*n*).
  func first(_ scalar: UInt32) -> Int? { plains[..<count].firstIndex(of: scalar) }

  /// The last place of a scalar as it stands. O(*n*).
  func last(_ scalar: UInt32) -> Int? { raws[..<count].lastIndex(of: scalar) }

  /// Block offsets of the scalars in `range`, which is not empty.
  func span(_ range: Range<Int>) -> Range<Int> {
    starts[range.lowerBound]..<end(range.upperBound - 1)
  }

  /// The block offset of the scalar at `index`, or the end of the last one.
  func offset(_ index: Int) -> Int {
    index < count ? starts[index] : count > 0 ? end(count - 1) : 0
  }

  private func end(_ index: Int) -> Int {
    if !longer.isEmpty, let end = longer[index] { return end }
    let scalar = raws[index]
    return starts[index] + (scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4)
  }

  /// The style of the glyph at `index`, if it is one.
  func style(_ index: Int) -> MaskStyle? {
    index >= 0 && index < count ? MaskGlyph.style(of: raws[index]) : nil
  }

  func isHan(_ index: Int) -> Bool {
    index >= 0 && index < count && Self.isHan(raws[index])
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

  /// Where the name of a work begins that is open before `index`: behind 《, 24 scalars off at most.
  func titleStart(before index: Int) -> Int? {
    var start = index
    while start > 0, index - start <= 24 {
      if self[start - 1] == 0x300A { return start }
      if self[start - 1] == 0x300B { return nil }
      start -= 1
    }
    return nil
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

  static func isHan(_ scalar: UInt32) -> Bool { Han.contains(scalar) }

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

  /// What makes one cluster with the scalar before it, and is no content of its own here.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x20D0...0x20FF, 0x302A...0x302F, 0x3099, 0x309A, 0xFF9E, 0xFF9F,
      0x1F3FB...0x1F3FF:
      true
    // The marks of Chinese text, which are most of what comes here, need no question.
    case 0x2000...0x33FF, 0xF900...0xFFFF, ..<0x300: false
    default: Unicode.Scalar(scalar)?.properties.isGraphemeExtend ?? false
    }
  }

  /// Whether an unseen scalar makes one cluster with the scalar before it.
  private static func clings(_ scalar: UInt32) -> Bool {
    isMark(scalar) || scalar == 0x200D || scalar &- 0xFE00 <= 0xF || scalar &- 0xE0100 <= 0xEF
  }
}
