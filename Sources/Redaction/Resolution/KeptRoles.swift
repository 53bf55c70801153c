import Matching
import TextModel

/// Posts whose holders are named whatever becomes of other names: 审判长, 书记员. (最高人民法院, January 2026:
/// judges, assistants and clerks are not anonymised.)
struct KeptRoles: Sendable {
  private let roles: [[UInt32]]
  private let rules: Set<String>

  init(_ words: [String]) {
    rules = Set(Self.benches.filter { !$0.words.isDisjoint(with: words) }.flatMap(\.rules))
    roles = words.map { WordTable.fold($0).filter { !FoldedScalar.isBlank($0) } }
      .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  /// Rules of findings that name who sits there, also where the name stands alone.
  private static let benches: [(words: Set<String>, rules: [String])] = [
    (
      ["审判长", "审判员", "代理审判员", "人民陪审员", "法官助理", "书记员"],
      ["names.role-judge", "names.known-judge"]
    ),
    (["公诉人", "检察员"], ["names.role-prosecutor", "names.known-prosecutor"]),
  ]

  var isEmpty: Bool { roles.isEmpty }

  /// Whether what found a name says already that its bearer has such a post.
  func know(_ finding: Finding) -> Bool { rules.contains(finding.rule) }

  /// Whether one of the posts stands right before `position`, blanks and a colon between or not:
  /// 审　判　长　张三, 书记员：李四.
  func precede(_ bytes: borrowing Swift.Span<UInt8>, _ position: Int) -> Bool {
    if isEmpty { return false }
    var end = position
    while end > 0 {
      let start = bytes.scalarStart(before: end)
      let scalar = FoldedScalar.fold(bytes.scalar(at: start))
      guard Self.isSkipped(scalar) || scalar == 0x3A else { break }
      end = start
    }
    return roles.contains { role in
      var place = end
      for (index, wanted) in role.reversed().enumerated() {
        while true {
          guard place > 0 else { return false }
          let start = bytes.scalarStart(before: place)
          let scalar = FoldedScalar.fold(bytes.scalar(at: start))
          place = start
          if scalar == wanted { break }
          guard index > 0, Self.isSkipped(scalar) else { return false }
        }
      }
      return true
    }
  }

  /// Whether between two names of a list nothing stands but 、 or blanks.
  static func isListed(
    _ bytes: borrowing Swift.Span<UInt8>, from end: Int, to start: Int
  ) -> Bool {
    var position = end
    while position < start {
      let scalar = FoldedScalar.fold(bytes.scalar(at: position))
      guard isSkipped(scalar) || scalar == 0x3001 || scalar == 0x2C else { return false }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return position == start
  }

  private static func isSkipped(_ scalar: UInt32) -> Bool {
    scalar == 0 || scalar != 0x0A && FoldedScalar.isBlank(scalar)
  }
}
