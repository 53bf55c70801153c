import Matching

/// The interpunct is U+00B7 (GB/T 15834-2011, 4.14; CLREQ): • ‧ ・ ． between the parts of a name or of
/// a date (阿卜杜拉•买买提, “7•23”) become ·. A bullet at the head of a line stays.
extension Stage {
  static let interpuncts = Stage(
    rules: [.interpunct], needs: [.oddInterpunct, .wideAlphanumeric, .period]
  ) { line, edits in
    for index in line.marks {
      let kind = line.kind(index)
      if kind == .period, isForeignName(line, index) {
        edits.replace(index, with: "·", .interpunct)
      }
      guard kind == .oddInterpunct || line.scalar(index) == 0xFF0E else { continue }
      let (before, after) = (line.kind(index - 1), line.kind(index + 1))
      let joinsNames = (before.isHan || before == .closeBracket) && after.isHan
      let joinsDate = kind == .oddInterpunct && before.isDigit && after.isDigit
      if joinsNames || joinsDate || (before.isHan && after == .openBracket) {
        edits.replace(index, with: "·", .interpunct)
      }
    }
  }

  /// 弗里德里希.恩格斯: three characters of transliteration on one side, two on the other.
  private static func isForeignName(_ line: borrowing WorkingLine, _ index: Int) -> Bool {
    var before = index - 1
    while transliteration.contains(line.scalar(before)) { before -= 1 }
    var after = index + 1
    while transliteration.contains(line.scalar(after)) { after += 1 }
    let (left, right) = (index - 1 - before, after - index - 1)
    return min(left, right) >= 2 && max(left, right) >= 3 && !line.isGuarded(index)
  }

  /// Characters that write the sounds of foreign names and seldom end or begin a Chinese clause.
  private static let transliteration = ScalarSet(
    "阿埃艾奥巴拜班邦鲍贝本比彼宾波伯勃布查达戴丹德邓蒂迪杜顿多厄恩尔法菲费芬弗夫佛福盖冈戈格古哈海汉赫亨胡霍基吉加贾杰金卡凯坎康考"
      + "柯科克肯库奎拉莱兰劳雷勒黎里利莉丽连林琳卢鲁路伦罗洛马玛迈麦曼梅米密敏莫默姆木穆纳娜奈内尼妮宁诺努欧帕潘佩皮普奇恰乔切琼热茹若萨塞"
      + "赛桑瑟沙莎舍史斯司丝苏索塔泰坦汤特提铁图吐托陀瓦万韦维魏温沃乌武西希锡夏肖谢辛休雅亚扬耶伊依因英尤约泽扎詹珍朱兹佐买艳热孜江")
}
