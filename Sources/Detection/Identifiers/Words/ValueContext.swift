import Matching

/// What the words around a value say of it, to each rule.
///
/// Looked up once for each place where a value may begin. The nearest word counts; words end at the
/// clause's end and at another value: 身份证330…，卡号622….
struct ValueContext {
  /// As far as words are looked for, in scalars.
  static let reach = 32

  /// By rule: how far the nearest label is, and the nearest word against, as `rank` says.
  private(set) var labels: [Int]
  private(set) var against: [Int]
  private var touched: [Int] = []
  static let none = Int.max

  init(rules: Int) {
    labels = Array(repeating: Self.none, count: rules)
    against = labels
  }

  /// Whether a label of `rule` is as near as `distance`, and nearer than a word against it.
  func isLabelled(_ rule: Int, within distance: Int) -> Bool {
    labels[rule] >> 6 <= distance && labels[rule] <= against[rule]
  }

  /// Whether a word against `rule` is nearer than any label.
  func isRefused(_ rule: Int, within distance: Int) -> Bool {
    against[rule] >> 6 <= distance && against[rule] < labels[rule]
  }

  /// Of two words as near as each other the longer one counts: 商标注册号, not the 注册号 in it.
  private static func rank(_ distance: Int, _ length: Int) -> Int {
    distance << 6 | (63 - min(63, length))
  }

  /// Takes the words before `start`, and those that reach into the value (最新 before 新A12345).
  mutating func read(_ line: FoldedLine, before start: Int, _ words: IdentifierWords) {
    for rule in touched {
      labels[rule] = Self.none
      against[rule] = Self.none
    }
    touched.removeAll(keepingCapacity: true)
    let first = Self.begin(line, before: start)
    // A word may be the value's own beginning: 微信hehua或QQ1903847562.
    words.forEachMatch(line, in: first..<min(line.count, max(first, start) + 1)) { match in
      note(match, start: start, line)
    }
  }

  /// The rules that a word said anything to; some of them twice.
  var rules: [Int] { touched }

  /// Takes a column's head or a member's name, all of whose words label the value.
  mutating func take(heading: [IdentifierWords.Sense]) {
    for sense in heading where sense.role == .label {
      touched.append(sense.rule)
      labels[sense.rule] = 0
    }
  }

  private mutating func note(
    _ match: IdentifierWords.Match, start: Int, _ line: FoldedLine
  ) {
    var distance = 0
    if match.range.upperBound > start {
      // A label that runs into the value is no label.
      for sense in match.senses where sense.role == .against {
        touched.append(sense.rule)
        against[sense.rule] = 0
      }
      return
    }
    // A word of letters ends where the letters end: QQ, not the Q of QQ; wechatId and contactPhone are words too.
    var end = match.range.upperBound
    if IdentifierFold.isLetter(line[end - 1]) {
      if end < start, IdentifierFold.isLetter(line[end]) {
        guard let behind = Self.endOfKey(line, from: end, before: start) else { return }
        end = behind
      }
      let first = match.range.lowerBound
      if IdentifierFold.isLetter(line[first]), IdentifierFold.isLetter(line[first - 1]),
        !Self.isHump(line, first)
      {
        return
      }
      // Nor is the house of an address a word: 123456@qq.com.
      if line[first - 1] == 0x40 || line[end] == 0x2E && IdentifierFold.isLetter(line[end + 1]) {
        return
      }
    }
    for index in end..<start
    where Self.isList(line[index]) || !Self.isFiller(line[index]) && !Self.isListed(line[index]) {
      distance += 1
    }
    // One character says little: 微 and 电 must touch their value.
    if distance > 0, match.range.count == 1 { return }
    if holdsValue(line, end..<start) { return }
    let rank = Self.rank(distance, match.range.count)
    for sense in match.senses {
      switch sense.role {
      case .label:
        touched.append(sense.rule)
        labels[sense.rule] = min(labels[sense.rule], rank)
      case .against:
        touched.append(sense.rule)
        against[sense.rule] = min(against[sense.rule], rank)
      case .unit: break
      }
    }
  }

  /// The end of a member's name that says only that it is a number: the Id of wechatId. Nil for another word.
  private static func endOfKey(_ line: FoldedLine, from start: Int, before limit: Int) -> Int? {
    var end = start
    while end < limit, end - start < 8, IdentifierFold.isLetter(line[end]) { end += 1 }
    let rest = (start..<end).map { IdentifierWords.fold(line[$0]) }
    return endsOfKeys.contains(rest) ? end : nil
  }

  private static let endsOfKeys = Set(
    ["id", "no", "num", "number", "code", "account", "value", "str"].map(IdentifierWords.fold))

  /// Whether a word begins inside letters with a capital, as contactPhone does and iPhone does not.
  private static func isHump(_ line: FoldedLine, _ index: Int) -> Bool {
    let isCapital = { (scalar: UInt32) in scalar &- 0x41 <= 25 }
    return isCapital(line[index]) && !isCapital(line[index - 1])
      && IdentifierFold.isLetter(line[index - 2])
  }

  /// Whether a value that is not listed with the next one stands in `range`: it is the one that the word
  /// labels. 微信：linfeng46 passport=G31786165.
  private func holdsValue(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      // What stands in such brackets was put for the value: 〔微信号〕.
      if line[index] == 0x3014 { return true }
      var end = index
      // The strokes inside a value too: lina-140.
      while end < range.upperBound,
        IdentifierFold.isAlphanumeric(line[end]) || line[end] == 0x5F
          || line[end] == 0x2D && end > index
      { end += 1 }
      if isValue(line, index..<end) {
        var behind = end
        while behind < range.upperBound, Self.isFiller(line[behind]) { behind += 1 }
        if behind == range.upperBound || !Self.isList(line[behind]) { return true }
      }
      index = max(end, index + 1)
    }
    return false
  }

  /// Whether letters and digits are a value and no word: 证件 number：… has words between.
  private func isValue(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
    if range.count >= 4, range.contains(where: { IdentifierFold.isDigit(line[$0]) }) { return true }
    let before = line[range.lowerBound - 1]
    return range.count >= 6 && (before == 0x3D || before == 0x3A)
  }

  /// Where the words before `start` begin.
  private static func begin(_ line: FoldedLine, before start: Int) -> Int {
    var index = start
    var row = 0
    let least = max(0, start - reach)
    while index > least {
      let scalar = line[index - 1]
      if endsClause(scalar), !(scalar == 0x09 && isBehindHead(line, index, start)) { return index }
      // Another value: but what is listed beside it has the same label.
      row = IdentifierFold.isDigit(scalar) ? row + 1 : 0
      if row >= 5 {
        let gap = index - 1 + row
        if gap < start, !(gap..<start).allSatisfy({ isListed(line[$0]) }) { return gap }
      }
      index -= 1
    }
    return index
  }

  /// Whether between a tab and the value nothing stands, and a word before the tab: 电话⇥87654321, in a table of
  /// two columns.
  private static func isBehindHead(_ line: FoldedLine, _ end: Int, _ start: Int) -> Bool {
    let isBlank = { (scalar: UInt32) in scalar == 0x20 || scalar == 0x09 }
    guard (end..<start).allSatisfy({ isBlank(line[$0]) }) else { return false }
    var index = end - 1
    while isBlank(line[index]) { index -= 1 }
    return Han.contains(line[index])
  }

  private static func endsClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    // 。 ! ? ; , and tabs
    case 0x3002, 0x21, 0x3F, 0x3B, 0x2C, 0x09, 0x0A: true
    default: false
    }
  }

  /// What may stand between a label and the last of the values that it labels.
  private static func isListed(_ scalar: UInt32) -> Bool {
    isList(scalar) || scalar == 0x20 || IdentifierFold.isAlphanumeric(scalar)
  }

  /// What lists values: 、 / 或 和 与 及.
  private static func isList(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x2F, 0x6216, 0x548C, 0x4E0E, 0x53CA: true
    default: false
    }
  }

  /// What stands between a label and its value and is no word: ：为是（“, blanks and pictures.
  private static func isFiller(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x20, 0x3A, 0x28, 0x22, 0x27, 0x201C, 0x2018, 0x3D, 0x3010, 0x5B, 0x300C, 0x4E3A, 0x662F,
      0x23, 0x2D, 0x2E, 0x7C, 0x7B, 0x3E, 0x5F, 0x2014, 0x2192, 0x29, 0x5D, 0x3011, 0x2A, 0x60,
      0x2600...0x27BF, 0x1F300...0x1FAFF:
      true
    default: false
    }
  }
}
