import Matching
import TextModel

/// Reads what stands behind the role words of one line after another.
struct RoleReader {
  /// Bytes behind a role word within which all that it introduces is read.
  static let margin = 1536
  /// Bytes before it that are looked at.
  private static let before = 96

  private(set) var sightings: [NameSighting] = []
  private var line = MaskLine()
  private var names: NameReader
  private var indices: [Int] = []

  init(known: NameEvidence.Table?) { names = NameReader(known: known) }

  /// Reads behind `hits`, which are of one line and lie close together.
  mutating func read(
    _ bytes: borrowing Swift.Span<UInt8>, _ line: Range<Int>, _ hits: ArraySlice<LiteralTable.Hit>,
    frames: [RoleWords.Frame]
  ) {
    guard let first = hits.first, let last = hits.last else { return }
    let whole = Self.withoutReturn(bytes, line)
    let start =
      first.start - Self.before <= whole.lowerBound
      ? whole.lowerBound : bytes.scalarStart(before: first.start - Self.before + 1)
    let end =
      last.end + Self.margin >= whole.upperBound
      ? whole.upperBound : bytes.scalarStart(before: last.end + Self.margin + 1)
    let places = hits.map(\.end)
    self.line.read(bytes, start..<end, of: whole, places: places[...], indices: &indices)
    for (hit, index) in zip(hits, indices) { read(frames[hit.literal], at: index) }
  }

  /// Reads a line that is the value of a column.
  mutating func readCell(
    _ bytes: borrowing Swift.Span<UInt8>, _ line: Range<Int>, _ frame: RoleWords.Frame
  ) {
    guard !line.isEmpty, line.count <= Self.margin else { return }
    let whole = Self.withoutReturn(bytes, line)
    self.line.read(bytes, whole, of: whole, places: [], indices: &indices)
    value(frame, at: self.line.skippingBlanks(0), isLabelled: true, gap: 0)
  }

  private static func withoutReturn(
    _ bytes: borrowing Swift.Span<UInt8>, _ line: Range<Int>
  ) -> Range<Int> {
    let isCRLF = !line.isEmpty && bytes[line.upperBound - 1] == 0x0D
    return line.lowerBound..<(isCRLF ? line.upperBound - 1 : line.upperBound)
  }

  /// Reads behind a role word that ends before `index`: brackets, ordinals, a colon; then the value.
  private mutating func read(_ frame: RoleWords.Frame, at index: Int) {
    var index = index
    // （原审被告）：王小明.
    if line[index] == 0x29 { index += 1 }
    index = skippingOrdinal(index)
    index = skippingBrackets(index)
    let gap = line.skippingBlanks(index) - index
    index += gap
    // **姓名**：张伟, "姓名":"张伟", 【姓名】张伟.
    var isLabelled = false
    var mark = index
    while Self.closers.contains(line[mark]), mark < index + 3 { mark += 1 }
    if mark > index, line[mark] == 0x3A || line[mark - 1] == 0x3011 || line[mark - 1] == 0x5D {
      index = mark
    }
    isLabelled = line[index - 1] == 0x3011 || mark == index && mark > 0 && line[mark - 1] == 0x5D
    switch line[index] {
    case 0x3A, 0x3D, 0x7C, 0x09:
      isLabelled = true
      index = line.skippingBlanks(index + 1)
      if line[index] == 0x7C { return }
      if line[index] == 0x2A, line[index + 1] == 0x2A, line.isBlank(index + 2) {
        index = line.skippingBlanks(index + 2)
      }
    default: break
    }
    if Self.openers.contains(line[index]) { index += 1 }
    value(frame, at: index, isLabelled: isLabelled, gap: gap)
  }

  private mutating func value(
    _ frame: RoleWords.Frame, at index: Int, isLabelled: Bool, gap: Int
  ) {
    switch frame {
    case .party:
      if organisation(at: index, isLabelled: isLabelled) { return }
      people(.person, at: index, isLabelled ? .label : .strong)
    case .person: people(.person, at: index, isLabelled ? .label : .strong)
    case .acquaintance:
      people(.person, at: index, isLabelled || gap > 1 ? .label : gap == 1 ? .strong : .weak)
    case .judge: people(.judge, at: index, isLabelled || gap > 1 ? .label : .strong)
    case .prosecutor: people(.prosecutor, at: index, isLabelled || gap > 1 ? .label : .strong)
    case .personLabel:
      people(.person, at: index, isLabelled || gap > 1 ? .label : gap == 1 ? .strong : .weak)
    case .organisationLabel:
      if isLabelled || gap > 1 { _ = organisation(at: index, isLabelled: true) }
    case .eitherLabel:
      guard isLabelled || gap > 0 else { return }
      if !organisation(at: index, isLabelled: true) { people(.person, at: index, .label) }
    case .address: address(at: index, isLabelled: isLabelled)
    case .addressLabel: if isLabelled || gap > 1 { address(at: index, isLabelled: true) }
    case .place:
      if let found = AddressReader.place(line, at: index),
        isLabelled || gap > 0 || found.range.count > 3
      {
        add(.place, .place, found.range, found.confidence)
      }
    }
  }

  /// The names from `start` on: one, or a list (张伟、李强和王芳).
  private mutating func people(_ rule: NameRule, at start: Int, _ force: NameReader.Force) {
    var (index, force) = (start, force)
    var isFirst = true
    // 联系人为张伟, 法定代表人系李强.
    if force < .label, Self.copulas.contains(line[index]),
      NameReader.isPlainSurname(line, at: index + 1)
    {
      (index, force) = (index + 1, .strong)
    }
    while let found = names.read(line, at: index, force) {
      let isLawyer = rule == .person && isLawyer(found.range.upperBound)
      // The further from its role, the less it is proved.
      let isSure = isFirst || found.isDelimited || found.confidence != .certain
      add(isLawyer ? .lawyer : rule, .person, found.range, isSure ? found.confidence : .likely)
      isFirst = false
      guard let next = next(found.range.upperBound, force, found.isDelimited) else { return }
      index = next
    }
  }

  /// Where the next name of a list may begin.
  private func next(_ end: Int, _ force: NameReader.Force, _ isDelimited: Bool) -> Int? {
    var index = end
    if line[index] == 0x28, let close = (index + 1..<index + 40).first(where: { line[$0] == 0x29 })
    {
      index = close + 1
    }
    let scalar = line[index]
    if scalar == 0x3001 || scalar == 0x2F { return line.skippingBlanks(index + 1) }
    if line.spells("以及", at: index) { return index + 2 }
    if NameTails.joining.contains(scalar), NameReader.isPlainSurname(line, at: index + 1) {
      return index + 1
    }
    // Signatures in columns.
    let blank = line.skippingBlanks(index)
    if force == .label, isDelimited, blank > index, NameReader.isPlainSurname(line, at: blank) {
      return blank
    }
    return nil
  }

  /// Whether the name is said to be a lawyer's: ，某律师事务所律师.
  private func isLawyer(_ end: Int) -> Bool {
    guard
      line[end] == 0xFF0C || line[end] == 0x2C || line[end] == 0x28 || line.spells("律师", at: end)
    else { return false }
    return (end..<end + 28).prefix { line[$0] != 0x3002 && line[$0] != 0xFF1B && line[$0] != 0x3B }
      .contains { line.spells("律师", at: $0) && !line.spells("律师事务", at: $0) }
  }

  /// Whether an organisation, masked or not, begins at `index`.
  private mutating func organisation(at index: Int, isLabelled: Bool) -> Bool {
    switch OrganisationReader.read(line, at: index, isLabelled: isLabelled) {
    case .none: return false
    case .masked: return true
    case .found(let found):
      add(.organisation, .organisation, found.range, found.confidence)
      shortName(found.range.upperBound)
      if line[found.range.upperBound] == 0x3001 {
        let next = found.range.upperBound + 1
        if !organisation(at: next, isLabelled: isLabelled) { people(.person, at: next, .strong) }
      }
      return true
    }
  }

  /// （以下简称天堂公司）: what the organisation is called from here on.
  private mutating func shortName(_ end: Int) {
    guard line[end] == 0x28, let close = (end + 1..<end + 24).first(where: { line[$0] == 0x29 }),
      let word = (["以下简称", "下称", "简称", "以下称"] as [StaticString]).first(where: {
        line.spells($0, at: end + 1)
      })
    else { return }
    var start = end + 1 + word.utf8CodeUnitCount / 3
    if line[start] == 0x3A { start += 1 }
    if line[start] == 0x201C || line[start] == 0x22 { start += 1 }
    var limit = start
    while limit < close, line.isHan(limit) || line.isLetter(limit) { limit += 1 }
    guard limit - start >= 3, !Self.generic.contains(where: { line.spells($0, at: start) }),
      !(start..<limit).contains(where: {
        line[$0] == 0x67D0 || line.style($0).map { $0 != .latinX && $0 != .latinN } ?? false
      })
    else { return }
    add(.organisation, .organisation, start..<limit, .certain)
  }

  private mutating func address(at index: Int, isLabelled: Bool) {
    var index = index
    if !isLabelled, line[index] == 0x5728 || line[index] == 0x4E8E || line[index] == 0x4E3A {
      index += 1
    }
    index = line.skippingBlanks(index)
    guard let found = AddressReader.read(line, at: index, isLabelled: isLabelled) else { return }
    add(
      found.isAddress ? .address : .place, found.isAddress ? .address : .place, found.range,
      found.confidence)
  }

  private mutating func add(
    _ rule: NameRule, _ entity: EntityType, _ range: Range<Int>, _ confidence: Confidence
  ) {
    let span = line.span(range)
    let name = range.map { line[$0] }.filter { $0 != 0x20 && $0 != 0x09 }
    sightings.append(
      NameSighting(
        rule: rule, entity: entity, span: ByteSpan(span.lowerBound, span.upperBound),
        confidence: confidence, name: Array(name)))
  }

  /// 被告一：, 被告1：; a numeral with a name right behind it may be part of the name.
  private func skippingOrdinal(_ index: Int) -> Int {
    if line.isDigit(index), !line.isDigit(index + 1) { return index + 1 }
    let isNumeral = "一二三四五六七八九".unicodeScalars.contains { $0.value == line[index] }
    return isNumeral && (line[index + 1] == 0x3A || line[index + 1] == 0x28) ? index + 1 : index
  }

  /// 上诉人（原审被告）（反诉原告）.
  private func skippingBrackets(_ index: Int) -> Int {
    var index = index
    for _ in 0..<2 {
      guard line[index] == 0x28,
        let close = (index + 1..<index + 26).first(where: { line[$0] == 0x29 }),
        !(index + 1..<close).contains(where: { line[$0] == 0x3A })
      else { break }
      index = close + 1
    }
    return index
  }

  private static let closers = ScalarSet("\"”】]*'")
  private static let openers = ScalarSet("\"“'【[")
  private static let copulas = ScalarSet("为是系叫")
  private static let generic: [StaticString] = [
    "原告", "被告", "甲方", "乙方", "丙方", "本公司", "该公司", "我司", "上诉人", "申请人", "第三人", "公司", "被上诉人",
  ]
}
