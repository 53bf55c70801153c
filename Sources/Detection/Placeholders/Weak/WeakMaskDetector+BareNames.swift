import TextModel

/// A name masked here and bare there: 书记张某某, and 书记张建国 further on.
///
/// Same is who has the same surname, the same word of role before or behind, and a name as long as the mask.
/// Where two such names are bare, the mask is neither's. A post is held by one; of villagers and plaintiffs
/// there may be two of one surname, so those are no more than possible.
extension WeakMaskDetector {
  /// A surname and the word of role beside it.
  private struct Role: Hashable {
    var surname: UInt32
    var word: [UInt32]
    var isBefore: Bool
    /// Of the whole name.
    var length: Int
  }

  private struct MaskedName {
    var mask: Int
    /// The last ideograph, where it is visible: 张*伟.
    var last: UInt32?
  }

  func bareNames(_ section: MaskedSection) -> [WeakMask] {
    var masked: [Role: [MaskedName]] = [:]
    for index in section.masks.indices { note(section, index, in: &masked) }
    guard !masked.isEmpty else { return [] }
    let bare = bare(section, Set(masked.keys))
    var result: [WeakMask] = []
    for (role, names) in masked {
      guard let found = bare[role], let name = found.name else { continue }
      for masked in names where masked.last == nil || masked.last == name.last {
        result.append(
          WeakMask(
            mask: masked.mask, rule: .bareElsewhere,
            confidence: Self.posts.contains(String(role.word)) ? .likely : .possible,
            reason: .line(before: "", of: found.offset, after: "同一身份处写有同姓全名")))
      }
    }
    return result
  }

  private func note(
    _ section: MaskedSection, _ index: Int, in masked: inout [Role: [MaskedName]]
  ) {
    let mask = section.masks[index]
    guard mask.placeholder.hides == .person, let surname = section.surname(before: mask.start),
      let (_, start) = section.scalar(before: mask.start)
    else { return }
    let count = section.scalars(mask.start..<mask.end).count {
      !Ideograph.isBlank($0) && !Ideograph.isDigit($0)
    }
    guard (1...2).contains(count) else { return }
    let tail = section.ideographs(from: mask.end, atMost: 1)
    let before = section.ideographs(before: start, atMost: 2).values
    func note(_ length: Int, _ end: Int, last: UInt32?, behindRole: Bool) {
      let after = section.ideographs(from: end, atMost: 2).values
      for (word, isBefore) in [(before, true), (after, false)] where Self.isRole(word) {
        if isBefore, !behindRole { continue }
        let role = Role(surname: surname, word: word, isBefore: isBefore, length: length)
        masked[role, default: []].append(MaskedName(mask: index, last: last))
      }
    }
    // Behind one glyph the name may go on: 李*明. Behind 某 it does not.
    let goesOn = count == 1 && mask.placeholder.style != .some && !tail.values.isEmpty
    note(count + 1, mask.end, last: nil, behindRole: !goesOn)
    if goesOn { note(3, tail.end, last: tail.values.first, behindRole: true) }
  }

  /// The bare name of each role, nil where there are several, and where it stands.
  private func bare(
    _ section: MaskedSection, _ wanted: Set<Role>
  ) -> [Role: (name: [UInt32]?, offset: Int)] {
    let surnames = Set(wanted.map(\.surname))
    var result: [Role: (name: [UInt32]?, offset: Int)] = [:]
    var offset = 0
    while let (surname, end) = section.scalar(at: offset) {
      defer { offset = end }
      guard surnames.contains(surname), !section.isMasked(offset..<end) else { continue }
      let before = section.ideographs(before: offset, atMost: 2).values
      if GivenName.isForm(section.ideographs(from: end, atMost: 2).values) { continue }
      for length in 2...3 {
        let given = section.ideographs(from: end, atMost: length - 1)
        guard given.values.count == length - 1, GivenName.isGiven(given.values) else { continue }
        let after = section.ideographs(from: given.end, atMost: 2).values
        for (word, isBefore) in [(before, true), (after, false)] where word.count == 2 {
          let role = Role(surname: surname, word: word, isBefore: isBefore, length: length)
          guard wanted.contains(role) else { continue }
          let name = [surname] + given.values
          if let known = result[role], known.name != name {
            result[role] = (nil, known.offset)
          } else if result[role] == nil {
            result[role] = (name, offset)
          }
        }
      }
    }
    return result
  }

  private static func isRole(_ word: [UInt32]) -> Bool {
    word.count == 2 && (posts.contains(String(word)) || roles.contains(String(word)))
  }

  /// The last two ideographs of posts that one holds at a time.
  private static let posts: Set<String> = [
    "书记", "主任", "镇长", "乡长", "县长", "区长", "市长", "省长", "州长", "局长", "厅长", "部长", "处长", "科长", "股长", "校长",
    "院长",
    "所长", "站长", "队长", "组长", "会长", "厂长", "行长", "社长", "园长", "村长", "主席", "经理", "事长", "总裁", "表人", "判长",
    "记员",
  ]
  /// The last two ideographs of roles that several may have.
  private static let roles: Set<String> = [
    "村民", "居民", "党员", "干部", "群众", "职工", "员工", "学生", "同学", "老师", "教师", "医生", "护士", "患者", "民警", "警官",
    "法官",
    "律师", "记者", "司机", "同志", "判员", "审员", "原告", "被告", "诉人", "请人", "害人", "告人", "护人", "理人", "证人", "行人",
    "系人", "责人",
    "先生", "女士",
  ]
}
