import Foundation
import Testing

@testable import Detection

/// Long lines that are nothing but masks, or nothing but what looks like one: what each of them asks of its
/// line must not grow with the line. Measured by growth, in processor time of the own thread: four times the
/// line takes about four times as long, a quadratic step sixteen times.
@Suite struct HardLineTests {
  static let units = [
    // Looked for in the whole line, or the clause: an equals sign, ticks, another factor, any content.
    "中*", "中×文", "“*”中", "“×”中", "“○”中", "○中", "（□）中", "0○中", "*=中", "中*文=", "×1中",
    // Where code, tags and formulas begin, closed or not.
    "`a`*中", "`中*", "<a*中", "<a>*中", "$a$*中", "$中*", "https://a.cn/*中",
    // Numbers that a letter, another sign or nothing at all ends.
    "1*", "*1×", "1.1*", "0-0○", "1** ", "1×× 中 ", "*** ", "A** ", "中1:**", "1·*", "“1·*”中",
    // Rows of signs.
    "*、", "*/", "**、", "**、中", "中X、", "X与", "* ", "※", "___ ", "##", "中?", "\\*中", "&times;中",
    // Brackets, quotation marks and labels before a mask.
    "（*", "“*", "《*", "中：*", "[姓名]", "[ ]元", "{{", "【姓", "甲某", "某", "某1", "张某",
    // Blanks, and what is left of masks.
    "年 月 ", "第 ", "  年  月  日", "于年月日", "*等", "*1等", "X\u{200B}", "京A*", "a@b*中",
  ]
  /// What ends the line, which is Chinese text then: a letter takes back what a number was.
  private static let ends = ["中", "a中"]

  private static func line(_ unit: String, _ end: String, bytes: Int) -> [UInt8] {
    Array((String(repeating: unit, count: bytes / unit.utf8.count) + end).utf8)
  }

  /// Nanoseconds that this thread works at `body`.
  private static func time(_ body: () -> Void) -> Int {
    func now() -> Int {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
    let start = now()
    body()
    return now() - start
  }

  @Test(arguments: units)
  func costGrowsWithTheLine(unit: String) {
    let detector = PlaceholderDetector.builtIn
    for end in Self.ends {
      let short = Self.line(unit, end, bytes: 2 << 10)
      let long = Self.line(unit, end, bytes: 8 << 10)
      let one = Self.time { _ = detector.read(short) }
      let four = Self.time { _ = detector.read(long) }
      #expect(four < one * 8 + 5_000_000, "\(unit) … \(end): \(one) ns, then \(four) ns")
    }
  }
}
