import TextModel

/// Writes what `RuleArchiveReader` reads, in the same order.
struct RuleArchiveWriter {
  private(set) var bytes: [UInt8] = []
  /// Lists by their words.
  private var indices: [[String]: Int] = [:]

  init(_ lists: [WordList]) {
    write(lists) { writer, list in
      writer.write(list.name)
      writer.write(list.words)
      writer.write(list.source)
      writer.write(list.line)
    }
    for (index, list) in lists.enumerated() where indices[list.words] == nil {
      indices[list.words] = index
    }
  }

  mutating func write(_ rules: [Rule]) { write(rules) { $0.write($1) } }

  private mutating func write(_ rule: Rule) {
    write(rule.id)
    write(rule.title)
    write(rule.message) { $0.write($1) }
    write(case: rule.kind)
    write(case: rule.scope)
    write(rule.action)
    write(rule.signals) { $0.write($1) }
    write(rule.threshold)
    write(rule.spread) { $0.write($1) }
    write(rule.unless) { $0.write($1) }
    write(rule.longest)
    write(case: rule.edge)
    write(rule.block) { $0.write($1) }
    write(rule.isEnabled ? 1 : 0)
    write(case: rule.confidence)
    write(rule.examples.changes) { writer, change in
      writer.write(change.text)
      writer.write(change.becomes)
    }
    write(rule.examples.keeps)
    write(rule.source)
    write(rule.line)
  }

  mutating func write(_ identifiers: [IdentifierRule]) { write(identifiers) { $0.write($1) } }

  private mutating func write(_ rule: IdentifierRule) {
    write(rule.id)
    write(rule.title)
    write(case: rule.entity)
    write(rule.patterns)
    write(rule.value) { $0.write($1) }
    write(rule.groups) { writer, group in writer.write(group) { $0.write($1) } }
    write(rule.check) { $0.write($1) }
    write(rule.bare) { $0.write(case: $1) }
    write(rule.labels)
    write(rule.against)
    write(rule.units)
    write(rule.distance)
    write(rule.standard)
    write(rule.examples.valid)
    write(rule.examples.suspect)
    write(rule.examples.bare)
    write(rule.examples.keep)
    write(rule.source)
    write(rule.line)
  }

  mutating func write(_ contexts: [ContextRule]) { write(contexts) { $0.write($1) } }

  private mutating func write(_ rule: ContextRule) {
    write(rule.id)
    write(rule.title)
    write(rule.hides) { $0.write(case: $1) }
    write(rule.weight)
    write(rule.after)
    write(rule.before)
    write(rule.frames) { writer, frame in
      writer.write(frame.before)
      writer.write(frame.after)
    }
    write(rule.hints)
    write(rule.elided)
    write(rule.lookalikes)
    write(rule.takesAlias ? 1 : 0)
    write(rule.finds)
    write(rule.keeps)
    write(rule.source)
    write(rule.line)
  }

  private mutating func write(_ action: RuleAction) {
    switch action {
    case .delete: write(0)
    case .replace(let text):
      write(1)
      write(text)
    case .keepInner: write(2)
    case .flag: write(3)
    }
  }

  private mutating func write(_ signal: Signal) {
    write(signal.test)
    write(signal.check) { $0.write(case: $1) }
    write(signal.weight)
    write(signal.within) { $0.write($1) }
    write(signal.name) { $0.write($1) }
  }

  private mutating func write(_ test: SignalTest) {
    switch test {
    case .words(let words):
      if let index = indices[words] {
        write(0)
        write(index)
      } else {
        write(1)
        write(words)
      }
    case .pattern(let source, let keywords):
      write(2)
      write(source)
      write(keywords)
    }
  }

  private mutating func write(_ block: BlockTest) {
    switch block {
    case .pair(let begin, let end):
      write(0)
      write(begin)
      write(end)
    case .run(let begin, let members, let most):
      write(1)
      write(begin)
      write(members)
      write(most)
    }
  }

  private mutating func write<Case: CaseIterable & Equatable>(case value: Case) {
    write(RuleArchive.number(of: value))
  }

  private mutating func write<Item>(
    _ item: Item?, _ body: (inout RuleArchiveWriter, Item) -> Void
  ) {
    write(item == nil ? 0 : 1)
    if let item { body(&self, item) }
  }

  private mutating func write<Item>(
    _ items: [Item], _ body: (inout RuleArchiveWriter, Item) -> Void
  ) {
    write(items.count)
    for item in items { body(&self, item) }
  }

  private mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }

  private mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  /// Zigzag, so that small negative numbers are short too.
  private mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest > 31 {
      bytes.append(RuleArchive.otherDigit + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(RuleArchive.finalDigit + UInt8(rest))
  }
}
