import TextModel

/// A number masked here and given there, in the same words.
///
/// The same are eight characters on one side, and on the other one (the unit, behind) or two (before). Where
/// the words are followed by two different numbers they say nothing. A frame that is the same from the
/// beginning of its sentence on makes it likely; else one may speak of last year, the other of this one.
extension WeakMaskDetector {
  private static let context = 8
  private static let longestFrame = 64

  /// The words on both sides of a number.
  private struct Frame: Hashable {
    var before: ArraySlice<UInt8>
    var after: ArraySlice<UInt8>
    /// Whether it is the longer side.
    var leads: Bool
  }

  private struct Bare {
    var range: Range<Int>
    var isAmbiguous = false
  }

  func bareNumbers(_ section: MaskedSection) -> [WeakMask] {
    var masked: [Frame: [Int]] = [:]
    for (index, mask) in section.masks.enumerated() where Self.mayBeNumber(mask.placeholder) {
      for frame in frames(section, mask.start..<mask.end) {
        masked[frame, default: []].append(index)
      }
    }
    guard !masked.isEmpty else { return [] }
    var bare: [Frame: Bare] = [:]
    for range in section.numbers() {
      for frame in frames(section, range) where masked[frame] != nil {
        guard let known = bare[frame] else {
          bare[frame] = Bare(range: range)
          continue
        }
        if section.bytes[known.range] != section.bytes[range] { bare[frame]?.isAmbiguous = true }
      }
    }
    var result: [WeakMask] = []
    for (frame, number) in bare where !number.isAmbiguous {
      for index in masked[frame] ?? [] where fits(section, section.masks[index], number.range) {
        let isWhole = agreeFromStart(section, section.masks[index].start, number.range.lowerBound)
        result.append(
          WeakMask(
            mask: index, rule: .bareElsewhere, confidence: isWhole ? .likely : .possible,
            reason: .line(before: "", of: number.range.lowerBound, after: "同样的语句里写有数字")))
      }
    }
    return result
  }

  private static func mayBeNumber(_ placeholder: Placeholder) -> Bool {
    switch placeholder.family {
    case .glyphs, .partialNumber, .structured: break
    case .yearMask, .someone, .alias, .hint, .blank, .elided: return false
    }
    return [.number, .date, .contact].contains(placeholder.hides)
  }

  private func frames(_ section: MaskedSection, _ range: Range<Int>) -> [Frame] {
    var result: [Frame] = []
    if let before = section.context(before: range.lowerBound, count: Self.context),
      let after = section.context(from: range.upperBound, count: 1), isTelling(section, before)
    {
      result.append(
        Frame(before: section.bytes[before], after: section.bytes[after], leads: true))
    }
    if let before = section.context(before: range.lowerBound, count: 2),
      let after = section.context(from: range.upperBound, count: Self.context),
      isTelling(section, after)
    {
      result.append(
        Frame(before: section.bytes[before], after: section.bytes[after], leads: false))
    }
    return result
  }

  /// Marks and digits alone are no frame.
  private func isTelling(_ section: MaskedSection, _ range: Range<Int>) -> Bool {
    section.scalars(range).count(where: Ideograph.contains) >= Self.context / 2
  }

  /// Whether a mask that shows something may hide a number.
  private func fits(
    _ section: MaskedSection, _ mask: MaskedSection.Mask, _ number: Range<Int>
  ) -> Bool {
    guard let shape = section.shape(of: mask) else { return true }
    let value = PartialValue(cells: section.scalars(number).filter { $0 != 0x2C && $0 != 0x2D })
    return shape.merged(with: value) != nil
  }

  /// Whether the text before two places is the same up to the beginning of the sentence.
  private func agreeFromStart(_ section: MaskedSection, _ left: Int, _ right: Int) -> Bool {
    var (left, right) = (left, right)
    for _ in 0..<Self.longestFrame {
      let one = section.scalar(before: left)
      let other = section.scalar(before: right)
      let ends =
        (one.map { Self.stops.contains($0.value) } ?? true)
        && (other.map { Self.stops.contains($0.value) } ?? true)
      if ends { return true }
      guard let one, let other, one.value == other.value else { return false }
      (left, right) = (one.start, other.start)
    }
    return false
  }

  private static let stops = Ideograph.set("。！？；\n")
}

extension MaskedSection {
  /// Exactly `count` scalars of one line before an offset.
  fileprivate func context(before offset: Int, count: Int) -> Range<Int>? {
    var start = offset
    for _ in 0..<count {
      guard let (value, before) = scalar(before: start), value != 0x0A else { return nil }
      start = before
    }
    return start..<offset
  }

  /// Exactly `count` scalars of one line from an offset on.
  fileprivate func context(from offset: Int, count: Int) -> Range<Int>? {
    var end = offset
    for _ in 0..<count {
      guard let (value, behind) = scalar(at: end), value != 0x0A else { return nil }
      end = behind
    }
    return offset..<end
  }

  /// The unmasked numbers of the section: digits, with a point, comma or hyphen between two of them.
  fileprivate func numbers() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var offset = 0
    func isDigit(_ offset: Int) -> Bool {
      offset < bytes.count && (0x30...0x39).contains(bytes[offset])
    }
    while offset < bytes.count {
      guard isDigit(offset) else {
        offset += 1
        continue
      }
      let start = offset
      while isDigit(offset)
        || offset < bytes.count && [0x2C, 0x2D, 0x2E].contains(bytes[offset]) && isDigit(offset + 1)
      {
        offset += 1
      }
      if !isMasked(start..<offset) { result.append(start..<offset) }
    }
    return result
  }
}
