import Detection
import TextModel

/// Lines of which nothing was left, met again.
extension BlockCleaner {
  /// Drops a line as one of the same bytes was dropped; false where none was.
  mutating func dropAgain(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    guard headed == nil, let entry = plan.gone.entry(for: content, bytes),
      !isRow(content, lineEnd, bytes)
    else { return false }
    drop(
      entry.changes.map { change in
        (
          Edit(
            span: change.edit.span.shifted(by: content.lowerBound),
            replacement: change.edit.replacement), change.rule
        )
      }, lineEnd)
    result.markers += entry.markers.map { marker in
      var marker = marker
      marker.span = marker.span.shifted(by: content.lowerBound + block.offset)
      return marker
    }
    return true
  }

  mutating func remember(
    _ content: Range<Int>, _ changes: [(edit: Edit, rule: Writer)],
    _ markers: ArraySlice<ContentMarker>
  ) {
    let start = content.lowerBound
    plan.gone.insert(
      GoneLines.Entry(
        line: Array(block.bytes[content]),
        changes: changes.map { change in
          (
            Edit(
              span: change.edit.span.shifted(by: -start), replacement: change.edit.replacement),
            change.rule
          )
        },
        markers: markers.map { marker in
          var marker = marker
          marker.span = marker.span.shifted(by: -start - block.offset)
          return marker
        }))
  }
}
