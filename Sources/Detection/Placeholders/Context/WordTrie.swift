import Matching

/// Words as a tree, for the longest one that begins (or, for words stored backwards, ends) at a place.
struct WordTrie: Sendable {
  /// A word's meanings, by number into the lexicon's list of senses.
  typealias Senses = [Int]

  private let edges: [UInt64: UInt32]
  private let senses: [Senses]

  /// - Parameter words: folded scalars in reading order of the tree, with what each means.
  init(_ words: [(scalars: [UInt32], sense: Int)]) {
    var edges: [UInt64: UInt32] = [:]
    var senses: [Senses] = [[]]
    for (scalars, sense) in words {
      var node: UInt32 = 0
      for scalar in scalars {
        let key = UInt64(node) << 32 | UInt64(scalar)
        if let child = edges[key] {
          node = child
        } else {
          node = UInt32(senses.count)
          edges[key] = node
          senses.append([])
        }
      }
      if !scalars.isEmpty, !senses[Int(node)].contains(sense) { senses[Int(node)].append(sense) }
    }
    self.edges = edges
    self.senses = senses
  }

  /// The longest word from `index` on, in steps of `step` (1 or -1): its length and senses.
  ///
  /// - Parameter skipsBlanks: whether a word may have blanks inside.
  func longest(
    _ line: MaskLine, from index: Int, step: Int, skipsBlanks: Bool = false
  ) -> (length: Int, senses: Senses)? {
    var node: UInt32 = 0
    var place = index
    var found: (Int, Senses)?
    while true {
      let scalar = Self.fold(line[place])
      if skipsBlanks, scalar == 0x20, node > 0 {
        place += step
        continue
      }
      guard scalar != 0, let child = edges[UInt64(node) << 32 | UInt64(scalar)] else { return found }
      node = child
      place += step
      if !senses[Int(node)].isEmpty { found = (abs(place - index), senses[Int(node)]) }
    }
  }

  /// All words from `index` on, in steps of `step`.
  ///
  /// - Parameter skipsBlanks: whether a word may have blanks inside.
  func forEachMatch(
    _ line: MaskLine, from index: Int, step: Int, skipsBlanks: Bool = false,
    _ body: (_ length: Int, Senses) -> Void
  ) {
    var node: UInt32 = 0
    var place = index
    while true {
      let scalar = Self.fold(line[place])
      if skipsBlanks, scalar == 0x20, node > 0 {
        place += step
        continue
      }
      guard scalar != 0, let child = edges[UInt64(node) << 32 | UInt64(scalar)] else { return }
      node = child
      place += step
      if !senses[Int(node)].isEmpty { body(abs(place - index), senses[Int(node)]) }
    }
  }

  /// The word that fills `range` exactly.
  func exact(_ line: MaskLine, _ range: Range<Int>) -> Senses? {
    var node: UInt32 = 0
    for place in range {
      guard let child = edges[UInt64(node) << 32 | UInt64(Self.fold(line[place]))] else {
        return nil
      }
      node = child
    }
    return senses[Int(node)].isEmpty ? nil : senses[Int(node)]
  }

  /// Letters in lower case; the rest is folded by `MaskLine`.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    scalar &- 0x41 <= 25 ? scalar + 0x20 : scalar
  }
}
