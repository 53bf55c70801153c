import TextModel

/// A party to a contract that is masked in one place and named in another: 甲方：**公司 at the head,
/// 甲方（盖章）：青山有限公司 at the seal.
///
/// Only labels of which a document has one party each, only where all that is named under the label agrees,
/// and only where the masked value ends like the named one (公司), or begins with the same surname.
extension WeakMaskDetector {
  private static let labels = [
    "甲方", "乙方", "丙方", "丁方", "出租方", "承租方", "出租人", "承租人", "发包人", "承包人", "发包方", "承包方", "转让方", "受让方",
    "委托方",
    "受托方", "买方", "卖方", "供方", "需方", "贷款人", "借款人", "出借人", "保证人", "采购人", "供应商",
  ].map { Array($0.utf8) }

  func besideClearParty(_ section: MaskedSection) -> [WeakMask] {
    var masked: [Int: [(mask: Int, value: Range<Int>)]] = [:]
    var named: [Int: [(value: [UInt32], offset: Int)]] = [:]
    for line in section.lineRanges {
      guard let (label, value) = field(section, line) else { continue }
      let index = section.mask(from: value.lowerBound)
      if index < section.masks.count, section.masks[index].start < value.upperBound {
        masked[label, default: []].append((index, value))
      } else {
        let scalars = section.ideographs(from: value.lowerBound, atMost: 40).values
        if scalars.count >= 2 { named[label, default: []].append((scalars, value.lowerBound)) }
      }
    }
    var result: [WeakMask] = []
    for (label, places) in masked {
      guard let names = named[label], let name = names.first,
        names.allSatisfy({ $0.value == name.value })
      else { continue }
      for place in places where isSame(section, place.mask, place.value, name.value) {
        result.append(
          WeakMask(
            mask: place.mask, rule: .besideValue, confidence: .likely,
            reason: .line(before: "", of: name.offset, after: "同一当事人处写有全称")))
      }
    }
    return result
  }

  /// A line's label, by its number, and what stands behind the colon up to a blank.
  private func field(
    _ section: MaskedSection, _ line: Range<Int>
  ) -> (label: Int, value: Range<Int>)? {
    let start = section.skipBlanks(line.lowerBound)
    guard
      let label = Self.labels.firstIndex(where: { section.stands($0, at: start) })
    else { return nil }
    var offset = start + Self.labels[label].count
    // （盖章）, (签字）.
    if let (mark, next) = section.scalar(at: offset), BracketMarks.opening.contains(mark) {
      let inside = section.ideographs(from: next, atMost: 8)
      guard let (closing, end) = section.scalar(at: inside.end), BracketMarks.ends.contains(closing)
      else { return nil }
      offset = end
    }
    guard let (colon, next) = section.scalar(at: offset), colon == 0xFF1A || colon == 0x3A else {
      return nil
    }
    let value = section.skipBlanks(next)
    var end = value
    while end < line.upperBound, let (scalar, behind) = section.scalar(at: end),
      !Ideograph.isBlank(scalar) || section.isMasked(end..<behind)
    {
      end = behind
    }
    return value < end && end <= line.upperBound ? (label, value..<end) : nil
  }

  /// Whether a masked value may be the named one.
  private func isSame(
    _ section: MaskedSection, _ index: Int, _ value: Range<Int>, _ name: [UInt32]
  ) -> Bool {
    let mask = section.masks[index]
    if mask.placeholder.hides == .person {
      guard let surname = section.surname(before: mask.start) else { return false }
      return GivenName.isName(name, of: surname)
    }
    let tail = section.ideographs(from: mask.end, atMost: 8).values
    guard !tail.isEmpty, !section.isMasked(mask.end..<max(mask.end, value.upperBound)) else {
      return false
    }
    return EntityNoun.all.contains { noun in
      tail.suffix(noun.count) == noun[...] && EntityNoun.names(name, as: noun)
    }
  }
}
