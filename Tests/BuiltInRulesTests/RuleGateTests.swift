import BuiltInRules
import Foundation
import Testing

@testable import Detection

/// The gate spares work and costs no find: whatever is enough when nothing is left out for speed is found.
@Suite struct RuleGateTests {
  private static let engine = try? RuleEngine(BuiltInRules.all)
  private static let pieces = BuiltInRules.all.flatMap { rule in
    (rule.examples.changes.map(\.text) + rule.examples.keeps).flatMap {
      $0.split(separator: "\n").map(String.init)
    }
  }

  @Test func examplesPassTheGate() throws {
    for piece in Self.pieces { try check(piece) }
  }

  /// Two examples in one line, or halves of them, in brackets, quotes or side by side.
  @Test(arguments: UInt64(0)..<8)
  func mixturesPassTheGate(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for _ in 0..<250 {
      let left = Self.pieces[below(Self.pieces.count)]
      let right = Self.pieces[below(Self.pieces.count)]
      let cut = String(right.prefix(below(right.count + 1)))
      let line = [
        "\(left)\(right)", "\(left)（\(right)）", "“\(left)”\(cut)", "\(cut)，\(left)",
        "（\(left)。\(cut)）",
      ]
      try check(line[below(line.count)])
    }
  }

  private func check(_ line: String) throws {
    let engine = try #require(Self.engine)
    let bytes = Array(line.utf8)
    guard let explained = try? engine.explain(bytes.span) else { return }
    var scratch = RuleEngine.Scratch()
    var nobody = NoNeighbours()
    let found = try engine.matches(in: bytes.span, &nobody, &scratch)
    let content = SentenceCutter.content(bytes.span)
    let sentences = SentenceCutter.sentences(bytes.span, content)
    for unit in explained where unit.verdict == .enough {
      let scope = engine.rules[unit.rule].scope
      // Wrappers need a document around them; a bracket by itself is judged in its sentence too.
      if scope == .document || scope == .sentence && !sentences.contains(unit.range) { continue }
      #expect(
        found.contains { $0.range.overlaps(unit.range) },
        "\(engine.rules[unit.rule].id) found nothing in \(line)")
    }
  }
}
