import Matching
import TextModel

/// What a rule made of a unit: which signals fired, and what they add up to.
public struct UnitScore: Sendable, Hashable {
  /// A signal that fired.
  public struct Fired: Sendable, Hashable {
    /// Index into the rule's signals.
    public var signal: Int
    /// Its first place, UTF-8 offsets into the line.
    public var range: Range<Int>
  }

  /// The sum of the weights.
  public var sum = 0
  /// In the order of the rule's signals.
  public var fired: [Fired] = []
  /// Where one of the rule's `unless` holds.
  public var veto: Range<Int>?
}

extension RuleEngine {
  /// Adds up the signals of a rule in a unit.
  ///
  /// - Parameter anchor: for scope `span`, the match of the first signal that is being judged.
  func score(
    _ rule: Int, _ unit: inout Unit, _ bytes: borrowing Swift.Span<UInt8>,
    anchor: Unit.Find? = nil
  ) throws(RuleOverrun) -> UnitScore {
    var score = UnitScore()
    let compiled = compiled[rule]
    do throws(BudgetExceeded) {
      for (index, signal) in compiled.signals.enumerated() {
        let finds: [Unit.Find]
        if index == 0, let anchor {
          finds = [anchor]
        } else {
          finds = try unit.finds(signal.test, self, bytes)
        }
        let accepted = finds.first { find in
          Self.accepts(signal, find, bytes) && Self.isNear(signal, find, anchor, bytes)
        }
        if let accepted {
          score.sum += signal.weight
          score.fired.append(.init(signal: index, range: accepted.range))
        }
      }
      for test in compiled.vetoes {
        if let find = try unit.finds(test, self, bytes).first { score.veto = find.range }
      }
    } catch { throw RuleOverrun(rule: rules[rule].id) }
    return score
  }

  private static func accepts(
    _ signal: CompiledRule.Signal, _ find: Unit.Find, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    guard let check = signal.check else { return true }
    return check.accepts(find.matched)
  }

  private static func isNear(
    _ signal: CompiledRule.Signal, _ find: Unit.Find, _ anchor: Unit.Find?,
    _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    guard let within = signal.within, let anchor else { return true }
    let (left, right) = (find.range, anchor.range)
    if left.overlaps(right) { return true }
    let gap =
      left.upperBound <= right.lowerBound
      ? left.upperBound..<right.lowerBound : right.upperBound..<left.lowerBound
    var scalars = 0
    for position in gap where bytes[position] & 0xC0 != 0x80 { scalars += 1 }
    return scalars <= within
  }
}
