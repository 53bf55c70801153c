import Matching
import TextModel

/// A paragraph under repair: its scalars, and for each the bytes of the block that it came from.
///
/// Rules read a paragraph and propose edits (`LineEdits`); `apply` makes them, all of one stage at
/// once. A later stage thus sees what an earlier one has mended, and still every scalar knows the way
/// home, so that in the end the changes can be told in offsets of the original.
struct WorkingLine {
  struct Token {
    var scalar: UInt32
    /// Source bytes, as offsets into the block. An inserted scalar has an empty span.
    var start: UInt32
    var end: UInt32
    var kind: ScalarClass
    /// Who wrote the scalar.
    var writer: Writer

    var source: ByteSpan { ByteSpan(Int(start), Int(end)) }
  }

  private(set) var tokens: [Token] = []
  /// Indices of the scalars that are neither ideographs, digits nor letters: where rules look. They are
  /// a tenth of a Chinese text.
  private(set) var marks: [Int] = []
  /// Source bytes that have gone, with the rule that removed them.
  private(set) var removed: [(span: ByteSpan, rule: Writer)] = []
  /// Every class that occurs, perhaps also one that has been replaced.
  private(set) var present = ScalarClassSet(rawValue: 0)
  /// Scalars that no rule of punctuation or blanks may touch; see `Guard`.
  private var guarded: [Bool] = []
  private(set) var guardIsCurrent = false

  var count: Int { tokens.count }

  /// Whether any rule has changed anything.
  private(set) var isTouched = false
  /// Ideographs and letters among the scalars that are no marks.
  private(set) var han = 0
  private(set) var latin = 0
  /// Whether a digit stands right behind a Han digit, as in 二0二三.
  private(set) var mixesDigits = false

  /// The class of scalar `index`; `border` outside.
  @inline(__always)
  func kind(_ index: Int) -> ScalarClass {
    index >= 0 && index < tokens.count ? tokens[index].kind : .border
  }

  /// Scalar `index`; 0 outside.
  @inline(__always)
  func scalar(_ index: Int) -> UInt32 {
    index >= 0 && index < tokens.count ? tokens[index].scalar : 0
  }

  /// Whether scalar `index` is out of bounds for the rules; false outside the line.
  @inline(__always)
  func isGuarded(_ index: Int) -> Bool {
    index >= 0 && index < guarded.count && guarded[index]
  }

  mutating func setGuard(_ guarded: [Bool]) {
    self.guarded = guarded
    guardIsCurrent = true
  }

  /// Empties the line and keeps its storage.
  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    removed.removeAll(keepingCapacity: true)
    present = ScalarClassSet(rawValue: 0)
    guardIsCurrent = false
    isTouched = false
    (han, latin, mixesDigits) = (0, 0, false)
  }

  /// Appends the scalars of `bytes[range]`; `range` holds whole scalars of valid UTF-8.
  mutating func append(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) {
    guardIsCurrent = false
    tokens.reserveCapacity(tokens.count + range.count / 3 + 16)
    marks.reserveCapacity(marks.count + range.count / 16 + 8)
    let table = ScalarClassTable.shared.basicPlane
    var seen: UInt64 = present.rawValue
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      let scalar: UInt32
      let end: Int
      if byte & 0xF0 == 0xE0, position &+ 2 < range.upperBound {
        scalar =
          (UInt32(byte) & 0x0F) << 12 | (UInt32(bytes[position &+ 1]) & 0x3F) << 6
          | UInt32(bytes[position &+ 2]) & 0x3F
        end = position &+ 3
      } else {
        scalar = bytes.scalar(at: position)
        end = min(position &+ Swift.Span<UInt8>.width(of: byte), range.upperBound)
      }
      let kind =
        scalar < 0x10000 ? table[Int(scalar)] : ScalarClassTable.supplementary(scalar)
      seen |= kind.bit
      count(kind, at: tokens.count)
      tokens.append(
        Token(
          scalar: scalar, start: UInt32(truncatingIfNeeded: position),
          end: UInt32(truncatingIfNeeded: end), kind: kind, writer: .none))
      position = end
    }
    present = ScalarClassSet(rawValue: seen)
  }

  /// Appends the scalars `range` of another line, with their history.
  mutating func append(_ other: WorkingLine, _ range: Range<Int>) {
    guardIsCurrent = false
    let start = tokens.count
    tokens += other.tokens[range]
    for index in start..<tokens.count {
      present.insert(tokens[index].kind)
      count(tokens[index].kind, at: index)
    }
    if other.isTouched { isTouched = true }
  }

  /// Takes note of a scalar that stands, or will stand, at `index`.
  @inline(__always)
  private mutating func count(_ kind: ScalarClass, at index: Int) {
    switch kind {
    case .han, .hanDigit: han &+= 1
    case .latin: latin &+= 1
    case .digit: if index > 0, tokens[index &- 1].kind == .hanDigit { mixesDigits = true }
    default: marks.append(index)
    }
  }

  /// Appends a scalar that stands for the source bytes of `source`.
  mutating func append(_ scalar: UInt32, from source: ByteSpan, _ rule: RuleNumber) {
    let kind = ScalarClassTable.shared.classOf(scalar)
    count(kind, at: tokens.count)
    present.insert(kind)
    isTouched = true
    guardIsCurrent = false
    tokens.append(
      Token(
        scalar: scalar, start: UInt32(truncatingIfNeeded: source.start),
        end: UInt32(truncatingIfNeeded: source.end), kind: kind, writer: Writer(rule)))
  }

  /// Notes that the source bytes of `span` are gone.
  mutating func noteRemoval(_ span: ByteSpan, _ rule: Writer) {
    removed.append((span, rule))
    isTouched = true
  }

  /// Makes `edits` (sorted, not overlapping).
  mutating func apply(_ edits: [LineEdit]) {
    if edits.isEmpty { return }
    guardIsCurrent = false
    isTouched = true
    if edits.allSatisfy({ $0.replacement.count == $0.range.count }) {
      var movesMarks = false
      for edit in edits {
        for index in edit.range {
          let before = Self.isPlain(tokens[index].kind)
          write(edit.replacement[index - edit.range.lowerBound], at: index, edit.rule)
          if before || Self.isPlain(tokens[index].kind) { movesMarks = true }
        }
      }
      if movesMarks { findMarks() }
      return
    }
    var result: [Token] = []
    result.reserveCapacity(count + 8)
    var position = 0
    for edit in edits {
      result += tokens[position..<edit.range.lowerBound]
      splice(edit, into: &result)
      position = edit.range.upperBound
    }
    result += tokens[position...]
    tokens = result
    findMarks()
  }

  private static func isPlain(_ kind: ScalarClass) -> Bool {
    kind == .han || kind == .hanDigit || kind == .digit || kind == .latin
  }

  private mutating func findMarks() {
    marks.removeAll(keepingCapacity: true)
    (han, latin, mixesDigits) = (0, 0, false)
    var seen: UInt64 = 0
    for index in 0..<tokens.count {
      let kind = tokens[index].kind
      seen |= kind.bit
      count(kind, at: index)
    }
    present = ScalarClassSet(rawValue: seen)
  }

  private mutating func write(_ scalar: UInt32, at index: Int, _ rule: Writer) {
    guard tokens[index].scalar != scalar else { return }
    tokens[index].scalar = scalar
    tokens[index].kind = ScalarClassTable.shared.classOf(scalar)
    tokens[index].writer = rule
    present.insert(tokens[index].kind)
  }

  private mutating func splice(_ edit: LineEdit, into result: inout [Token]) {
    let old = edit.range
    if edit.replacement.count == old.count {
      for index in old {
        write(edit.replacement[index - old.lowerBound], at: index, edit.rule)
        result.append(tokens[index])
      }
      return
    }
    let source = sourceSpan(of: old)
    if edit.replacement.isEmpty {
      if !source.isEmpty { removed.append((source, edit.rule)) }
      return
    }
    for index in 0..<edit.replacement.count {
      let scalar = edit.replacement[index]
      let kind = ScalarClassTable.shared.classOf(scalar)
      present.insert(kind)
      result.append(
        Token(
          scalar: scalar, start: UInt32(index == 0 ? source.start : source.end),
          end: UInt32(source.end), kind: kind, writer: edit.rule))
    }
  }

  /// The source bytes of the scalars `range`; for an empty range the place between its neighbours.
  private func sourceSpan(of range: Range<Int>) -> ByteSpan {
    if let first = range.first, let last = range.last {
      return ByteSpan(Int(tokens[first].start), Int(tokens[last].end))
    }
    let place =
      range.lowerBound < count
      ? Int(tokens[range.lowerBound].start) : Int(tokens.last?.end ?? 0)
    return ByteSpan(place, place)
  }
}
