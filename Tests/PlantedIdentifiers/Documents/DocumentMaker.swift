import Randomness
import TextModel

/// Makes documents with identifiers at known places. The same number gives the same document on every
/// machine, whatever was made before it.
public struct DocumentMaker {
  /// Values in a document.
  public static let values = 10

  private var random: SplitMix
  private var writer: DisguiseWriter
  private var decoys: Decoys
  private let number: Int
  private let manner: Manner
  private var text = ""
  private var values: [PlantedValue] = []

  /// Document `number` of those that `seed` gives.
  public static func document(_ number: Int, seed: UInt64 = 5) -> PlantedDocument {
    var maker = DocumentMaker(number, seed: seed)
    return maker.made()
  }

  private init(_ number: Int, seed: UInt64) {
    // One stream draws the seeds of the others.
    var seeds = SplitMix(seed &* 0xD134_2543_DE82_EF95 ^ UInt64(number) << 20)
    random = SplitMix(seeds.next())
    writer = DisguiseWriter(maker: ValueMaker(random: SplitMix(seeds.next())))
    decoys = Decoys(maker: ValueMaker(random: SplitMix(seeds.next())))
    self.number = number
    manner = Manner.allCases[number % Manner.allCases.count]
  }

  private mutating func made() -> PlantedDocument {
    switch manner {
    case .table: writeTable()
    case .record: while values.count < Self.values { writeRecord() }
    case .log: while values.count < Self.values { writeLogLine() }
    default:
      text += Sentences.title(&random) + "\n"
      let lines = manner.lines
      while values.count < Self.values { writeLine(random.pick(lines)) }
    }
    return PlantedDocument(number: number, manner: manner, text: text, values: values)
  }

  // MARK: Lines

  private mutating func writeLine(_ pattern: String) {
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      switch rest[rest.index(after: open)] {
      case "F": writeField()
      case "V": writeBare()
      case "N": text += Sentences.name(&random)
      case "B": text += Sentences.body(&random)
      case "D": text += decoys.sentence()
      default: text += Sentences.sentence(&random)
      }
      rest = rest[rest.index(open, offsetBy: 3)...]
    }
    text += rest + "\n"
  }

  private static let drawn = ValueKind.allCases.flatMap {
    Array(repeating: $0, count: $0.frequency)
  }

  /// One of the kinds that are fit.
  private mutating func kind(_ isFit: (ValueKind) -> Bool = { _ in true }) -> ValueKind {
    var kind = random.pick(Self.drawn)
    while !isFit(kind) { kind = random.pick(Self.drawn) }
    return kind
  }

  /// A value beside its label, in one of the ways its kind is written.
  private mutating func writeField() {
    let kind = kind()
    let labels = kind.labels
    let disguise = random.pick(kind.disguises)
    switch disguise {
    case .touching:
      // Nobody could tell VINLFV… or E-mail1234@….
      let usual = kind.beginsWithLetters ? labels.usual.filter { !$0.endsInLetters } : labels.usual
      text += random.pick(usual)
      plant(kind, disguise)
    case .cutLabel:
      text += random.pick(labels.cut) + random.pick(["：", ":", "："])
      plant(kind, disguise)
    case .labelBehind:
      plant(kind, disguise)
      text += "（" + random.pick(labels.usual) + "）"
    case .traditional:
      text += random.pick(labels.traditional) + random.pick(["：", "："])
      plant(kind, disguise)
    case .keyed:
      text += random.pick(labels.keys) + random.pick([":", "=", ": ", "："])
      plant(kind, disguise)
    case .unlabelled, .column:
      text += Sentences.name(&random) + random.pick(["，", " ", "（"])
      let isOpen = text.hasSuffix("（")
      plant(kind, .unlabelled)
      text += isOpen ? "）" : ""
    case .listed:
      text += random.pick(labels.usual) + "："
      plant(kind, disguise)
      text += "、"
      plant(kind, disguise)
    default:
      let label = random.pick(labels.usual)
      let joints = label.takesNoVerb ? ["：", ":", " "] : ["：", "：", ":", "： ", " ", "为", "是"]
      text += label + random.pick(joints)
      plant(kind, disguise)
    }
  }

  /// A value in brackets behind a name.
  private mutating func writeBare() { plant(kind(\.speaksForItself), .unlabelled) }

  // MARK: Rows

  private mutating func writeTable() {
    let columns = (0..<3).map { _ in kind { $0.speaksForItself && $0 != .ipv6 } }
    let mark = random.pick([",", ",", "\t", " | "])
    var heads = ["序号", "姓名"]
    for column in columns { heads.append(random.pick(column.labels.usual)) }
    text += (heads + ["订单号"]).joined(separator: mark) + "\n"
    var row = 1
    while values.count < Self.values {
      text += "\(row)" + mark + Sentences.name(&random)
      for column in columns {
        text += mark
        plant(column, .column)
      }
      text += mark + "DD" + writer.maker.dayDigits(2020...2024) + writer.maker.digits(5) + "\n"
      row += 1
    }
  }

  private mutating func writeRecord() {
    text += "{\"name\":\"\(Sentences.name(&random))\""
    for _ in 0..<3 {
      let kind = kind { !$0.labels.keys.isEmpty }
      text += ",\"\(random.pick(kind.labels.keys))\":" + random.pick(["", " "]) + "\""
      let allowed = kind.disguises.filter { [.fullWidth, .zeroWidth, .escape].contains($0) }
      plant(kind, allowed.isEmpty ? .keyed : random.pick([.keyed, .keyed, random.pick(allowed)]))
      text += "\""
    }
    text +=
      ",\"created_at\":17\(writer.maker.digits(11)),\"order_id\":\"\(writer.maker.digits(18))\"}\n"
  }

  private mutating func writeLogLine() {
    text +=
      "2024-05-\(10 + random.below(20)) 13:14:\(10 + random.below(50)).\(writer.maker.digits(3)) "
    text += random.pick(["INFO", "WARN", "ERROR"]) + " [\(writer.maker.digits(5))] "
    text += random.pick(["login ok", "sync done", "提交成功", "校验失败"]) + " "
    for place in 0..<2 {
      let kind = kind { !$0.labels.keys.isEmpty && $0 != .birthDate }
      text +=
        (place == 0 ? "" : " ") + random.pick(kind.labels.keys).replacing(" ", with: "_") + "="
      plant(kind, .keyed)
    }
    text += " trace=\(writer.maker.characters(16, of: "0123456789abcdef"))\n"
  }

  // MARK: Values

  private mutating func plant(_ kind: ValueKind, _ disguise: Disguise) {
    var disguise = disguise
    var plain = ""
    var written = ""
    let needsX = [.lowerX, .fullWidthX, .cyrillicX].contains(disguise)
    for attempt in 0..<50 {
      plain = needsX ? writer.maker.citizenIDWithX() : writer.maker.value(kind)
      if let form = writer.written(plain, kind, disguise) {
        written = form
        break
      }
      // No such form: a number of seven digits that nobody divides.
      if attempt == 49 { (written, disguise) = (plain, .plain) }
    }
    let start = text.utf8.count
    text += written
    values.append(
      PlantedValue(
        kind: kind, disguise: disguise, span: ByteSpan(start, text.utf8.count), written: written,
        plain: plain))
  }
}

extension String {
  fileprivate var endsInLetters: Bool { last.map { $0.isASCII && $0.isLetter } ?? false }

  /// 出生于, 详见: no 为 or 是 behind these.
  fileprivate var takesNoVerb: Bool { hasSuffix("于") || hasSuffix("详见") || hasSuffix("入口") }
}
