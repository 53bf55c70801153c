/// What content rules took away in a corpus, drawn by lot, for a person to judge.
///
/// A removal's lot is a hash of the seed and of where it stands; of each rule those with the smallest
/// lots are kept. The draw is uniform, holds no more than it shows, and does not depend on the order in
/// which removals are met: samples of parts are merged, so any number of jobs draws the same.
public struct RemovalSample: Sendable, Hashable {
  /// How much is drawn, and by which lots.
  public struct Draw: Sendable, Hashable {
    /// Removals of each rule, at most.
    public var size: Int
    /// Another seed draws others.
    public var seed: UInt64

    /// - Parameters:
    ///   - size: removals of each rule, at most.
    ///   - seed: another one draws others.
    public init(size: Int, seed: UInt64) {
      self.size = size
      self.seed = seed
    }

    /// The lot of a removal.
    ///
    /// - Parameter position: tells it from all others of its source.
    func lot(_ rule: String, _ source: String, _ position: Int) -> UInt64 {
      // FNV-1a, then a finalizer: neighbours must not get neighbouring lots.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
      for byte in rule.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      for byte in source.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash ^= UInt64(truncatingIfNeeded: position)
      hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
      return hash ^ (hash >> 33)
    }
  }

  /// One removal.
  public struct Item: Sendable, Hashable {
    let lot: UInt64
    /// The input as messages call it.
    public var source: String
    /// From 1: of the document, or of the stream of records.
    public var line: Int
    /// The text around, what went marked.
    public var before: String
    /// The same text after cleaning; nil for a rule that only reports.
    public var after: String?
  }

  /// How much is drawn.
  let draw: Draw
  /// How often each rule found something, by id.
  public private(set) var counts: [String: Int] = [:]
  private var drawn: [String: [Item]] = [:]

  /// Nothing drawn yet.
  public init(_ draw: Draw) { self.draw = draw }

  /// What was drawn of a rule, in the order of sources, then of lines.
  public func items(of rule: String) -> [Item] {
    (drawn[rule] ?? []).sorted { ($0.source, $0.line, $0.lot) < ($1.source, $1.line, $1.lot) }
  }

  /// Counts a removal, and draws it if its lot is small enough.
  mutating func meet(_ rule: String, lot: UInt64, _ item: () -> Item) {
    counts[rule, default: 0] += 1
    let items = drawn[rule] ?? []
    guard items.count < draw.size || lot < items.last?.lot ?? 0 else { return }
    insert(item(), rule)
  }

  mutating func merge(_ other: RemovalSample) {
    counts.merge(other.counts, uniquingKeysWith: +)
    for (rule, items) in other.drawn {
      for item in items { insert(item, rule) }
    }
  }

  private mutating func insert(_ item: Item, _ rule: String) {
    var items = drawn[rule] ?? []
    let index = items.firstIndex { item.lot < $0.lot } ?? items.count
    items.insert(item, at: index)
    if items.count > draw.size { items.removeLast() }
    drawn[rule] = items
  }
}
