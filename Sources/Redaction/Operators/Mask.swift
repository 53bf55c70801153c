import TextModel

/// Signs stand for what is hidden.
///
/// What is shown is counted in characters that are not separators, and its bytes stay as they are, full-width
/// ones full-width. Separators stay in their places, but where the signs are of a fixed number: they would
/// tell the length. The minimum outweighs what is to be shown; it takes from the end first, then from the
/// beginning. Of an e-mail address the part before @ is masked and the domain stays, unless nothing is to be
/// shown.
extension Operation.Mask {
  /// What stands for `value`.
  ///
  /// - Parameter hidden: spans in its piece that must not be shown, whatever the counts.
  func written(
    _ value: ValueText, in bytes: borrowing Swift.Span<UInt8>, hiding hidden: [Range<Int>] = []
  ) -> [UInt8] {
    var cells = value.cells
    var tail: [ValueText.Cell] = []
    if value.entity == .email, first + last > 0,
      let at = cells.lastIndex(where: { $0.plain == 0x40 })
    {
      tail = Array(cells[at...])
      cells.removeSubrange(at...)
    }
    let counted = cells.indices.filter { !cells[$0].isSeparator }
    // What must not be shown ends what is shown, so that a mask has one middle.
    func isShowable(_ index: Int) -> Bool {
      !hidden.contains { $0.overlaps(cells[index].bytes) }
    }
    let (mostFirst, mostLast) = shown(of: counted.count)
    let isShown = Set(
      counted.prefix(mostFirst).prefix(while: isShowable)
        + counted.suffix(mostLast).reversed().prefix(while: isShowable))
    let signs = Array(String(sign).utf8)
    var result: [UInt8] = []
    func append(
      _ cell: ValueText.Cell, to result: inout [UInt8], _ bytes: borrowing Swift.Span<UInt8>
    ) {
      for index in cell.bytes { result.append(bytes[index]) }
    }
    var firstHidden = counted.first { !isShown.contains($0) } ?? cells.count
    var lastHidden = counted.last { !isShown.contains($0) } ?? -1
    if length != nil, lastHidden >= 0 {
      while firstHidden > 0, cells[firstHidden - 1].isSeparator { firstHidden -= 1 }
      while lastHidden + 1 < cells.count, cells[lastHidden + 1].isSeparator { lastHidden += 1 }
    }
    for (index, cell) in cells.enumerated() {
      if let length, index >= firstHidden, index <= lastHidden {
        if index == firstHidden {
          for _ in 0..<max(length, 1) { result += signs }
        }
      } else if cell.isSeparator || isShown.contains(index) {
        append(cell, to: &result, bytes)
      } else {
        result += signs
      }
    }
    if counted.isEmpty { for _ in 0..<max(length ?? minimum, 1) { result += signs } }
    for cell in tail {
      let isOthers = hidden.contains { $0.overlaps(cell.bytes) }
      if isOthers { result += signs } else { append(cell, to: &result, bytes) }
    }
    return result
  }

  /// How many of `count` characters are shown at the beginning and at the end.
  func shown(of count: Int) -> (first: Int, last: Int) {
    let most = max(0, count - max(minimum, 1))
    let shownFirst = min(max(first, 0), most)
    return (shownFirst, min(max(last, 0), most - shownFirst))
  }
}
