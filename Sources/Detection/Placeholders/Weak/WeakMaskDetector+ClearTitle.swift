import TextModel

/// A clear title over a masked body: 青山镇 in the first line, XX镇 below, and no other town by name.
///
/// The last is what makes it sure, and it is asked strictly: any ideographs before 镇 that are neither the
/// title's name nor known to be no name (我镇, 乡镇) count as another town, and then nothing is told.
extension WeakMaskDetector {
  private static let nouns: [[UInt32]] = ["省", "市", "县", "镇", "乡", "村", "街道", "社区"].map {
    $0.unicodeScalars.map(\.value)
  }
  /// A title is no longer, in ideographs and other signs; in bytes three times that.
  private static let longestTitle = 50

  func underClearTitle(_ section: MaskedSection) -> [WeakMask] {
    var wanted: [[UInt32]: [Int]] = [:]
    for (index, mask) in section.masks.enumerated() where Self.mayBeNamed(mask.placeholder.hides) {
      for noun in Self.nouns where section.stands(noun.utf8, at: mask.end) {
        wanted[noun, default: []].append(index)
      }
    }
    guard !wanted.isEmpty, let title = title(section) else { return [] }
    var result: [WeakMask] = []
    for noun in Self.nouns {
      guard let indices = wanted[noun], let name = name(section, in: title, before: noun),
        isOnlyName(section, name, before: noun, behind: title.upperBound)
      else { continue }
      for index in indices where section.masks[index].start >= title.upperBound {
        result.append(
          WeakMask(
            mask: index, rule: .besideValue, confidence: .likely,
            reason: .line(before: "标题（", of: title.lowerBound, after: "）写明了名称，正文没有别的同类名称")))
      }
    }
    return result
  }

  private static func mayBeNamed(_ hides: HiddenKind) -> Bool {
    hides == .place || hides == .organisation
  }

  /// The first line with text, where it looks like a title.
  private func title(_ section: MaskedSection) -> Range<Int>? {
    for line in section.lineRanges {
      let start = section.skipBlanks(line.lowerBound)
      guard start < line.upperBound else { continue }
      let stops = Ideograph.set("。；：，")
      let isTitle =
        line.upperBound - start <= Self.longestTitle * 3
        && !section.scalars(start..<line.upperBound).contains { stops.contains($0) }
      return isTitle ? start..<line.upperBound : nil
    }
    return nil
  }

  /// The name before a noun in the title: two or three ideographs between the noun and the one before it, or
  /// the title's beginning.
  private func name(
    _ section: MaskedSection, in title: Range<Int>, before noun: [UInt32]
  ) -> [UInt32]? {
    let noun = noun.utf8
    var offset = title.lowerBound
    while offset < title.upperBound {
      defer { offset += 1 }
      guard section.stands(noun, at: offset), !section.isMasked(offset..<offset + noun.count) else {
        continue
      }
      var name: [UInt32] = []
      for scalar in section.ideographs(before: offset, atMost: 8).values.reversed() {
        if Self.parts.contains(scalar) { break }
        name.append(scalar)
      }
      name.reverse()
      if Array(name.prefix(2)) == Self.party { name.removeFirst(2) }
      if (2...3).contains(name.count), !Self.isCommon(name) { return name }
    }
    return nil
  }

  /// Whether no other ideographs than the title's name and common words stand before the noun.
  private func isOnlyName(
    _ section: MaskedSection, _ name: [UInt32], before noun: [UInt32], behind start: Int
  ) -> Bool {
    let noun = noun.utf8
    let text = name.utf8
    var offset = start
    while let found = section.next(noun, from: offset) {
      offset = found + noun.count
      if section.stands(text, before: found) { continue }
      let before = section.ideographs(before: found, atMost: 2).values
      if !before.isEmpty, !Self.isCommon(before) { return false }
    }
    return true
  }

  /// Whether ideographs before a noun are no name, by the last of them.
  private static func isCommon(_ scalars: [UInt32]) -> Bool {
    guard let last = scalars.last else { return true }
    return common.contains(last) || commonPairs.contains(String(scalars.suffix(2)))
  }

  /// Where a name begins behind: other names' nouns, 关于.
  private static let parts = Ideograph.set("省市县区镇乡村州盟旗于在为致")
  private static let party = "中共".unicodeScalars.map(\.value)
  /// 我镇, 全县, 各村, 乡镇, 到村, 的村.
  private static let common = Ideograph.set("我全各本该此每两三多个外邻乡城县省市州镇村农小新老美强兴驻入到进回出的和与及")
  private static let commonPairs: Set<String> = ["行政", "自然", "贫困", "脱贫", "示范", "中心", "重点", "上级"]
}

extension MaskedSection {
  /// Where a text of at least one byte stands next. Skips by its first byte.
  func next(_ text: [UInt8], from start: Int) -> Int? {
    let span = bytes.span
    var offset = start
    while offset + text.count <= span.count {
      if span[offset] == text[0], stands(text, at: offset) { return offset }
      offset += 1
    }
    return nil
  }
}

extension [UInt32] {
  /// As bytes.
  var utf8: [UInt8] { [UInt8](String(self).utf8) }
}
