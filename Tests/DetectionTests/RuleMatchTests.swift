import Randomness
import Testing

@testable import Detection

/// Law 2: what one rule removed is not there because another one found something beside it.
@Suite struct RuleMatchTests {
  private static func matches(_ seed: UInt64) -> [RuleMatch] {
    var random = SplitMix(seed)
    return (0..<random.below(12)).map { _ in
      let start = random.below(30)
      let effects: [RuleMatch.Effect] = [
        .replacement([]), .replacement([]), .replacement([0x61]), .flag,
      ]
      return RuleMatch(
        rule: random.below(5), range: start..<start + 1 + random.below(10),
        effect: effects[random.below(4)])
    }
  }

  private static func covered(_ matches: [RuleMatch]) -> Set<Int> {
    Set(matches.filter { $0.effect != .flag }.flatMap { Array($0.range) })
  }

  @Test(arguments: UInt64(0)..<500)
  func whatWasCoveredIsCovered(seed: UInt64) {
    let matches = Self.matches(seed)
    let resolved = RuleMatch.resolved(matches)
    #expect(Self.covered(resolved) == Self.covered(matches))
    let changes = resolved.filter { $0.effect != .flag }
    #expect(
      zip(changes, changes.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    #expect(resolved.filter { $0.effect == .flag } == matches.filter { $0.effect == .flag })
    #expect(RuleMatch.resolved(resolved) == resolved)
  }

  /// What goes stays gone: no byte that a deletion took comes back as part of a replacement.
  @Test(arguments: UInt64(0)..<500)
  func aDeletionStaysOne(seed: UInt64) {
    let matches = Self.matches(seed)
    let resolved = RuleMatch.resolved(matches)
    for deletion in matches where deletion.isDeletion {
      let taker = resolved.first {
        $0.effect != .flag && $0.range.contains(deletion.range.lowerBound)
      }
      #expect(taker?.isDeletion == true)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func theOrderDoesNotMatter(seed: UInt64) {
    let matches = Self.matches(seed).filter { $0.effect != .flag }
    let backwards = RuleMatch.resolved(matches.reversed())
    #expect(backwards.map(\.range) == RuleMatch.resolved(matches).map(\.range))
  }
}
