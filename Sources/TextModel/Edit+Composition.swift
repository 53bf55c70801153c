extension Edit {
  /// One list of edits for two, of which the second was made on the result of the first.
  ///
  /// Edits of both lists that overlap in the text between become one; all others stay as they are, those of
  /// the second list at their place in the original.
  ///
  /// - Parameters:
  ///   - first, second: each sorted and without overlaps.
  ///   - result: the text after both.
  /// - Complexity: O(*a* + *b* + *r*), *r* the bytes of the replacements.
  public static func composed(_ first: [Edit], _ second: [Edit], result: [UInt8]) -> [Edit] {
    if first.isEmpty { return second }
    if second.isEmpty { return first }
    let home = OffsetMap(first).borders
    let away = OffsetMap(second).borders
    var edits: [Edit] = []
    var i = 0
    var j = 0
    // From the text between to the original, and to the result, behind all borders so far.
    var back = 0
    var forth = 0
    while i < home.count || j < away.count {
      let startsAtHome =
        j == away.count || i < home.count && home[i].target.start <= away[j].source.start
      let start = startsAtHome ? home[i].target.start : away[j].source.start
      let originalStart = start + back
      let resultStart = start + forth
      var end = start
      // The last border of either list in this group.
      var lastHome: ByteSpan?
      var lastAway: ByteSpan?
      while true {
        let isFirst = lastHome == nil && lastAway == nil
        if i < home.count, isFirst ? startsAtHome : meets(home[i].target, lastAway) {
          let border = home[i]
          end = max(end, border.target.end)
          back = border.source.end - border.target.end
          lastHome = border.target
          i += 1
        } else if j < away.count, isFirst || meets(away[j].source, lastHome) {
          let border = away[j]
          end = max(end, border.source.end)
          forth = border.target.end - border.source.end
          lastAway = border.source
          j += 1
        } else {
          break
        }
      }
      edits.append(
        Edit(
          span: ByteSpan(originalStart, end + back),
          replacement: Array(result[resultStart..<(end + forth)])))
    }
    return edits
  }

  /// Whether a border of one list has to do with the last one of the other: they overlap, or touch and one
  /// of them is empty, so that the order of what stands at one place is never in question.
  private static func meets(_ span: ByteSpan, _ other: ByteSpan?) -> Bool {
    guard let other else { return false }
    return span.start < other.end
      || span.start == other.end && (span.isEmpty || other.isEmpty)
  }
}
