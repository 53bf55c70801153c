import Matching

/// `RoleWords`, compiled: one scan finds all of them.
struct RoleLexicon: Sendable {
  let table: LiteralTable
  /// What each literal introduces.
  let frames: [RoleWords.Frame]

  static let shared = RoleLexicon()

  private init() {
    var literals: [[UInt32]] = []
    var frames: [RoleWords.Frame] = []
    var seen = Set<[UInt32]>()
    for (frame, words) in RoleWords.all {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let literal = LiteralTable.fold(String(word))
        guard seen.insert(literal).inserted else { continue }
        literals.append(literal)
        frames.append(frame)
      }
    }
    table = LiteralTable(literals)
    self.frames = frames
  }

  /// The words in `bytes[range]`, none of which is part of another, by their ends; of those that end
  /// together the longest.
  func hits(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>
  ) -> [LiteralTable.Hit] {
    var found: [LiteralTable.Hit] = []
    table.scan(bytes, range, into: &found)
    found.sort { ($0.start, -$0.end) < ($1.start, -$1.end) }
    var kept: [LiteralTable.Hit] = []
    var reach = -1
    for hit in found where hit.end > reach {
      reach = hit.end
      kept.append(hit)
    }
    return kept
  }
}
