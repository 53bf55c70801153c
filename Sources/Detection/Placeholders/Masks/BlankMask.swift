import TextModel

/// Blanks that wait to be filled in, where nothing but blanks marks them: 　　年　　月　　日, 人民币　　　元.
extension LineReader {
  mutating func blank(at index: Int) -> Int? {
    guard line.isBlank(index), !line.isBlank(index - 1) else { return nil }
    var end = index
    var width = 0
    while line.isBlank(end) {
      width += line.raw(end) == 0x3000 ? 2 : 1
      end += 1
    }
    guard width >= 2, index > 0 || isDateBlank(end) else { return end }
    let previous = line[index - 1]
    let isFrame =
      isDateBlank(end)
      || previous == 0x7B2C && line.isHan(end)  // 第　　条
      || previous == 0x5171 && line[end] == 0x9875  // 共　　页
      || previous == 0x5E01 && line[end] == 0x5143  // 人民币　　元
    guard isFrame else { return end }
    let context = context(of: index..<end)
    guard context.heaviest >= 4 else { return end }
    add(index..<end, .blank, .none, strength: 5, context: context)
    return end
  }

  /// Whether 年, 月 or 日 follows a blank that is no layout: another one of them stands near.
  private func isDateBlank(_ end: Int) -> Bool {
    let signs: [UInt32] = [0x5E74, 0x6708, 0x65E5]
    guard let place = signs.firstIndex(of: line[end]) else { return false }
    // 年 is followed by 月, 月 by 日, with a blank or a mask between.
    if place < 2 {
      let next = line.skippingBlanks(end + 1)
      return line[next] == signs[place + 1] && next > end + 1 || line.isDigit(next)
        || line.style(next) != nil
    }
    var index = end
    while index > 0, line.isBlank(index - 1) { index -= 1 }
    return line[index - 1] == signs[1]
  }
}
