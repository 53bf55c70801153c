import ICU
import Matching

/// Whether a line was broken inside a sentence.
///
/// Only what proves it counts: a bracket that the next line closes, a number cut in two, a line that
/// begins with a mark that cannot begin one or ends with one that must go on, a word that the break
/// cuts. Headings, list items, verse and tables are never joined. With `line.wrapped`, a line of prose
/// that does not end a sentence is joined as well.
struct JoinRule {
  let joinsBroken: Bool
  let joinsWrapped: Bool

  init(rules: RuleSet) {
    self.init(
      joinsBroken: rules.contains(.brokenLine), joinsWrapped: rules.contains(.wrappedLine))
  }

  private init(joinsBroken: Bool, joinsWrapped: Bool) {
    self.joinsBroken = joinsBroken
    self.joinsWrapped = joinsWrapped
  }

  var isOff: Bool { !joinsBroken && !joinsWrapped }

  /// The rule that joins `line` (which may itself have been joined) with `next`; nil where none does.
  func verdict(_ line: LineShape, _ next: LineShape) -> RuleNumber? {
    guard isProse(line), isProse(next), !line.isEnded || closesBracket(line, next) else {
      return nil
    }
    if joinsBroken, isBroken(line, next) { return .brokenLine }
    if joinsWrapped, isWrapped(line, next) { return .wrappedLine }
    return nil
  }

  /// Whether the two would be one sentence, whatever has been joined to the first before: that can only
  /// have made it longer and more like prose.
  func mayBeBroken(_ line: LineShape, _ next: LineShape) -> Bool {
    var line = line
    line.isIndented = false
    line.count += 40
    line.han += 40
    line.stops += 1
    return JoinRule(joinsBroken: joinsBroken, joinsWrapped: false).verdict(line, next) != nil
  }

  private func isProse(_ line: LineShape) -> Bool {
    line.count > 0 && !line.hasTab && line.bars == 0 && line.blankRuns < 3
      && line.han * 3 >= line.count - line.stops * 2 - line.digits
  }

  private func isBroken(_ line: LineShape, _ next: LineShape) -> Bool {
    closesBracket(line, next) || cutsNumber(line, next) || beginsInside(line, next)
      || mustGoOn(line, next)
  }

  /// （112 ⏎ 年度）: opened in this line, closed early in the next.
  private func closesBracket(_ line: LineShape, _ next: LineShape) -> Bool {
    guard let open = line.open.last, let close = next.closers.first, close.scalar == open,
      close.place <= 40, line.han >= 4
    else { return false }
    switch line.kindOfLast(0) {
    case .stop: return line.last.last == 0xFF0C || line.last.last == 0x3001
    case .wideColon: return false
    default: return !next.isIndented
    }
  }

  /// 达到12 ⏎ 34万元, 2023 ⏎ 年底, 12. ⏎ 5%.
  private func cutsNumber(_ line: LineShape, _ next: LineShape) -> Bool {
    if cutsYear(line, next) || cutsDecimal(line, next) { return true }
    guard line.han >= 6, line.stops > 0 || line.count >= 12, !next.isIndented else { return false }
    let last = line.kindOfLast(0)
    // 1, ⏎ 284万元
    if last == .comma, line.kindOfLast(1).isDigit {
      return (0..<3).allSatisfy { next.kindOfFirst($0).isDigit }
        && !next.kindOfFirst(3).isDigit && next.kindOfFirst(3).isHan
    }
    let endsInDigit = last.isDigit || (last == .period && line.kindOfLast(1).isDigit)
    guard endsInDigit else { return false }
    // What is cut is a number in a sentence: behind an ideograph, and no telephone number.
    let number = line.last.reversed().prefix { (0x30...0x39).contains($0) || $0 == 0x2E }.count
    guard line.kindOfLast(number).isHan else { return false }
    let first = next.kindOfFirst(0)
    if Self.units.contains(next.first.first ?? 0) || first == .percent {
      return next.stops > 0 || next.han <= 12
    }
    if first == .period, next.kindOfFirst(1).isDigit { return true }
    if first.isDigit, !next.beginsAnew {
      var index = 0
      while next.kindOfFirst(index).isDigit { index += 1 }
      // A year stands by itself.
      if index == 4, next.first.dropFirst(4).first == 0x5E74 { return false }
      return index < next.first.count
        && (Self.units.contains(next.first[index]) || next.kindOfFirst(index) == .percent
          || next.kindOfFirst(index) == .period && next.kindOfFirst(index + 1).isDigit)
    }
    return false
  }

  /// 增加4. ⏎ 8万人: a point that ends a line behind a number, and a number with its unit.
  private func cutsDecimal(_ line: LineShape, _ next: LineShape) -> Bool {
    guard line.han >= 2, !next.isIndented, line.kindOfLast(0) == .period,
      line.kindOfLast(1).isDigit
    else { return false }
    let digits = next.first.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, let unit = next.first.dropFirst(digits).first else { return false }
    let year = digits == 4 && unit == 0x5E74
    return !year && (Self.units.contains(unit) || unit == 0x25)
  }

  /// 20 ⏎ 24年: two halves of a year.
  private func cutsYear(_ line: LineShape, _ next: LineShape) -> Bool {
    guard line.han >= 2, !next.isIndented else { return false }
    let digits = line.last.reversed().prefix { (0x30...0x39).contains($0) }.count
    let rest = next.first.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, rest > 0, digits + rest == 4, rest < next.first.count,
      next.first[rest] == 0x5E74
    else { return false }
    let year = line.last.suffix(digits) + next.first.prefix(rest)
    let start = Array(year.prefix(2))
    return start == [0x32, 0x30] || start == [0x31, 0x39]
  }

  private static let units = ScalarSet("年月日号元亩户人个名万亿千百余多次项件条家处所座台辆公米斤吨岁时分％期届倍村场")

  /// A line that begins with a closing mark, a comma or a particle.
  private func beginsInside(_ line: LineShape, _ next: LineShape) -> Bool {
    guard line.han >= 4, !next.isIndented,
      line.kindOfLast(0).isHan || line.kindOfLast(0).isAlphanumeric
    else { return false }
    let scalar = next.first.first ?? 0
    switch scalar {
    case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1F, 0xFF01: return true
    case 0x7684, 0x4E86: return line.count >= 12 && next.stops > 0  // 的, 了
    default: return false
    }
  }

  /// A long clause that ends in 、 ， or a word that must go on, before a line of prose.
  private func mustGoOn(_ line: LineShape, _ next: LineShape) -> Bool {
    guard line.count >= 12, next.stops > 0, !next.beginsAnew,
      next.kindOfFirst(0).isHan || next.kindOfFirst(0).isDigit || next.kindOfFirst(0).isOpener
    else { return false }
    // 姓名：… is a field of its own.
    if next.labels > 0, next.first.contains(0xFF1A) { return false }
    switch line.last.last ?? 0 {
    case 0xFF0C, 0x3001: return line.count >= 20
    case let scalar where Self.connectives.contains(scalar):
      return line.count >= 16 && line.stops > 0
    default: break
    }
    // A title has no stop, and its last character may by chance make a word with the next line's first.
    guard line.kindOfLast(0).isHan, next.kindOfFirst(0).isHan, line.blankRuns == 0,
      line.stops > 0 || line.count >= 24
    else { return false }
    return WordBreaker.cutsWord(before: line.last, after: Array(next.first.prefix(4)))
  }

  private static let connectives = ScalarSet("和与及或的在为以把被对从向将使让由并且而")

  /// The least width of a line that may have been wrapped, in cells.
  static let leastWrapped = 28

  /// Hard-wrapped text: a line of some length that does not end a sentence.
  private func isWrapped(_ line: LineShape, _ next: LineShape) -> Bool {
    guard line.width >= Self.leastWrapped, !line.isEnded, !next.beginsAnew else { return false }
    if next.labels > 0, next.first.contains(0xFF1A) { return false }
    // A short line without a stop after it is a heading of its own.
    return next.stops > 0 || next.isEnded || next.width * 2 > line.width
  }
}
