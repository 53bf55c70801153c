import TextModel

/// Collects the texts that were asked for, while a record is scanned: first the members of the record itself;
/// what stands deeper is looked for when the whole line is known to be JSON.
struct FieldSearch {
  private let paths: [FieldPath]
  private var found: [RecordScanner.Members.Field] = []
  private var nested: [(path: Int, value: ByteSpan)] = []
  private var isMet: [Bool]
  /// The first thing wrong with a record that is JSON; one that is not is rejected for that.
  private var objection: RecordRejection?

  init(_ paths: [FieldPath]) {
    self.paths = paths
    isMet = [Bool](repeating: false, count: paths.count)
  }

  mutating func object(_ reason: RecordRejection.Reason, _ offset: Int) {
    objection = objection ?? RecordRejection(reason, offset)
  }

  /// Takes a member of the record; false if nobody asked for it.
  mutating func meet(
    _ bytes: Span<UInt8>, _ name: JSONScanner.StringToken, _ string: JSONScanner.StringToken?,
    _ value: ByteSpan, at position: Int
  ) -> Bool {
    var isAsked = false
    for (index, path) in paths.enumerated() {
      let isWhole = JSONString.matches(bytes, name, path.whole)
      guard
        isWhole || path.isNested && JSONString.matches(bytes, name, path.steps[0].name)
      else { continue }
      isAsked = true
      if isMet[index] { object(.duplicateField, position) }
      isMet[index] = true
      if !isWhole {
        nested.append((index, value))
      } else if let string {
        found.append(.init(path: index, token: string))
      } else if paths.count == 1 || !Self.isNull(bytes, value) {
        object(.notString, value.start)
      }
    }
    return isAsked
  }

  /// All that was found, in the order of the record.
  mutating func finish(
    _ bytes: Span<UInt8>
  ) throws(RecordRejection) -> [RecordScanner.Members.Field] {
    if let objection { throw objection }
    for (path, value) in nested {
      try collect(bytes, value, path, step: 0, lists: paths[path].steps[0].lists)
    }
    found.sort { $0.token.contents < $1.token.contents }
    // Two paths may lead to one text.
    var fields: [RecordScanner.Members.Field] = []
    for field in found where fields.last?.token != field.token { fields.append(field) }
    return fields
  }

  /// - Parameters:
  ///   - value: valid JSON.
  ///   - step: the one that led here.
  ///   - lists: arrays around what is meant.
  private mutating func collect(
    _ bytes: Span<UInt8>, _ value: ByteSpan, _ path: Int, step: Int, lists: Int
  ) throws(RecordRejection) {
    if Self.isNull(bytes, value) { return }
    let steps = paths[path].steps
    var position = JSONScanner.skipBlanks(bytes, value.start + 1, value.end)
    if lists > 0 {
      guard bytes[value.start] == UInt8(ascii: "[") else {
        throw RecordRejection(.notString, value.start)
      }
      while bytes[position] != UInt8(ascii: "]") {
        let end = try JSONScanner.value(bytes, position, value.end, depth: 1)
        try collect(bytes, ByteSpan(position, end), path, step: step, lists: lists - 1)
        position = Self.next(bytes, end, value.end)
      }
    } else if step == steps.count - 1 {
      guard bytes[value.start] == JSONScanner.quote else {
        throw RecordRejection(.notString, value.start)
      }
      found.append(
        .init(path: path, token: try JSONScanner.string(bytes, value.start, value.end)))
    } else {
      guard bytes[value.start] == UInt8(ascii: "{") else {
        throw RecordRejection(.notString, value.start)
      }
      var isThere = false
      while bytes[position] != UInt8(ascii: "}") {
        let (name, start) = try JSONScanner.key(bytes, position, value.end)
        let end = try JSONScanner.value(bytes, start, value.end, depth: 1)
        if JSONString.matches(bytes, name, steps[step + 1].name) {
          if isThere { throw RecordRejection(.duplicateField, position) }
          isThere = true
          try collect(
            bytes, ByteSpan(start, end), path, step: step + 1, lists: steps[step + 1].lists)
        }
        position = Self.next(bytes, end, value.end)
      }
    }
  }

  /// Behind a value and the comma that may follow.
  private static func next(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let position = JSONScanner.skipBlanks(bytes, start, end)
    guard bytes[position] == UInt8(ascii: ",") else { return position }
    return JSONScanner.skipBlanks(bytes, position + 1, end)
  }

  private static func isNull(_ bytes: Span<UInt8>, _ value: ByteSpan) -> Bool {
    bytes[value.start] == UInt8(ascii: "n")
  }
}
