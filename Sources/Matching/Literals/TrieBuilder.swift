/// Words as a tree: node 0 is the root, an edge is a node and a scalar.
public struct TrieBuilder: Sendable {
  /// (node << 32 | scalar) → child.
  public private(set) var edges: [UInt64: UInt32] = [:]
  /// With the root.
  public private(set) var nodeCount = 1

  /// The root alone.
  public init() {}

  /// Adds a word's nodes, as far as they are missing, and gives the last one: the root for no scalars. O(*n*).
  public mutating func insert(_ word: [UInt32]) -> Int {
    var node: UInt32 = 0
    for scalar in word {
      let key = UInt64(node) << 32 | UInt64(scalar)
      if let child = edges[key] {
        node = child
      } else {
        node = UInt32(nodeCount)
        edges[key] = node
        nodeCount += 1
      }
    }
    return Int(node)
  }
}
