import Matching

/// What a line is, where that decides whether its marks may be touched at all.
enum LineKind {
  /// Chinese text.
  case prose
  /// Text of another language, or without any Chinese: its marks are its own.
  case foreign
  /// Code, JSON, a table's row: every mark and blank has a meaning.
  case verbatim

  /// - Complexity: O(*m*), *m* the line's marks; a line of code is read whole.
  static func of(_ line: borrowing WorkingLine) -> LineKind {
    var (han, latin) = (line.han, line.latin)
    var bars = 0
    var hasTab = false
    for index in line.marks {
      switch line.kind(index) {
      case .hanSuspect, .radical: han += 1
      case .digitLookalike, .maskLetter: latin += 1
      case .bar: bars += 1
      case .tab: hasTab = true
      default: break
      }
    }
    if hasTab, isTabbed(line) { return .verbatim }
    if bars >= 2, isTableRow(line, bars) { return .verbatim }
    if isReference(line) { return .verbatim }
    if CodeLine.matches(line, han: han, latin: latin) { return .verbatim }
    if han == 0 { return line.present.intersects(mayBeChinese) ? .prose : .foreign }
    return latin > han * 5 && words(line) >= 4 ? .foreign : .prose
  }

  /// Classes that other rules may yet turn into Chinese.
  private static let mayBeChinese = ScalarClassSet(
    .latin1, .radical, .needsNormalization, .compatibilityForm, .stop, .wideColon, .openBracket,
    .closeBracket, .wideAlphanumeric)

  /// A tab parts columns, unless it only follows an item's bullet or number.
  private static func isTabbed(_ line: borrowing WorkingLine) -> Bool {
    let content = line.content
    let start = content.lowerBound
    return content.contains { index in
      guard line.kind(index) == .tab else { return false }
      return index - start > 4
        || (start..<index).contains { line.kind($0).isHan || line.kind($0) == .latin }
    }
  }

  private static func isTableRow(_ line: borrowing WorkingLine, _ bars: Int) -> Bool {
    line.kind(line.contentStart) == .bar || line.kind(line.contentEnd - 1) == .bar
      || (0..<line.count).contains { line.kind($0) == .bar && line.kind($0 + 1) == .space }
  }

  /// An entry of a list of references by GB/T 7714: `…[J]. `, `…[EB/OL]`. Its marks are half-width.
  private static func isReference(_ line: borrowing WorkingLine) -> Bool {
    guard line.present.contains(.bracket) else { return false }
    return line.marks.contains { index in
      guard line.scalar(index) == 0x5B, line.kind(index - 1) != .border else { return false }
      return referenceTypes.contains { line.spells($0, at: index + 1) }
    }
  }

  private static let referenceTypes: [StaticString] = [
    "J]", "M]", "D]", "C]", "N]", "R]", "S]", "P]", "A]", "Z]", "G]", "J/OL]", "EB/OL]", "DB/OL]",
    "M/OL]", "C/OL]", "D/OL]", "N/OL]", "R/OL]", "S/OL]", "P/OL]",
  ]

  /// Latin words with a blank before them: an address is none.
  private static func words(_ line: borrowing WorkingLine) -> Int {
    (0..<line.count).count {
      line.kind($0).isLatin && (line.kind($0 - 1) == .border || line.kind($0 - 1).isBlank)
    }
  }
}
