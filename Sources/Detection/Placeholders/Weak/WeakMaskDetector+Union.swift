/// Two masks of one number that hide different places.
///
/// Whether two masks hide the same number can only be told from what both show. So they must be as long as
/// each other, agree in at least three digits and a quarter of all, and be the only two that do: in a roster
/// where several fit, none is told. Short figures need their words besides: the same four characters before
/// them and the same unit behind.
extension WeakMaskDetector {
  /// Different ways to mask numbers of one length that are compared; a text knows two or three. The rarer ones
  /// are left out, which keeps the cost in proportion to the number of masks.
  private static let mostPatterns = 16

  func unions(_ section: MaskedSection) -> [WeakMask] {
    var groups: [Group: [PartialValue: [Int]]] = [:]
    for (index, mask) in section.masks.enumerated() {
      guard let shape = section.shape(of: mask), mask.placeholder.family != .yearMask,
        shape.cells.allSatisfy({ $0 == PartialValue.hidden || Ideograph.isDigit($0) || $0 == 0x58 }
        ),
        let group = Group(section, mask, shape.cells.count)
      else { continue }
      groups[group, default: [:]][shape, default: []].append(index)
    }
    return groups.flatMap { pairs(section, $0.key, $0.value) }
  }

  /// Masks of which two may hide the same.
  private struct Group: Hashable {
    var length: Int
    /// Of short figures only.
    var before: [UInt32] = []
    var after: UInt32?

    var leastShared: Int { length < 7 ? 1 : max(3, (length + 3) / 4) }

    init?(_ section: MaskedSection, _ mask: MaskedSection.Mask, _ length: Int) {
      self.length = length
      guard length < 7 else { return }
      guard length > 2 else { return nil }
      before = section.ideographs(before: mask.start, atMost: 4).values
      after = section.scalar(at: mask.end)?.value
      if before.count < 4 || after == nil { return nil }
    }
  }

  private func pairs(
    _ section: MaskedSection, _ group: Group, _ shapes: [PartialValue: [Int]]
  ) -> [WeakMask] {
    let patterns = Dictionary(grouping: shapes.keys) { $0.cells.map { $0 == PartialValue.hidden } }
    guard patterns.count > 1 else { return [] }
    let usual = patterns.sorted { left, right in
      left.value.count != right.value.count
        ? left.value.count > right.value.count
        : left.key.lexicographicallyPrecedes(right.key) { $0 && !$1 }
    }.prefix(Self.mostPatterns)
    var result: [WeakMask] = []
    for (position, left) in usual.enumerated() {
      for right in usual.dropFirst(position + 1) {
        let shared = left.key.indices.filter { !left.key[$0] && !right.key[$0] }
        // Where one shows all that the other shows, nothing is gained.
        let gains = zip(left.key, right.key).contains { $0 && !$1 }
        let losses = zip(left.key, right.key).contains { !$0 && $1 }
        guard gains, losses, shared.count >= group.leastShared else { continue }
        let rights = Dictionary(grouping: right.value) { shape in shared.map { shape.cells[$0] } }
        let lefts = Dictionary(grouping: left.value) { shape in shared.map { shape.cells[$0] } }
        for (key, one) in lefts where one.count == 1 {
          guard let other = rights[key], other.count == 1 else { continue }
          result += union(section, one[0], other[0], shapes)
        }
      }
    }
    return result
  }

  private func union(
    _ section: MaskedSection, _ left: PartialValue, _ right: PartialValue,
    _ shapes: [PartialValue: [Int]]
  ) -> [WeakMask] {
    guard let whole = left.merged(with: right), let ones = shapes[left], let others = shapes[right],
      let one = ones.first, let other = others.first,
      let count = section.count(whole, of: section.masks[one]), limits.admit(count)
    else { return [] }
    func told(_ indices: [Int], beside place: Int) -> [WeakMask] {
      indices.map {
        WeakMask(
          mask: $0, rule: .union, confidence: .likely, candidates: count.values,
          reason: .line(
            before: "与", of: section.masks[place].start, after: "的屏蔽位置不同，合起来只剩 \(count.values) 种可能")
        )
      }
    }
    return told(ones, beside: other) + told(others, beside: one)
  }
}
