import TextModel

/// Brackets that say what to fill in: [姓名], （公司全称）, {{金额}}, 【请填写地址】.
extension LineReader {
  mutating func hint(at start: Int) -> Int? {
    let open = line[start]
    // ${姓名}.
    let index = open == 0x7B && line[start - 1] == 0x24 ? start - 1 : start
    var content = start + 1
    let isDoubled = line[content] == open && (open == 0x7B || open == 0x5B || open == 0x3C)
    if isDoubled { content += 1 }
    let close = MaskLine.closing(open)
    var end = content
    while end < line.count, end - content <= 24, line[end] != close {
      if line[end] == open { return nil }
      end += 1
    }
    guard line[end] == close, end > content else { return nil }
    var limit = end + 1
    if isDoubled {
      guard line[limit] == close else { return nil }
      limit += 1
    }
    let inner =
      line.skippingBlanks(
        content)..<max(
        line.skippingBlanks(content), line.skippingBlanksBack(end))
    if inner.isEmpty { return open == 0x5B || open == 0x3010 ? emptyBrackets(index..<limit) : nil }
    // [链接](…) is Markdown's.
    if open == 0x5B, line[limit] == 0x28 || line.raw(limit) == 0x3A { return nil }
    if isDoubled, open == 0x7B, let kind = variable(inner) {
      return add(index..<limit, hides: kind, strength: 7)
    }
    guard let (senses, isAsked) = hintSenses(inner) else {
      return open == 0x5B || open == 0x3010 ? unknownHint(index..<limit, inner) : nil
    }
    if !isAsked, isGloss(index..<limit, inner) { return nil }
    var context = context(of: index..<limit)
    let own = senses.compactMap { lexicon.kinds[$0] }
    context.after = HiddenVotes()
    context.before = HiddenVotes()
    for kind in own { context.after[kind] += 8 }
    if own.isEmpty { context.after[.other] += 8 }
    if explains { context.reasons = ["括号内为填写提示"] }
    add(index..<limit, .hint, .bracket, strength: isAsked ? 8 : 7, context: context)
    return limit
  }

  /// 路径名(文件名), <foo>_<版本号>: an explanation, an argument of a command.
  private func isGloss(_ range: Range<Int>, _ inner: Range<Int>) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    switch line.raw(range.lowerBound) {
    case 0x28: return line[before] != 0 && !line.isHan(after)
    case 0xFF08:
      return inner.count < 4 && line.isHan(before) && !line.isHan(after) && line[after] != 0x3A
        && line[after] != 0x28
        && !line.spells("全称", at: inner.upperBound - 2)
    case 0x3C, 0x7B:
      return line.isLetter(before) || line[before] == 0x5F || line[before] == 0x2D
        || line[before] == 0x3E
        || line.isDigit(before) || line.latinCount > line.hanCount
    default: return false
    }
  }

  /// [ ]元: brackets that hold nothing, before a unit.
  private mutating func emptyBrackets(_ range: Range<Int>) -> Int? {
    let context = context(of: range)
    guard context.after[.number] >= 4 || context.after[.date] >= 4,
      line.isHan(range.upperBound) || line[range.upperBound] == 0x25
    else { return nil }
    add(range, .hint, .bracket, strength: 6, context: context)
    return range.upperBound
  }

  /// [成文日期]: words that no list knows. They count before a unit, and where the document has brackets
  /// to fill in elsewhere; [微笑] does not.
  private mutating func unknownHint(_ range: Range<Int>, _ inner: Range<Int>) -> Int? {
    guard (2...12).contains(inner.count), line.latinCount == 0,
      inner.allSatisfy({ line.isHan($0) || line[$0] == 0x2F })
    else { return nil }
    var context = context(of: range)
    let isCounted = max(context.after[.number], context.after[.date]) >= 4
    // The last word tells: 主办单位名称.
    for skip in 0..<inner.count - 1 {
      guard let senses = lexicon.hints.exact(line, inner.lowerBound + skip..<inner.upperBound)
      else { continue }
      for sense in senses { if let kind = lexicon.kinds[sense] { context.after[kind] += 8 } }
      add(range, .hint, .bracket, strength: 6, context: context)
      return range.upperBound
    }
    context.after[.other] += 3
    add(range, .hint, .bracket, strength: isCounted ? 6 : 4, context: context) {
      $0.needsCompany = !isCounted
    }
    return range.upperBound
  }

  /// {{lender_name}}: a template's variable, in Chinese text.
  private func variable(_ range: Range<Int>) -> HiddenKind? {
    guard line.hanCount > 0,
      range.allSatisfy({
        line.isLetter($0) || line.isDigit($0) || line[$0] == 0x5F || line[$0] == 0x2E
      })
    else { return nil }
    var name = ""
    for index in range { name.unicodeScalars.append(Unicode.Scalar(line[index]) ?? "_") }
    name = name.lowercased()
    return Self.variables.first { name.contains($0.word) }?.kind ?? .other
  }

  private static let variables: [(word: String, kind: HiddenKind)] = [
    ("phone", .contact), ("mobile", .contact), ("tel", .contact), ("mail", .contact),
    ("account", .contact),
    ("date", .date), ("time", .date), ("year", .date), ("month", .date), ("day", .date),
    ("company", .organisation), ("org", .organisation), ("bank", .organisation),
    ("school", .organisation),
    ("address", .place), ("city", .place), ("province", .place), ("title", .title),
    ("project", .title),
    ("rate", .number), ("amount", .number), ("price", .number), ("count", .number),
    ("num", .number),
    ("total", .number), ("id", .number), ("no", .number), ("name", .person), ("user", .person),
  ]

  private mutating func add(_ range: Range<Int>, hides kind: HiddenKind, strength: Int) -> Int {
    add(range, .hint, .bracket, strength: strength, context: MaskContext().hiding(kind))
    return range.upperBound
  }

  /// What a hint asks for; nil if `range` is none. `isAsked`: it says that something is to be written.
  private func hintSenses(_ range: Range<Int>) -> (senses: WordTrie.Senses, isAsked: Bool)? {
    if let senses = lexicon.hints.exact(line, range) { return (senses, false) }
    for word in Self.requests where range.count <= 16 && line.spells(word, at: range.lowerBound) {
      // （你的modem与…）is a remark.
      if word.description.hasSuffix("的"), range.count > 8 { return nil }
      var start = range.lowerBound + word.description.unicodeScalars.count
      while start < range.upperBound, line.isBlank(start) || line[start] == 0x3A { start += 1 }
      let end = range.upperBound
      if start < end, let senses = lexicon.hints.exact(line, start..<end) { return (senses, true) }
      // 您的姓名, 具体日期, 贵公司名称.
      for skip in 1...3 where start + skip < end {
        if let senses = lexicon.hints.exact(line, start + skip..<end) { return (senses, true) }
      }
      return start < range.upperBound ? (WordTrie.Senses(), true) : nil
    }
    return nil
  }

  static let requests: [StaticString] = [
    "此处填写", "此处输入", "请填写", "请输入", "请填入", "请插入", "在此输入", "在此填写", "填写", "填入", "输入", "插入",
    "请补充", "待填写", "待补充", "請填寫", "請輸入", "請填入", "填寫", "輸入", "你的", "您的",
  ]
}
