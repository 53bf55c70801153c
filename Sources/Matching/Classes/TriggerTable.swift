/// Which neighbours of scalars are worth a second look: the prefilter before every rule.
///
/// A report is right nearly everywhere. One scan over its bytes asks of each pair of neighbouring
/// scalars whether any rule that is switched on could care, and a line without such a pair is copied
/// as it is. The pair, not the single scalar, keeps the filter quiet on `23.5`, `10:30` or `1.抓党建`.
public struct TriggerTable: Sendable, Hashable {
  /// `rows[previous]` holds the classes that make a trigger after it.
  public private(set) var rows: [UInt64]

  /// No triggers.
  public init() { rows = [UInt64](repeating: 0, count: 64) }

  /// A scalar of one of `classes` is a trigger, whatever stands before it.
  public mutating func trigger(on classes: ScalarClassSet) {
    for row in rows.indices { rows[row] |= classes.rawValue }
  }

  /// A scalar of `second` directly after one of `first` is a trigger.
  public mutating func trigger(_ first: ScalarClassSet, then second: ScalarClassSet) {
    for row in rows.indices where first.rawValue & (1 << UInt64(row)) != 0 {
      rows[row] |= second.rawValue
    }
  }
}
