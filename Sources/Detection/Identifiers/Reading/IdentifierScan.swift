import Matching

/// The scan over all of a text's bytes: where something stands that a form might fit.
///
/// Decision: values, not labels, stop the scan. Every identifier holds five digits or letters that belong
/// together, or a sign of its own (@, ://, a year in brackets); a text's words hold none, and its figures
/// few. What is found is a place; whether it is anything, forms and words decide.
struct IdentifierScan: Sendable {
  /// One for each scalar of the basic plane; all scans share it.
  private let kinds = Self.basicPlane
  /// Whether every figure is a place: amounts and counts are asked for.
  private let takesFigures: Bool
  /// Whether every word is: a heading labels all that the text holds.
  private let takesWords: Bool

  private static let other: UInt8 = 0
  private static let lineFeed: UInt8 = 1
  private static let digit: UInt8 = 2
  private static let letter: UInt8 = 3
  /// What joins digits, also across a blank or a bracket.
  private static let joint: UInt8 = 4
  /// What joins letters too.
  private static let link: UInt8 = 5
  private static let invisible: UInt8 = 6
  private static let at: UInt8 = 7
  private static let numeral: UInt8 = 8

  init(takesFigures: Bool, takesWords: Bool) {
    self.takesFigures = takesFigures
    self.takesWords = takesWords
  }

  private static let basicPlane: [UInt8] = {
    var kinds = [UInt8](repeating: other, count: 0x10000)
    for scalar in 0x80..<0x10000 {
      let plain = IdentifierFold.plain(UInt32(scalar))
      if plain == 0 {
        kinds[scalar] = invisible
      } else if IdentifierFold.digit(UInt32(scalar)) <= 9 {
        kinds[scalar] = numeral
      } else if plain < 0x80 {
        kinds[scalar] = ascii(plain)
      } else if IdentifierFold.isSeparator(plain) {
        kinds[scalar] = joint
      }
    }
    for scalar in 0..<0x80 { kinds[scalar] = ascii(UInt32(scalar)) }
    kinds[0x0A] = lineFeed
    return kinds
  }()

  private static func ascii(_ scalar: UInt32) -> UInt8 {
    if IdentifierFold.isDigit(scalar) { return digit }
    if IdentifierFold.isLetter(scalar) { return letter }
    switch scalar {
    case 0x40: return at
    // - . / : _ & # ; \ (escapes hold letters and digits enough)
    case 0x2D, 0x2E, 0x2F, 0x3A, 0x5F, 0x26, 0x23, 0x3B, 0x5C, 0x25: return link
    case 0x20, 0x28, 0x29, 0x2B, 0x5B, 0x5D: return joint
    default: return other
    }
  }

  /// What belongs together, as far as it was read.
  private struct Run {
    var start = -1
    var end = 0
    var digits = 0
    var letters = 0
    /// Digits in a row.
    var row = 0
    var longestRow = 0
    /// Joints in a row.
    var gap = 0
    var points = 0
    /// Points, strokes and colons: what joins the letters of an account to each other or to a label.
    var marks = 0
    var isSign = false
  }

  /// The next line from `start` on with places; nil if there is none.
  ///
  /// - Parameter places: takes them, as ranges of `bytes`, in order.
  /// - Complexity: O(*n*), about a nanosecond a byte.
  func next(
    _ bytes: borrowing Swift.Span<UInt8>, from start: Int, places: inout [Range<Int>]
  ) -> Range<Int>? {
    places.removeAll(keepingCapacity: true)
    let kinds = kinds.span
    let count = bytes.count
    var position = start
    var lineStart = start
    var run = Run()
    while position < count {
      // Every byte of every text comes by here: what was compared with `count` is not compared again.
      let byte = bytes[unchecked: position]
      var scalar = Int(byte)
      var width = 1
      if byte >= 0x80 {
        if byte & 0xF0 == 0xE0, position &+ 2 < count {
          scalar =
            (scalar & 0x0F) << 12 | (Int(bytes[unchecked: position &+ 1]) & 0x3F) << 6
            | Int(bytes[unchecked: position &+ 2]) & 0x3F
          width = 3
        } else {
          scalar = Int(bytes.scalar(at: position))
          width = Swift.Span<UInt8>.width(of: byte)
        }
      }
      // Beyond the basic plane stand digits and letters of mathematics: told by their fold.
      let kind = scalar < 0x10000 ? kinds[scalar] : Self.supplementary(UInt32(scalar))
      if kind == Self.other {
        if run.start >= 0 { end(&run, bytes, &places) }
      } else if kind == Self.lineFeed {
        if run.start >= 0 { end(&run, bytes, &places) }
        if !places.isEmpty { return lineStart..<position }
        lineStart = position &+ 1
      } else {
        take(kind, scalar, position, width, &run, bytes, &places)
      }
      position &+= width
    }
    if run.start >= 0 { end(&run, bytes, &places) }
    return places.isEmpty ? nil : lineStart..<count
  }

  private static func supplementary(_ scalar: UInt32) -> UInt8 {
    let plain = IdentifierFold.plain(scalar)
    return plain == 0 ? invisible : plain < 0x80 ? ascii(plain) : other
  }

  @inline(__always)
  private func take(
    _ kind: UInt8, _ scalar: Int, _ position: Int, _ width: Int, _ run: inout Run,
    _ bytes: borrowing Swift.Span<UInt8>, _ places: inout [Range<Int>]
  ) {
    switch kind {
    case Self.digit, Self.numeral:
      if run.start < 0 { run.start = position }
      run.digits &+= 1
      run.row &+= 1
      if run.row > run.longestRow { run.longestRow = run.row }
      run.gap = 0
      run.end = position &+ width
    case Self.letter:
      if run.start < 0 { run.start = position }
      run.letters &+= 1
      run.row = 0
      run.gap = 0
      run.end = position &+ width
    case Self.invisible: break
    case Self.at:
      if run.start < 0 { run.start = position }
      run.isSign = true
      run.gap = 0
      run.end = position &+ width
    default:
      guard run.start >= 0 else { return }
      run.gap &+= 1
      run.row = 0
      if scalar == 0x2E { run.points &+= 1 }
      if scalar == 0x2E || scalar == 0x5F || scalar == 0x3A || scalar == 0xFF1A { run.marks &+= 1 }
      if scalar == 0x2F, run.gap > 1 { run.isSign = true }
      // A blank ends a word; figures may go on behind it, and behind a letter or two (粤Z·1234港).
      // Five is what parts escaped figures: `&#48;:&#49;`.
      if run.gap > 5 || kind == Self.joint && run.digits == 0 && run.letters > 2 && !run.isSign {
        end(&run, bytes, &places)
      }
    }
  }

  private func end(
    _ run: inout Run, _ bytes: borrowing Swift.Span<UInt8>, _ places: inout [Range<Int>]
  ) {
    if isWorthwhile(run, bytes) { places.append(run.start..<run.end) }
    run = Run()
  }

  private func isWorthwhile(_ run: Run, _ bytes: borrowing Swift.Span<UInt8>) -> Bool {
    if run.isSign || run.longestRow >= 5 || run.digits >= 7 { return true }
    if takesFigures && run.digits > 0 || takesWords { return true }
    if run.letters > 0, run.digits > 0, run.letters + run.digits >= 5 { return true }
    if run.points >= 3, run.digits >= 4 { return true }
    if run.digits == 4, run.letters == 0 {
      return isInBrackets(run, bytes) || isBirthYear(run, bytes)
    }
    return run.letters + run.digits >= 5 && isLabelled(run, bytes)
  }

  /// A year in brackets: the head of a court's or an office's number.
  private func isInBrackets(_ run: Run, _ bytes: borrowing Swift.Span<UInt8>) -> Bool {
    let before = seen(bytes, before: run.start)
    let after = seen(bytes, from: run.end)
    return (before == 0x28 || before == 0x5B || before == 0x3014)
      && (after == 0x29 || after == 0x5D || after == 0x3015)
  }

  /// A year beside 生 (出生, 生于) or the b of birth and DOB.
  private func isBirthYear(_ run: Run, _ bytes: borrowing Swift.Span<UInt8>) -> Bool {
    // 年
    guard seen(bytes, from: run.end, passingBlanks: true) == 0x5E74 else { return false }
    // Of the line alone: what a line holds depends on no other.
    var index = run.start
    while index > max(0, run.start - 24), bytes[index - 1] != 0x0A {
      index -= 1
      if bytes[index] | 0x20 == 0x62 || isBorn(bytes, index) { return true }
    }
    index = run.start
    while index < min(bytes.count, run.end + 40), bytes[index] != 0x0A {
      if isBorn(bytes, index) { return true }
      index += 1
    }
    return false
  }

  /// 生.
  private func isBorn(_ bytes: borrowing Swift.Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE7 && bytes[index + 1] == 0x94
      && bytes[index + 2] == 0x9F
  }

  /// The first scalar from `position` on that is seen, folded; a line end behind the text's end.
  private func seen(
    _ bytes: borrowing Swift.Span<UInt8>, from position: Int, passingBlanks: Bool = false
  ) -> UInt32 {
    var position = position
    while position < bytes.count {
      let plain = IdentifierFold.plain(bytes.scalar(at: position))
      if plain != 0, plain != 0x20 || !passingBlanks { return plain }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return 0x0A
  }

  /// Likewise the last one before `position`.
  private func seen(_ bytes: borrowing Swift.Span<UInt8>, before position: Int) -> UInt32 {
    var position = position
    while position > 0 {
      position = bytes.scalarStart(before: position)
      let plain = IdentifierFold.plain(bytes.scalar(at: position))
      if plain != 0 { return plain }
    }
    return 0x0A
  }

  /// A word of letters with a mark inside, at a line's beginning, or behind Chinese text or a colon: a label
  /// may stand there.
  private func isLabelled(_ run: Run, _ bytes: borrowing Swift.Span<UInt8>) -> Bool {
    if run.marks > 0 { return true }
    var start = run.start
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x22 { start -= 1 }
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    return before >= 0x80 || before == 0x3A || before == 0x3D || before == 0x0A
  }
}
