/// One proposed change to a paragraph: the scalars of `range` become `replacement`.
struct LineEdit {
  var range: Range<Int>
  var replacement: [UInt32]
  var rule: RuleNumber
}

/// What one stage proposes. Edits that overlap an earlier one are dropped: the next round sees what
/// the first one left, and decides anew.
struct LineEdits {
  let rules: RuleSet
  private var edits: [LineEdit] = []
  private var isSorted = true

  init(rules: RuleSet) { self.rules = rules }

  var isEmpty: Bool { edits.isEmpty }

  mutating func replace(_ range: Range<Int>, with replacement: [UInt32], _ rule: RuleNumber) {
    guard rules.contains(rule) else { return }
    if let last = edits.last, last.range.upperBound > range.lowerBound { isSorted = false }
    edits.append(LineEdit(range: range, replacement: replacement, rule: rule))
  }

  mutating func replace(_ index: Int, with scalar: Unicode.Scalar, _ rule: RuleNumber) {
    replace(index..<index + 1, with: [scalar.value], rule)
  }

  mutating func delete(_ range: Range<Int>, _ rule: RuleNumber) {
    if !range.isEmpty { replace(range, with: [], rule) }
  }

  mutating func delete(_ index: Int, _ rule: RuleNumber) {
    replace(index..<index + 1, with: [], rule)
  }

  /// Hands the edits over, sorted and without overlaps, and forgets them.
  mutating func take() -> [LineEdit] {
    var result = edits
    edits.removeAll()
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
