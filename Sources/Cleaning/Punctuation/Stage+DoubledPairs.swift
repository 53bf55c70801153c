import Matching

/// 《《论语》》, ““双减””: a pair set twice is one pair, where both of its halves stand side by side with
/// their doubles. （（…）） may be meant and stays.
extension Stage {
  static let doubledPairs = Stage(
    rules: [.repeated], needs: [.openBracket, .openDouble]
  ) { line, edits in
    for (place, index) in line.marks.enumerated() where !line.isGuarded(index) {
      let scalar = line.scalar(index)
      guard let closer = closers[scalar], line.scalar(index + 1) == scalar,
        let end = innerEnd(line, after: place, from: index + 2, opener: scalar, closer: closer),
        line.scalar(end + 1) == closer, end > index + 2
      else { continue }
      edits.delete(index, .repeated)
      edits.delete(end + 1, .repeated)
    }
  }

  private static let closers: [UInt32: UInt32] = [
    0x300A: 0x300B, 0x3010: 0x3011, 0x201C: 0x201D, 0x3014: 0x3015,
  ]

  /// Where the inner pair closes; `place` is the outer opener's among the marks.
  private static func innerEnd(
    _ line: borrowing WorkingLine, after place: Int, from start: Int, opener: UInt32, closer: UInt32
  ) -> Int? {
    for index in line.marks[place...] where index >= start {
      if line.scalar(index) == opener { return nil }
      if line.scalar(index) == closer { return index }
    }
    return nil
  }
}
