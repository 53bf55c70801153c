import Matching
import TextModel

/// Reads an address behind its label, down to the door, or a place.
///
/// Decision: the whole clause, for what a label announces is an address to its end, and the part that is left
/// over is the part that finds the door. What does not look like one (住院, 地址：见附件, an IP address) is none;
/// one that stops above the village is a place. One with a mask in it is left to placeholders.
struct AddressReader {
  struct Reading {
    var range: Range<Int>
    var isAddress: Bool
    var confidence: Confidence
  }

  /// The longest address, in scalars.
  private static let longest = 80

  /// The address that begins at `start`. O(1).
  static func read(_ line: MaskLine, at start: Int, isLabelled: Bool) -> Reading? {
    guard line.isHan(start) || isLabelled && line.isDigit(start), !notFirst.contains(line[start]),
      notPlaces.longest(line, from: start, step: 1) == nil,
      isLabelled || notAddresses.longest(line, from: start, step: 1) == nil
    else { return nil }
    var index = start
    /// Behind the last noun or number of an address, and behind what has been taken.
    var solid = start
    var (nouns, doors, numbers) = (0, 0, 0)
    while index < start + longest {
      let scalar = line[index]
      if stops.contains(scalar) { break }
      if line.isHan(index) {
        if let word = sentence.longest(line, from: index, step: 1), index > start, word.length > 0 {
          break
        }
        if doorNouns.contains(scalar), index > start {
          doors += 1
          solid = index + 1
        } else if nounScalars.contains(scalar), index > start {
          nouns += 1
          solid = index + 1
        } else if let word = buildings.longest(line, from: index, step: 1), index > start {
          doors += 1
          index += word.length
          solid = index
          continue
        }
        index += 1
      } else if line.isDigit(index) || line.isLetter(index) || scalar == 0x2D || scalar == 0x23
        || scalar == 0x7E || scalar == 0x2014
      {
        if line.isDigit(index) { numbers += 1 }
        index += 1
        solid = index
      } else if line.isBlank(index) {
        guard let next = chunk(line, from: line.skippingBlanks(index)) else { break }
        index = next
      } else if scalar == 0x28 {
        guard let close = (index + 2..<index + 32).first(where: { line[$0] == 0x29 }),
          isPart(line, index + 1..<close)
        else { break }
        index = close + 1
        solid = index
      } else if scalar == 0x3001,
        line.isDigit(index + 1) || line.isDigit(index - 1) && line.isDigit(index + 1)
      {
        index += 1
      } else if scalar == 0xB7, line.isHan(index + 1) {
        index += 1
      } else {
        break
      }
    }
    if isMasked(line, start..<min(line.count, index + 1)) { return nil }
    // A tail without such a noun belongs where the clause ends with it: 天堂花园, but not before 的.
    let tail = index - solid
    let ended = !line.isHan(index)
    let end = tail > 0 && (!ended || tail > 8) ? solid : index
    guard end > start + 1, nouns + doors > 0 else { return nil }
    let isAddress = doors > 0 || numbers > 0 || isBelowCounty(line, start..<end)
    guard isLabelled || nouns + doors > 1 || numbers > 0 else { return nil }
    return Reading(
      range: start..<end, isAddress: isAddress,
      confidence: nouns + doors > 1 || numbers > 0 ? .certain : .likely)
  }

  /// The place behind 籍贯 and its like: a few ideographs, all of the cell.
  static func place(_ line: MaskLine, at start: Int) -> Reading? {
    var index = start
    while index < start + 16, line.isHan(index) { index += 1 }
    guard index - start >= 2, !line.isHan(index),
      !isMasked(line, start..<min(line.count, index + 1)),
      !NotNames.fills(line, start..<index)
    else { return nil }
    return Reading(range: start..<index, isAddress: false, confidence: .certain)
  }

  /// Behind the next blank-parted piece, if it goes on with the address: where to go on reading.
  private static func chunk(_ line: MaskLine, from start: Int) -> Int? {
    var index = start
    var last: UInt32 = 0
    while index < start + 20,
      line.isHan(index) || line.isDigit(index) || line.isLetter(index) || line[index] == 0x2D
    {
      last = line[index]
      index += 1
    }
    let isLabel = line[index] == 0x3A || index == start
    let isPart =
      doorNouns.contains(last) || nounScalars.contains(last)
      || line.isDigit(index - 1) && line.isHan(start)
    return !isLabel && isPart && sentence.longest(line, from: start, step: 1) == nil
      && !(line.isDigit(start) && index - start >= 6 && line.isDigit(index - 1)) ? start : nil
  }

  /// Whether a bracket in an address says more of where.
  private static func isPart(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    range.contains {
      doorNouns.contains(line[$0]) || below.contains(line[$0])
        || buildings.longest(line, from: $0, step: 1) != nil
    }
      && range.allSatisfy {
        line.isHan($0) || line.isDigit($0) || line.isLetter($0) || line[$0] == 0x2D
      }
  }

  private static func isBelowCounty(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    range.dropFirst().contains { below.contains(line[$0]) }
  }

  private static func isMasked(_ line: MaskLine, _ range: Range<Int>) -> Bool {
    range.contains { index in
      if line[index] == 0x67D0 { return true }
      guard let style = line.style(index) else { return false }
      switch style {
      case .star, .cross, .circle, .square, .lowLine: return true
      case .latinX:
        return line.isHan(index - 1) && line.isHan(index + 1) || line[index + 1] == line[index]
      default: return false
      }
    }
  }

  private static let nounScalars = ScalarSet("省市县区州盟旗镇乡村路街道巷弄里屯庄寨坊胡同社场岛湾港园苑城段")
  private static let below = ScalarSet("镇乡村路街道巷弄里屯庄寨苑组社")
  private static let doorNouns = ScalarSet("号室栋幢座楼层组户排院")
  private static let buildings = NameTails.trie(
    """
    单元 小区 花园 公寓 大厦 广场 家属院 宿舍 新村 社区 中心 大楼 公馆 山庄 别墅 酒店 宾馆 商厦
    工业园 产业园 开发区 市场 学校 医院
    """)
  private static let stops = ScalarSet("，。；！？,;!?:|“”\"《》<>{}[]【】…=")
  private static let notFirst = ScalarSet("的是了不与和及应须必请见同略无未为在于由")
  private static let notPlaces = NameTails.trie("上述 上列 各村 各镇 本地 当地 外地 栏 详见")
  private static let notAddresses = NameTails.trie(
    """
    院 宿 房 建 户 所 址 处 持 店 在医 满 了 着 过 民 校 读 家庭 进 得 不 下 一起 到 上 入 两 几
    有 也 人 地 集体 惯 用 权 行 戏 客 商 改 培 农 者 公房 高楼 楼房 平房 新房 旧房 土坯 危房
    """)
  /// Where an address ends inside a clause.
  private static let sentence = NameTails.trie(
    """
    的 因涉 因犯 系被 电话 联系电话 联系 手机 邮编 邮政编码 公民身份 身份证 法定代表人 负责人
    统一社会 经营者 以下简称 现羁押 现住 被告人 原告 到庭 曾因 犯罪 与被 向本院 居住 期间 发生
    附近 对面 门口 进行 召开 举行 开展 联系人 收件人 传真 开户 税号 以及 等地 时间 邮箱 暂住
    经常居住
    """)
}
