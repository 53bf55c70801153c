import Matching

/// The scan over all of a text's bytes: which lines hold anything that a recogniser should look at.
///
/// Most scalars cost one look into a table. What may be a mask stops the scan at once; what may begin one
/// only together with its neighbours (a letter, a blank between 第 and 种) is asked about these first.
struct MaskScan: Sendable {
  /// One byte for each scalar of the basic plane.
  private let flags: [UInt8]
  /// First two scalars of remains; 2 where a third one has to fit too.
  private let pairs: HashedTable
  private let triples: HashedTable
  /// First scalars of what brackets may hold.
  private let hints: ScalarSet

  private static let lineFeed: UInt8 = 1
  private static let glyph: UInt8 = 2
  private static let letter: UInt8 = 3
  private static let bracket: UInt8 = 4
  private static let remains: UInt8 = 5
  private static let beforeBlank: UInt8 = 6
  private static let sign: UInt8 = 7
  private static let exam: UInt8 = 8

  /// - Parameter remains: what is left where a mask left nothing, each without its blanks.
  init(remains: [[UInt32]], hints: ScalarSet) {
    self.hints = hints
    var flags = [UInt8](repeating: 0, count: 0x10000)
    var pairs: [UInt64: UInt32] = [:]
    var triples: [UInt64: UInt32] = [:]
    for word in remains where word.count >= 2 && word[0] < 0x10000 {
      flags[Int(word[0])] = Self.remains
      let pair = Self.pair(word[0], word[1])
      pairs[pair] = word.count == 2 ? 1 : min(pairs[pair] ?? 2, 2)
      if word.count > 2 { triples[Self.triple(pair, word[2])] = 1 }
    }
    self.pairs = HashedTable(pairs)
    self.triples = HashedTable(triples)
    for scalar in "第年月共：:".unicodeScalars where flags[Int(scalar.value)] == 0 {
      flags[Int(scalar.value)] = Self.beforeBlank
    }
    for scalar in 0x80..<0x10000 where MaskGlyph.style(of: UInt32(scalar)) != nil {
      flags[scalar] = Self.glyph
    }
    for scalar in "题題".unicodeScalars { flags[Int(scalar.value)] = Self.exam }
    for scalar in "*＊某鬃".unicodeScalars { flags[Int(scalar.value)] = Self.glyph }
    for scalar in "_#".unicodeScalars { flags[Int(scalar.value)] = Self.sign }
    // A question mark is a mask only beside another one, or beside a digit.
    for scalar in "?？&".unicodeScalars { flags[Int(scalar.value)] = Self.sign }
    for scalar in 0x41...0x5A { flags[scalar] = Self.letter }
    for scalar in "xnabc".unicodeScalars { flags[Int(scalar.value)] = Self.letter }
    for scalar in 0xFF21...0xFF3A { flags[scalar] = Self.letter }
    for scalar in "[［【{｛<＜〔（(".unicodeScalars { flags[Int(scalar.value)] = Self.bracket }
    flags[0x0A] = Self.lineFeed
    self.flags = flags
  }

  /// The next line from `start` on with places that a recogniser should look at; nil if there is none.
  ///
  /// - Parameter places: takes them, as offsets in `bytes`.
  /// - Complexity: O(*n*), about a nanosecond a byte.
  func next(
    _ bytes: borrowing Swift.Span<UInt8>, from start: Int, places: inout [Int]
  ) -> Range<Int>? {
    places.removeAll(keepingCapacity: true)
    let flags = flags.span
    let count = bytes.count
    var position = start
    var lineStart = start
    while position < count {
      let byte = bytes[position]
      var scalar = Int(byte)
      var width = 1
      if byte >= 0x80 {
        if byte & 0xF0 == 0xE0, position &+ 2 < count {
          scalar =
            (scalar & 0x0F) << 12 | (Int(bytes[position &+ 1]) & 0x3F) << 6
            | Int(bytes[position &+ 2]) & 0x3F
          width = 3
        } else {
          scalar = Int(bytes.scalar(at: position))
          width = Swift.Span<UInt8>.width(of: byte)
        }
      }
      let flag = scalar < 0x10000 ? flags[scalar] : 0
      if flag != 0 {
        if flag == Self.lineFeed {
          if !places.isEmpty { return lineStart..<position }
          lineStart = position &+ 1
        } else if isWorthwhile(flag, scalar, bytes, position, width) {
          places.append(position)
        }
      }
      position &+= width
    }
    return places.isEmpty ? nil : lineStart..<count
  }

  private func isWorthwhile(
    _ flag: UInt8, _ scalar: Int, _ bytes: borrowing Swift.Span<UInt8>, _ position: Int,
    _ width: Int
  ) -> Bool {
    let next = position + width < bytes.count ? bytes[position + width] : 0x0A
    let last = position > 0 ? bytes[position - 1] : 0x0A
    switch flag {
    case Self.glyph: return true
    case Self.letter:
      if scalar >= 0x80 { return true }
      // Between other letters it is part of a word; a doubled one may be a mask.
      let isDoubled = next == UInt8(scalar)
      let follows = last | 0x20 >= 0x61 && last | 0x20 <= 0x7A
      if follows { return false }
      return next >= 0x80 || isDoubled || next == 0x20 || next == 0x2E || next == 0x2A
        || next &- 0x30 <= 9 || next == 0x25 || next == 0x40
    case Self.sign:
      // A rule, a comment or a heading begins a line; the rest is code or a mask.
      if scalar == 0x5F { return next == 0x5F || next >= 0x80 || last >= 0x80 }
      if scalar == 0x26 { return next | 0x20 == 0x74 || next == 0x23 || next | 0x20 == 0x61 }
      if scalar == 0x3F || scalar == 0xFF1F {
        return next == UInt8(truncatingIfNeeded: scalar) && scalar == 0x3F
          || last &- 0x30 <= 9 || scalar == 0xFF1F && next == 0xEF
      }
      return next >= 0x80 || next == 0x23 || last >= 0x80
    case Self.exam:
      // 择题, 空题, 断题: not 问题, 主题.
      guard position >= 3 else { return false }
      let before = bytes.scalar(at: position - 3)
      return before == 0x62E9 || before == 0x7A7A || before == 0x65AD || before == 0x64C7
        || before == 0x65B7
    case Self.bracket:
      if next == 0x7B || next == 0x20 { return true }
      guard next >= 0x80 else { return false }
      if scalar == 0x5B || scalar == 0x3010 { return true }
      let first = bytes.scalar(at: position + width)
      return first == 0x3000 || hints.contains(first)
    case Self.remains:
      return isBlank(bytes, position + width) || beginsRemains(scalar, bytes, position + width)
    default: return isBlank(bytes, position + width)
    }
  }

  /// Whether a plain blank or U+3000 stands at `position`.
  private func isBlank(_ bytes: borrowing Swift.Span<UInt8>, _ position: Int) -> Bool {
    guard position < bytes.count else { return false }
    if bytes[position] == 0x20 { return true }
    return bytes[position] == 0xE3 && position + 2 < bytes.count && bytes[position + 1] == 0x80
      && bytes[position + 2] == 0x80
  }

  /// Whether what stands at `position`, behind `scalar`, goes on as some remains do.
  private func beginsRemains(
    _ scalar: Int, _ bytes: borrowing Swift.Span<UInt8>, _ position: Int
  ) -> Bool {
    guard position < bytes.count else { return false }
    let second = WordTrie.fold(MaskLine.narrow(bytes.scalar(at: position)))
    let pair = Self.pair(MaskLine.narrow(UInt32(scalar)), second)
    let found = pairs[pair]
    guard found == 2 else { return found == 1 }
    let next = position + Swift.Span<UInt8>.width(of: bytes[position])
    if isBlank(bytes, next) { return true }
    guard next < bytes.count else { return false }
    let third = WordTrie.fold(MaskLine.narrow(bytes.scalar(at: next)))
    return triples[Self.triple(pair, third)] != 0
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 21 | UInt64(second)
  }

  private static func triple(_ pair: UInt64, _ third: UInt32) -> UInt64 {
    pair << 21 | UInt64(third)
  }
}
