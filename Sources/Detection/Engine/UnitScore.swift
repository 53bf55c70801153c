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
  /// What cannot add up to what is enough is not searched for, and what lowers is asked last: a score
  /// that is not enough may be incomplete.
  /// - Parameters:
  ///   - anchor: for scope `span`, the match of the first signal that is being judged.
  ///   - isComplete: every signal is asked, for those who want to know why.
  func score(
    _ rule: Int, _ unit: inout Unit, _ bytes: borrowing Swift.Span<UInt8>,
    anchor: Unit.Find? = nil, isComplete: Bool = false
  ) throws(RuleOverrun) -> UnitScore {
    var score = UnitScore()
    let compiled = compiled[rule]
    let enough = isComplete ? .min : rules[rule].leastSum
    var possible = 0
    for signal in compiled.signals
    where signal.weight > 0 && unit.mayHold(tests[signal.test], bytes) {
      possible += signal.weight
    }
    do throws(BudgetExceeded) {
      for isRaising in [true, false] {
        for (index, signal) in compiled.signals.enumerated() where (signal.weight > 0) == isRaising
        {
          if possible < enough { return score }
          if !isComplete, !unit.mayHold(tests[signal.test], bytes) { continue }
          if let range = try fires(signal, index == 0 ? anchor : nil, anchor, &unit, bytes) {
            score.sum += signal.weight
            score.fired.append(.init(signal: index, range: range))
            if !isRaising { possible += signal.weight }
          } else if isRaising {
            possible -= signal.weight
          }
        }
      }
      if possible < enough { return score }
      for test in compiled.vetoes {
        if let find = try unit.finds(test, self, bytes).first { score.veto = find.range }
      }
      if score.veto == nil, anchor == nil {
        let raising = score.fired.filter { compiled.signals[$0.signal].weight > 0 }
        score.veto = Quotation.holds(raising.map(\.range), bytes, unit.range)
      }
    } catch { throw RuleOverrun(rule: rules[rule].id) }
    return score
  }

  /// The first place where a signal counts; nil where it does not.
  private func fires(
    _ signal: CompiledRule.Signal, _ known: Unit.Find?, _ anchor: Unit.Find?, _ unit: inout Unit,
    _ bytes: borrowing Swift.Span<UInt8>
  ) throws(BudgetExceeded) -> Range<Int>? {
    let finds = if let known { [known] } else { try unit.finds(signal.test, self, bytes) }
    for find in finds
    where Self.accepts(signal, find, bytes) && Self.isNear(signal, find, anchor, bytes) {
      return find.range
    }
    return nil
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
