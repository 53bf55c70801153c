/// SplitMix64: the same numbers for the same seed on every run and machine.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Seeds that differ by little give numbers that have nothing in common; only a seed that is a multiple of
  /// the constant below would begin where another one comes to.
  public init(_ seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number below `limit`, which is above 0.
  public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// One of `items`, of which there is one at least.
  public mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// `items` in another order.
  public mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for index in items.indices { items.swapAt(index, index + below(items.count - index)) }
    return items
  }
}
