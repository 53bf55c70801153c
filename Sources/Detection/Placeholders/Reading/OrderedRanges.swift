/// Ranges in order that do not overlap: the parts of a text, or of a line, that are code.
struct OrderedRanges {
  private var ranges: [Range<Int>] = []

  /// Takes a range that begins behind the last one.
  mutating func append(_ range: Range<Int>) { ranges.append(range) }

  /// The part that holds `offset`. O(log *n*).
  func range(holding offset: Int) -> Range<Int>? {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= offset ? ranges[low] : nil
  }
}
