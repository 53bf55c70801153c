import TextModel

/// What the place of a mask says where no word does: a surname before it, the head of a line, the inside
/// of quotation marks, a list of slogans.
extension LineReader {
  func judgeShape(_ range: Range<Int>, _ context: inout MaskContext) {
    let next = line[range.upperBound]
    let previous = line[range.lowerBound - 1]
    if isHeadOfItem(range) { vote(.enumerator, 8, "位于条目编号处", &context) }
    if context.isTitled { vote(.title, 6, "书名号内", &context) }
    if context.isQuoted, !context.isTitled { vote(.title, 3, "引号内", &context) }
    // ***+**: parts of a slogan.
    if next == 0x2B || previous == 0x2B { vote(.title, 3, "以“+”并列", &context) }
    if next == 0x25 || next == 0x2030 { vote(.number, 7, "后接百分号", &context) }
    if isDatePart(range) { vote(.date, 6, "位于日期之中", &context) }
    if Surname.precedes(line, range.lowerBound) { judgeSurname(range, &context) }
  }

  /// 2024-XX-XX, 2024/**/**: behind a year, or behind a month behind a year.
  private func isDatePart(_ range: Range<Int>) -> Bool {
    func isPart(_ index: Int) -> Bool {
      line.isDigit(index) || line.style(index).map { $0 == line.style(range.lowerBound) } ?? false
    }
    func partStart(_ end: Int) -> Int {
      var start = end
      while isPart(start - 1) { start -= 1 }
      return start
    }
    guard range.count <= 2 else { return false }
    var end = range.lowerBound - 1
    for _ in 0..<2 {
      guard line[end] == 0x2D || line[end] == 0x2F || line[end] == 0x2E else { return false }
      let start = partStart(end)
      if end - start == 4 { return line.isDigit(start) && !line.isLetter(start - 1) }
      guard end - start >= 1, end - start <= 3 else { return false }
      if end - start >= 2, line[end] == 0x2F, line[range.upperBound] == 0x2F || line[start - 1] == 0x2F { return true }
      end = start - 1
    }
    return false
  }

  private func judgeSurname(_ range: Range<Int>, _ context: inout MaskContext) {
    let place = range.lowerBound - 1
    // A title, a label or a boundary before the surname: it begins a name.
    var isStart = !line.isHan(place - 1)
    if !isStart, let word = lexicon.before.longest(line, from: place - 1, step: -1) {
      isStart = word.senses.contains { lexicon.rules[$0].hides == .person }
    }
    let follows = context.after.leader
    if follows.votes >= 5, follows.kind != .person, !isStart { return }
    vote(.person, isStart ? 6 : 3, "前有姓氏“\(Unicode.Scalar(line[place]) ?? "?")”", &context)
  }

  private func vote(
    _ kind: HiddenKind, _ weight: Int, _ reason: String, _ context: inout MaskContext
  ) {
    context.after[kind] += weight
    context.heaviest = max(context.heaviest, weight)
    if explains { context.reasons.append(reason) }
  }

  /// `X、` or `**.` at the head of a line, also in brackets.
  private func isHeadOfItem(_ range: Range<Int>) -> Bool {
    var start = line.skippingBlanksBack(range.lowerBound)
    var end = range.upperBound
    var isBracketed = false
    if line[start - 1] == 0x28, line[end] == 0x29 {
      start = line.skippingBlanksBack(start - 1)
      end += 1
      isBracketed = true
    } else if start > 0, isSentenceEnd(line[start - 1]) {
      start = 0
    }
    guard start == 0 else { return false }
    if isBracketed { return line.isHan(end) }
    switch line[end] {
    case 0x3001: return line.isHan(line.skippingBlanks(end + 1))
    case 0x2E: return line.isHan(line.skippingBlanks(end + 1))
    case 0x662F: return line.isHan(end + 1)  // X是 at the head of a sentence
    default: return false
    }
  }

  private func isSentenceEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x3B || scalar == 0x21
  }
}

/// The commonest surnames: nineteen of twenty people have one of these.
enum Surname {
  static func precedes(_ line: MaskLine, _ index: Int) -> Bool { all.contains(line[index - 1]) }

  /// Surnames that are also words of grammar: before 某公司 or **镇 they are these.
  static func isWord(_ scalar: UInt32) -> Bool { words.contains(scalar) }

  private static let words: Set<UInt32> = Set("于和向从由及同与任对有在用时如为经后应该".unicodeScalars.map(\.value))

  private static let all: Set<UInt32> = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢\
    姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施\
    文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛\
    曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席\
    卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南\
    班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容\
    敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭況那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉\
    冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由\
    張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇魏呂盧薑鍾譚陸賈韋鄒閻龍賀顧龔邵萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭紀單駱藍簡連蕭閔
    """.unicodeScalars.map(\.value))
}
