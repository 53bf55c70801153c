import Matching

/// A clock takes a half-width colon (GB/T 15835-2011): 上午9：30 → 上午9:30. Only beside a word of time,
/// or in a range with such a clock; a score 2：1 and a ratio 1：10 stay.
extension Stage {
  static let clock = Stage(
    rules: [.clock], needs: [.wideColon]
  ) { line, edits in
    var lastClockEnd = -10
    for index in line.marks where line.kind(index) == .wideColon {
      guard let range = clockRange(line, index) else { continue }
      let gap = lastClockEnd..<max(lastClockEnd, range.lowerBound)
      let follows = gap.count <= 3 && gap.allSatisfy { isConnector(line.scalar($0)) }
      if follows || hasTimeWord(line, before: range.lowerBound)
        || hasDay(line, before: range.lowerBound)
      {
        edits.replace(index, with: ":", .clock)
        lastClockEnd = range.upperBound
      } else if line.kind(index - 1).isDigit {
        lastClockEnd = -10
      }
    }
  }

  /// `9：30`, `09：30`, `23：59` round the colon at `index`, alone.
  private static func clockRange(_ line: borrowing WorkingLine, _ index: Int) -> Range<Int>? {
    var start = index
    while line.kind(start - 1).isDigit { start -= 1 }
    var end = index + 1
    while line.kind(end).isDigit { end += 1 }
    guard (1...2).contains(index - start), end - index - 1 == 2,
      line.kind(start - 1) != .wideColon, line.kind(end) != .wideColon,
      line.kind(start - 1) != .period, line.kind(end) != .period
    else { return nil }
    var hour: UInt32 = 0
    for place in start..<index { hour = hour * 10 + line.scalar(place) - 0x30 }
    let minute = (line.scalar(index + 1) - 0x30) * 10 + line.scalar(index + 2) - 0x30
    return hour <= 24 && minute <= 59 ? start..<end : nil
  }

  private static func isConnector(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2014, 0x2013, 0x7E, 0xFF5E, 0x81F3, 0x5230, 0x3001, 0x20, 0x548C: true
    default: false
    }
  }

  private static let timeWords: [StaticString] = [
    "上午", "下午", "晚上", "早上", "中午", "凌晨", "傍晚", "清晨", "夜间", "今晚", "当晚", "时间", "每天", "每日",
    "早晨", "午后", "当天", "当日",
  ]

  private static func hasTimeWord(_ line: borrowing WorkingLine, before index: Int) -> Bool {
    var end = line.skippingSpaces(backFrom: index - 1) + 1
    // 时间：9：30, 上午的9：30
    if line.kind(end - 1) == .wideColon || line.spells("的", at: end - 1)
      || line.spells("约", at: end - 1) || line.spells("为", at: end - 1)
    {
      end -= 1
    }
    return timeWords.contains { line.spells($0, at: end - 2) }
  }

  /// 12月3日9：30, 周五9：30.
  private static func hasDay(_ line: borrowing WorkingLine, before index: Int) -> Bool {
    let place = line.skippingSpaces(backFrom: index - 1)
    if line.spells("日", at: place),
      line.kind(place - 1).isDigit || line.kind(place - 1) == .hanDigit
    {
      return true
    }
    return line.spells("周", at: place - 1) || line.spells("星期", at: place - 2)
  }
}
