import Matching

/// O, o, l and I that recognition has put into numbers, and zeros of the wrong kind in Han years.
///
/// The number must prove it: a token of digits and look-alikes alone, with a digit in it and a unit,
/// 年 or % behind it (2O23年, 3O.5%), or three look-alikes before a unit of money (IlOO元). O2O, B2B
/// and H2O hold no such proof.
extension Stage {
  static let digitLookalikes = Stage(
    rules: [.ocrDigit], needs: [.digitLookalike]
  ) { line, edits in
    var next = 0
    for index in line.marks
    where index >= next && line.kind(index) == .digitLookalike && !line.isGuarded(index) {
      var start = index
      while isNumeral(line, start - 1) { start -= 1 }
      var end = index
      while isNumeral(line, end) { end += 1 }
      if isNumber(line, start..<end) {
        for place in start..<end where line.kind(place) == .digitLookalike {
          let isZero = line.scalar(place) == 0x4F || line.scalar(place) == 0x6F
          edits.replace(place, with: isZero ? "0" : "1", .ocrDigit)
        }
      }
      next = max(end, index + 1)
    }
  }

  private static func isNumeral(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    switch line.kind(index) {
    case .digit, .digitLookalike: true
    case .period, .comma:
      isDigitLike(line.kind(index - 1)) && isDigitLike(line.kind(index + 1))
    default: false
    }
  }

  private static func isDigitLike(_ kind: ScalarClass) -> Bool {
    kind == .digit || kind == .digitLookalike
  }

  private static func isNumber(_ line: borrowing WorkingLine, _ range: Range<Int>) -> Bool {
    let before = line.kind(range.lowerBound - 1)
    if before.isLatin || before == .underscore || before == .hash { return false }
    if before == .hyphen, line.kind(range.lowerBound - 2).isAlphanumeric { return false }
    let digits = range.count { line.kind($0) == .digit }
    let unit = line.scalar(range.upperBound)
    let hasUnit = units.contains(unit) || line.kind(range.upperBound) == .percent
    if digits == 0, unit == 0x2103 { return range.count == 1 && before == .hyphen }
    if digits == 0 { return range.count >= 3 && money.contains(unit) }
    // The number of a card or telephone needs no unit.
    if range.count >= 11, digits * 10 >= range.count * 7 { return true }
    guard hasUnit else { return false }
    // O2O is a trade, not a number.
    if range.count == 3, line.spells("O2O", at: range.lowerBound) { return false }
    return range.count >= 2
  }

  private static let units = ScalarSet("年月日号元亩户人个名万亿千百余多次项件条家处所座台辆公米斤吨里岁时分％‰℃届期股倍位")
  private static let money = ScalarSet("元万亿")

  /// 二0二三年, 二○二三年 and 二O二三年 become 二〇二三年 (GB/T 15835-2011: 〇 in numbering and years).
  static let hanZero = Stage(
    rules: [.hanZero], needs: [.hanDigit]
  ) { line, edits in
    guard
      line.mixesDigits || line.present.intersects([.circle, .digitLookalike, .wideAlphanumeric])
    else { return }
    var index = 0
    // 年 is what proves it; the run is read back from there.
    while let year = (index..<line.count).first(where: { line.tokens[$0].scalar == 0x5E74 }) {
      var start = year
      while line.kind(start - 1) == .hanDigit || isZero(line.scalar(start - 1)) { start -= 1 }
      index = year + 1
      guard line.kind(start) == .hanDigit else { continue }
      guard year - start == 4 || year - start == 2 else { continue }
      if year - start == 2, line.kind(start - 1).isHan { continue }
      for place in start..<year where isZero(line.scalar(place)) {
        edits.replace(place, with: "〇", .hanZero)
      }
    }
  }

  private static func isZero(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30, 0x25CB, 0x25EF, 0x4F, 0x6F, 0xFF2F, 0xFF10: true
    default: false
    }
  }
}
