import Matching
import TextModel

/// Runs of mask glyphs that are something else for certain, whatever stands around them.
enum Lookalikes {
  static func isNoMask(
    _ line: MaskLine, _ range: Range<Int>, _ style: MaskStyle, _ glyphs: Int
  ) -> Bool {
    // Nothing but glyphs and blanks in the whole line: a rule, an ornament.
    if line.isWhole, !line.holdsWords { return true }
    if isLegend(line, range) || isKey(line, range, glyphs) { return true }
    if isInTitle(line, range) { return true }
    switch style {
    case .latinX, .latinN: return isWord(line, range) || isFormula(line, range)
    case .star: return isStar(line, range, glyphs)
    case .cross: return isProduct(line, range, glyphs)
    case .circle: return isNumeral(line, range) || isBullet(line, range) || isChoice(line, range)
    case .square, .triangle, .mark: return isBullet(line, range) || isChoice(line, range)
    case .lowLine:
      return glyphs == 1 && line[range.upperBound] != 0x5E74 || isNameJoint(line, range)
    case .hash:
      return glyphs == 1 && !line.isHan(range.lowerBound - 1) || line.isDigit(range.lowerBound - 1)
        || range.lowerBound == 0
    default: return false
    }
  }

  /// A sign that a legend or a form explains, or a key: 带“*”的为必填项, “△”表示…, 按#键.
  private static func isLegend(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    var (before, after) = (range.lowerBound - 1, range.upperBound)
    let isQuoted = Marks.opens(line[before]) && Marks.closes(line[after])
    if isQuoted { (before, after) = (before - 1, after + 1) }
    before = line.skippingBlanksBack(before + 1) - 1
    after = line.skippingBlanks(after)
    // ***、**、*分别表示…: a row of signs that is explained.
    let limit = line.near(range).upperBound
    while after < limit,
      line[after] == 0x3001 || line[after] == 0x2F
        || line.style(after) != nil && line[after - 1] != 0
          && line.style(after) == line.style(range.lowerBound)
    {
      after += 1
    }
    if line.spells("分别表示", at: after) || line.spells("分别代表", at: after)
      || line.spells("项必填", at: after)
    {
      return true
    }
    if line[after] == 0x53F7, range.count == 1, !line.isHan(range.lowerBound - 1),
      Signs.markedThings.contains(line[after + 1])
    {
      return true
    }
    if Signs.spokenOf.contains(line[before]),
      isQuoted || range.count <= 2
    {
      if isQuoted || (spokenEnds + legendEnds).contains(where: { line.spells($0, at: after) }) {
        return true
      }
    }
    return legendEnds.contains { line.spells($0, at: after) } && (isQuoted || range.count == 1)
  }

  /// What goes on behind a sign that words before it speak of: 带*的.
  private static let spokenEnds: [StaticString] = ["为", "的", "為"]
  /// What goes on behind any sign that is explained: *号表示.
  private static let legendEnds: [StaticString] = [
    "号键", "號鍵", "键", "鍵", "表示", "代表", "号为", "号的", "標記", "标记", "号栏", "为必填", "号表示",
    "号代表", "號表示", "型腿",
  ]

  /// 《嫌疑人X的献身》: a work's own name, unless the mask begins it or says what the work is about.
  private static func isInTitle(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    guard let start = line.titleStart(before: range.lowerBound) else { return false }
    let isFirst = start == range.lowerBound
    if line[range.upperBound] == 0x300B { return !isFirst }
    if isFirst {
      return range.count == 1 && line.style(start) == .latinX
        && !Self.isAdministrative(line[range.upperBound])
        && !documents.contains { line.spells($0, at: range.upperBound) }
    }
    return !Self.topics.contains(line[range.lowerBound - 1])
      && !Self.isAdministrative(line[range.upperBound])
  }

  /// What is no film and no novel: 《X条例》.
  private static let documents: [StaticString] = [
    "实施", "工作", "管理", "建设", "发展", "总体", "条例", "办法", "规定", "规划", "方案", "意见", "通知", "报告", "合同", "协议",
    "章程", "细则", "辦法", "規定", "計畫",
  ]

  private static let topics = ScalarSet("于對对在与和及、省市县區区镇乡村年月关")

  private static func isAdministrative(_ scalar: UInt32) -> Bool {
    Signs.administrative.contains(scalar)
  }

  /// What a screen shows instead of a password.
  private static func isKey(_ line: MaskLine, _ range: Range<Int>, _ glyphs: Int) -> Bool {
    glyphs >= 4 && line.holds(["密码", "口令", "password", "Password", "密碼", "passwd"], around: range)
  }
}
