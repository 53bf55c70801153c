import TextModel

/// Findings that overlap, made into spans that are covered: sorted, not overlapping.
///
/// Law 2. A finding that must go keeps its span whatever lies across it; overlapping ones are covered
/// together, and one of them has the word: what holds others before what is held, the stronger kind, the
/// valid one, the longer. Whatever else belongs to the group stands in no wording.
struct ResolvedFindings {
  /// A value that goes, and what becomes of it.
  struct Covered {
    var finding: Finding
    var operation: Operation
  }

  struct Group {
    /// All that goes.
    var span: ByteSpan
    /// Who has the word.
    var chief: Covered
    /// The others' spans.
    var others: [ByteSpan]
    /// All of them, as they came.
    var findings: [Finding]
  }

  private(set) var groups: [Group] = []

  /// - Parameters:
  ///   - covered: what goes, in any order.
  ///   - kept: what stays; protects what is weaker and lies inside it.
  ///   - allowed: spans of words that stay whatever finds them.
  init(_ covered: [Covered], kept: [Finding], allowed: [ByteSpan]) {
    let allowed = SpanIndex(allowed.map { ($0, 0) })
    let protecting = SpanIndex(
      kept.filter { $0.entity?.protectsInside == true }.map {
        ($0.span, Self.protection($0))
      })
    let going = covered.filter { item in
      let span = item.finding.span
      if allowed.holds(span, above: -1) { return false }
      if item.finding.rule == DenyDetector.rule { return true }
      return !protecting.holds(span, above: Self.protection(item.finding))
    }
    for item in going.sorted(by: { $0.finding.span < $1.finding.span }) {
      let span = item.finding.span
      guard let last = groups.last, span.start < last.span.end else {
        groups.append(Group(span: span, chief: item, others: [], findings: [item.finding]))
        continue
      }
      var group = last
      group.span.end = max(group.span.end, span.end)
      group.findings.append(item.finding)
      if Self.speaks(item, before: group.chief) {
        if group.chief.finding.span != span { group.others.append(group.chief.finding.span) }
        group.chief = item
      } else if group.chief.finding.span != span {
        group.others.append(span)
      }
      groups[groups.count - 1] = group
    }
  }

  /// A suspect protects nothing from what is valid.
  private static func protection(_ finding: Finding) -> Int {
    (finding.verdict == .valid ? 4 : 0) + (finding.entity?.strength ?? 0)
  }

  private static func speaks(_ one: Covered, before other: Covered) -> Bool {
    func rank(_ item: Covered) -> (Int, Int, Int) {
      (
        item.finding.entity?.wording ?? 0, item.finding.verdict == .valid ? 1 : 0,
        item.finding.span.count
      )
    }
    return rank(one) > rank(other)
  }
}

/// Spans with a rank, asked which of them hold another.
struct SpanIndex {
  private let spans: [(span: ByteSpan, rank: Int)]
  /// The furthest end of the spans up to each.
  private let reach: [Int]

  init(_ spans: [(ByteSpan, Int)]) {
    self.spans = spans.map { (span: $0.0, rank: $0.1) }.sorted { $0.span < $1.span }
    var reach: [Int] = []
    for (span, _) in self.spans { reach.append(max(reach.last ?? 0, span.end)) }
    self.reach = reach
  }

  /// Whether a span of a rank above `rank` holds `span` whole. O(log *n*), and the spans around it.
  func holds(_ span: ByteSpan, above rank: Int) -> Bool {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    while low > 0, reach[low - 1] >= span.end {
      low -= 1
      if spans[low].span.end >= span.end, spans[low].rank > rank { return true }
    }
    return false
  }
}
