/// The name that somebody who mistyped one most likely meant.
public enum NearestName {
  /// The nearest of `names`, or nil where none is near enough to be worth a suggestion.
  ///
  /// Near is an edit distance (insertions, deletions, substitutions, neighbours swapped) of up to a third
  /// of the longer name; equally near ones go by their order. O(*k n m*).
  public static func of(_ name: String, in names: [String]) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in names {
      let distance = distance(Array(name.lowercased().utf8), Array(candidate.utf8))
      let limit = (max(name.utf8.count, candidate.utf8.count) + 1) / 3
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Optimal string alignment.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(row[j], last[j + 1]) + 1
        cost = min(cost, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[right.count]
  }
}
