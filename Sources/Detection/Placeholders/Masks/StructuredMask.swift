import Matching
import TextModel

/// Numbers of a known form of which a part is masked: telephones, identity cards, bank cards, plates,
/// accounts, addresses of mail. The span holds the visible part too.
extension LineReader {
  mutating func structured(at index: Int) -> Int? {
    guard isPart(index), !isPart(index - 1) || index == 0 else { return nil }
    if let end = plate(at: index) { return end }
    guard let token = structuredToken(at: index) else { return nil }
    if let part = token.maskedPart {
      guard token.longest >= 2, line.hanCount > 0 else { return nil }
      return addNumber(part, token.style)
    }
    // Bits, roff: no word of Chinese, and letters.
    if line.hanCount == 0, token.style == .latinX || token.letters > 0, !token.isMail { return nil }
    if line[index - 1] == 0x5C { return token.range.upperBound }
    return token.isMail ? mail(token.range, token.style) : number(token)
  }

  /// XJ-2023-0**: only the part with the mask.
  private mutating func addNumber(_ range: Range<Int>, _ style: MaskStyle) -> Int {
    add(range, .structured, style, strength: 6, context: context(of: range).hiding(.number))
    return range.upperBound
  }

  private mutating func number(_ count: StructuredToken) -> Int? {
    let (range, style) = (count.range, count.style)
    let context = context(of: range)
    let label = context.before
    let length = count.digits + count.letters + count.glyphs
    var kind: HiddenKind?
    var strength = 4
    if isPhone(range, count) {
      kind = .contact
      strength = 8
    } else if count.letters <= 1, isLongNumber(range, count, length) {
      kind = label[.contact] > label[.number] ? .contact : .number
      strength = 7
    } else if isCode(range, count, style) {
      kind = label[.contact] > label[.number] ? .contact : .number
      strength = 6
    } else if isNick(range, count, style) {
      kind = label[.number] > label[.contact] ? .number : .contact
      strength = 6
    } else if count.digits + count.letters == 0, count.glyphs >= 7,
      range.contains(where: { line[$0] == 0x2D }),
      label[.contact] >= 4
    {
      kind = .contact
      strength = 7
    } else if label[.contact] >= 4 || label[.number] >= 5, count.longest >= 2,
      context.isLabelled || length >= 5,
      count.digits + count.letters > 0, context.after[.number] < 4, context.after[.date] < 4
    {
      kind = label[.contact] >= label[.number] ? .contact : .number
      strength = 7
    }
    guard let kind else { return nil }
    add(range, .structured, style, strength: strength, context: context.hiding(kind))
    return range.upperBound
  }

  /// 138****5678, 159XXXXXXXX, 0371-****1234.
  private func isPhone(_ range: Range<Int>, _ count: StructuredToken) -> Bool {
    let first = line[range.lowerBound]
    let length = count.digits + count.glyphs
    guard count.letters == 0, count.longest >= 2 else { return false }
    if first == 0x31, length == 11, count.glyphs == 10 { return true }
    if first == 0x31, line.isDigit(range.lowerBound + 1), line[range.lowerBound + 1] >= 0x33 {
      return (9...13).contains(length) && count.digits >= 2 && count.glyphs >= 3
    }
    guard first == 0x30, range.contains(where: { line[$0] == 0x2D }) else { return false }
    return (9...13).contains(length) && count.glyphs >= 3
  }

  /// A card or an identity number: long, with digits at an end and a run of glyphs.
  private func isLongNumber(_ range: Range<Int>, _ count: StructuredToken, _ length: Int) -> Bool {
    guard count.longest >= 3, count.digits >= 2 else { return false }
    return length >= 12
      || length >= 8 && line.isDigit(range.lowerBound)
        && line.isDigit(range.upperBound - 1) && count.glyphs >= 4
  }

  /// E********, GD2024****06: capitals and digits with a run of signs in it.
  private func isCode(_ range: Range<Int>, _ count: StructuredToken, _ style: MaskStyle) -> Bool {
    guard count.longest >= 3, line.hanCount > 0,
      style == .star || style == .cross || style == .circle || count.digits >= 2,
      count.letters > 0, count.letters <= 4, count.letters + count.digits + count.glyphs >= 5
    else { return false }
    return range.allSatisfy { !line.isLetter($0) || line[$0] <= 0x5A }
  }

  /// t***8: a name of an account.
  private func isNick(_ range: Range<Int>, _ count: StructuredToken, _ style: MaskStyle) -> Bool {
    style == .star && count.longest >= 3 && count.letters > 0 && line.hanCount > 0
      && line.style(range.lowerBound) == nil && count.glyphs == count.longest
      && !range.contains { line[$0] == 0x2E || line[$0] == 0x2D }
  }

  private mutating func mail(_ range: Range<Int>, _ style: MaskStyle) -> Int? {
    guard let at = range.first(where: { line[$0] == 0x40 }), at > range.lowerBound,
      at + 3 < range.upperBound, range.suffix(from: at).contains(where: { line[$0] == 0x2E }),
      line.hanCount > 0
    else { return nil }
    let isMasked = range.contains { place in
      line.style(place) == .star || line.style(place) == .circle || line.style(place) == .cross
        || isMaskLetter(place) && isMaskLetter(place + 1)
    }
    guard isMasked else { return range.upperBound }
    add(range, .structured, style, strength: 8, context: context(of: range).hiding(.contact))
    return range.upperBound
  }

  /// 京A***12, 豫A·XXXXX.
  private mutating func plate(at index: Int) -> Int? {
    guard line[index] &- 0x41 <= 25, index > 0, Self.provinces.contains(line[index - 1]),
      !line.isLetter(index + 1) || isMaskLetter(index + 1)
    else { return nil }
    var end = index + 1
    if line[end] == 0xB7 || line[end] == 0x2022 || line[end] == 0x2D { end += 1 }
    let start = end
    var glyphs = 0
    while line.isDigit(end) || line.isLetter(end)
      || line.style(end) != nil && line.style(end) != .lowLine
    {
      if line.style(end) != nil, line[end] != 0x4E, line[end] != 0x6E { glyphs += 1 }
      end += 1
    }
    guard (4...6).contains(end - start), glyphs > 0,
      let style = (start..<end).compactMap({ line.style($0) }).first
    else { return nil }
    let range = index - 1..<end
    add(range, .structured, style, strength: 8, context: context(of: range).hiding(.number))
    return end
  }

  private static let provinces = ScalarSet(
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
}
