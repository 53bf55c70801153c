import Matching
import TextModel

/// A section's text and its masks, read in both directions.
///
/// Offsets are those of the section. What a mask covers is never read as text: no rule may take a part of one
/// mask for the value of another.
struct MaskedSection {
  /// A placeholder and where it stands in the section.
  struct Mask {
    var start: Int
    var end: Int
    var placeholder: Placeholder
  }

  let bytes: [UInt8]
  /// By place; none twice, none empty.
  let masks: [Mask]
  private let firstLine: Int
  /// Where lines begin.
  private let lines: [Int]

  init(_ bytes: [UInt8], offset: Int, line: Int, _ placeholders: [Placeholder]) {
    self.bytes = bytes
    firstLine = line
    let inside = placeholders.filter {
      !$0.span.isEmpty && $0.span.start >= offset && $0.span.end <= offset + bytes.count
    }
    // The order of those at one place must not hang on the order in which they came.
    let sorted = inside.sorted {
      ($0.span, $0.family.id, $0.hides.rawValue, $0.style.rawValue)
        < ($1.span, $1.family.id, $1.hides.rawValue, $1.style.rawValue)
    }
    var masks: [Mask] = []
    for placeholder in sorted where placeholder.span.start - offset >= masks.last?.end ?? 0 {
      masks.append(
        Mask(
          start: placeholder.span.start - offset, end: placeholder.span.end - offset,
          placeholder: placeholder))
    }
    self.masks = masks
    var lines = [0]
    if !masks.isEmpty {
      while let last = lines.last, last < bytes.count {
        let end = bytes.span.lineEnd(from: last)
        if end + 1 >= bytes.count { break }
        lines.append(end + 1)
      }
    }
    self.lines = lines
  }

  /// The number of an offset's line in the document. O(log *n*).
  func line(of offset: Int) -> Int { firstLine + lineIndex(of: offset) }

  /// The line of an offset, without its end.
  func lineRange(of offset: Int) -> Range<Int> { lineRange(lineIndex(of: offset)) }

  /// All lines, without their ends.
  var lineRanges: some Sequence<Range<Int>> { lines.indices.lazy.map { lineRange($0) } }

  private func lineRange(_ index: Int) -> Range<Int> {
    let start = lines[index]
    let next = index + 1 < lines.count ? lines[index + 1] : bytes.count
    var end = next
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    Self.firstIndex(in: lines.indices) { lines[$0] > offset } - 1
  }

  /// The first mask that ends behind an offset, or `masks.count`. O(log *m*).
  func mask(from offset: Int) -> Int {
    Self.firstIndex(in: masks.indices) { masks[$0].end > offset }
  }

  /// Whether a mask covers something of a range. O(log *m*).
  func isMasked(_ range: Range<Int>) -> Bool {
    let index = mask(from: range.lowerBound)
    return index < masks.count && masks[index].start < range.upperBound
  }

  /// The first index for which `test` holds; all behind it pass as well.
  private static func firstIndex(in range: Range<Int>, where test: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if test(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension MaskedSection {
  /// The scalar that begins at an offset, and where it ends; nil at the end.
  func scalar(at offset: Int) -> (value: UInt32, end: Int)? {
    guard offset < bytes.count else { return nil }
    let end = min(offset + Swift.Span<UInt8>.width(of: bytes[offset]), bytes.count)
    return (bytes.span.scalar(at: offset), end)
  }

  /// The scalar that ends at an offset, and where it begins; nil at the beginning.
  func scalar(before offset: Int) -> (value: UInt32, start: Int)? {
    guard offset > 0 else { return nil }
    let start = bytes.span.scalarStart(before: offset)
    return (bytes.span.scalar(at: start), start)
  }

  /// The scalars of a range.
  func scalars(_ range: Range<Int>) -> [UInt32] {
    var result: [UInt32] = []
    var offset = range.lowerBound
    while offset < range.upperBound, let (value, end) = scalar(at: offset) {
      result.append(value)
      offset = end
    }
    return result
  }

  /// Up to `count` unmasked ideographs from an offset on, and where they end.
  func ideographs(from offset: Int, atMost count: Int) -> (values: [UInt32], end: Int) {
    var values: [UInt32] = []
    var offset = offset
    let limit = nextMask(offset)
    while values.count < count, offset < limit, let (value, end) = scalar(at: offset),
      Ideograph.contains(value)
    {
      values.append(value)
      offset = end
    }
    return (values, offset)
  }

  /// Up to `count` unmasked ideographs up to an offset, and where they begin.
  func ideographs(before offset: Int, atMost count: Int) -> (values: [UInt32], start: Int) {
    var values: [UInt32] = []
    var offset = offset
    let limit = lastMask(offset)
    while values.count < count, offset > limit, let (value, start) = scalar(before: offset),
      Ideograph.contains(value)
    {
      values.append(value)
      offset = start
    }
    return (values.reversed(), offset)
  }

  /// Where the text without masks from an offset on ends.
  func nextMask(_ offset: Int) -> Int {
    let index = mask(from: offset)
    return index < masks.count ? max(offset, masks[index].start) : bytes.count
  }

  /// Where the text without masks up to an offset begins.
  private func lastMask(_ offset: Int) -> Int {
    // Of two that touch, the one that begins here is not in the way.
    let index = Self.firstIndex(in: masks.indices) { masks[$0].start >= offset }
    return index > 0 ? min(offset, masks[index - 1].end) : 0
  }

  /// Whether `text` stands at an offset.
  func stands(_ text: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset + text.count <= bytes.count
      && text.indices.allSatisfy { text[$0] == bytes[offset + $0] }
  }

  /// Whether `text` ends at an offset.
  func stands(_ text: [UInt8], before offset: Int) -> Bool {
    stands(text, at: offset - text.count)
  }

  /// Behind the blanks that begin at an offset.
  func skipBlanks(_ offset: Int) -> Int {
    var offset = offset
    while let (value, end) = scalar(at: offset), Ideograph.isBlank(value) { offset = end }
    return offset
  }
}

/// What the rules ask about single scalars.
enum Ideograph {
  /// The unified ideographs of the basic plane, without 〇.
  static func contains(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x3000
  }

  /// In ASCII.
  static func isLetter(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(scalar & ~0x20) }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// The set of the scalars of a text.
  static func set(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}

extension String {
  init(_ scalars: some Sequence<UInt32>) {
    self.init(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
  }
}
