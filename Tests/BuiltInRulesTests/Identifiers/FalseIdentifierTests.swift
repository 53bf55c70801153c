import Detection
import Foundation
import Randomness
import Testing

/// How often numbers that are nothing pass for identifiers, in bare text and without a label.
@Suite struct FalseIdentifierTests {
  private static let count = 10_000

  /// Kinds of numbers, and the share of them that may be reported.
  private static let kinds:
    [(name: String, most: Double, make: @Sendable (inout SplitMix) -> String)] = [
      ("random 15 digits", 0.0005, { digits(15, &$0) }),
      // One in a hundred begins as a card does, one in ten of these passes Luhn.
      ("random 16 digits", 0.002, { digits(16, &$0) }),
      // Cards of 17 and 18 digits ask for a label, but for those of a few issuers.
      ("random 17 digits", 0.0002, { digits(17, &$0) }),
      ("random 18 digits", 0.0004, { digits(18, &$0) }),
      ("random 19 digits", 0.002, { digits(19, &$0) }),
      // A day in the middle is what identity cards have too; county or province and country, and the check, are
      // chance in one of seven hundred.
      ("order: shop, day, serial", 0.0025, { order(&$0) }),
      ("milliseconds", 0, { "17" + digits(11, &$0) }),
      ("seconds", 0, { "17" + digits(8, &$0) }),
      ("git hash", 0, { hexadecimals(40, &$0) }),
      ("short git hash", 0.0005, { hexadecimals(7, &$0) }),
      ("UUID", 0, { uuid(&$0) }),
    ]

  @Test func ratesAreHeld() {
    var random = SplitMix(5)
    for kind in Self.kinds {
      var valid = 0
      var rules: [String: Int] = [:]
      for _ in 0..<Self.count / 100 {
        let lines = (0..<100).map { _ in "本次导出的记录为 \(kind.make(&random)) ，请核对。" }
        let findings = IdentifierDetector.builtIn.findings(in: lines.joined(separator: "\n"))
        valid += findings.count
        for finding in findings { rules[finding.rule, default: 0] += 1 }
      }
      let rate = Double(valid) / Double(Self.count)
      let name = kind.name.padding(toLength: 26, withPad: " ", startingAt: 0)
      let causes = rules.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }
      print(
        name + String(format: "%8.4f %%  of %d  ", rate * 100, Self.count)
          + causes.joined(separator: ", "))
      #expect(rate <= kind.most, "\(kind.name): \(rate)")
    }
  }

  @Sendable private static func digits(_ count: Int, _ random: inout SplitMix) -> String {
    String((0..<count).map { _ in Character(String(random.below(10))) })
  }

  @Sendable private static func hexadecimals(_ count: Int, _ random: inout SplitMix) -> String {
    String((0..<count).map { _ in random.pick(Array("0123456789abcdef")) })
  }

  /// Six digits of a shop, a day, four of a serial.
  @Sendable private static func order(_ random: inout SplitMix) -> String {
    let day = [2015 + random.below(10), 101 + random.below(12) * 100 + random.below(28)]
    return digits(6, &random) + "\(day[0])\(String(10_000 + day[1]).dropFirst())"
      + digits(4, &random)
  }

  @Sendable private static func uuid(_ random: inout SplitMix) -> String {
    [8, 4, 4, 4, 12].map { hexadecimals($0, &random) }.joined(separator: "-")
  }
}
