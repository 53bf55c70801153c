/// What is visible leaves few values.
///
/// Asked of masks that show a part of a value; glyphs alone leave everything. Numbers count up to 10,000 for
/// what belongs to one person, up to 1,000 for figures, where a digit's place already tells the size. Of years
/// only those within a decade are told: that a report is from this century is no secret.
extension WeakMaskDetector {
  func fewCandidates(_ section: MaskedSection) -> [WeakMask] {
    section.masks.indices.compactMap { index in
      let mask = section.masks[index]
      guard let shape = section.shape(of: mask),
        let count = section.count(shape, of: mask), limits.admit(count)
      else { return nil }
      return WeakMask(
        mask: index, rule: .fewCandidates,
        confidence: count.sort.isSelfEvident ? .certain : .likely, candidates: count.values,
        reason: .text("\(count.sort.title)：按\(count.sort.basis)推算，只剩 \(count.values) 种可能"))
    }
  }
}

extension MaskedSection {
  /// What a partial mask shows; nil for masks that show nothing.
  func shape(of mask: Mask) -> PartialValue? {
    switch mask.placeholder.family {
    case .yearMask, .partialNumber, .structured: PartialValue(self, mask)
    case .glyphs, .someone, .alias, .hint, .blank, .elided: nil
    }
  }

  /// How many values a shape in a mask's place leaves.
  func count(_ shape: PartialValue, of mask: Mask) -> CandidateCount? {
    CandidateCount(shape, of: mask.placeholder, in: frame(of: mask))
  }

  private func frame(of mask: Mask) -> CandidateCount.Frame {
    var start = mask.start
    while let (value, before) = scalar(before: start),
      Ideograph.isBlank(value) || value == 0xFF1A || value == 0x3A
    {
      start = before
    }
    var label: [UInt32] = []
    while label.count < 12, let (value, before) = scalar(before: start),
      Ideograph.contains(value) || Ideograph.isLetter(value), !isMasked(before..<start)
    {
      label.append(value)
      start = before
    }
    return CandidateCount.Frame(
      label: String(label.reversed()), unit: scalar(at: mask.end)?.value)
  }
}

extension WeakMaskLimits {
  func admit(_ count: CandidateCount) -> Bool {
    switch count.sort {
    case .number, .day, .month: count.values <= number
    case .year: count.values <= year
    case .identityCard, .bankCard, .mobile, .telephone, .plate, .mail, .identifier:
      count.values <= identity
    }
  }
}

extension CandidateCount.Sort {
  /// Whether the form of the value fixes its length, so that glyphs stand for signs one by one.
  var isSelfEvident: Bool {
    switch self {
    case .identityCard, .bankCard, .mobile, .plate, .day, .month, .year: true
    case .telephone, .mail, .identifier, .number: false
    }
  }
}
