import Fuzzing
import Matching

// Input: one byte, then a pattern, a line feed, and a text. Law: whatever ICU finds with the pattern holds
// one of the literals that the pattern's form promises, or fires its trigger. Besides the text that came,
// some are made of the pattern's own scalars: those it matches more often.

private let law = Law(unit: .scalar) { input in
  guard input.count > 1 else { return }
  let bytes = Array(input.dropFirst())
  let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
  let source = String(decoding: bytes[..<end], as: UTF8.self)
  let syntax = PatternSyntax(source)
  guard let promise = Promise(syntax), let pattern = try? Pattern(source), !pattern.matchesEmpty
  else { return }
  var random = SplitMix(bytes)
  try promise.check(pattern, Alphabet.text(of: String(decoding: bytes[end...], as: UTF8.self)))
  let own = Alphabet.text(of: source)
  for _ in 0..<8 { try promise.check(pattern, Alphabet.shuffled(own, &random)) }
}

/// What every match must hold.
private enum Promise {
  case literals(LiteralTable)
  case trigger(ClassTrigger)

  /// Nil where nothing is promised.
  init?(_ syntax: PatternSyntax) {
    if let literals = syntax.literals {
      let folded = Set(literals.map { LiteralTable.fold($0) })
      // As the compiler does: one that cannot be looked for announces nothing.
      guard folded.allSatisfy({ (1...LiteralTable.longest).contains($0.count) }) else { return nil }
      self = .literals(LiteralTable(Array(folded)))
    } else if let trigger = syntax.trigger {
      self = .trigger(trigger)
    } else {
      return nil
    }
  }

  func check(_ pattern: Pattern, _ scalars: [Unicode.Scalar]) throws {
    let bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
    let text = PatternText(bytes.span, 0..<bytes.count)
    var start = 0
    while start <= text.units.count,
      let match = try? pattern.firstMatch(in: text, from: start), let whole = match[0]
    {
      let range = text.bytes(whole)
      if !whole.isEmpty, !holds(bytes, range) {
        throw Breach("a match without what announces it")
      }
      start = max(whole.upperBound, whole.lowerBound + 1)
    }
  }

  private func holds(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch self {
    case .trigger(let trigger): return trigger.fires(bytes.span, range)
    case .literals(let table):
      var hits: [LiteralTable.Hit] = []
      table.scan(bytes.span, range, into: &hits)
      return !hits.isEmpty
    }
  }
}

/// What cleaning leaves in a text, as far as patterns go: letters and digits of other scripts, odd blanks
/// and zero-width characters are not looked for.
private enum Alphabet {
  static func text(of source: String) -> [Unicode.Scalar] {
    source.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x20...0x7E, 0x2460...0x2468, 0x24D0...0x24E9, 0x3000...0x3011, 0x4E00...0x9FFF,
        0xFF01...0xFF5E, 0x1D400...0x1D419:
        true
      default: false
      }
    }
  }

  private static let extra = Array("微信号群加我领取0123456789-_.·  　abcXYZ１Ａⓥ【】[]()（）：:，。".unicodeScalars)

  /// Pieces of a pattern and other scalars, in any order.
  static func shuffled(_ own: [Unicode.Scalar], _ random: inout SplitMix) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for _ in 0...random.below(12) {
      if own.isEmpty || random.below(3) == 0 {
        result.append(extra[random.below(extra.count)])
      } else {
        let start = random.below(own.count)
        result += own[start..<min(own.count, start + 1 + random.below(6))]
      }
    }
    return result
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  law.hold(start, count)
}
