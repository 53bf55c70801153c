import TextModel

/// What a rule found in a line.
public struct RuleMatch: Sendable, Hashable {
  /// What becomes of it.
  public enum Effect: Sendable, Hashable {
    /// The bytes go, and these stand there instead; empty for a deletion.
    case replacement([UInt8])
    /// It is only reported.
    case flag
  }

  /// Index into `RuleEngine.rules`.
  public var rule: Int
  /// UTF-8 offsets into the line.
  public var range: Range<Int>
  /// What becomes of it.
  public var effect: Effect
  /// For a marker of a pair: whether it begins one.
  public var isBegin: Bool?

  init(rule: Int, range: Range<Int>, effect: Effect, isBegin: Bool? = nil) {
    self.rule = rule
    self.range = range
    self.effect = effect
    self.isBegin = isBegin
  }

  /// Whether the bytes go and nothing takes their place.
  public var isDeletion: Bool { effect == .replacement([]) }
}

extension RuleMatch {
  /// The same finds without overlaps: whatever one of them covered is covered still (law 2).
  ///
  /// Overlapping changes become one: a deletion of all that they cover, named after the longest, of
  /// equal ones after the rule that stands first. Flags stay as they are. O(*n* log *n*).
  static func resolved(_ matches: [RuleMatch]) -> [RuleMatch] {
    var changes = matches.filter { $0.effect != .flag }
    changes.sort {
      ($0.range.lowerBound, -$0.range.upperBound, $0.rule)
        < ($1.range.lowerBound, -$1.range.upperBound, $1.rule)
    }
    var result: [RuleMatch] = []
    for next in changes {
      guard var last = result.last, next.range.lowerBound < last.range.upperBound else {
        result.append(next)
        continue
      }
      if next == last { continue }
      let union = last.range.lowerBound..<max(last.range.upperBound, next.range.upperBound)
      // One inside another changes nothing about it.
      if union == last.range, last.isDeletion { continue }
      if next.range.count > last.range.count { last.rule = next.rule }
      last.range = union
      last.effect = .replacement([])
      result[result.count - 1] = last
    }
    return result + matches.filter { $0.effect == .flag }
  }
}

/// A search of a rule's pattern that took more than its budget: what it was run on is not examined.
public struct RuleOverrun: Error, Sendable, Hashable {
  /// The rule's id.
  public let rule: String
}

/// Why rules cannot be compiled.
public struct RuleProblem: Error, Sendable, Hashable {
  /// The rule's id.
  public let rule: String
  /// In Chinese.
  public let message: String
}
