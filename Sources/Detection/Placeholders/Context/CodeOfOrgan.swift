/// The code of the organ in numbers of cases and documents: ×民初 in （2023）×民初8号, X政发 in X政发〔2023〕.
enum CodeOfOrgan {
  /// Whether what follows `index` is such a code: some ideographs, then a year in brackets.
  static func follows(_ line: MaskLine, _ index: Int) -> Bool {
    var end = index
    while end - index <= 8, line.isHan(end) || line[end] == 0x28 || line[end] == 0x29 {
      // （刑）不立字 may stand in the code itself.
      if line[end] == 0x28, isYear(line, end + 1) { return end > index }
      end += 1
    }
    guard end > index, line[end] == 0x3014 || line[end] == 0x5B || line[end] == 0x3010 else {
      return false
    }
    return isYear(line, end + 1)
  }

  /// Whether a year in brackets stands right before `index`, and a number of a case follows.
  static func precedes(_ line: MaskLine, _ index: Int) -> Bool {
    guard line[index - 1] == 0x29 || line[index - 1] == 0x3015 || line[index - 1] == 0x5D else {
      return false
    }
    return (2...6).contains { isYear(line, index - $0) }
  }

  private static func isYear(_ line: MaskLine, _ index: Int) -> Bool {
    (line.isDigit(index) || line.style(index) != nil)
      && (line.isDigit(index + 1) || line.style(index + 1) != nil)
      && (line.isDigit(index + 3) || line.style(index + 3) != nil || line[index + 2] > 0x80)
  }
}
