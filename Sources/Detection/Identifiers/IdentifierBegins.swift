import Matching

/// Which entries of a lexicon may begin with a scalar: their numbers as bits of a few words.
///
/// Asked wherever a value may begin; most entries are out of the question before any form is read.
struct IdentifierBegins: Sendable {
  /// So many words make a set.
  let width: Int
  /// By ASCII character.
  private let ascii: [UInt64]
  /// By scalar of the basic plane: the number of its set.
  private let numbers: [UInt8]
  private let sets: [UInt64]
  /// Entries that have no match in a part of a line without certain scalars.
  private let needy: [UInt64]
  /// What they need, and who does.
  private let needed: ScalarSet
  private let needers: [UInt32: [UInt64]]

  /// - Parameter forms: by entry.
  init(_ forms: [[IdentifierPattern]]) {
    let width = max(1, (forms.count + 63) / 64)
    var ascii = [UInt64](repeating: 0, count: 128 * width)
    var all: [UInt64] = Array(repeating: 0, count: width)
    var byScalar: [UInt32: [UInt64]] = [:]
    for (entry, patterns) in forms.enumerated() {
      let (word, bit) = (entry / 64, UInt64(1) << UInt64(entry % 64))
      for scalar in 0..<128
      where patterns.contains(where: { $0.begin(UInt32(scalar), digit: .max) != 0 }) {
        ascii[scalar * width + word] |= bit
      }
      for pattern in patterns {
        guard let ranges = pattern.firstWide, ranges.reduce(0, { $0 + $1.count }) < 0x1000 else {
          all[word] |= bit
          continue
        }
        for scalar in ranges.joined() where scalar >= 0x80 {
          byScalar[scalar, default: Array(repeating: 0, count: width)][word] |= bit
        }
      }
    }
    // Set 0: what may begin with anything. More kinds than 255 are put together: a form that is asked in
    // vain costs time, no more.
    var known = [all: 0]
    var sets = all
    var numbers = [UInt8](repeating: 0, count: 0x10000)
    let union = byScalar.values.reduce(all) { zip($0, $1).map { $0 | $1 } }
    for (scalar, own) in byScalar.sorted(by: { $0.key < $1.key }) where scalar < 0x10000 {
      var set = zip(own, all).map { $0 | $1 }
      if known[set] == nil, known.count >= 255 { set = union }
      if known[set] == nil {
        known[set] = known.count
        sets += set
      }
      numbers[Int(scalar)] = UInt8(known[set] ?? 0)
    }
    var needy = [UInt64](repeating: 0, count: width)
    var needers: [UInt32: [UInt64]] = [:]
    for (entry, patterns) in forms.enumerated() {
      let needs = patterns.compactMap(\.needed)
      guard needs.count == patterns.count else { continue }
      let (word, bit) = (entry / 64, UInt64(1) << UInt64(entry % 64))
      needy[word] |= bit
      for scalar in needs.joined() {
        needers[scalar, default: Array(repeating: 0, count: width)][word] |= bit
      }
    }
    self.needy = needy
    self.needers = needers
    needed = ScalarSet(Array(needers.keys))
    self.width = width
    self.ascii = ascii
    self.numbers = numbers
    self.sets = sets
  }

  /// The entries, of 64 from `word` · 64 on, with a form that may begin with a scalar.
  ///
  /// - Parameter digit: what the scalar is worth as a digit; above 9 for nothing.
  @inline(__always)
  func entries(_ word: Int, _ scalar: UInt32, digit: UInt8) -> UInt64 {
    if scalar < 0x80 { return ascii[Int(scalar) * width + word] }
    let set = scalar < 0x10000 ? Int(numbers[Int(scalar)]) : 0
    let wide = sets[set * width + word]
    return digit <= 9 ? wide | ascii[(0x30 + Int(digit)) * width + word] : wide
  }

  /// Of all entries those that may have a match in `line` at all, as bits.
  func possible(in line: FoldedLine) -> [UInt64] {
    var possible = needy.map { ~$0 }
    for scalar in line.plains where needed.contains(scalar) {
      guard let needers = needers[scalar] else { continue }
      for word in possible.indices { possible[word] |= needers[word] }
    }
    return possible
  }
}
