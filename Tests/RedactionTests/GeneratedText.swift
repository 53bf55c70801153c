import Randomness
import TextModel

/// Lines of invented values and ordinary words, the same for the same seed.
struct GeneratedText {
  private var random: SplitMix

  init(_ seed: UInt64) { random = SplitMix(seed) }

  mutating func below(_ limit: Int) -> Int { random.below(limit) }

  mutating func pick<Item>(_ items: [Item]) -> Item { random.pick(items) }

  private mutating func digits(_ count: Int) -> String {
    String((0..<count).map { _ in Character("\(below(10))") })
  }

  private mutating func piece() -> String {
    switch below(12) {
    case 0: "电话1" + pick(["38", "39", "50"]) + digits(8)
    case 1: "身份证号110105" + pick(["19491231", "19900101"]) + digits(3) + "X"
    case 2: pick(["a", "zhang", "li.si"]) + "@" + pick(["a.cn", "example.cn"])
    case 3: pick(["张伟", "张强", "李强", "欧阳锋", "张　伟"])
    case 4: "住址：" + pick(["广东省广州市天河区1号", "沅陵县官庄镇", "幸福路3号"]) + "，"
    case 5: "共\(1 + below(2000))户"
    case 6: pick(["张某", "某公司", "**", "138****5678", "〔密〕", "某"])
    case 7: pick(["，", "。", "（", "）", "“", " ", "　", "\u{200B}", "👍"])
    case 8: "\n"
    default: pick(["近日召开会议", "认真学习", "项目建设", "到会", "一二三", "abc", "的"])
    }
  }

  mutating func bytes(pieces: Int) -> [UInt8] {
    var text = ""
    for _ in 0..<pieces {
      text += piece()
      // Values that touch are others' values.
      if text.utf8.last.map({ $0 < 0x80 && $0 > 0x20 }) == true { text += "，" }
    }
    return Array(text.utf8)
  }

  /// Spans of whole characters that overlap as they like.
  mutating func spans(in bytes: [UInt8], count: Int) -> [ByteSpan] {
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    return (0..<count).compactMap { _ in
      let first = below(starts.count)
      let last = min(first + 1 + below(10), starts.count - 1)
      return first < last ? ByteSpan(starts[first], starts[last]) : nil
    }
  }
}

/// Finds the values of `GeneratedText`, and whatever looks like one.
enum TrivialDetector {
  static func findings(in bytes: [UInt8]) -> [Finding] {
    let text = String(decoding: bytes, as: UTF8.self)
    var findings: [Finding] = []
    func add(_ entity: EntityType, _ range: Range<String.Index>) {
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
      findings.append(MarkedValues.finding(entity, ByteSpan(start, end)))
    }
    let scalars = text.unicodeScalars
    for match in text.matches(of: #/[0-9]{17}X|[0-9]+/#) {
      let after = match.range.upperBound < text.endIndex ? scalars[match.range.upperBound] : " "
      let before =
        match.range.lowerBound > text.startIndex
        ? scalars[scalars.index(before: match.range.lowerBound)] : " "
      if after.properties.isAlphabetic && after.isASCII
        || before.properties.isAlphabetic && before.isASCII
      {
        continue
      }
      switch match.output.utf8.count {
      case 18: add(.identityCard, match.range)
      case 11: add(.phone, match.range)
      case 1...5 where after == "户":
        add(.count, match.range.lowerBound..<text.index(after: match.range.upperBound))
      default: break
      }
    }
    for match in text.matches(of: #/[a-z0-9.]+@[a-z0-9]+(\.[a-z0-9]+)+/#) {
      add(.email, match.range)
    }
    for match in text.matches(of: #/张　?[伟强某]|李[强某]|欧阳[锋某]/#) { add(.person, match.range) }
    for match in text.matches(of: #/住址：([^，\n]+)，/#) {
      add(.address, match.output.1.startIndex..<match.output.1.endIndex)
    }
    return findings.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
  }
}
