import Matching
import TextModel

/// Reads the lines of one piece of text, one after another: finds what looks like a mask, asks what stands
/// around it, and notes both. One object for a piece, so that storage is made once.
struct LineReader {
  let lexicon: PlaceholderLexicon
  let explains: Bool
  private let families: Set<PlaceholderFamily>
  private let offset: Int
  var line = MaskLine()
  /// What no recogniser may look into: code, addresses, markup.
  var protected = OrderedRanges()
  /// Runs of marks that Markdown pairs, by where they begin.
  var emphasis: [Int: Int] = [:]
  /// Masks of the line at hand.
  var found: [LineMask] = []
  var reading = MaskReading()
  /// Where in the line something may be.
  private var indices: [Int] = []
  /// Whether circles stand in the line, which mask words where zeros mask numbers: ○○路000號.
  private(set) var holdsCircles = false
  /// Before this index no number begins that is not known yet.
  var numberless = 0

  /// A mask with its place in the line, until the line's masks have been compared.
  struct LineMask {
    var range: Range<Int>
    var candidate: MaskCandidate
    var context: MaskContext
  }

  init(_ detector: PlaceholderDetector, _ lexicon: PlaceholderLexicon, offset: Int) {
    self.lexicon = lexicon
    explains = detector.explains
    families = detector.families
    self.offset = offset
  }

  /// Reads the line `range`, in which something may be at `places`. Of a long line only what stands
  /// around the places is decoded.
  mutating func read(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>, places: [Int]
  ) {
    let isCRLF = range.count > 0 && bytes[range.upperBound - 1] == 0x0D
    let range = range.lowerBound..<(isCRLF ? range.upperBound - 1 : range.upperBound)
    var next = 0
    while next < places.count {
      let first = next
      var part = range
      if range.count > Self.shortLine {
        while next + 1 < places.count, places[next + 1] - places[next] <= 2 * Self.margin {
          next += 1
        }
        part = Self.aligned(
          max(
            range.lowerBound, places[first] - Self.margin)..<min(
              range.upperBound, places[next] + Self.margin), bytes)
        next += 1
      } else {
        next = places.count
      }
      line.read(bytes, part, of: range, places: places[first..<next], indices: &indices)
      readPart()
    }
  }

  private static let shortLine = 384
  /// Bytes on both sides of a place: as far as any recogniser looks.
  private static let margin = 144

  /// `range` without the rest of a character that is cut.
  private static func aligned(
    _ range: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private mutating func readPart() {
    found.removeAll(keepingCapacity: true)
    numberless = 0
    guard !CodeText.isCode(line) else { return }
    let mayBeMarkup = [0x60, 0x3C, 0x24, 0x2F].contains { line.holds(ascii: $0) }
    protected = mayBeMarkup ? Markup.protectedRanges(line) : OrderedRanges()
    let mayBeEmphasis = line.holds(ascii: 0x2A) || line.holds(ascii: 0x5F)
    emphasis = mayBeEmphasis ? Markup.emphasis(line) : [:]
    holdsCircles = indices.contains { [0x25CB, 0x25EF, 0x3007].contains(line.raw($0)) }
    if indices.contains(where: { line.style($0) == .circle }) { addZeros() }
    var done = 0
    for place in indices {
      done = recognise(around: place, from: done)
    }
    settle()
    chain()
    reading.habits.meet(
      line, at: offset + line.offset(line.count),
      asksExam: found.contains { $0.candidate.isQuizBlank } || line.contains(0x9898)
        || line.contains(0x984C))
    reading.candidates += found.map(\.candidate)
  }

  /// Where circles mask words, zeros may mask numbers: ○○路000號.
  private mutating func addZeros() {
    let zeros = (0..<line.count).filter { line[$0] == 0x30 && !line.isDigit($0 - 1) }
    if !zeros.isEmpty { indices = Set(indices + zeros).sorted() }
  }

  /// Looks at the token that holds `place`, and at the words that may begin before it.
  private mutating func recognise(around place: Int, from done: Int) -> Int {
    guard place >= done else { return done }
    var index = place
    while index > done, place - index < 40, isToken(index - 1) { index -= 1 }
    // Words that hold the sign: iPhone X, 极限特工XXX.
    var start = max(done, index - 8)
    while start < index {
      if let word = lexicon.lookalikes.longest(line, from: start, step: 1),
        start + word.length > place,
        isWholeWord(start..<start + word.length), !isSurnamed(start)
      {
        return start + word.length
      }
      start += 1
    }
    while index <= place {
      if let range = protected.range(holding: index) {
        index = range.upperBound
        continue
      }
      if let word = lexicon.lookalikes.longest(line, from: index, step: 1),
        isWholeWord(index..<index + word.length), !isSurnamed(index)
      {
        index += word.length
        continue
      }
      index = recognise(at: index)
    }
    // 月　　日: what stopped the scan stands before the blank.
    if index == place + 1, line.isBlank(index), let end = blank(at: index) { return end }
    return index
  }

  /// Whether the scalar at `index` may belong to the same number as the next one.
  private func isToken(_ index: Int) -> Bool {
    if line.isDigit(index) || line.isLetter(index) || line.style(index) != nil { return true }
    if Signs.hanNumbers.contains(line[index]) { return true }
    switch line[index] {
    case 0x2E, 0x2C, 0x3A, 0x2D, 0x40, 0x20, 0xB7, 0x5C: return true
    default: return false
    }
  }

  /// 某次, 某个: but 李某次日.
  private func isSurnamed(_ index: Int) -> Bool {
    line.raw(index) == 0x67D0 && Surname.precedes(line, index) && !Surname.isWord(line[index - 1])
  }

  /// Whether letters at the borders of a look-alike do not go on: the X of XXX光.
  private func isWholeWord(_ range: Range<Int>) -> Bool {
    let first = line[range.lowerBound]
    let last = line[range.upperBound - 1]
    let goesOnBefore =
      (line.isLetter(range.lowerBound) || line.style(range.lowerBound) != nil)
      && line[range.lowerBound - 1] == first
    let goesOnAfter = MaskLine.isLetter(last) && line.isLetter(range.upperBound)
    return !goesOnBefore && !goesOnAfter
  }

  /// Looks for a mask that begins at `index`; gives where to look next.
  private mutating func recognise(at index: Int) -> Int {
    let scalar = line[index]
    if let end = structured(at: index) { return end }
    // Without a word of Chinese nothing else is a mask.
    if line.hanCount == 0, line.raw(line.count - 1) != 0xFF1A { return index + 1 }
    if let end = numberMask(at: index) { return end }
    if line.raw(index) == 0x67D0 { return someone(at: index) }
    if let end = glyphRun(at: index) { return end }
    if let end = alias(at: index) { return end }
    if MaskLine.opensHint(scalar), let end = hint(at: index) { return end }
    if let end = blank(at: index) { return end }
    if let end = elided(at: index) { return end }
    return index + 1
  }

  // MARK: Noting

  /// Adds a mask with what its surroundings say.
  mutating func add(
    _ range: Range<Int>, _ family: PlaceholderFamily, _ style: MaskStyle, strength: Int,
    context: MaskContext, change: (inout MaskCandidate) -> Void = { _ in }
  ) {
    guard families.contains(family) else { return }
    let bytes =
      range.isEmpty
      ? line.offset(range.lowerBound)..<line.offset(range.lowerBound) : line.span(range)
    var candidate = MaskCandidate(
      span: ByteSpan(offset + bytes.lowerBound, offset + bytes.upperBound), family: family,
      style: style, strength: strength)
    candidate.votes = context.votes
    candidate.reasons = context.reasons
    candidate.before = surroundings(from: range.lowerBound - 1, step: -1)
    candidate.after = surroundings(from: range.upperBound, step: 1)
    change(&candidate)
    found.append(LineMask(range: range, candidate: candidate, context: context))
  }

  private func surroundings(from index: Int, step: Int) -> UInt64 {
    guard line.isHan(index), line.isHan(index + step) else { return 0 }
    return UInt64(line[index]) << 32 | UInt64(line[index + step])
  }
}

extension MaskLine {
  /// Whether `scalar`, narrow, opens what may be a hint.
  static func opensHint(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0x3C, 0x3010, 0x3014, 0x3016, 0x2039: true
    default: false
    }
  }

  static func closing(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x7B: 0x7D
    case 0x3C: 0x3E
    case 0x2039: 0x3E
    default: scalar + 1
    }
  }
}
