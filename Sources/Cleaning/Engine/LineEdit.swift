/// One proposed change to a paragraph: the scalars of `range` become `replacement`.
struct LineEdit {
  var range: Range<Int>
  var replacement: Replacement
  var rule: Writer
}

/// The scalars that an edit writes: nearly always none, one or two, which then need no allocation.
struct Replacement {
  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var more: [UInt32]?
  let count: Int

  init() { count = 0 }

  init(_ scalar: UInt32) {
    first = scalar
    count = 1
  }

  init(_ scalars: [UInt32]) {
    count = scalars.count
    if count > 2 { more = scalars }
    if count > 0 { first = scalars[0] }
    if count > 1 { second = scalars[1] }
  }

  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> UInt32 { more?[index] ?? (index == 0 ? first : second) }
}

/// What one stage proposes. Edits that overlap an earlier one are dropped: the next round sees what
/// the first one left, and decides anew.
struct LineEdits {
  let rules: RuleSet
  private var edits: [LineEdit] = []
  private var isSorted = true

  init(rules: RuleSet) { self.rules = rules }

  var isEmpty: Bool { edits.isEmpty }

  mutating func replace(_ range: Range<Int>, with scalars: [UInt32], _ rule: RuleNumber) {
    replace(range, with: Replacement(scalars), rule)
  }

  private mutating func replace(
    _ range: Range<Int>, with replacement: Replacement, _ rule: RuleNumber
  ) {
    guard rules.contains(rule) else { return }
    if let last = edits.last, last.range.upperBound > range.lowerBound { isSorted = false }
    edits.append(LineEdit(range: range, replacement: replacement, rule: Writer(rule)))
  }

  mutating func replace(_ index: Int, with scalar: Unicode.Scalar, _ rule: RuleNumber) {
    replace(index..<index + 1, with: Replacement(scalar.value), rule)
  }

  mutating func delete(_ range: Range<Int>, _ rule: RuleNumber) {
    if !range.isEmpty { replace(range, with: Replacement(), rule) }
  }

  mutating func delete(_ index: Int, _ rule: RuleNumber) {
    replace(index..<index + 1, with: Replacement(), rule)
  }

  /// Hands the edits over, sorted and without overlaps, and forgets them.
  mutating func take() -> [LineEdit] {
    var result: [LineEdit] = []
    swap(&result, &edits)
    if !isSorted {
      result.sort { $0.range.lowerBound < $1.range.lowerBound }
      var end = 0
      result.removeAll { edit in
        if edit.range.lowerBound < end { return true }
        end = edit.range.upperBound
        return false
      }
      isSorted = true
    }
    return result
  }
}
