import TextModel

/// A mask with its value in brackets beside it, or in the brackets of its value.
///
/// Persons are known by their surname, which stands before the mask and again before the name. Everything else
/// is known by its noun: XX镇（青山镇）. Brackets behind such a noun mostly say what kind of place it is (XX村
/// （贫困村）), so words of kind are excluded, and the finding is never more than likely.
extension WeakMaskDetector {
  func besideValues(_ section: MaskedSection) -> [WeakMask] {
    section.masks.indices.compactMap { index in
      let mask = section.masks[index]
      let isPerson = mask.placeholder.hides == .person
      let isBeside =
        isPerson
        ? nameFollows(section, mask) || namePrecedes(section, mask)
        : entityFollows(section, mask) || entityPrecedes(section, mask)
      guard isBeside else { return nil }
      return WeakMask(
        mask: index, rule: .besideValue, confidence: isPerson ? .certain : .likely,
        reason: .text("紧邻的括号内外写有\(isPerson ? "同姓人名" : "同类全名")"))
    }
  }

  /// 张某某（张伟）.
  private func nameFollows(_ section: MaskedSection, _ mask: MaskedSection.Mask) -> Bool {
    // 张*伟（张大伟）.
    let tail = section.ideographs(from: mask.end, atMost: 1).end
    guard let surname = section.surname(before: mask.start),
      let inside = section.bracket(from: mask.end) ?? section.bracket(from: tail)
    else { return false }
    return GivenName.isName(Self.withoutLead(inside), of: surname)
  }

  /// 张伟（张某）, 张伟（以下简称张某）.
  private func namePrecedes(_ section: MaskedSection, _ mask: MaskedSection.Mask) -> Bool {
    guard let (surname, start) = section.scalar(before: mask.start),
      Surname.contains(surname),
      let end = section.scalar(at: mask.end), BracketMarks.ends.contains(end.value)
    else { return false }
    let lead = section.ideographs(before: start, atMost: 5)
    guard lead.values.isEmpty || Self.leads.contains(String(lead.values)),
      let (mark, bracket) = section.scalar(before: lead.start), BracketMarks.opening.contains(mark)
    else { return false }
    let before = section.ideographs(before: bracket, atMost: 3).values
    return (2...3).contains { count in
      before.count >= count && GivenName.isName(Array(before.suffix(count)), of: surname)
    }
  }

  /// 某县（青山县）.
  private func entityFollows(_ section: MaskedSection, _ mask: MaskedSection.Mask) -> Bool {
    let noun = section.ideographs(from: mask.end, atMost: 8)
    guard EntityNoun.isNoun(noun.values), let inside = section.bracket(from: noun.end) else {
      return false
    }
    return EntityNoun.names(Self.withoutLead(inside), as: noun.values)
  }

  /// 青山县（以下简称某县）.
  private func entityPrecedes(_ section: MaskedSection, _ mask: MaskedSection.Mask) -> Bool {
    let noun = section.ideographs(from: mask.end, atMost: 8)
    let lead = section.ideographs(before: mask.start, atMost: 5)
    guard EntityNoun.isNoun(noun.values),
      let end = section.scalar(at: noun.end), BracketMarks.ends.contains(end.value),
      lead.values.isEmpty || Self.leads.contains(String(lead.values)),
      let (mark, bracket) = section.scalar(before: lead.start), BracketMarks.opening.contains(mark)
    else { return false }
    // From behind, a name has no beginning; three ideographs before the noun are enough to exclude kinds.
    let before = section.ideographs(before: bracket, atMost: noun.values.count + 3).values
    return EntityNoun.names(before, as: noun.values)
  }

  /// Without the words that lead to a name.
  private static func withoutLead(_ inside: [UInt32]) -> [UInt32] {
    let text = String(inside)
    for lead in leads where text.hasPrefix(lead) {
      return Array(inside.dropFirst(lead.unicodeScalars.count))
    }
    return inside
  }

  /// Longest first. 化名 is missing: what follows it is no name.
  private static let leads = [
    "以下简称", "以下统称", "真实姓名", "以下称", "曾用名", "下称", "简称", "真名", "本名", "原名", "实名", "姓名", "又名", "全称", "即",
    "原",
  ]
}

extension MaskedSection {
  /// The surname right before a mask; nil where something else stands there.
  func surname(before offset: Int) -> UInt32? {
    let found = ideographs(before: offset, atMost: 1).values.first
    return found.flatMap { Surname.contains($0) ? $0 : nil }
  }

  /// The first part of the bracket that opens at an offset, where it is unmasked ideographs.
  func bracket(from offset: Int) -> [UInt32]? {
    guard let (mark, start) = scalar(at: offset), BracketMarks.opening.contains(mark) else {
      return nil
    }
    let inside = ideographs(from: start, atMost: 24)
    // 原名：…
    if let (colon, next) = scalar(at: inside.end), colon == 0xFF1A || colon == 0x3A,
      inside.values.count <= 4
    {
      let named = ideographs(from: next, atMost: 24)
      return endsInside(named.end) ? named.values : nil
    }
    return endsInside(inside.end) ? inside.values : nil
  }

  private func endsInside(_ offset: Int) -> Bool {
    scalar(at: offset).map { BracketMarks.ends.contains($0.value) } ?? false
  }
}

enum BracketMarks {
  static let opening = Ideograph.set("（(〔[【")
  /// Marks that close a bracket, or a part of what it holds.
  static let ends = Ideograph.set("）)〕]】，,、；;")
}
