import BuiltInRules
import Detection
import Testing
import TextModel

@testable import Cleaning

/// The laws, with the packs at work on pages made of their own examples.
@Suite struct ContentLawTests {
  private static let pieces = BuiltInRules.all.flatMap { rule in
    rule.examples.changes.map(\.text) + rule.examples.keeps
  }

  private static func cleaner(dropping: Bool = false) throws -> Cleaner {
    var options = CleaningOptions(collectsFindings: true)
    let rules = BuiltInRules.all.map { rule in
      var rule = rule
      if dropping, rule.kind == .paidMarker, rule.action == .keepInner { rule.action = .delete }
      return rule
    }
    options.engine = try RuleEngine(rules)
    return Cleaner(options)
  }

  private static func page(_ seed: UInt64, length: Int) -> [UInt8] {
    var generator = GeneratedReport(seed: seed)
    let damage = [0, 5, 20][generator.below(3)]
    return Array(generator.page(length: length, pieces: pieces, damage: damage).utf8)
  }

  /// Where a line is joined to the one before it only after the next one was joined to it: not mended yet.
  private static let known: Set<UInt64> = [97]

  @Test(arguments: [false, true]) func cleaningTwiceIsCleaningOnce(dropping: Bool) throws {
    let cleaner = try Self.cleaner(dropping: dropping)
    for seed in UInt64(1)...150 {
      let text = Self.page(seed, length: 12)
      let once = cleaner.clean(document: text).text
      let twice = cleaner.clean(document: once).text
      withKnownIssue(isIntermittent: true) {
        #expect(
          once == twice,
          "seed \(seed): \(String(decoding: text, as: UTF8.self)) ⟶ \(String(decoding: once, as: UTF8.self)) ⟶ \(String(decoding: twice, as: UTF8.self))"
        )
      } when: {
        Self.known.contains(seed)
      }
    }
  }

  @Test(arguments: [false, true]) func theEditsAreTheWholeDifference(dropping: Bool) throws {
    let cleaner = try Self.cleaner(dropping: dropping)
    for seed in UInt64(1)...150 {
      let text = Self.page(seed &+ 500, length: 12)
      let result = cleaner.clean(document: text)
      let edits = result.findings.compactMap(\.edit)
      let isInOrder = zip(edits, edits.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
      #expect(isInOrder, "seed \(seed)")
      if isInOrder { #expect(Edit.apply(edits, to: text) == result.text, "seed \(seed)") }
    }
  }

  @Test(arguments: [false, true]) func anyBlockSizeGivesTheSame(dropping: Bool) throws {
    let cleaner = try Self.cleaner(dropping: dropping)
    for seed in UInt64(1)...12 {
      let text = Self.page(seed &+ 900, length: 900)
      let whole = cleaner.clean(document: text)
      let pieces = try CleanerLawTests.clean(text, with: cleaner, blockSize: 4096, step: 3000)
      #expect(pieces.text == whole.text, "seed \(seed)")
      #expect(pieces.findings.sorted { $0.span < $1.span } == whole.findings, "seed \(seed)")
      #expect(pieces.counts == whole.counts, "seed \(seed)")
      #expect(
        pieces.ruleCounts.filter { $0 != 0 } == whole.ruleCounts.filter { $0 != 0 }, "seed \(seed)")
      if pieces.text != whole.text { return }
    }
  }

  /// Of the lines under a head line every one counts: what could not be judged is told.
  @Test func anOverrunUnderAHeadLineIsTold() throws {
    var rule = Rule(id: "site.slow", title: "慢", kind: .boilerplate, scope: .block)
    rule.block = .run(begin: "^慢的头行$", members: "^(?:(a+)+b|普通.{2,9})$", most: 9)
    var options = CleaningOptions()
    options.engine = try RuleEngine([rule])
    let text = "慢的头行\n普通的一行\n" + String(repeating: "a", count: 50) + "c\n"
    #expect(Cleaner(options).clean(document: Array(text.utf8)).overrun?.rule == "site.slow")
  }
}
