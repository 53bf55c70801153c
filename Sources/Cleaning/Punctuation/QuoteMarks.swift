import Matching

/// The quotation marks of a paragraph: apostrophes, primes and inches are none.
struct QuoteMarks {
  struct Pair {
    var open: Int
    var close: Int
    var isInner = false
  }

  private(set) var doubles: [Int] = []
  private(set) var singles: [Int] = []

  init(_ line: borrowing WorkingLine) {
    for index in line.marks where !line.isGuarded(index) {
      switch line.kind(index) {
      case .openDouble, .closeDouble: doubles.append(index)
      case .straightDouble: if !Self.isInch(line, index) { doubles.append(index) }
      case .openSingle: singles.append(index)
      case .closeSingle, .straightSingle:
        if !Self.isApostrophe(line, index) { singles.append(index) }
      case .oddQuote:
        switch line.scalar(index) {
        case 0xFF07, 0x201B: if !Self.isApostrophe(line, index) { singles.append(index) }
        default: doubles.append(index)
        }
      default: break
      }
    }
  }

  /// Between letters, or after a number as a prime.
  private static func isApostrophe(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    let (before, after) = (line.kind(index - 1), line.kind(index + 1))
    if before.isLatin, after.isLatin || after == .space || after == .border { return true }
    // f'(x), 5'端: a prime stands behind one letter or a number, unless that was quoted.
    guard before.isAlphanumeric, line.kind(index) == .straightSingle else { return false }
    var place = index - 1
    while line.kind(place).isDigit { place -= 1 }
    if before.isLatin { place -= 1 }
    let opens = line.kind(place) == .straightSingle || line.kind(place).isOpener
    return !opens && !line.kind(place).isLatin
  }

  /// `29″` written with a straight mark, `55"`: after a number that a degree or prime precedes.
  private static func isInch(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    guard line.kind(index - 1).isDigit else { return false }
    var place = index - 1
    while line.kind(place).isDigit || line.kind(place) == .period { place -= 1 }
    return line.kind(place) == .straightSingle || line.scalar(place) == 0x2032
      || line.scalar(place) == 0xB0
  }

  /// Whether the marks open and close as they should: “ ‘ ’ ” nested, nothing left open.
  func areWellFormed(_ line: borrowing WorkingLine) -> Bool {
    var stack: [ScalarClass] = []
    for index in merged {
      switch line.kind(index) {
      case .openDouble, .openSingle:
        if stack.last == line.kind(index) { return false }
        stack.append(line.kind(index))
      case .closeDouble: if stack.popLast() != .openDouble { return false }
      case .closeSingle: if stack.popLast() != .openSingle { return false }
      default: return false
      }
    }
    return stack.isEmpty
  }

  private var merged: [Int] { (doubles + singles).sorted() }

  /// The pairing to be written, or nil where none is plausible.
  func pairs(_ line: borrowing WorkingLine) -> [Pair]? {
    if singles.isEmpty, let nested = nested(line) { return nested }
    if let outer = Self.alternate(doubles, line) {
      let inner = Self.pairSingles(singles, inside: outer, line)
      return outer + inner
    }
    // Double and single glyphs mixed within one pair.
    if !singles.isEmpty, let pairs = Self.alternate(merged, line) { return pairs }
    return nil
  }

  /// “…“…”…”: curly double marks that nest by their glyphs; the inner ones are single marks.
  private func nested(_ line: borrowing WorkingLine) -> [Pair]? {
    var open: [Int] = []
    var pairs: [Pair] = []
    for mark in doubles {
      switch line.kind(mark) {
      case .openDouble: open.append(mark)
      case .closeDouble:
        guard let start = open.popLast() else { return nil }
        pairs.append(Pair(open: start, close: mark, isInner: open.count % 2 == 1))
      default: return nil
      }
    }
    guard open.isEmpty, pairs.allSatisfy({ Self.isPlausible($0, line) }) else { return nil }
    return pairs.sorted { $0.open < $1.open }
  }

  /// Pairs `marks` off in order; nil where one pair is implausible or one mark is left.
  private static func alternate(_ marks: [Int], _ line: borrowing WorkingLine) -> [Pair]? {
    guard marks.count % 2 == 0 else { return nil }
    var pairs: [Pair] = []
    for index in stride(from: 0, to: marks.count, by: 2) {
      let pair = Pair(open: marks[index], close: marks[index + 1])
      guard isPlausible(pair, line) else { return nil }
      pairs.append(pair)
    }
    return pairs
  }

  private static func pairSingles(
    _ marks: [Int], inside outer: [Pair], _ line: borrowing WorkingLine
  ) -> [Pair] {
    var groups: [Int: [Int]] = [:]
    for mark in marks {
      let place = outer.firstIndex { $0.open < mark && mark < $0.close } ?? -1
      groups[place, default: []].append(mark)
    }
    var pairs: [Pair] = []
    for (place, group) in groups {
      guard let found = alternate(group, line) else { continue }
      // Inside a quotation in another language they are its own.
      if place >= 0,
        !(outer[place].open..<outer[place].close).contains(where: { line.kind($0).isHan })
      {
        continue
      }
      let isStraight = group.contains {
        line.kind($0) == .straightSingle || line.kind($0) == .oddQuote
      }
      for var pair in found {
        // Curly single marks that stand alone may be meant; straight ones are outer marks by default.
        pair.isInner = place >= 0 || !isStraight
        pairs.append(pair)
      }
    }
    return pairs.sorted { $0.open < $1.open }
  }

  private static func isPlausible(_ pair: Pair, _ line: borrowing WorkingLine) -> Bool {
    guard pair.close - pair.open > 1 else { return false }
    let first = line.kind(pair.open + 1)
    let last = line.kind(pair.close - 1)
    if first == .stop || first.isCloser && first != .closeBracket
      || last.isOpener && last != .openBracket
    {
      return false
    }
    // A curly mark that says the opposite of its place is believed only where blanks and marks agree.
    let (open, close) = (line.kind(pair.open), line.kind(pair.close))
    let before = line.kind(pair.open - 1)
    let after = line.kind(pair.close + 1)
    if open == .closeDouble || open == .closeSingle, before == .stop, after != .stop,
      close == .openDouble || close == .openSingle, last == .stop
    {
      return false
    }
    // Latin quotations in a Latin sentence are not ours.
    let range = pair.open + 1..<pair.close
    let holdsChinese = range.contains { line.kind($0).isChinese }
    if holdsChinese || before.isChinese || after.isChinese { return true }
    let previous = line.kind(line.skippingSpaces(backFrom: pair.open - 1))
    let next = line.kind(line.skippingSpaces(from: pair.close + 1))
    return previous.isChinese || next.isChinese
  }
}
