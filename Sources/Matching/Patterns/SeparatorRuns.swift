/// What of a pattern's literal the scan can be relied on to find.
///
/// The scan skips two separators between two scalars, not more, and takes separators for themselves only at
/// a literal's ends. A literal with more of them is looked for by its longest piece.
enum SeparatorRuns {
  /// A separator that need not be there.
  static let maybe: UInt32 = 0

  /// A piece of `literal` that every text of it holds, as the scan sees it; nil where there is none.
  static func searchable(_ literal: [UInt32]) -> [UInt32]? {
    if !literal.contains(where: isSeparator) { return literal.isEmpty ? nil : literal }
    let plain = literal.filter { $0 != maybe }
    if plain.allSatisfy(isSeparator) {
      // Two side by side are found as they are, and so is any number of the same one.
      let isEven = plain.allSatisfy { $0 == plain.first } || plain.count == 2
      return plain.count == literal.count && isEven && !plain.isEmpty ? plain : nil
    }
    var best: [UInt32] = []
    for piece in pieces(literal) {
      if size(piece) > size(best) { best = piece }
    }
    return best
  }

  /// The literal without its long runs of separators, each piece with what the scan can find at its ends.
  private static func pieces(_ literal: [UInt32]) -> [[UInt32]] {
    var pieces: [[UInt32]] = []
    var piece: [UInt32] = []
    var run: [UInt32] = []
    for scalar in literal {
      if isSeparator(scalar) {
        run.append(scalar)
        continue
      }
      if piece.isEmpty {
        let head = Array(run.drop { $0 == maybe })
        piece = head.count <= LiteralWalk.mostSeparators + 1 ? head.filter { $0 != maybe } : []
      } else if run.count > LiteralWalk.mostSeparators {
        pieces.append(piece)
        piece = []
      } else {
        piece += run.filter { $0 != maybe }
      }
      run = []
      piece.append(scalar)
    }
    // At the end only what stands right behind the last scalar.
    if let first = run.first, first != maybe { piece.append(first) }
    pieces.append(piece)
    return pieces
  }

  private static func size(_ piece: [UInt32]) -> Int {
    piece.reduce(0) { $0 + (isSeparator($1) ? 0 : 1) }
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == maybe || Fold.isSeparator(scalar)
  }
}
