import TextModel

/// The pseudonyms of a document: two of its values never share one while there are others.
struct PseudonymBook: Sendable {
  private static let mostAttempts = 200

  private var written: [[UInt8]: [UInt8]] = [:]
  private var taken: Set<[UInt8]> = []

  mutating func meet(_ value: ValueText, _ keys: KeyRing, document: [UInt8]) {
    let name = Self.name(value)
    if written[name] != nil { return }
    var attempt = 0
    var text = Pseudonym.written(value, keys, document: document, attempt: 0)
    while taken.contains(text), attempt < Self.mostAttempts {
      attempt += 1
      text = Pseudonym.written(value, keys, document: document, attempt: attempt)
    }
    taken.insert(text)
    written[name] = text
  }

  subscript(value: ValueText) -> [UInt8]? { written[Self.name(value)] }

  private static func name(_ value: ValueText) -> [UInt8] {
    Array(value.entity.rawValue.utf8) + [0] + value.foldedBytes
  }
}
