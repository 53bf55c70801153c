/// Literals as a tree: node 0 is the root, an edge is a node and a scalar.
struct TrieBuilder {
  /// (node << 32 | scalar) → child.
  private(set) var edges: [UInt64: UInt32] = [:]
  private(set) var literalAt: [Int32] = [-1]
  private(set) var anchorOf: [UInt8] = [0]

  mutating func insert(_ literal: [UInt32], index: Int, anchor: Int) {
    var node: UInt32 = 0
    for scalar in literal {
      let key = UInt64(node) << 32 | UInt64(scalar)
      if let child = edges[key] {
        node = child
      } else {
        node = UInt32(literalAt.count)
        edges[key] = node
        literalAt.append(-1)
        anchorOf.append(0)
      }
    }
    literalAt[Int(node)] = Int32(index)
    anchorOf[Int(node)] = UInt8(anchor)
  }
}
