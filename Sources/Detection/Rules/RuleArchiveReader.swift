import TextModel

/// Reads what `RuleArchiveWriter` writes, in the same order.
struct RuleArchiveReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The words of the lists, shared by the signals that use them.
  private var words: [[String]] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func lists() -> [WordList] {
    let lists = array { reader in
      WordList(
        name: reader.text(), words: reader.texts(), source: reader.text(),
        line: reader.number())
    }
    words = lists.map(\.words)
    return lists
  }

  mutating func rules() -> [Rule] { array { $0.rule() } }

  mutating func contexts() -> [ContextRule] { array { $0.context() } }

  private mutating func rule() -> Rule {
    let id = text()
    let title = text()
    let message = optional { $0.text() }
    let kind: FindingKind = value()
    var rule = Rule(id: id, title: title, kind: kind, scope: value())
    rule.message = message
    rule.action = action()
    rule.signals = array { $0.signal() }
    rule.threshold = number()
    rule.spread = optional { $0.number() }
    rule.unless = array { $0.test() }
    rule.longest = number()
    rule.edge = value()
    rule.block = optional { $0.block() }
    rule.isEnabled = number() == 1
    rule.confidence = value()
    rule.examples.changes = array { RuleExamples.Change(text: $0.text(), becomes: $0.text()) }
    rule.examples.keeps = texts()
    rule.source = text()
    rule.line = number()
    return rule
  }

  mutating func identifiers() -> [IdentifierRule] { array { $0.identifier() } }

  private mutating func identifier() -> IdentifierRule {
    let id = text()
    let title = text()
    let entity: EntityType = value()
    var rule = IdentifierRule(id: id, title: title, entity: entity, patterns: texts())
    rule.value = optional { $0.text() }
    rule.groups = array { $0.array { $0.number() } }
    rule.check = optional { $0.text() }
    rule.bare = optional { $0.value() }
    rule.labels = texts()
    rule.against = texts()
    rule.units = texts()
    rule.distance = number()
    rule.standard = text()
    rule.examples = .init(valid: texts(), suspect: texts(), bare: texts(), keep: texts())
    rule.source = text()
    rule.line = number()
    return rule
  }

  private mutating func context() -> ContextRule {
    let id = text()
    let title = text()
    let hides: HiddenKind? = optional { $0.value() }
    var rule = ContextRule(id: id, title: title, hides: hides, weight: number())
    rule.after = texts()
    rule.before = texts()
    rule.frames = array { ContextRule.Frame(before: $0.text(), after: $0.text()) }
    rule.hints = texts()
    rule.elided = texts()
    rule.lookalikes = texts()
    rule.takesAlias = number() == 1
    rule.finds = texts()
    rule.keeps = texts()
    rule.source = text()
    rule.line = number()
    return rule
  }

  private mutating func action() -> RuleAction {
    switch number() {
    case 0: .delete
    case 1: .replace(text())
    case 2: .keepInner
    default: .flag
    }
  }

  private mutating func signal() -> Signal {
    var signal = Signal(test())
    signal.check = optional { $0.value() }
    signal.weight = number()
    signal.within = optional { $0.number() }
    signal.name = optional { $0.text() }
    return signal
  }

  private mutating func test() -> SignalTest {
    switch number() {
    case 0: .words(words[number()])
    case 1: .words(texts())
    default: .pattern(text(), keywords: texts())
    }
  }

  private mutating func block() -> BlockTest {
    switch number() {
    case 0: .pair(begin: text(), end: text())
    default: .run(begin: text(), members: text(), most: number())
    }
  }

  private mutating func value<Case: CaseIterable>() -> Case
  where Case.AllCases == [Case] {
    Case.allCases[number()]
  }

  private mutating func optional<Item>(_ body: (inout RuleArchiveReader) -> Item) -> Item? {
    number() == 0 ? nil : body(&self)
  }

  private mutating func array<Item>(_ body: (inout RuleArchiveReader) -> Item) -> [Item] {
    let count = number()
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(body(&self)) }
    return items
  }

  private mutating func texts() -> [String] { array { $0.text() } }

  private mutating func text() -> String {
    let count = number()
    precondition(count >= 0 && count <= bytes.count - position, "broken archive of rules")
    let part = UnsafeBufferPointer(rebasing: bytes[position..<position + count])
    position += count
    return String(decoding: part, as: UTF8.self)
  }

  private mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      precondition(position < bytes.count, "broken archive of rules")
      let digit = bytes[position]
      position += 1
      if digit < RuleArchive.otherDigit {
        value |= UInt(digit - RuleArchive.finalDigit) << shift
        return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
      }
      value |= UInt(digit - RuleArchive.otherDigit) << shift
      shift += 5
    }
  }
}
