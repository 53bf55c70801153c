/// The number of a list's item, bare or masked, and what stands around it.
struct ListItem {
  /// What all items of one list share.
  struct Shape: Hashable {
    /// `（`, `第`, or nothing.
    var before: UInt32
    /// The mark or word behind.
    var after: UInt32
  }

  struct Number: Hashable {
    var value: Int
    var style: Style
  }

  enum Style: Hashable, CaseIterable {
    case han, arabic

    /// A number as the list writes it, up to 99.
    func text(_ value: Int) -> String? {
      guard (1...99).contains(value) else { return nil }
      if self == .arabic { return String(value) }
      let (tens, ones) = (value / 10, value % 10)
      let head = tens == 0 ? "" : tens == 1 ? "十" : "\(Self.digits[tens - 1])十"
      return head + (ones == 0 ? "" : String(Self.digits[ones - 1]))
    }

    fileprivate static let digits = Array("一二三四五六七八九")
    fileprivate static let scalars = "一二三四五六七八九".unicodeScalars.map(\.value)
  }

  var shape: Shape
  /// Nil where it is masked.
  var number: Number?
  /// Nil where it is bare.
  var mask: Int?

  /// All items of a section: at the beginning of lines, and of sentences where they are written out (一是, 第一,).
  static func all(in section: MaskedSection) -> [ListItem] {
    var items: [ListItem] = []
    for line in section.lineRanges {
      var isFirst = true
      var offset = section.skipLead(line.lowerBound)
      while offset < line.upperBound {
        if let item = ListItem(section, at: offset, startsLine: isFirst) { items.append(item) }
        isFirst = false
        guard let next = section.sentence(after: offset, in: line) else { break }
        offset = next
      }
    }
    return items
  }

  private init?(_ section: MaskedSection, at start: Int, startsLine: Bool) {
    var offset = start
    var before: UInt32 = 0
    if let (value, end) = section.scalar(at: offset), Self.openers.contains(value) {
      (before, offset) = (value == 0x28 ? 0xFF08 : value, end)
    }
    let index = section.mask(from: offset)
    if index < section.masks.count, section.masks[index].start == offset,
      WeakMaskDetector.mayNumber(section.masks[index].placeholder.hides)
    {
      (mask, number, offset) = (index, nil, section.masks[index].end)
    } else if let (number, end) = Self.number(section, offset) {
      (mask, self.number, offset) = (nil, number, end)
    } else {
      return nil
    }
    guard let (after, next) = section.scalar(at: offset) else { return nil }
    let mark = Self.marks[after] ?? after
    let isPlain = before == 0
    let isItem =
      before == 0xFF08
      ? mark == 0xFF09
      : isPlain
        ? mark == Self.isWord || startsLine && Self.stops.contains(mark)
        : startsLine && Self.chapters.contains(after) || mark == 0xFF0C
    // `1.5` is no number of an item.
    let goesOn = section.scalar(at: next).map { Ideograph.isDigit($0.value) } ?? false
    guard isItem, !(mark == 0x2E && goesOn) else { return nil }
    shape = Shape(before: before, after: mark)
  }

  private static func number(_ section: MaskedSection, _ start: Int) -> (Number, Int)? {
    var offset = start
    var value = 0
    var count = 0
    while count < 2, let (scalar, end) = section.scalar(at: offset), Ideograph.isDigit(scalar) {
      value = value * 10 + Int(scalar) - 0x30
      (count, offset) = (count + 1, end)
    }
    if count > 0 { return (Number(value: value, style: .arabic), offset) }
    var digit: Int?
    var tens: Int?
    while count < 3, let (scalar, end) = section.scalar(at: offset) {
      if scalar == 0x5341, tens == nil {
        (tens, digit) = (digit ?? 1, nil)
      } else if let found = Style.scalars.firstIndex(of: scalar), digit == nil {
        digit = found + 1
      } else {
        break
      }
      (count, offset) = (count + 1, end)
    }
    return count == 0
      ? nil : (Number(value: (tens ?? 0) * 10 + (digit ?? 0), style: .han), offset)
  }

  /// `（`, `(`, `第`.
  private static let openers: Set<UInt32> = [0xFF08, 0x28, 0x7B2C]
  /// Marks that are set in either width.
  private static let marks: [UInt32: UInt32] = [0x29: 0xFF09, 0xFF0E: 0x2E, 0x2C: 0xFF0C]
  /// `、 . ） ．`
  private static let stops: Set<UInt32> = [0x3001, 0x2E, 0xFF09]
  private static let chapters = Ideograph.set("章节条款编篇部")
  /// 是.
  private static let isWord: UInt32 = 0x662F
}

extension MaskedSection {
  /// Behind indents and the marks of a Markdown heading.
  fileprivate func skipLead(_ start: Int) -> Int {
    var offset = skipBlanks(start)
    while let (value, end) = scalar(at: offset), value == 0x23, !isMasked(offset..<end) {
      offset = end
    }
    return skipBlanks(offset)
  }

  /// Where the next sentence or clause of a line begins.
  fileprivate func sentence(after start: Int, in line: Range<Int>) -> Int? {
    var offset = start
    while offset < line.upperBound, let (value, end) = scalar(at: offset) {
      offset = end
      // 。 ； ： ！ ？ ;
      switch value {
      case 0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x3B:
        return offset < line.upperBound ? offset : nil
      default: break
      }
    }
    return nil
  }
}
