import Testing

@testable import Detection

/// What the standards promise of their check characters, over thousands of values.
@Suite struct CheckDigitTests {
  @Test func mod11And2DetectsEveryDigitAndEveryTransposition() {
    expectDetection("0123456789X", of: 18, alphabet: "0123456789") { CheckDigits.mod11And2($0) }
  }

  @Test func creditCodesDetectEveryCharacterAndEveryTransposition() {
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    expectDetection(alphabet, of: 18, alphabet: alphabet) { CheckDigits.creditCode($0) }
  }

  @Test func mod11And10DetectsEveryDigit() {
    expectDetection("0123456789", of: 15, alphabet: "0123456789", swaps: false) {
      CheckDigits.mod11And10($0)
    }
  }

  @Test func luhnDetectsEveryDigit() {
    expectDetection("0123456789", of: 19, alphabet: "0123456789", swaps: false) {
      CheckDigits.luhn($0.bytes)
    }
  }

  /// Exactly one check character fits each random beginning, and none does any longer once one character
  /// is another, or two neighbours have changed places.
  private func expectDetection(
    _ checks: String, of length: Int, alphabet: String, swaps: Bool = true,
    passes: (IdentifierValue) -> Bool
  ) {
    var dice = Dice()
    let alphabet = Array(alphabet.utf8)
    var missed = 0
    for _ in 0..<100 {
      let head = (1..<length).map { _ in alphabet.randomElement(using: &dice)! }
      let fitting = checks.utf8.filter { passes(IdentifierValue(head + [$0])) }
      #expect(fitting.count == 1)
      guard let check = fitting.first else { return }
      let value = head + [check]
      for index in head.indices {
        var changed = value
        changed[index] = alphabet.filter { $0 != value[index] }.randomElement(using: &dice)!
        if passes(IdentifierValue(changed)) { missed += 1 }
        guard swaps, index > 0, value[index] != value[index - 1] else { continue }
        changed = value
        changed.swapAt(index, index - 1)
        if passes(IdentifierValue(changed)) { missed += 1 }
      }
    }
    #expect(missed == 0)
  }

  /// How many of 20,000 random values pass: what a rule without a label risks.
  @Test(arguments: [
    ("citizen-id", 18, 0.0002), ("citizen-id-15", 15, 0.02), ("uscc", 18, 0.001),
    ("bank-card", 16, 0.003), ("bank-card", 19, 0.003), ("foreigner-card", 18, 0.001),
    ("residence-permit", 18, 0.0001),
  ])
  func fewRandomNumbersPass(name: String, length: Int, most: Double) throws {
    var dice = Dice()
    let check = try #require(IdentifierCheck.named(name))
    let passed = (0..<20_000).count { _ in
      check.accepts(Array(dice.digits(length).utf8), RuleTables.all)
    }
    #expect(Double(passed) / 20_000 <= most)
  }

  /// Whatever comes in, a check answers.
  @Test func nothingMakesACheckFail() {
    var dice = Dice()
    let alphabet = Array("0123456789AXZaz:.-+()<年 ".utf8)
    for check in IdentifierCheck.all {
      for length in 0..<60 {
        let value = (0..<length).map { _ in alphabet.randomElement(using: &dice)! }
        _ = check.accepts(value, RuleTables.all)
        _ = check.accepts(value, IdentifierTables([:]))
      }
    }
  }
}
