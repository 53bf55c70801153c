/// Finds a record's named members in one line of JSON Lines.
struct RecordScanner: Sendable {
  /// The texts that are asked for.
  let fields: [FieldPath]
  /// Names of members, UTF-8.
  let id: [UInt8]
  /// Member that takes the figures; nil for none.
  let stats: [UInt8]?

  init(fields: [FieldPath], id: [UInt8], stats: [UInt8]?) {
    self.fields = fields
    self.id = id
    self.stats = stats
  }

  /// For one member of the record itself.
  init(field: [UInt8], id: [UInt8], stats: [UInt8]?) {
    self.init(
      fields: [FieldPath(String(decoding: field, as: UTF8.self))], id: id, stats: stats)
  }

  struct Members: Sendable, Hashable {
    /// A text that was asked for.
    struct Field: Sendable, Hashable {
      /// Which of the paths led there.
      var path: Int
      var token: JSONScanner.StringToken
    }

    /// In the order of the record; at least one.
    var fields: [Field]
    /// The raw value.
    var id: ByteSpan?
    /// The raw value of an older member of the statistics' name, the last one.
    var stats: ByteSpan?
    /// Behind the last member, where another one can be put.
    var lastEnd: Int

    /// The first.
    var field: JSONScanner.StringToken { fields[0].token }
  }

  /// Reads the whole line, strictly: one object and nothing else.
  ///
  /// A field or an id that is there twice is refused: readers of JSON disagree about which counts. Of several
  /// fields some may be missing, or null; all of them may not.
  ///
  /// - Throws: a rejection whose offset counts from the beginning of `bytes`.
  /// - Complexity: O(*n*).
  func scan(_ bytes: Span<UInt8>, _ line: ByteSpan) throws(RecordRejection) -> Members {
    let end = line.end
    var search = FieldSearch(fields)
    var id: ByteSpan?
    var stats: ByteSpan?
    let start = JSONScanner.skipBlanks(bytes, line.start, end)
    guard start < end, bytes[start] == UInt8(ascii: "{") else {
      // Not JSON at all, or JSON of another kind?
      let next = try JSONScanner.value(bytes, start, end, depth: 0)
      try expectEnd(bytes, next, end)
      throw RecordRejection(.notObject, start)
    }
    var position = JSONScanner.skipBlanks(bytes, start + 1, end)
    if position < end, bytes[position] == UInt8(ascii: "}") {
      try expectEnd(bytes, position + 1, end)
      throw RecordRejection(.noField, start)
    }
    var lastEnd: Int
    while true {
      let (name, valueStart) = try JSONScanner.key(bytes, position, end)
      var string: JSONScanner.StringToken?
      if valueStart < end, bytes[valueStart] == JSONScanner.quote {
        let token = try JSONScanner.string(bytes, valueStart, end)
        string = token
        lastEnd = token.contents.end + 1
      } else {
        lastEnd = try JSONScanner.value(bytes, valueStart, end, depth: 1)
      }
      let value = ByteSpan(valueStart, lastEnd)
      if search.meet(bytes, name, string, value, at: position) {
        // It was one of them.
      } else if JSONString.matches(bytes, name, self.id) {
        if id != nil { search.object(.duplicateID, position) }
        id = value
      } else if let wanted = self.stats, JSONString.matches(bytes, name, wanted) {
        stats = value
      }
      position = JSONScanner.skipBlanks(bytes, lastEnd, end)
      guard position < end else { throw RecordRejection(.syntax, end) }
      if bytes[position] == UInt8(ascii: "}") { break }
      guard bytes[position] == UInt8(ascii: ",") else { throw RecordRejection(.syntax, position) }
      position = JSONScanner.skipBlanks(bytes, position + 1, end)
    }
    try expectEnd(bytes, position + 1, end)
    let found = try search.finish(bytes)
    if found.isEmpty { throw RecordRejection(.noField, start) }
    return Members(fields: found, id: id, stats: stats, lastEnd: lastEnd)
  }

  private func expectEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(RecordRejection) {
    let position = JSONScanner.skipBlanks(bytes, start, end)
    if position < end { throw RecordRejection(.syntax, position) }
  }
}

extension JSONString {
  /// Whether a member is called so.
  static func matches(
    _ bytes: Span<UInt8>, _ name: JSONScanner.StringToken, _ wanted: [UInt8]
  ) -> Bool {
    if name.hasEscapes { return unescape(bytes, name) == wanted }
    guard name.contents.count == wanted.count else { return false }
    for index in 0..<wanted.count where bytes[name.contents.start + index] != wanted[index] {
      return false
    }
    return true
  }
}
