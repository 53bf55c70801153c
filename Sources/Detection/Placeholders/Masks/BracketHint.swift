import TextModel

/// Brackets that say what to fill in: [姓名], （公司全称）, {{金额}}, 【请填写地址】.
extension LineReader {
  mutating func hint(at index: Int) -> Int? {
    var start = index
    if line[start] == 0x24 {
      guard line[start + 1] == 0x7B else { return nil }
      start += 1
    }
    let open = line[start]
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
    let inner = line.skippingBlanks(content)..<max(
      line.skippingBlanks(content), line.skippingBlanksBack(end))
    guard !inner.isEmpty else { return nil }
    guard let (senses, isAsked) = hintSenses(inner) else { return nil }
    // [链接](…) is Markdown's, （姓名）： is part of a label.
    if open == 0x5B, line[limit] == 0x28 { return nil }
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

  /// What a hint asks for; nil if `range` is none. `isAsked`: it says that something is to be written.
  private func hintSenses(_ range: Range<Int>) -> (senses: WordTrie.Senses, isAsked: Bool)? {
    if let senses = lexicon.hints.exact(line, range) { return (senses, false) }
    for word in Self.requests where line.spells(word, at: range.lowerBound) {
      var start = range.lowerBound + word.description.unicodeScalars.count
      while start < range.upperBound, line.isBlank(start) || line[start] == 0x3A { start += 1 }
      var end = range.upperBound
      if start < end, let senses = lexicon.hints.exact(line, start..<end) { return (senses, true) }
      // 您的姓名, 具体日期, 贵公司名称.
      for skip in 1...3 where start + skip < end {
        if let senses = lexicon.hints.exact(line, start + skip..<end) { return (senses, true) }
      }
      return start < range.upperBound ? (WordTrie.Senses(), true) : nil
    }
    return nil
  }

  private static let requests: [StaticString] = [
    "此处填写", "此处输入", "请填写", "请输入", "请填入", "请插入", "在此输入", "在此填写", "填写", "填入", "输入", "插入",
    "请补充", "待填写", "待补充", "請填寫", "請輸入", "請填入", "填寫", "輸入", "你的", "您的",
  ]
}
