import TextModel

extension Policy {
  /// What the column under `head` holds; nil where the policy says nothing of it.
  ///
  /// Heads are compared folded, without blanks: the whole head before a part of it, and of parts the longest
  /// (身份证号码 is 身份证 before it is 号码).
  public func column(under head: String) -> Column? {
    let folded = WordTable.fold(head)
    var best: (column: Column, length: Int)?
    for column in columns {
      for name in column.heads.map(WordTable.fold) where !name.isEmpty {
        if name == folded { return column }
        if name.count > best?.length ?? 0, Self.holds(folded, name) { best = (column, name.count) }
      }
    }
    return best?.column
  }

  private static func holds(_ text: [UInt32], _ part: [UInt32]) -> Bool {
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains {
      text[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
